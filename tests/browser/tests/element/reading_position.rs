//! Reading position after requests of the host page, and the target of the back button.

use browser::Outcome;

use crate::{HEAT, Visit, heading, inside};

const ELEMENT: &str = "document.querySelector('film-explorer')";

/// Returns a script that clicks the nth link in the masthead of the explorer.
fn click(n: u32) -> String {
    let link = format!(".masthead__pages li:nth-child({n}) a");
    inside("film-explorer", &link) + ".click()"
}

/// Returns a script that clicks a language.
fn speak(tag: &str) -> String {
    inside("film-explorer", &format!("nav a[hreflang={tag}]")) + ".click()"
}

/// Returns an expression that is true if the back button is visible.
fn leads_back() -> String {
    inside("film-explorer", "[data-back]") + ".getClientRects().length > 0"
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_film_is_no_target_of_back_navigation() -> Outcome {
    let visit = Visit::to("<film-explorer film=nope lang=fr></film-explorer>").await?;
    visit.ready(1).await?;
    visit.until_heard(&click(1), "path === 'fr/'").await?;
    let browser = &visit.browser;
    assert!(!browser.is(&leads_back()).await?);
    assert!(!browser.is(&format!("{ELEMENT}.back()")).await?);
    browser.settle().await?;
    assert_eq!(
        browser.texts("heard.map(({ path }) => path ?? '')").await?[2..],
        ["fr/"]
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attribute_set_to_what_it_is_leaves_readers_where_they_are() -> Outcome {
    let visit = Visit::to(HEAT).await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    visit
        .until_heard(&click(2), "path === 'en/people/'")
        .await?;
    let shown = browser.text(&heading("film-explorer")).await?;
    for script in [
        "one.setAttribute('film', one.film)",
        "one.film = 'heat'",
        "one.view = ''",
        "one.film = 'kagemusha', one.film = 'heat'",
        "one.removeAttribute('film'), one.setAttribute('film', 'heat')",
    ] {
        browser
            .evaluate(&format!("var one = {ELEMENT}; {script};0"))
            .await?;
        browser.settle().await?;
        assert_eq!(
            browser.text(&heading("film-explorer")).await?,
            shown,
            "{script}"
        );
        assert!(browser.is(&leads_back()).await?, "{script}");
    }
    visit
        .until_heard("one.film = 'kagemusha'", "path === 'en/films/kagemusha/'")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_back_speaks_the_language_that_the_page_has_set_since() -> Outcome {
    let visit = Visit::to(HEAT).await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    visit
        .until_heard(&click(2), "path === 'en/people/'")
        .await?;
    let french = format!("{ELEMENT}.lang = 'fr'");
    visit.until_heard(&french, "path === 'fr/people/'").await?;
    let back = inside("film-explorer", "[data-back]") + ".click()";
    visit
        .until_heard(&back, "path === 'fr/films/heat/'")
        .await?;
    assert!(!browser.is(&leads_back()).await?);
    // A language that the reader chooses is a navigation of its own.
    browser.evaluate("heard.length = 0").await?;
    visit
        .until_heard(&speak("en"), "path === 'en/films/heat/'")
        .await?;
    visit
        .until_heard(&back, "type === 'languagechange' && lang === 'fr'")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn back_navigation_skips_the_same_page_in_an_earlier_language() -> Outcome {
    let visit = Visit::to(HEAT).await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    visit
        .until_heard(&speak("fr"), "path === 'fr/films/heat/'")
        .await?;
    visit
        .until_heard(&click(2), "path === 'fr/people/'")
        .await?;
    browser
        .evaluate(&format!("{ELEMENT}.lang = 'fr';heard.length = 0"))
        .await?;
    visit
        .until_heard(&format!("{ELEMENT}.back()"), "path === 'fr/films/heat/'")
        .await?;
    assert!(
        !browser.is(&leads_back()).await?,
        "it was in English only before"
    );
    assert!(!browser.is(&format!("{ELEMENT}.back()")).await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_page_that_calls_back_keeps_focus_and_scroll_position_of_the_reader() -> Outcome {
    let around = format!(
        "<input id=field><div style='height:300px'></div>{HEAT}<div style='height:3000px'></div>"
    );
    let visit = Visit::to(&around).await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    visit
        .until_heard(&click(2), "path === 'en/people/'")
        .await?;
    // The beginning of the element is out of view.
    browser.evaluate("field.focus(), scrollTo(0, 900)").await?;
    browser.settle().await?;
    let place = "scrollY";
    let before = browser.number(place).await?;
    browser.evaluate("heard.length = 0").await?;
    visit
        .until_heard(&format!("{ELEMENT}.back()"), "path === 'en/films/heat/'")
        .await?;
    assert_eq!(browser.text("document.activeElement.id").await?, "field");
    let after = browser.number(place).await?;
    assert!((after - before).abs() < 1.0, "from {before} to {after}");
    // The back button inside the element does move the focus.
    visit
        .until_heard(&click(2), "path === 'en/people/'")
        .await?;
    browser.evaluate("heard.length = 0").await?;
    let back = inside("film-explorer", "[data-back]");
    visit
        .until_heard(
            &format!("{back}.focus(), {back}.click()"),
            "path === 'en/films/heat/'",
        )
        .await?;
    let focused = format!("{ELEMENT}.shadowRoot.activeElement.id");
    assert_eq!(browser.text(&focused).await?, "title");
    Ok(())
}
