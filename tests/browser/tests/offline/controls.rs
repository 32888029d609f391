//! Offline controls of the reader: downloading everything, stopping, clearing everything.

use anyhow::Result;
use browser::{Browser, Host, Outcome, Site, Trouble, Unsupported};
use serde_json::json;

use crate::{check_made_of, check_whole, first_build, keep_site, kept_builds};

const STATE: &str = "document.querySelector('offline-panel [role=status]')?.dataset.state";
const BUTTONS: &str = "[...document.querySelectorAll('offline-panel > p > button')]
    .filter(one => one.getClientRects().length).map(one => one.innerText)";
const IS_ALL_KEPT: &str = "(async () => {
    const [name] = await caches.keys();
    const kept = (await (await caches.open(name)).keys()).map(({ url }) => url);
    const list = kept.find(url => /\\/pages-[0-9a-f]+\\.json$/.test(url));
    const pages = Object.keys(await (await fetch(list)).json());
    return pages.length > 100 && pages.every(path => kept.includes(new URL(path, list).href));
})()";

async fn open_controls(browser: &Browser, site: &Site, language: &str) -> Result<()> {
    keep_site(browser, site).await?;
    browser
        .read(site, &format!("{language}/about/#offline"))
        .await?;
    browser.wait_until(&format!("{STATE} === 'ready'")).await
}

