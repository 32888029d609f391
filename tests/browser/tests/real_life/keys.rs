//! Keys that belong to the browser, an extension or a widget, and are no shortcuts of the page.

use anyhow::Result;
use browser::{Browser, Host, Outcome, Site, collection::review};
use thirtyfour::Key;

async fn open() -> Result<(Site, Browser)> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    Ok((site, browser))
}

/// Selects the letters from offset `from` to offset `to` of the first paragraph.
fn select(from: u32, to: u32) -> String {
    format!(
        "getSelection().setBaseAndExtent(...[{from}, {to}].flatMap(offset =>
            [document.querySelector('#synopsis-1 p').firstChild, offset]))"
    )
}

const SELECTED: &str = "getSelection().toString().length";

async fn check_nothing_happened(browser: &Browser) -> Outcome {
    // The delay after which the page assumes that no caret has moved.
    browser
        .evaluate("new Promise(done => setTimeout(done, 200))")
        .await?;
    assert_eq!(
        browser.text("location.pathname + location.search").await?,
        format!("/{}", review("en"))
    );
    assert_eq!(browser.text("location.hash").await?, "");
    assert!(
        !browser
            .is("document.querySelector('dialog[open]') !== null")
            .await?
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_selection_grows_with_shift_and_an_arrow() -> Outcome {
    let (_site, browser) = open().await?;
    browser.evaluate(&select(3, 6)).await?;
    browser.press_with(Key::Shift, Key::Right).await?;
    browser.press_with(Key::Shift, Key::Right).await?;
    check_nothing_happened(&browser).await?;
    assert_eq!(browser.number(SELECTED).await?, 5.0);
    browser.press_with(Key::Shift, Key::Left).await?;
    check_nothing_happened(&browser).await?;
    assert_eq!(browser.number(SELECTED).await?, 4.0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn arrow_keys_with_selected_text_are_left_to_the_browser_and_letters_are_not() -> Outcome {
    let (_site, browser) = open().await?;
    browser.evaluate(&select(3, 6)).await?;
    browser.press(Key::Right).await?;
    check_nothing_happened(&browser).await?;
    browser.evaluate(&select(3, 6)).await?;
    browser.press("j").await?;
    assert_eq!(browser.text("location.hash").await?, "#synopsis");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_arrow_that_moves_the_caret_stays_in_the_text() -> Outcome {
    let (_site, browser) = open().await?;
    // As caret browsing does: after the key event, unless a script prevented it.
    let caret = "addEventListener('keydown', event => setTimeout(() => {
        if (window.browsing && !event.defaultPrevented && event.key === 'ArrowRight')
            getSelection().modify('move', 'forward', 'character');
    }))";
    browser
        .evaluate(&format!("{caret}, window.browsing = true"))
        .await?;
    browser.evaluate(&select(3, 3)).await?;
    browser.press(Key::Right).await?;
    check_nothing_happened(&browser).await?;
    assert_eq!(browser.number("getSelection().focusOffset").await?, 4.0);
    // A click also places a caret in the text, but no key moves it.
    browser.evaluate("window.browsing = false").await?;
    browser.click_in_view("#synopsis-1 p").await?;
    browser.evaluate("scrollTo(0, 0)").await?;
    browser.press(Key::Right).await?;
    browser.wait_until("location.hash === '#synopsis'").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_an_extension_has_taken_does_nothing_else() -> Outcome {
    let (_site, browser) = open().await?;
    let take = "addEventListener('keydown', event => event.preventDefault(), true)";
    browser.evaluate(take).await?;
    browser.press("ljp?/").await?;
    browser.press(Key::Right).await?;
    check_nothing_happened(&browser).await
}

#[tokio::test(flavor = "multi_thread")]
async fn text_typed_into_a_field_of_an_extension_is_no_shortcut() -> Outcome {
    let (_site, browser) = open().await?;
    for add in [
        "const field = document.createElement('div');
        field.contentEditable = 'plaintext-only';
        document.querySelector('main').append(field);
        field.focus()",
        "const host = document.createElement('note-taker'), field = document.createElement('input');
        host.attachShadow({ mode: 'closed' }).append(field);
        document.querySelector('main').append(host);
        field.focus()",
        "const field = document.createElement('span');
        field.role = 'slider';
        field.tabIndex = 0;
        document.querySelector('main').append(field);
        field.focus()",
        "document.activeElement.blur(); document.designMode = 'on'",
    ] {
        browser.evaluate(&format!("(() => {{ {add} }})()")).await?;
        browser.press("ljp?/").await?;
        browser.press(Key::Right).await?;
        check_nothing_happened(&browser).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_held_key_acts_once_and_a_held_j_goes_on() -> Outcome {
    let (_site, browser) = open().await?;
    let entries = browser.number("history.length").await?;
    let hold = |key: &str| {
        format!(
            "for (const repeat of [false, true, true, true])
                document.body.dispatchEvent(new KeyboardEvent('keydown', {{ key: '{key}', repeat, bubbles: true }}));"
        )
    };
    browser.evaluate(&format!("{};0", hold("l"))).await?;
    browser
        .wait_until("document.documentElement.lang === 'fr'")
        .await?;
    browser.settle().await?;
    assert_eq!(
        browser.text("location.pathname").await?,
        format!("/{}", review("fr"))
    );
    assert_eq!(browser.number("history.length").await?, entries + 1.0);
    browser.evaluate(&format!("{};0", hold("j"))).await?;
    browser.settle().await?;
    let section = "document.querySelectorAll('.section h2[id]')[3].id";
    assert_eq!(
        browser.text("location.hash.slice(1)").await?,
        browser.text(section).await?
    );
    Ok(())
}
