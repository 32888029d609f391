//! Copying the URL of the current view, with and without access to the clipboard.

use anyhow::Result;
use browser::{Browser, Host, Outcome};

/// Replaces `writeText` of the browser's clipboard.
const GRANTED: &str = "if (navigator.clipboard) navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); };";
const DENIED: &str = "if (navigator.clipboard) navigator.clipboard.writeText = () =>
    Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));";
const ABSENT: &str = "Object.defineProperty(navigator, 'clipboard', { value: undefined });";

/// The visible message after the button was pressed.
const SAID: &str = "[...document.querySelectorAll('[data-copied], [data-refused]')]
    .filter(one => one.checkVisibility()).map(one => one.textContent.trim())";

async fn press_with(clipboard: &str, path: &str) -> Result<Browser> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.before_pages(clipboard).await?;
    browser.read(&site, path).await?;
    assert_eq!(browser.texts(SAID).await?, [""; 0]);
    browser.click(".copy-link button").await?;
    Ok(browser)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_of_the_page_is_copied_as_it_is_filtered() -> Outcome {
    let browser = press_with(GRANTED, "en/?genre=samurai&order=title").await?;
    assert_eq!(
        browser.text("window.copied").await?,
        browser.text("location.href").await?
    );
    assert_eq!(browser.texts(SAID).await?, ["The link is copied."]);
    assert!(
        browser
            .is("document.querySelector('[data-copied]').closest('[role=status]') !== null")
            .await?
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_is_selected_for_copying_by_hand_if_the_clipboard_is_unavailable() -> Outcome {
    for clipboard in [DENIED, ABSENT] {
        let browser = press_with(clipboard, "fr/?genre=samurai").await?;
        let said = browser.texts(SAID).await?;
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(
            said[0].starts_with("Le navigateur refuse la copie."),
            "{said:?}"
        );
        assert!(
            browser.is("document.activeElement.readOnly").await?,
            "the field has the focus"
        );
        let selected = browser.text("getSelection().toString()").await?;
        assert_eq!(selected, browser.text("location.href").await?);
        assert_eq!(browser.console().await?, [""; 0]);
        assert_eq!(browser.audit().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_confirmation_of_a_copy_disappears_when_the_page_changes() -> Outcome {
    let browser = press_with(GRANTED, "en/").await?;
    browser
        .click(".film-line__order a[href*='order=title']")
        .await?;
    assert_eq!(browser.texts(SAID).await?, [""; 0]);
    Ok(())
}
