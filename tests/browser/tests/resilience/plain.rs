//! Scripts disabled: everything is readable, and the language links work.

use anyhow::Result;
use browser::{
    Browser, Host, Outcome, Site,
    collection::{LANGUAGES, SECTIONS, cards, film, kinds, review},
};

/// The ids of paragraphs and cards without text.
const EMPTY_PLACES: &str = "[...document.querySelectorAll('[data-place]')]
    .filter(place => place.innerText.trim().length < 40).map(place => place.id)";

async fn open(language: &str) -> Result<(Site, Browser)> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.switch_scripts_off().await?;
    browser.visit(&site.url(&review(language))).await?;
    assert!(
        !browser
            .is("'app' in document.documentElement.dataset")
            .await?,
        "scripts are off"
    );
    Ok((site, browser))
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_the_whole_review_and_all_cards_are_there() -> Outcome {
    let film = film()?;
    for language in LANGUAGES {
        let (_site, browser) = open(language).await?;
        let mut expected = cards()?;
        for section in SECTIONS {
            let n_paragraphs = film["review"][section].as_array().map_or(0, Vec::len);
            expected.extend((1..=n_paragraphs).map(|number| format!("{section}-{number}")));
        }
        let places = "[...document.querySelectorAll('[data-place]')].map(place => place.id)";
        let mut places = browser.texts(places).await?;
        places.sort();
        expected.sort();
        assert_eq!(places, expected, "in {language}");
        assert_eq!(browser.texts(EMPTY_PLACES).await?, [""; 0], "in {language}");
        browser
            .visit(&browser.text("location.href + 'trivia/'").await?)
            .await?;
        let shown = browser
            .number("document.querySelectorAll('[data-place]').length")
            .await?;
        assert_eq!(shown, cards()?.len() as f64, "in the view of all cards");
        assert_eq!(browser.texts(EMPTY_PLACES).await?, [""; 0], "in {language}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_the_language_links_lead_to_the_same_page() -> Outcome {
    let site = Host::at("/a/b/")?.serve()?;
    let browser = Browser::open().await?;
    browser.switch_scripts_off().await?;
    for (english, french) in kinds("en").iter().zip(kinds("fr")) {
        browser.visit(&site.url(english)).await?;
        assert_eq!(browser.text("document.documentElement.lang").await?, "en");
        let english_title = browser
            .text("document.querySelector('main').textContent")
            .await?;
        browser.follow("nav a[hreflang=fr]").await?;
        browser
            .wait_until(&format!("location.pathname === '/a/b/{french}'"))
            .await?;
        assert_eq!(browser.text("document.documentElement.lang").await?, "fr");
        assert_ne!(
            browser
                .text("document.querySelector('main').textContent")
                .await?,
            english_title
        );
        assert_eq!(
            browser.console().await?,
            [""; 0],
            "the console on {english}"
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_there_is_nothing_that_could_not_work() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.switch_scripts_off().await?;
    let dead =
        "[...document.querySelectorAll('button, input, select, [role=button], [popovertarget]')]
        .filter(one => one.getClientRects().length).map(one => one.outerHTML)";
    for path in LANGUAGES.iter().flat_map(|language| kinds(language)) {
        browser.visit(&site.url(&path)).await?;
        assert_eq!(browser.texts(dead).await?, [""; 0], "on {path}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_what_gives_an_ending_away_can_be_read() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.switch_scripts_off().await?;
    for path in ["en/films/a-fish-called-wanda/", "fr/films/andrei-rublev/"] {
        browser.visit(&site.url(path)).await?;
        let passages = "document.querySelectorAll('.spoiler__text').length";
        assert!(
            browser.number(passages).await? > 0.0,
            "{path} gives something away"
        );
        let hidden = "[...document.querySelectorAll('.spoiler__text')]
            .filter(one => !one.innerText.trim() || !one.getClientRects().length)
            .map(one => one.textContent)";
        assert_eq!(browser.texts(hidden).await?, [""; 0], "hidden on {path}");
    }
    Ok(())
}

/// Deeper URLs need the script that computes the base path: relative links cannot reach it.
#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_an_unknown_address_at_the_root_leads_home() -> Outcome {
    let site = Host::at("/a/")?.serve()?;
    let browser = Browser::open().await?;
    browser.switch_scripts_off().await?;
    browser.visit(&site.url("nothing")).await?;
    browser.follow("main a").await?;
    browser
        .wait_until("document.querySelector('.film-list') !== null")
        .await?;
    assert_eq!(browser.text("location.pathname").await?, "/a/en/");
    Ok(())
}
