//! Other content of the origin: applications below the site, copies of the site, keys of earlier builds.

mod neighbors;
mod stored_keys;

use anyhow::Result;
use browser::{Browser, Site, collection::review};

/// Opens a path of the origin: `site` may have several copies.
async fn read(browser: &Browser, site: &Site, path: &str) -> Result<()> {
    browser.visit(&format!("{}{path}", site.origin())).await?;
    browser.wait_until_ready().await
}

/// Opens a film of the copy at `mount`, and waits until that copy and that film are cached.
async fn keep_copy(browser: &Browser, site: &Site, mount: &str) -> Result<()> {
    let film = format!("{mount}{}", review("en"));
    read(browser, site, &film).await?;
    let is_kept = format!(
        "caches.keys().then(async names => {{
            const own = names.filter(name => name.startsWith('diptych {mount} '));
            return own.length === 1 && !!(await caches.match(location.href, {{ cacheName: own[0] }}))
                && navigator.serviceWorker.controller?.scriptURL.endsWith('{mount}sw.js') === true;
        }})"
    );
    browser.wait_until(&is_kept).await
}

/// The theme of the page; `auto` for that of the system.
const THEME: &str = "document.documentElement.dataset.theme ?? 'auto'";

/// Chooses the dark theme.
async fn choose_dark(browser: &Browser) -> Result<()> {
    browser.click("[popovertarget=settings]").await?;
    browser.click("#settings input[value=dark]").await?;
    browser.press(thirtyfour::Key::Escape).await
}
