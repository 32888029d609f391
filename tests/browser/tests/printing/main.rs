//! On paper: all sections, no controls, sources as notes, two languages in two columns (R9).

mod look;
mod text;

use anyhow::{Context, Result};
use browser::{Browser, Host, Site, collection::film, letters};

/// Opens a page at the root of a host.
async fn open(path: &str) -> Result<(Site, Browser)> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, path).await?;
    Ok((site, browser))
}

/// The letters of every paragraph of the film's review in a language, in order, without the marks of emphasis,
/// of other languages and of links. The first one has its first letter elsewhere: it is drawn large.
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

/// Markdown without what stands in brackets behind words: addresses, languages.
fn plain(markdown: &str) -> String {
    let mut pieces = markdown.split("](");
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        plain += piece.split_once(')').map_or("", |(_, rest)| rest);
    }
    plain
}

/// The address of each of the film's sources.
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
