//! Printing: all sections, no controls, sources as notes, two languages in two columns.

mod look;
mod text;

use anyhow::{Context, Result};
use browser::{Browser, Host, Site, collection::film, letters};

/// Opens a page of a site at the root of a host.
async fn open(path: &str) -> Result<(Site, Browser)> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, path).await?;
    Ok((site, browser))
}

/// Returns the letters of every paragraph of the film's review in a language, in order, without the markup of emphasis,
/// other languages and links. The first one lacks its first letter, which is printed as a drop cap.
fn paragraphs(language: &str) -> Result<Vec<String>> {
    let film = film()?;
    let mut all = Vec::new();
    for section in browser::collection::SECTIONS {
        let rows = film["review"][section].as_array();
        for row in rows.with_context(|| format!("no {section}"))? {
            for paragraph in row[language].as_array().context("not in this language")? {
                let plain = plain(paragraph.as_str().context("not a text")?);
                all.push(letters(&plain));
            }
        }
    }
    all[0].remove(0);
    Ok(all)
}

/// Strips the bracketed parts of Markdown links: URLs and languages.
fn plain(markdown: &str) -> String {
    let mut pieces = markdown.split("](");
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        plain += piece.split_once(')').map_or("", |(_, rest)| rest);
    }
    plain
}

/// Returns the URL of each of the film's sources.
fn sources() -> Result<Vec<String>> {
    let film = film()?;
    let sources = film["sources"]
        .as_array()
        .context("the film has no sources")?;
    let address = |source: &serde_json::Value| source["url"].as_str().map(letters);
    sources
        .iter()
        .map(|source| address(source).context("a source has no address"))
        .collect()
}
