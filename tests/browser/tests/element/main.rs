//! `<film-explorer>` on pages of another origin: its content, its isolation from the page, its cleanup.

mod appearance;
mod attributes;
mod cleanup;
mod errors;
mod focus;
mod frameworks;
mod isolation;
mod loading;
mod navigation;
mod places;
mod reading_position;
mod styles;

use anyhow::Result;
use browser::{Browser, Host, Site};

/// An element with a fallback link.
const HEAT: &str =
    "<film-explorer film=heat lang=en><a href='https://example.org/'>Heat</a></film-explorer>";

/// A host page of another site, with elements of ours.
struct Visit {
    site: Site,
    _host: Site,
    browser: Browser,
}

/// Returns a host page with this content and our script at its end. It records the events of elements in `heard`.
fn page(site: &Site, content: &str) -> String {
    let script = site.url("embed.js");
    format!(
        "<!doctype html><html lang=en><head><title>A host</title><link rel=icon href='data:,'></head><body>
        <script>
            var heard = [];
            for (const type of ['ready', 'navigate', 'languagechange', 'error'])
                document.addEventListener('diptych-' + type, ({{ target, detail }}) =>
                    heard.push({{ type, id: target.id, ...detail }}));
        </script>
        {content}<script src='{script}' async></script></body></html>"
    )
}

impl Visit {
    /// Opens such a page.
    async fn to(content: &str) -> Result<Self> {
        Self::of(Host::at("/films/")?.open_to_all(), content).await
    }

    /// Opens such a page, with elements served by `ours`.
    async fn of(ours: Host, content: &str) -> Result<Self> {
        let site = ours.serve()?;
        let page = page(&site, content);
        Self::open(site, Host::of(&page)).await
    }

    async fn open(site: Site, theirs: Host) -> Result<Self> {
        let browser = Browser::open().await?;
        let host = theirs.serve()?;
        browser.visit(&host.url("")).await?;
        Ok(Self {
            site,
            _host: host,
            browser,
        })
    }

    /// Waits until `n` elements have dispatched `diptych-ready`.
    async fn ready(&self, n: usize) -> Result<()> {
        let said = format!("heard.filter(({{ type }}) => type === 'ready').length === {n}");
        self.browser.wait_until(&said).await?;
        self.browser.settle().await
    }

    /// Runs a script of the page and waits for an event that satisfies the expression `heard`.
    async fn until_heard(&self, script: &str, heard: &str) -> Result<()> {
        self.browser.evaluate(&format!("{script};0")).await?;
        let said = format!("heard.some(({{ type, id, path, lang, reason }}) => {heard})");
        self.browser.wait_until(&said).await?;
        self.browser.settle().await
    }
}

/// Returns an expression for the first match of `selector` in the shadow root of the element that matches `element`.
fn inside(element: &str, selector: &str) -> String {
    format!("document.querySelector(`{element}`).shadowRoot.querySelector(`{selector}`)")
}

/// Returns an expression for the text of the heading that an element shows.
fn heading(element: &str) -> String {
    inside(element, "#title") + ".textContent.trim()"
}
