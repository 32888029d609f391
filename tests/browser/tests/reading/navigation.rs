//! Navigation between pages, and the reading position in a review.

use anyhow::Result;
use browser::{
    Browser, Host, Outcome, Site,
    collection::{SECTIONS, review},
};

use crate::scroll_to;

/// The id of a card or paragraph in the middle of the review that links to a person.
const PLACE: &str = "(all => all[all.length >> 1].closest('[data-place]').id)(
    document.querySelectorAll('#review [data-place] a[href*=\"people/\"]'))";

async fn open() -> Result<(Site, Browser)> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    Ok((site, browser))
}

/// Follows a link in the middle of the review. Returns the scroll position before and the `href` of the link.
async fn leave(browser: &Browser) -> Result<(f64, String)> {
    let place = browser.text(PLACE).await?;
    let link = format!("#{place} a[href*='people/']");
    scroll_to(browser, &place, 200).await?;
    let y = browser.number("scrollY").await?;
    let href = format!("document.querySelector(\"{link}\").getAttribute('href')");
    let href = browser.text(&href).await?;
    browser.evaluate("window.marker = 'still here'").await?;
    browser.click(&link).await?;
    Ok((y, href))
}

async fn check_returned(browser: &Browser, y: f64, href: &str) -> Result<()> {
    assert_eq!(
        browser.text("location.pathname").await?,
        format!("/{}", review("en"))
    );
    let after = browser.number("scrollY").await?;
    assert!(
        (y - after).abs() <= 2.0,
        "scrolled to {after} instead of {y}"
    );
    let focus = browser
        .text("document.activeElement.getAttribute('href') ?? ''")
        .await?;
    assert_eq!(focus, href, "the focus is on the link that was followed");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_focuses_the_next_heading_and_back_restores_the_scroll_position() -> Outcome {
    let (_site, browser) = open().await?;
    let (y, href) = leave(&browser).await?;
    assert!(
        browser
            .is("location.pathname.startsWith('/en/people/')")
            .await?
    );
    let heading = browser
        .text("document.querySelector('h1').textContent")
        .await?;
    assert!(
        browser.text("document.title").await?.contains(&heading),
        "the title names the page"
    );
    assert_eq!(browser.text("document.activeElement.tagName").await?, "H1");
    assert_eq!(browser.number("scrollY").await?, 0.0);
    let announced = browser
        .text("document.querySelector('[data-announcer]').textContent")
        .await?;
    assert!(
        announced.contains(&heading),
        "one announcement: {announced}"
    );
    browser.back().await?;
    check_returned(&browser, y, &href).await?;
    assert_eq!(
        browser.text("window.marker ?? 'reloaded'").await?,
        "still here"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn back_restores_the_scroll_position_even_if_the_other_page_was_reloaded() -> Outcome {
    let (_site, browser) = open().await?;
    let (y, href) = leave(&browser).await?;
    browser.reload().await?;
    browser.back().await?;
    check_returned(&browser, y, &href).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reload_keeps_the_scroll_position() -> Outcome {
    let (_site, browser) = open().await?;
    scroll_to(&browser, "editing-1", 200).await?;
    let before = browser.number("scrollY").await?;
    browser.reload().await?;
    let after = browser.number("scrollY").await?;
    assert!(
        (before - after).abs() <= 2.0,
        "scrolled to {after} instead of {before}"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_contents_mark_the_section_that_is_being_read() -> Outcome {
    let (_site, browser) = open().await?;
    let current = "[...document.querySelectorAll('.contents [aria-current]')]
        .map(link => link.getAttribute('href')).join()";
    let progress = "document.querySelector('.contents progress').value";
    let mut last = browser.number(progress).await?;
    for section in SECTIONS {
        scroll_to(&browser, section, 100).await?;
        browser
            .wait_until(&format!("{current} === '#{section}'"))
            .await?;
        let now = browser.number(progress).await?;
        assert!(
            now > last || section == SECTIONS[0],
            "{now} % at {section}, {last} % before it"
        );
        last = now;
    }
    browser
        .evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        .await?;
    browser.wait_until(&format!("{progress} === 100")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_contents_lead_to_the_sections_and_back() -> Outcome {
    let (_site, browser) = open().await?;
    browser.click(".contents a[href='#themes']").await?;
    assert!(browser.is(&browser::layout::is_in_view("themes")).await?);
    browser.click(".contents a[href='#score']").await?;
    assert!(browser.is(&browser::layout::is_in_view("score")).await?);
    browser.back().await?;
    assert_eq!(browser.text("location.hash").await?, "#themes");
    assert!(browser.is(&browser::layout::is_in_view("themes")).await?);
    Ok(())
}
