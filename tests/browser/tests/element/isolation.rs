//! Isolation from the host page: its URL, title, focus, scroll position, keys, ids and storage stay unchanged.

use browser::Outcome;
use thirtyfour::Key;

use crate::{HEAT, Visit, inside};

/// The observable state of the host page.
const PAGE: &str = "JSON.stringify([location.href, document.title, history.length, scrollX, scrollY,
    document.activeElement.id, document.documentElement.getAttributeNames(),
    document.body.querySelectorAll(':scope > :not(film-explorer)').length,
    document.head.querySelectorAll(':scope > :not([rel=modulepreload])').length, localStorage.length, sessionStorage.length, document.cookie,
    document.querySelector('#app')?.outerHTML])";

#[tokio::test(flavor = "multi_thread")]
async fn the_page_stays_as_it_is_while_elements_come_and_change() -> Outcome {
    let visit = Visit::to(&format!(
        "<div id=app data-path=en/ data-fingerprint=1><p>Vue lives here</p></div><input id=field><div style='height:300px'></div>{HEAT}
        <div style='height:3000px'></div>"
    ))
    .await?;
    let browser = &visit.browser;
    browser.evaluate("field.focus(), scrollTo(0, 40)").await?;
    let before = browser.text(PAGE).await?;
    visit.ready(1).await?;
    assert_eq!(browser.text(PAGE).await?, before, "after it came");
    let element = "document.querySelector('film-explorer')";
    visit
        .until_heard(
            &format!("{element}.film = 'kagemusha'"),
            "type === 'navigate'",
        )
        .await?;
    visit
        .until_heard(
            &format!("{element}.lang = 'fr'"),
            "type === 'languagechange'",
        )
        .await?;
    browser.evaluate("heard.length = 0").await?;
    visit
        .until_heard(
            &format!("{element}.start = '', {element}.film = 'heat'"),
            "type === 'navigate'",
        )
        .await?;
    assert_eq!(
        browser.text(PAGE).await?,
        before,
        "after the page changed it"
    );
    browser.evaluate(&format!("{element}.remove()")).await?;
    browser.settle().await?;
    assert_eq!(browser.text(PAGE).await?, before, "after it went");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_inside_brings_its_page_into_view_and_the_focus_to_its_heading() -> Outcome {
    let visit = Visit::to(&format!("<div style='height:400px'></div>{HEAT}")).await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    let address = browser.text("location.href").await?;
    browser.evaluate("scrollTo(0, 3000)").await?;
    let person = inside("film-explorer", ".section__text a, .people a, .margin a");
    browser.evaluate("heard.length = 0").await?;
    visit
        .until_heard(&format!("{person}.click()"), "type === 'navigate'")
        .await?;
    let top = browser
        .number("document.querySelector('film-explorer').getBoundingClientRect().top")
        .await?;
    assert!(
        top.abs() < 2.0,
        "the beginning of what was asked for is in view: {top}"
    );
    let focused = "document.activeElement.shadowRoot.activeElement.id";
    assert_eq!(browser.text(focused).await?, "title");
    assert_eq!(browser.text("location.href").await?, address);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn single_keys_act_only_while_the_focus_is_inside() -> Outcome {
    let visit = Visit::to(&format!("<button id=own>Own</button>{HEAT}")).await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    browser
        .evaluate(
            "var keys = []; addEventListener('keydown', ({ key }) => keys.push(key)); own.focus()",
        )
        .await?;
    browser.press("lp?/").await?;
    assert_eq!(
        browser.number("heard.length").await?.to_string(),
        "1",
        "only that it was ready"
    );
    assert!(
        browser
            .is(&format!(
                "{} === null",
                inside("film-explorer", "dialog[open]")
            ))
            .await?
    );
    browser
        .evaluate(&(inside("film-explorer", "nav a[hreflang=en]") + ".focus()"))
        .await?;
    browser.evaluate("keys.length = 0").await?;
    browser.press("l").await?;
    visit
        .until_heard("", "type === 'languagechange' && lang === 'fr'")
        .await?;
    assert_eq!(
        browser.texts("keys").await?,
        [""; 0],
        "a key that was acted on is not the page's"
    );
    browser.press("x").await?;
    assert_eq!(browser.texts("keys").await?, ["x"]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn escape_closes_an_inner_dialog_and_only_that() -> Outcome {
    let visit = Visit::to(&format!(
        "<dialog id=own>{HEAT}</dialog><script>own.showModal()</script>"
    ))
    .await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    browser
        .evaluate("var keys = []; addEventListener('keydown', ({ key }) => keys.push(key))")
        .await?;
    browser
        .evaluate(&(inside("film-explorer", ".masthead__search") + ".click()"))
        .await?;
    browser.press("heat").await?;
    let field = inside("film-explorer", ".search__field") + ".value";
    assert_eq!(browser.text(&field).await?, "heat");
    assert_eq!(
        browser.texts("keys").await?,
        [""; 0],
        "what is typed in a field is not the page's"
    );
    let open = inside("film-explorer", "dialog[open]");
    // The first Escape clears the field, as it does in a search field.
    for _ in 0..2 {
        if browser.is(&format!("!!{open}")).await? {
            browser.press(Key::Escape).await?;
        }
    }
    assert!(
        !browser.is(&format!("!!{open}")).await?,
        "the search is closed"
    );
    assert!(
        browser.is("own.open").await?,
        "the page's own dialog is not"
    );
    assert_eq!(browser.texts("keys").await?, [""; 0]);
    browser.press(Key::Escape).await?;
    assert!(!browser.is("own.open").await?, "the next one is the page's");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_reached_and_left_by_the_tab_key() -> Outcome {
    let visit = Visit::to(&format!(
        "<button id=first>A</button>{HEAT}<button id=last>B</button>"
    ))
    .await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    browser.evaluate("first.focus()").await?;
    browser.press(Key::Tab).await?;
    let inner = "document.activeElement.shadowRoot?.activeElement.className ?? ''";
    assert_eq!(
        browser.text("document.activeElement.localName").await?,
        "film-explorer"
    );
    assert_eq!(browser.text(inner).await?, "skip-link");
    browser.press(Key::Enter).await?;
    let focused = "document.activeElement.shadowRoot?.activeElement.id ?? ''";
    assert_eq!(
        browser.text(focused).await?,
        "text",
        "the skip link skips inside"
    );
    let n_stops = "[...document.querySelector('film-explorer').shadowRoot.querySelectorAll('a[href], button')].length";
    let n_stops = browser.number(n_stops).await?;
    for _ in 0..600 {
        browser.press(Key::Tab).await?;
        if browser.text("document.activeElement.id").await? == "last" {
            return Ok(());
        }
    }
    panic!("no way out after 600 of {n_stops} stops");
}

/// True if the first five letters of the synopsis, and nothing else, are selected.
const IS_SELECTED: &str = "(() => {
    const { shadowRoot } = document.querySelector('film-explorer');
    const { firstChild } = shadowRoot.querySelector('#synopsis-1 p');
    const [range] = getSelection().getComposedRanges({ shadowRoots: [shadowRoot] });
    return range.startContainer === firstChild && range.startOffset === 0
        && range.endContainer === firstChild && range.endOffset === 5;
})()";

#[tokio::test(flavor = "multi_thread")]
async fn text_in_an_element_can_be_selected() -> Outcome {
    let visit = Visit::to(HEAT).await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    let paragraph = inside("film-explorer", "#synopsis-1 p");
    let select = format!(
        "(({{ firstChild }}) => getSelection().setBaseAndExtent(firstChild, 0, firstChild, 5))({paragraph})"
    );
    browser.evaluate(&select).await?;
    assert!(browser.is(IS_SELECTED).await?);
    browser
        .evaluate("dispatchEvent(new Event('resize'))")
        .await?;
    browser.settle().await?;
    assert!(browser.is(IS_SELECTED).await?, "it is kept");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_in_a_shadow_root_sends_events_and_inherits_the_language() -> Outcome {
    let visit = Visit::to(
        "<div lang=fr><div id=theirs></div></div>
        <script>
            theirs.attachShadow({ mode: 'closed' }).append(
                Object.assign(document.createElement('film-explorer'), { film: 'heat', section: 'popcorn' }));
        </script>",
    )
    .await?;
    visit
        .until_heard("", "type === 'ready' && id === 'theirs' && lang === 'fr'")
        .await?;
    visit
        .until_heard(
            "",
            "type === 'error' && id === 'theirs' && reason === 'missing'",
        )
        .await
}
