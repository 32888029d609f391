//! What the standards ask of every page: WCAG 2.2 AA and more (R1–R4), and the layout that carries it.

mod axe;
mod colors;
mod focus;
mod measure;
mod reflow;
mod targets;

use anyhow::Result;
use browser::{
    Browser, Site,
    collection::{KEEP_SOMETHING, kinds, review},
};

/// One path of every kind of page in a language, with the parallel view and pairs of films among them.
fn pages(language: &str) -> Vec<String> {
    let other = if language == "en" { "fr" } else { "en" };
    let mut pages = kinds(language);
    pages.push(format!("{}?with={other}", review(language)));
    for pair in [
        "links/?films=runaway-train,seven-samurai",
        "links/?films=twelve-angry-men,siberiade",
        "compare/?films=runaway-train,seven-samurai",
    ] {
        pages.push(format!("{language}/{pair}"));
    }
    pages
}

/// Puts bookmarks and notes on the pages that are looked at next.
async fn keep_something(browser: &Browser, site: &Site) -> Result<()> {
    browser.read(site, "en/about/").await?;
    browser.evaluate(KEEP_SOMETHING).await.map(drop)
}
