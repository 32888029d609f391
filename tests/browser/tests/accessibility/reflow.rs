//! Narrow windows, zoom, wider text spacing and longer words.

use anyhow::Result;
use browser::{Browser, Host, Outcome, collection::LANGUAGES, layout};

use crate::{keep_something, pages};

/// Applies the text spacing of WCAG 1.4.12 through the CSSOM, as the Content Security Policy requires.
const SPACING: &str = "(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets.push(sheet);
})()";

/// Makes every word 40 percent longer, except in the texts of sections and cards.
const LONGER_WORDS: &str = "(() => {
    const texts = '.section__text p, .trivia-card__text, .sources, script, style';
    const walker = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        if (walker.currentNode.parentElement.closest(texts)) continue;
        walker.currentNode.data = walker.currentNode.data.replace(/\\p{L}+/gu,
            word => word + word.slice(-Math.ceil(word.length * 0.4)));
    }
})()";

/// Elements that clip a part of their content.
const CLIPPED: &str = "[...document.querySelectorAll('#app *')].filter(one => {
    const { overflowX, overflowY } = getComputedStyle(one);
    const cuts = value => value === 'hidden' || value === 'clip';
    return one.getClientRects().length && !one.closest('.visually-hidden, svg')
        && (cuts(overflowX) && one.scrollWidth > one.clientWidth + 1
            || cuts(overflowY) && one.scrollHeight > one.clientHeight + 1);
}).map(one => one.outerHTML.slice(0, 120))";

/// Pairs of controls in the header that overlap.
const OVERLAPS: &str = "(() => {
    const all = [...document.querySelectorAll('[data-sticky] a, [data-sticky] button')]
        .filter(one => one.getClientRects().length && !one.closest('[popover]'));
    const upon = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
        && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    return all.flatMap((one, idx) => all.slice(idx + 1)
        .filter(other => upon(one.getBoundingClientRect(), other.getBoundingClientRect()))
        .map(other => one.textContent + ' × ' + other.textContent));
})()";

/// Elements wider than the window, for the report.
const WIDEST: &str = "[...document.querySelectorAll('#app *')]
    .filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('svg'))
    .slice(-2).map(one => one.outerHTML.slice(0, 120)).join('\\n')";

/// Adds a fault, with the widest elements, if the page is wider than its window.
async fn look_sideways(browser: &Browser, page: &str, faults: &mut Vec<String>) -> Result<()> {
    browser.settle().await?;
    let beyond = browser.number(layout::SIDEWAYS).await?;
    if beyond > 0.0 {
        let width = browser.number("innerWidth").await?;
        let widest = browser.text(WIDEST).await?;
        faults.push(format!(
            "{page} is {beyond} px wider than {width} px:\n{widest}"
        ));
    }
    Ok(())
}

/// Adds faults for clipped content, overlaps in the header, and a page wider than its window.
async fn look_at_all(browser: &Browser, page: &str, faults: &mut Vec<String>) -> Result<()> {
    look_sideways(browser, page, faults).await?;
    let width = browser.number("innerWidth").await?;
    for (what, found) in [("clipped", CLIPPED), ("overlaps", OVERLAPS)] {
        let found = browser.texts(found).await?;
        faults.extend(
            found
                .into_iter()
                .map(|one| format!("{page} at {width} px, {what}: {one}")),
        );
    }
    Ok(())
}

fn check_none(faults: &[String]) {
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_scrolls_sideways_at_320_px_or_at_400_percent() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    keep_something(&browser, &site).await?;
    let mut faults = Vec::new();
    for page in LANGUAGES.iter().flat_map(|language| pages(language)) {
        browser.resize(1280, 800).await?;
        browser.read(&site, &page).await?;
        for width in [320, 768] {
            browser.resize(width, 800).await?;
            look_sideways(&browser, &page, &mut faults).await?;
        }
        // A window of 1280 × 800 px at 400 percent.
        browser.zoom(320, 200, 4).await?;
        look_sideways(&browser, &page, &mut faults).await?;
    }
    check_none(&faults);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn text_at_twice_its_size_fits() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/about/").await?;
    browser
        .evaluate("localStorage.setItem('diptych / preferences', 'size=200')")
        .await?;
    let mut faults = Vec::new();
    for page in pages("fr") {
        browser.read(&site, &page).await?;
        let size = browser
            .text("getComputedStyle(document.documentElement).fontSize")
            .await?;
        assert_eq!(size, "32px");
        for width in [1280, 640] {
            browser.resize(width, 800).await?;
            look_at_all(&browser, &page, &mut faults).await?;
        }
    }
    check_none(&faults);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn wider_spacing_of_text_clips_nothing() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    keep_something(&browser, &site).await?;
    let mut faults = Vec::new();
    for page in LANGUAGES.iter().flat_map(|language| pages(language)) {
        browser.read(&site, &page).await?;
        browser.evaluate(SPACING).await?;
        for width in [1280, 320] {
            browser.resize(width, 800).await?;
            look_at_all(&browser, &page, &mut faults).await?;
        }
    }
    check_none(&faults);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_are_forty_percent_longer_do_not_break_the_layout() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    keep_something(&browser, &site).await?;
    let mut faults = Vec::new();
    for page in pages("fr") {
        browser.read(&site, &page).await?;
        browser.evaluate(LONGER_WORDS).await?;
        for width in [1280, 768, 320] {
            browser.resize(width, 800).await?;
            look_at_all(&browser, &page, &mut faults).await?;
        }
    }
    check_none(&faults);
    Ok(())
}
