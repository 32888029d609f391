//! Hydration of the static page, or rendering it again if it was changed.

use anyhow::Result;
use browser::{
    Browser, Host, Outcome, Site,
    collection::{LANGUAGES, kinds, review},
};

/// Records the elements of the static page as they are parsed, before any script of the page runs.
const NOTE_ELEMENTS: &str = "window.first = new Set();
    new MutationObserver(() => {
        if (document.documentElement.dataset.app) return;
        for (const element of document.querySelectorAll('#app *')) first.add(element);
    }).observe(document, { childList: true, subtree: true });";

/// Changes the static page once it is parsed, before the program loads.
fn meddling(what: &str) -> String {
    format!(
        "document.addEventListener('readystatechange', () => {{
            if (document.readyState !== 'interactive') return;
            const paragraph = document.querySelector('#synopsis-1 p');
            if (!paragraph) return;
            window.meddled = !document.documentElement.dataset.app;
            {what};
        }});"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_page_comes_to_life_without_a_message_and_without_a_new_element() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.before_pages(NOTE_ELEMENTS).await?;
    for path in LANGUAGES.iter().flat_map(|language| kinds(language)) {
        browser.read(&site, &path).await?;
        assert!(
            browser.number("first.size").await? > 50.0,
            "{path} was there before its program"
        );
        let lost = "[...first].filter(one => !one.isConnected).map(one => one.outerHTML)";
        assert_eq!(
            browser.texts(lost).await?,
            [""; 0],
            "elements of {path} that were replaced"
        );
        // The elements that the offline panel adds itself are not part of the app.
        let new = "[...document.querySelectorAll('#app *')]
            .filter(one => !first.has(one) && !one.parentElement.closest('offline-panel'))
            .map(one => one.outerHTML)";
        // The static page cannot contain the annotations of the reader.
        if !path.ends_with("saved/") {
            assert_eq!(
                browser.texts(new).await?,
                [""; 0],
                "elements of {path} that were added"
            );
        }
        assert_eq!(browser.console().await?, [""; 0], "the console on {path}");
    }
    Ok(())
}

async fn open_meddled(what: &str) -> Result<(Site, Browser)> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.before_pages(&meddling(what)).await?;
    browser.read(&site, &review("en")).await?;
    Ok((site, browser))
}

async fn check_lives_after(what: &str) -> Result<()> {
    let (_site, browser) = open_meddled(what).await?;
    assert!(
        browser.is("meddled").await?,
        "it was done before the app lived"
    );
    assert_eq!(
        browser.console().await?,
        [""; 0],
        "the console after `{what}`"
    );
    assert_eq!(
        browser
            .number("document.querySelectorAll('main').length")
            .await?,
        1.0
    );
    assert_eq!(
        browser
            .number("document.querySelectorAll('h1').length")
            .await?,
        1.0
    );
    browser.press("l").await?;
    assert_eq!(
        browser.text("document.documentElement.lang").await?,
        "fr",
        "it lives"
    );
    let heading = browser
        .text("document.querySelector('#score').innerText")
        .await?;
    assert!(heading.contains("Musique"), "{heading} after `{what}`");
    assert_eq!(
        browser.console().await?,
        [""; 0],
        "the console after the toggle"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_into_which_something_was_put_is_rendered_anew() -> Outcome {
    check_lives_after("paragraph.before(document.createElement('aside'))").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_out_of_which_something_was_taken_is_rendered_anew() -> Outcome {
    check_lives_after("paragraph.remove()").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_words_were_wrapped_by_a_translator_is_rendered_anew() -> Outcome {
    let wrap = "const font = document.createElement('font'); font.append(...paragraph.childNodes);
        paragraph.append(font)";
    check_lives_after(wrap).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_with_a_replaced_element_is_rendered_anew() -> Outcome {
    let exchange = "const other = document.createElement('blockquote');
        other.append(...paragraph.childNodes); paragraph.replaceWith(other)";
    check_lives_after(exchange).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_with_two_elements_exchanged_is_rendered_anew() -> Outcome {
    check_lives_after("document.querySelector('main').before(document.querySelector('footer'))")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_with_an_element_inserted_outside_the_app_is_hydrated() -> Outcome {
    check_lives_after("document.body.prepend(document.createElement('aside'))").await
}