/// Clicks the visible button in `within` whose label starts so.
async fn press_button(browser: &Browser, within: &str, label: &str) -> Result<()> {
    let script = format!(
        "[...document.querySelectorAll('{within} button')]
            .find(one => one.getClientRects().length && one.innerText.startsWith('{label}')).click()"
    );
    browser.evaluate(&script).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_full_download_asks_first_shows_progress_stops_and_resumes() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    open_controls(&browser, &site, "fr").await?;
    let buttons = browser.texts(BUTTONS).await?;
    assert_eq!(buttons.len(), 2, "{buttons:?}");
    assert!(
        buttons[0].starts_with("Tout télécharger (") && buttons[0].ends_with("Mo)"),
        "{buttons:?}"
    );

    let before = site.requests().len();
    press_button(&browser, "offline-panel", "Tout télécharger").await?;
    let asked = browser
        .text("document.querySelector('offline-panel dialog[open]').innerText")
        .await?;
    assert!(
        asked.contains("Reste à télécharger") && asked.contains("Mo"),
        "{asked}"
    );
    assert_eq!(browser.audit().await?, [""; 0]);
    press_button(&browser, "dialog[open]", "Annuler").await?;
    let asked: Vec<String> = site.requests().split_off(before);
    assert!(
        !asked.iter().any(|path| path.starts_with("/en/")),
        "nothing was fetched: {asked:?}"
    );

    press_button(&browser, "offline-panel", "Tout télécharger").await?;
    press_button(&browser, "dialog[open]", "Tout télécharger").await?;
    let progress = "document.querySelector('offline-panel progress')";
    browser
        .wait_until(&format!("!{progress}.hidden && {progress}.value > 2e6"))
        .await?;
    press_button(&browser, "offline-panel", "Arrêter").await?;
    browser
        .wait_until(&format!("{STATE} === 'stopped' && {progress}.hidden"))
        .await?;
    assert!(!browser.is(IS_ALL_KEPT).await?, "it stopped on the way");
    // Downloaded files reduce the remaining size, after a reload too.
    let left = browser.texts(BUTTONS).await?;
    assert_ne!(left[0], buttons[0]);

    press_button(&browser, "offline-panel", "Tout télécharger").await?;
    press_button(&browser, "dialog[open]", "Tout télécharger").await?;
    // Navigation within the site does not interrupt the download.
    browser.click("footer a[href]").await?;
    for _ in 0..4 {
        if browser
            .wait_until(&format!("{STATE} === 'all'"))
            .await
            .is_ok()
        {
            break;
        }
    }
    assert!(browser.is(IS_ALL_KEPT).await?);
    assert_eq!(browser.texts(BUTTONS).await?, ["Tout effacer…"]);
    site.suffer(Trouble::Down);
    browser.read(&site, "en/films/seven-samurai/").await?;
    let as_written = "document.getElementById('app').dataset.path === 'en/films/seven-samurai/'";
    assert!(browser.is(as_written).await?, "the page itself is kept");
    check_made_of(&browser, &first_build()?).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_network_failure_during_the_full_download_is_reported_and_loses_nothing() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    open_controls(&browser, &site, "en").await?;
    site.suffer(Trouble::Down);
    press_button(&browser, "offline-panel", "Download everything").await?;
    press_button(&browser, "dialog[open]", "Download everything").await?;
    browser
        .wait_until(&format!("{STATE} === 'unreachable'"))
        .await?;
    assert!(
        browser.texts(BUTTONS).await?[0].starts_with("Download everything ("),
        "one can go on"
    );
    check_whole(&browser, &site, "en/people/", &first_build()?).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_device_is_reported_and_cached_files_are_retained() -> Outcome {
    browser::require!(Unsupported::StorageQuota);
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    open_controls(&browser, &site, "en").await?;
    let quota = json!({ "origin": site.origin(), "quotaSize": 4_000_000 });
    browser
        .command("Storage.overrideQuotaForOrigin", quota)
        .await?;
    press_button(&browser, "offline-panel", "Download everything").await?;
    press_button(&browser, "dialog[open]", "Download everything").await?;
    browser.wait_until(&format!("{STATE} === 'full'")).await?;
    let said = browser
        .text("document.querySelector('offline-panel [role=status]').innerText")
        .await?;
    assert!(said.contains("no room"), "{said}");
    site.suffer(Trouble::Down);
    check_whole(&browser, &site, "fr/films/seven-samurai/", &first_build()?).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_asks_first_and_clears_everything_of_this_site_alone() -> Outcome {
    let site = Host::at("/a/")?.serve()?;
    let browser = Browser::open().await?;
    open_controls(&browser, &site, "en").await?;
    let others = "caches.open('diptych /b/ other').then(() => {
        localStorage.setItem('diptych /a/ kept/note-a', 'mine');
        localStorage.setItem('diptych /b/ kept/note-a', 'theirs');
        localStorage.setItem('another-site', 'theirs');
    })";
    browser.evaluate(others).await?;
    press_button(&browser, "offline-panel", "Delete everything").await?;
    let asked = browser
        .text("document.querySelector('offline-panel dialog[open]').innerText")
        .await?;
    for word in ["settings", "saved items", "notes", "export"] {
        assert!(asked.contains(word), "{word} in {asked}");
    }
    assert_eq!(browser.audit().await?, [""; 0]);
    press_button(&browser, "dialog[open]", "Cancel").await?;
    assert_eq!(kept_builds(&browser).await?.len(), 2);
    assert_eq!(
        browser
            .text("localStorage.getItem('diptych /a/ kept/note-a')")
            .await?,
        "mine"
    );

    press_button(&browser, "offline-panel", "Delete everything").await?;
    press_button(&browser, "dialog[open]", "Delete everything").await?;
    browser
        .wait_until(&format!("{STATE} === 'cleared'"))
        .await?;
    let left = browser
        .texts("Object.keys(localStorage).concat(Object.keys(sessionStorage)).sort()")
        .await?;
    assert_eq!(left, ["another-site", "diptych /b/ kept/note-a"]);
    assert_eq!(browser.texts("caches.keys()").await?, ["diptych /b/ other"]);
    let registered = "navigator.serviceWorker.getRegistrations().then(all => all.length)";
    assert_eq!(browser.number(registered).await?, 0.0);
    assert!(
        browser
            .is("navigator.serviceWorker.controller === null")
            .await?
    );
    // The next visit caches the site again.
    keep_site(&browser, &site).await
}
