//! Browsers where caching is impossible or unwanted: the page works all the same.

use anyhow::Result;
use browser::{Browser, Build, Host, Outcome, Site, Trouble, collection::review};

const STATE: &str = "document.querySelector('offline-panel [role=status]')?.dataset.state";
const N_REGISTERED: &str = "navigator.serviceWorker.getRegistrations().then(all => all.length)";

/// Checks that the page works and shows that offline reading is unavailable.
async fn check_told(browser: &Browser, site: &Site) -> Result<()> {
    for (language, words) in [("en", "not available"), ("fr", "n’est pas possible")] {
        browser.read(site, &format!("{language}/about/")).await?;
        browser
            .wait_until(&format!("{STATE} === 'unavailable'"))
            .await?;
        let told = browser
            .text("document.querySelector('offline-panel [role=status]').innerText")
            .await?;
        assert!(told.contains(words), "{told:?} in {language}");
    }
    browser.read(site, &review("en")).await?;
    browser.press("l").await?;
    assert_eq!(browser.text("document.documentElement.lang").await?, "fr");
    assert!(
        !site.requests().iter().any(|path| path.ends_with("sw.js"))
            || browser.console().await?.is_empty()
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_without_service_workers_shows_that_offline_use_is_unavailable() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser
        .before_pages("delete Navigator.prototype.serviceWorker")
        .await?;
    check_told(&browser, &site).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_window_that_refuses_service_workers_shows_that_offline_use_is_unavailable() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    // As in private windows of some browsers.
    browser
        .before_pages(
            "ServiceWorkerContainer.prototype.register = () =>
                Promise.reject(new DOMException('refused', 'SecurityError'));
            CacheStorage.prototype.keys = () =>
                Promise.reject(new DOMException('refused', 'SecurityError'));",
        )
        .await?;
    check_told(&browser, &site).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_insecure_context_works_and_shows_that_offline_use_is_unavailable() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser
        .before_pages("Object.defineProperty(globalThis, 'isSecureContext', { value: false })")
        .await?;
    check_told(&browser, &site).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_incomplete_first_download_is_reported_and_retried() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    site.suffer(Trouble::BreaksOff("/offline/3.html".to_owned(), 7));
    browser.read(&site, "en/about/").await?;
    browser.wait_until(&format!("{STATE} === 'failed'")).await?;
    assert_eq!(browser.number(N_REGISTERED).await?, 0.0);
    site.suffer(Trouble::None);
    browser.read(&site, "en/about/").await?;
    browser.wait_until(&format!("{STATE} === 'ready'")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn no_worker_is_registered_inside_a_frame() -> Outcome {
    let edition = Build::another()?;
    let frame =
        "<!doctype html><title>A host</title><iframe width=600 height=400 src=en/></iframe>";
    std::fs::write(edition.folder().join("host.html"), frame)?;
    let site = Host::at("/")?.serve()?;
    site.deploy(edition.folder());
    let browser = Browser::open().await?;
    browser.visit(&site.url("host.html")).await?;
    browser
        .wait_until("frames[0].document.documentElement.dataset.app === 'ready'")
        .await?;
    // Gives the frame time to finish; a top-level page then registers its worker at once.
    browser
        .evaluate("new Promise(done => setTimeout(done, 1000))")
        .await?;
    assert_eq!(browser.number(N_REGISTERED).await?, 0.0);
    assert!(
        !site.requests().iter().any(|path| path.ends_with("sw.js")),
        "{:?}",
        site.requests()
    );
    browser.visit(&site.url("en/")).await?;
    browser
        .wait_until(&format!("{N_REGISTERED}.then(n => n === 1)"))
        .await
}
