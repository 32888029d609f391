//! `<film-explorer>` on pages of another origin (E5): what it shows, what it leaves alone, what it leaves
//! behind.

mod frameworks;
mod growth;
mod handing;
mod leading;
mod loading;
mod looks;
mod manners;
mod places;
mod showing;
mod staying;
mod styles;
mod troubles;

use anyhow::Result;
use browser::{Browser, Host, Site};

/// An element with a link in it.
const HEAT: &str =
    "<film-explorer film=heat lang=en><a href='https://example.org/'>Heat</a></film-explorer>";

/// A page of another site, with elements from ours.
struct Visit {
    site: Site,
    _host: Site,
    browser: Browser,
}

/// Somebody else's page with this content, and our script at its end. What elements tell is kept in `heard`.
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

    /// Opens such a page, with elements from this host.
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

    /// Waits until `n` elements have said that they are ready.
    async fn ready(&self, n: usize) -> Result<()> {
        let said = format!("heard.filter(({{ type }}) => type === 'ready').length === {n}");
        self.browser.wait_until(&said).await?;
        self.browser.settle().await
    }

    /// Runs a script of the page, and waits until this is heard.
    async fn until_heard(&self, script: &str, heard: &str) -> Result<()> {
        self.browser.evaluate(&format!("{script};0")).await?;
        let said = format!("heard.some(({{ type, id, path, lang, reason }}) => {heard})");
        self.browser.wait_until(&said).await?;
        self.browser.settle().await
    }
}

/// The first element in `selector`'s element, as an expression.
fn inside(element: &str, selector: &str) -> String {
    format!("document.querySelector(`{element}`).shadowRoot.querySelector(`{selector}`)")
}

/// The words of the heading of what an element shows, as an expression.
fn heading(element: &str) -> String {
    inside(element, "#title") + ".textContent.trim()"
}
