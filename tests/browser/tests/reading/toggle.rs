//! The language toggle.

use anyhow::Result;
use browser::{
    Browser, Engine, Host, Outcome,
    collection::{SECTIONS, kinds, review},
    layout,
};

use crate::scroll_to;

/// The paragraph that the reader is at: the first one of the review that is not wholly above the window or
/// below the sticky header.
const PARAGRAPH: &str = "(edge => [...document.querySelectorAll('.section__text > [data-place]')]
    .find(place => place.getBoundingClientRect().bottom > edge + 1).id)";

/// The content of the page: its title, language, headings and paragraphs.
const CONTENT: &str = "[document.title, document.documentElement.lang,
    ...[...document.querySelectorAll('main h1, main h2, main h3, main p')]
        .filter(one => !one.closest('offline-panel')) // It tells how much has been kept by now.
        .map(one => one.textContent)]";

async fn check_place_is_kept(browser: &Browser, id: &str, language: &str) -> Result<()> {
    scroll_to(browser, id, 60).await?;
    let paragraph = browser
        .text(&format!("{PARAGRAPH}({})", layout::STICKY))
        .await?;
    let before = browser.number(&layout::top(&paragraph)).await?;
    browser.press("l").await?;
    assert_eq!(
        browser.text("document.documentElement.lang").await?,
        language
    );
    let after = browser.number(&layout::top(&paragraph)).await?;
    let width = browser.number("innerWidth").await?;
    assert!(
        (before - after).abs() <= 2.0,
        "{paragraph} at {width} px stood at {before} and stands at {after} in {language}"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_toggle_keeps_the_paragraph_at_its_height_in_the_window() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for width in [1280, 360] {
        browser.resize(width, 800).await?;
        browser.read(&site, &review("en")).await?;
        for (idx, section) in SECTIONS.iter().enumerate() {
            let language = if idx % 2 == 0 { "fr" } else { "en" };
            check_place_is_kept(&browser, &format!("{section}-2"), language).await?;
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_toggle_changes_everything_at_once_without_a_reload_and_keeps_the_focus() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for (english, french) in kinds("en").iter().zip(kinds("fr")) {
        browser.read(&site, &french).await?;
        let expected = browser.texts(CONTENT).await?;
        browser.read(&site, english).await?;
        let english_content = browser.texts(CONTENT).await?;
        browser.evaluate("window.marker = 'still here'").await?;
        browser.click("nav a[hreflang=fr]").await?;
        assert_eq!(
            browser.text("location.pathname").await?,
            format!("/{french}")
        );
        assert_eq!(
            browser.texts(CONTENT).await?,
            expected,
            "{english} after the toggle"
        );
        assert_eq!(
            browser.text("window.marker ?? 'reloaded'").await?,
            "still here"
        );
        assert_eq!(
            browser
                .text("document.activeElement.hreflang ?? 'lost'")
                .await?,
            "fr"
        );
        browser.click("nav a[hreflang=en]").await?;
        assert_eq!(
            browser.texts(CONTENT).await?,
            english_content,
            "{english} after both toggles"
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_language_that_was_chosen_is_the_next_one_at_the_root() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.prefer_languages("en-GB,en").await?;
    browser.read(&site, &review("en")).await?;
    browser.click("nav a[hreflang=fr]").await?;
    browser.read(&site, "").await?;
    assert_eq!(browser.text("location.pathname").await?, "/fr/");
    assert_eq!(browser.text("document.documentElement.lang").await?, "fr");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn at_the_root_the_languages_of_the_browser_decide() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for (languages, expected) in [
        ("fr-CA,fr,en", "fr"),
        ("en-GB,en", "en"),
        ("de,fr,en", "fr"),
        ("de", "en"),
    ] {
        // WebKit exposes only the first language to a page: if it is unsupported, the others have no effect.
        let has_one = browser.engine() == Engine::WebKit && languages.starts_with("de");
        let expected = if has_one { "en" } else { expected };
        browser.prefer_languages(languages).await?;
        browser.read(&site, "").await?;
        let path = browser.text("location.pathname").await?;
        assert_eq!(path, format!("/{expected}/"), "for {languages}");
        let heading = browser
            .text("document.querySelector('h1').textContent")
            .await?;
        browser.read(&site, &format!("{expected}/")).await?;
        assert_eq!(
            heading,
            browser
                .text("document.querySelector('h1').textContent")
                .await?
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_never_overridden_by_what_was_saved_or_preferred() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.prefer_languages("fr-FR,fr").await?;
    browser.read(&site, &review("en")).await?;
    browser.click("nav a[hreflang=fr]").await?;
    browser.read(&site, &review("en")).await?;
    assert_eq!(browser.text("document.documentElement.lang").await?, "en");
    assert_eq!(
        browser.text("location.pathname").await?,
        format!("/{}", review("en"))
    );
    Ok(())
}
