//! Style isolation between the host page and elements, except for the documented custom properties.

use browser::Outcome;

use crate::{HEAT, Visit, heading, inside};

#[tokio::test(flavor = "multi_thread")]
async fn hostile_styles_of_the_page_do_not_reach_in() -> Outcome {
    let measure = "(() => {
        const root = document.querySelector('film-explorer').shadowRoot;
        const wanted = ['color', 'fontSize', 'fontFamily', 'lineHeight', 'display', 'marginTop', 'paddingTop', 'inlineSize',
            'backgroundColor', 'letterSpacing', 'textTransform', 'direction', 'textAlign', 'cursor'];
        return [...root.querySelectorAll('.app, h1, h2, p, .button, a, .section__text')].slice(0, 60)
            .map(one => { const style = getComputedStyle(one); return wanted.map(name => style[name]).join(' '); });
    })()";
    let box_ = "style='display:block !important;inline-size:1000px !important'";
    let element = HEAT.replace("<film-explorer", &format!("<film-explorer {box_}"));
    let plain = Visit::to(&element).await?;
    plain.ready(1).await?;
    let expected = plain.browser.texts(measure).await?;
    assert!(expected.len() > 40);
    drop(plain);
    let hostile = "<style>
        * { all: unset !important }
        html { font-size: 62.5% !important; --paper: lime; --text-size: 300%; --film-ink: lime }
        body { font: 40px/3 fantasy !important; color: lime !important; letter-spacing: 9px !important;
            text-transform: uppercase !important; text-align: right !important; cursor: wait !important;
            --paper: lime; --ink: lime; --diptych-rem: 40px }
        .app, h1, a, p { display: none !important }
    </style>";
    let visit = Visit::to(&format!("{hostile}{element}")).await?;
    // `all: unset` also shows the scripts and styles of the page, as text above the element.
    let scroll = "document.querySelector('film-explorer').scrollIntoView()";
    visit.browser.evaluate(scroll).await?;
    visit.ready(1).await?;
    assert_eq!(visit.browser.texts(measure).await?, expected);
    assert_eq!(visit.browser.text(&heading("film-explorer")).await?, "Heat");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn our_styles_do_not_leak_out() -> Outcome {
    let own = "<main class=app><h1 class=section-title id=title>Own</h1><p class=notice>Own <a href='#'>link</a></p>
        <button class=button>Own</button></main>";
    let visit = Visit::to(&format!(
        "<div id=own>{own}</div><div style='height:5000px'></div>{HEAT}"
    ))
    .await?;
    let browser = &visit.browser;
    let styles = "[...document.querySelectorAll('html, body, #own *')].map(one => {
        const style = getComputedStyle(one);
        return Array.from(style, name => name + ':' + style.getPropertyValue(name)).join(';');
    })";
    browser.settle().await?;
    let before = browser.texts(styles).await?;
    browser.evaluate("scrollTo(0, 1e6)").await?;
    visit.ready(1).await?;
    // Only the height of the page may change.
    let kept = |styles: Vec<String>| -> Vec<String> {
        let sizes = [
            "height:",
            "block-size:",
            "perspective-origin:",
            "transform-origin:",
        ];
        let lasts = |declaration: &&str| !sizes.iter().any(|size| declaration.starts_with(size));
        styles
            .iter()
            .map(|all| all.split(';').filter(lasts).collect::<Vec<_>>().join(";"))
            .collect()
    };
    assert_eq!(kept(browser.texts(styles).await?), kept(before));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_of_the_page_reaches_in_by_its_documented_ways() -> Outcome {
    let visit = Visit::to(&format!(
        "<style>film-explorer {{ --diptych-paper: rgb(1 2 3); --diptych-text-face: monospace }}
        film-explorer::part(footer) {{ display: none }}</style>{HEAT}"
    ))
    .await?;
    visit.ready(1).await?;
    let style = |name: &str| {
        format!(
            "getComputedStyle({}).{name}",
            inside("film-explorer", ".app")
        )
    };
    assert_eq!(
        visit.browser.text(&style("backgroundColor")).await?,
        "rgb(1, 2, 3)"
    );
    assert_eq!(visit.browser.text(&style("fontFamily")).await?, "monospace");
    let footer = inside("film-explorer", "footer") + ".getClientRects().length === 0";
    assert!(visit.browser.is(&footer).await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_of_an_element_affect_no_other_element_and_are_not_stored() -> Outcome {
    let visit = Visit::to(
        "<film-explorer id=one film=heat section=score theme=dark></film-explorer>
        <film-explorer id=two film=heat section=score theme=light></film-explorer>",
    )
    .await?;
    let browser = &visit.browser;
    visit.ready(2).await?;
    browser
        .evaluate(&(inside("#one", ".settings__sizes .button:last-child") + ".click()"))
        .await?;
    browser.settle().await?;
    let auto = inside("#one", ".settings__group .choice") + ".textContent.trim()";
    assert_eq!(browser.text(&auto).await?, "Same as this page");
    let look = |id: &str| {
        format!(
            "(style => style.backgroundColor + ' ' + style.fontSize)(getComputedStyle({}))",
            inside(id, ".app")
        )
    };
    assert_eq!(
        browser.text(&look("#one")).await?,
        "rgb(23, 21, 18) 21.85px"
    );
    assert_eq!(
        browser.text(&look("#two")).await?,
        "rgb(246, 242, 234) 19px"
    );
    assert!(browser.number("localStorage.length").await? < 1.0);
    Ok(())
}
