//! Storage that throws: private windows, sandboxed frames, a full disk.

use anyhow::Result;
use browser::{Browser, Host, Outcome, collection::review};

const THROWING_GETTERS: &str = "for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });";

const FULL: &str = "Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
};";

async fn check_works_and_tells(source: &str) -> Result<()> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.before_pages(source).await?;
    browser.read(&site, &review("en")).await?;
    assert_eq!(browser.console().await?, [""; 0]);
    browser.click("[popovertarget=settings]").await?;
    let told = "document.querySelector('#settings [role=alert]')?.innerText ?? ''";
    assert_eq!(
        browser.text(told).await?,
        "",
        "nothing is said before anything was changed"
    );
    browser.click("#settings input[value=dark]").await?;
    assert_eq!(
        browser
            .text("document.documentElement.dataset.theme")
            .await?,
        "dark"
    );
    let told = browser.text(told).await?;
    assert!(
        told.contains("does not let this page save settings"),
        "{told:?}"
    );
    browser.press(thirtyfour::Key::Escape).await?;
    browser.click("nav a[hreflang=fr]").await?;
    assert_eq!(browser.text("document.documentElement.lang").await?, "fr");
    assert_eq!(
        browser
            .text("document.documentElement.dataset.theme")
            .await?,
        "dark"
    );
    browser.read(&site, "").await?;
    assert_eq!(browser.console().await?, [""; 0]);
    assert_eq!(browser.text("location.pathname").await?, "/en/");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_app_works_and_reports_unsaved_settings_if_storage_throws() -> Outcome {
    check_works_and_tells(THROWING_GETTERS).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_app_works_and_reports_unsaved_settings_if_storage_is_full() -> Outcome {
    check_works_and_tells(FULL).await
}

#[tokio::test(flavor = "multi_thread")]
async fn invalid_values_in_storage_are_ignored() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/about/").await?;
    for nonsense in [
        "",
        "%%%",
        "theme=plaid&size=-4&language=xx",
        "size=1e9",
        "\\u0000&&&===",
    ] {
        let key = "diptych / preferences";
        browser
            .evaluate(&format!("localStorage.setItem('{key}', '{nonsense}')"))
            .await?;
        browser.read(&site, "").await?;
        assert_eq!(
            browser.text("location.pathname").await?,
            "/en/",
            "with {nonsense:?}"
        );
        assert_eq!(browser.console().await?, [""; 0], "with {nonsense:?}");
        let size = browser
            .text("getComputedStyle(document.documentElement).fontSize")
            .await?;
        assert_eq!(size, "16px", "with {nonsense:?}");
    }
    Ok(())
}
