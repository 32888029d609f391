//! Keyboard shortcuts (WCAG 2.1.4).

use anyhow::Result;
use browser::{
    Browser, Host, LIGHT, MOTION, Outcome, Site,
    collection::{SECTIONS, review},
    layout,
};
use thirtyfour::{Key, TypingData};

async fn open() -> Result<(Site, Browser)> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    Ok((site, browser))
}

async fn check_keys(browser: &Browser, key: impl Into<TypingData>, to: &str) -> Result<()> {
    browser.press(key).await?;
    // An arrow key takes effect once the browser has not moved a caret for it.
    browser
        .wait_until(&format!("location.hash === '#{to}'"))
        .await?;
    assert!(
        browser.is(&layout::is_in_view(to)).await?,
        "the heading of {to} is in view"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn j_and_k_go_to_the_next_and_the_previous_section() -> Outcome {
    let (_site, browser) = open().await?;
    for section in SECTIONS {
        check_keys(&browser, "j", section).await?;
    }
    for section in SECTIONS.iter().rev().skip(1) {
        check_keys(&browser, "k", section).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn arrow_keys_go_to_the_next_and_the_previous_section() -> Outcome {
    let (_site, browser) = open().await?;
    for section in &SECTIONS[..4] {
        check_keys(&browser, Key::Right, section).await?;
    }
    check_keys(&browser, Key::Left, SECTIONS[2]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_pressed_fast_while_the_page_still_moves_skip_no_section() -> Outcome {
    let (_site, browser) = open().await?;
    browser.emulate(&[LIGHT, MOTION]).await?;
    check_keys(&browser, "j", SECTIONS[0]).await?;
    check_keys(&browser, "jjj", SECTIONS[3]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn l_toggles_the_language_and_p_the_parallel_view() -> Outcome {
    let (_site, browser) = open().await?;
    browser.press("l").await?;
    assert_eq!(browser.text("document.documentElement.lang").await?, "fr");
    browser.press("p").await?;
    assert_eq!(browser.text("location.search").await?, "?with=en");
    browser.press("p").await?;
    assert_eq!(browser.text("location.search").await?, "");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_question_mark_shows_the_keys_and_escape_gives_the_focus_back() -> Outcome {
    let (_site, browser) = open().await?;
    browser
        .evaluate("document.querySelector('nav a[hreflang=fr]').focus()")
        .await?;
    browser.press("?").await?;
    assert!(browser.is("document.querySelector('#keys').open").await?);
    assert!(
        browser
            .is("document.querySelector('#keys').contains(document.activeElement)")
            .await?
    );
    browser.press("l").await?;
    assert_eq!(
        browser.text("document.documentElement.lang").await?,
        "en",
        "behind the dialog"
    );
    browser.press(Key::Escape).await?;
    assert!(!browser.is("document.querySelector('#keys').open").await?);
    assert_eq!(
        browser
            .text("document.activeElement.hreflang ?? ''")
            .await?,
        "fr"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn single_keys_can_be_switched_off_and_stay_off() -> Outcome {
    let (_site, browser) = open().await?;
    browser.click("[popovertarget=settings]").await?;
    browser.click("#settings input[type=checkbox]").await?;
    browser.press(Key::Escape).await?;
    for reloaded in [false, true] {
        if reloaded {
            browser.reload().await?;
        }
        browser.evaluate("document.activeElement.blur()").await?;
        browser.press("ljp?").await?;
        assert_eq!(
            browser.text("location.pathname").await?,
            format!("/{}", review("en"))
        );
        assert_eq!(browser.text("location.search + location.hash").await?, "");
        assert!(!browser.is("document.querySelector('#keys').open").await?);
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_with_modifiers_are_left_to_the_browser() -> Outcome {
    let (_site, browser) = open().await?;
    browser.press_with(Key::Control, "l").await?;
    browser.press_with(Key::Alt, "j").await?;
    assert_eq!(browser.text("document.documentElement.lang").await?, "en");
    assert_eq!(browser.text("location.hash").await?, "");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_stop_is_a_link_that_skips_to_the_text() -> Outcome {
    let (_site, browser) = open().await?;
    browser.press(Key::Tab).await?;
    assert_eq!(
        browser
            .text("document.activeElement.getAttribute('href')")
            .await?,
        "#text"
    );
    let rect = "document.activeElement.getBoundingClientRect()";
    assert!(
        browser
            .is(&format!("{rect}.top >= 0 && {rect}.height >= 24"))
            .await?
    );
    let clip = browser
        .text("getComputedStyle(document.activeElement).clipPath")
        .await?;
    assert_eq!(clip, "none", "it shows when it has the focus");
    browser.press(Key::Enter).await?;
    assert_eq!(browser.text("document.activeElement.id").await?, "text");
    browser.press(Key::Tab).await?;
    assert!(
        browser
            .is("document.activeElement.closest('main') !== null")
            .await?
    );
    Ok(())
}
