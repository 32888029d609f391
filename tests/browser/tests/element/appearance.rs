//! Visual design and accessibility of an element: axe-core inside, light and dark, narrow and large.

use browser::{DARK, LIGHT, Outcome, Unsupported};

use crate::{Visit, inside};

const ELEMENTS: [&str; 3] = [
    "<film-explorer id=one film=runaway-train lang=fr></film-explorer>",
    "<film-explorer id=two film=runaway-train section=score lang=en></film-explorer>",
    "<film-explorer id=three lang=en start='compare/?films=heat,runaway-train'></film-explorer>",
];

/// Wraps elements in a host page.
fn around(elements: &str) -> String {
    format!(
        "<header><h1>A page of others</h1></header><main><h2>With elements</h2>{elements}</main>
        <footer>Theirs</footer>"
    )
}

async fn all(content: &str) -> anyhow::Result<Visit> {
    let visit = Visit::to(content).await?;
    let n = visit
        .browser
        .number("document.querySelectorAll('film-explorer').length")
        .await?;
    let scroll = "document.querySelectorAll('film-explorer').forEach(one => one.scrollIntoView())";
    let ready = "heard.filter(({ type }) => type === 'ready').length";
    visit
        .browser
        .wait_until(&format!("{scroll}, {ready} === {n}"))
        .await?;
    visit.browser.settle().await?;
    Ok(visit)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_has_no_axe_violations() -> Outcome {
    for element in ELEMENTS {
        let visit = all(&around(element)).await?;
        for (width, theme) in [(320, LIGHT), (1280, LIGHT), (768, DARK)] {
            visit.browser.resize(width, 800).await?;
            visit.browser.emulate(&[theme]).await?;
            visit.browser.settle().await?;
            let found = visit.browser.audit().await?;
            assert_eq!(found, [""; 0], "{element} {width} {theme:?}");
            let sideways = browser::layout::SIDEWAYS;
            assert!(visit.browser.number(sideways).await? < 1.0, "{width} wide");
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn several_elements_on_one_page_have_no_axe_violations() -> Outcome {
    let visit = all(&around(&ELEMENTS.concat())).await?;
    let mut found = visit.browser.audit().await?;
    // Each element has a list of languages and sections of the same names. The region around them
    // distinguishes these landmarks, which the rule ignores.
    found.retain(|violation| !violation.starts_with("landmark-unique"));
    assert_eq!(found, [""; 0]);
    Ok(())
}

/// Returns the expected background of an element for the page's `color-scheme`, the system and the theme.
fn expected(scheme: &str, system: &str, theme: &str) -> &'static str {
    let dark = match (theme, scheme) {
        ("light", _) => false,
        ("dark", _) => true,
        (_, "dark") => true,
        (_, "light dark") => system == "dark",
        _ => false,
    };
    if dark {
        "rgb(23, 21, 18)"
    } else {
        "rgb(246, 242, 234)"
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_uses_its_own_theme_or_that_of_the_host_page() -> Outcome {
    let element = |theme: &str| {
        format!("<film-explorer id={theme} theme={theme} film=heat section=score></film-explorer>")
    };
    let elements: String = ["auto", "light", "dark"].map(element).concat();
    let visit = all(&elements).await?;
    let browser = &visit.browser;
    for system in [LIGHT, DARK] {
        browser.emulate(&[system]).await?;
        for scheme in ["normal", "light dark", "dark"] {
            browser
                .evaluate(&format!(
                    "document.documentElement.style.colorScheme = '{scheme}'"
                ))
                .await?;
            for theme in ["auto", "light", "dark"] {
                let ground = inside(&format!("#{theme}"), ".app");
                let ground = browser
                    .text(&format!("getComputedStyle({ground}).backgroundColor"))
                    .await?;
                assert_eq!(
                    ground,
                    expected(scheme, system.1, theme),
                    "{system:?} {scheme} {theme}"
                );
            }
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_is_as_wide_as_the_page_lets_it_and_answers_to_that() -> Outcome {
    let visit = all("<div style='inline-size:300px'><film-explorer id=narrow film=heat lang=fr></film-explorer></div>
        <film-explorer id=wide film=heat lang=fr></film-explorer>").await?;
    let columns = |id: &str| {
        format!(
            "getComputedStyle({}).gridTemplateColumns.split(' ').length",
            inside(id, ".film__columns")
        )
    };
    assert_eq!(
        visit.browser.number(&columns("#narrow")).await?.to_string(),
        "1"
    );
    assert_eq!(
        visit.browser.number(&columns("#wide")).await?.to_string(),
        "2"
    );
    let over = format!(
        "[...{}.querySelectorAll('*')].filter(one => !one.closest('dialog, [popover], .visually-hidden, .skip-link, table, svg')
            && one.getBoundingClientRect().right > 309).map(one => one.className)",
        "document.querySelector('#narrow').shadowRoot.querySelector('.app')"
    );
    assert_eq!(
        visit.browser.texts(&over).await?,
        [""; 0],
        "nothing stands out of 300 pixels"
    );
    // The font size of the page's root has no effect; the reader's own text size has one.
    visit
        .browser
        .evaluate("document.documentElement.style.fontSize = '300%'")
        .await?;
    assert_eq!(
        visit.browser.number(&columns("#wide")).await?.to_string(),
        "2"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn paper_has_the_inks_of_the_light_theme_on_a_dark_page_too() -> Outcome {
    browser::require!(Unsupported::PrintMedia);
    let visit = all("<film-explorer film=heat lang=en></film-explorer>").await?;
    let browser = &visit.browser;
    let colors = format!(
        "(({{ color, backgroundColor }}) => [color, backgroundColor])(getComputedStyle({}))",
        inside("film-explorer", ".app"),
    );
    let accent = format!(
        "(probe => {{
            probe.style.color = 'var(--accent)';
            {}.append(probe);
            const {{ color }} = getComputedStyle(probe);
            probe.remove();
            return color;
        }})(document.createElement('i'))",
        inside("film-explorer", ".film"),
    );
    browser.show_as_printed().await?;
    let light = (browser.texts(&colors).await?, browser.text(&accent).await?);
    assert_eq!(light.0[1], "rgb(255, 255, 255)", "paper is white");
    browser
        .evaluate("document.documentElement.style.colorScheme = 'dark'")
        .await?;
    let dark = (browser.texts(&colors).await?, browser.text(&accent).await?);
    assert_eq!(dark, light);
    Ok(())
}

/// An element may be anywhere in a page longer than the window; a small window has no room on either side.
#[tokio::test(flavor = "multi_thread")]
async fn the_settings_open_next_to_their_button_within_the_viewport() -> Outcome {
    let space = "<div style='block-size:2000px'></div>";
    let element = "<film-explorer film=heat lang=fr></film-explorer>";
    let visit = all(&[space, element, space].concat()).await?;
    let browser = &visit.browser;
    let [button, panel] =
        [".settings__open", ".settings__panel"].map(|selector| inside("film-explorer", selector));
    for height in [800, 600] {
        browser.resize(1280, height).await?;
        for block in ["start", "center", "end"] {
            browser
                .evaluate(&format!(
                    "{button}.scrollIntoView({{ block: '{block}', behavior: 'instant' }})"
                ))
                .await?;
            browser.settle().await?;
            browser.evaluate(&format!("{button}.click()")).await?;
            browser.settle().await?;
            let place = format!(
                "(([button, panel]) => panel.height > 200 && panel.top >= 0 && panel.bottom <= innerHeight
                    && (panel.top >= button.bottom - 1 || panel.bottom <= button.top + 1))(
                    [{button}, {panel}].map(one => one.getBoundingClientRect()))"
            );
            assert!(browser.is(&place).await?, "{block} of {height} pixels");
            browser.evaluate(&format!("{panel}.hidePopover()")).await?;
        }
    }
    Ok(())
}
