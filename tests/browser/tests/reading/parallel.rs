//! The parallel view.

use anyhow::Result;
use browser::{
    Browser, Host, Outcome, Site,
    collection::{LANGUAGES, SECTIONS, film, review},
};
use thirtyfour::Key;

/// The languages of the two sides of every row, as one text: `en fr`.
const ORDERS: &str = "[...new Set([...document.querySelectorAll('[data-row]')].map(row =>
    [...row.children].map(side => side.lang).join(' ')))]";

async fn open(query: &str) -> Result<(Site, Browser)> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &(review("en") + query)).await?;
    Ok((site, browser))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_paragraph_is_in_a_row_with_its_translation() -> Outcome {
    let (_site, browser) = open("?with=fr").await?;
    let film = film()?;
    for section in SECTIONS {
        let n_paragraphs = film["review"][section].as_array().map_or(0, Vec::len);
        let rows = format!("document.querySelectorAll('[data-row][id^=\"{section}-\"]').length");
        assert_eq!(
            browser.number(&rows).await?,
            n_paragraphs as f64,
            "rows of {section}"
        );
    }
    assert_eq!(browser.texts(ORDERS).await?, ["en fr"]);
    let empty = "[...document.querySelectorAll('[data-row] > *')]
        .filter(side => side.textContent.trim().length < 40).map(side => side.textContent)";
    assert_eq!(browser.texts(empty).await?, [""; 0], "sides without a text");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pair_stands_side_by_side_on_a_wide_screen_and_stacked_on_a_narrow_one() -> Outcome {
    let (_site, browser) = open("?with=fr").await?;
    let off = "[...document.querySelectorAll('[data-row]')].filter(row => {
        const [a, b] = [...row.children].map(side => side.querySelector('p').getBoundingClientRect());
        return Math.abs(a.top - b.top) > 1 || a.right > b.left;
    }).map(row => row.id)";
    assert_eq!(
        browser.texts(off).await?,
        [""; 0],
        "rows that are not level at 1280 px"
    );
    browser.resize(360, 800).await?;
    browser.settle().await?;
    let beside = "[...document.querySelectorAll('[data-row]')].filter(row => {
        const [a, b] = [...row.children].map(side => side.getBoundingClientRect());
        return b.top < a.bottom - 1 || Math.abs(a.left - b.left) > 1;
    }).map(row => row.id)";
    assert_eq!(
        browser.texts(beside).await?,
        [""; 0],
        "rows that are not stacked at 360 px"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn arrow_keys_move_from_row_to_row_and_the_row_is_lit() -> Outcome {
    let (_site, browser) = open("?with=fr").await?;
    let rows = browser
        .texts("[...document.querySelectorAll('[data-row]')].map(row => row.id)")
        .await?;
    let stops = "document.querySelectorAll('[data-row][tabindex=\"0\"]').length";
    assert_eq!(browser.number(stops).await?, 1.0, "one stop of the Tab key");
    browser
        .evaluate("document.querySelector('[data-row][tabindex=\"0\"]').focus()")
        .await?;
    for (from, to) in rows.iter().zip(&rows[1..]).take(5) {
        browser.press(Key::Down).await?;
        assert_eq!(browser.text("document.activeElement.id").await?, *to);
        let color =
            |id: &str| format!("getComputedStyle(document.getElementById('{id}')).backgroundColor");
        browser
            .wait_until(&format!("{} !== {}", color(to), color(from)))
            .await?;
        assert_eq!(
            browser.number(stops).await?,
            1.0,
            "one stop of the Tab key at {to}"
        );
    }
    browser.press(Key::Up).await?;
    assert_eq!(browser.text("document.activeElement.id").await?, rows[4]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_row_under_the_pointer_is_lit() -> Outcome {
    let (_site, browser) = open("?with=fr").await?;
    let color =
        |id: &str| format!("getComputedStyle(document.getElementById('{id}')).backgroundColor");
    browser
        .evaluate("document.getElementById('themes-1').scrollIntoView({ block: 'center' })")
        .await?;
    browser.hover("#themes-1").await?;
    browser
        .wait_until(&format!("{} !== {}", color("themes-1"), color("score-1")))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_columns_can_be_swapped_and_stay_so_when_the_language_changes() -> Outcome {
    let (_site, browser) = open("?with=fr").await?;
    browser.press("l").await?;
    assert_eq!(browser.text("document.documentElement.lang").await?, "fr");
    assert_eq!(browser.texts(ORDERS).await?, ["en fr"], "after the toggle");
    browser.press("l").await?;
    browser.click("a[href*='first=fr']").await?;
    assert_eq!(
        browser.texts(ORDERS).await?,
        ["fr en"],
        "after the exchange"
    );
    assert!(
        browser.is("location.search.includes('first=fr')").await?,
        "it is in the address"
    );
    browser.press("l").await?;
    assert_eq!(browser.text("document.documentElement.lang").await?, "fr");
    assert_eq!(
        browser.texts(ORDERS).await?,
        ["fr en"],
        "after the exchange and the toggle"
    );
    browser.reload().await?;
    assert_eq!(browser.texts(ORDERS).await?, ["fr en"], "after a reload");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_is_hidden_until_a_row_is_asked_for() -> Outcome {
    let (_site, browser) = open("?with=fr").await?;
    for language in LANGUAGES {
        browser
            .click(&format!("a[href*='hide={language}']"))
            .await?;
        let shown = format!("document.querySelectorAll('[data-row] > [lang={language}]').length");
        assert_eq!(
            browser.number(&shown).await?,
            0.0,
            "{language} is out of the page"
        );
        browser.click("#synopsis-2 button").await?;
        assert_eq!(
            browser.number(&shown).await?,
            1.0,
            "{language} is back in one row"
        );
        let revealed =
            format!("document.querySelectorAll('#synopsis-2 > [lang={language}] p').length");
        assert!(
            browser.number(&revealed).await? >= 1.0,
            "in the row that was asked for"
        );
        let focus = "document.activeElement.closest('#synopsis-2') !== null";
        assert!(
            browser.is(focus).await?,
            "the focus stays in the row whose button is gone"
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_parallel_view_is_off_until_asked_for_and_in_the_address() -> Outcome {
    let (_site, browser) = open("").await?;
    assert_eq!(
        browser
            .number("document.querySelectorAll('[data-row]').length")
            .await?,
        0.0
    );
    browser.click("a[href*='with=fr']").await?;
    assert_eq!(browser.text("location.search").await?, "?with=fr");
    assert!(
        browser
            .number("document.querySelectorAll('[data-row]').length")
            .await?
            > 20.0
    );
    browser.back().await?;
    assert_eq!(
        browser
            .number("document.querySelectorAll('[data-row]').length")
            .await?,
        0.0
    );
    Ok(())
}
