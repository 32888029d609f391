//! Accessibility of every page: WCAG 2.2 AA and more, and the layout that it requires.

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

/// Returns one path of every kind of page in a language, including the parallel view and pairs of films.
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

/// Stores bookmarks and notes, so that the pages opened next show them.
async fn keep_something(browser: &Browser, site: &Site) -> Result<()> {
    browser.read(site, "en/about/").await?;
    browser.evaluate(KEEP_SOMETHING).await.map(drop)
}
