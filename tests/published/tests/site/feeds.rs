//! The Atom feeds, parsed by a feed library.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use feed_rs::{model::FeedType, parser};
use published::{ADDRESS, LANGUAGES, addressed};
use serde_json::Value;

use crate::head::Page;

/// The `feed-id` of `data/collection.toml`.
const FEED_ID: &str = "tag:films.example.org,2026-11-21:diptych";

#[test]
fn a_feed_names_every_film_that_has_a_date_with_that_date() -> Result<()> {
    let site = addressed()?;
    let collection: Value = serde_json::from_str(&site.text("data/collection.json")?)?;
    let films = collection["films"].as_object().context("films")?;
    let dated: BTreeSet<String> = films
        .iter()
        .filter(|(_, film)| film["published"].is_string())
        .map(|(slug, _)| slug.clone())
        .collect();
    assert!(!dated.is_empty());
    for language in LANGUAGES {
        let feed = parser::parse(&site.bytes(&format!("{language}/feed.xml"))?[..])?;
        let mut named = BTreeSet::new();
        for entry in &feed.entries {
            let slug = entry
                .id
                .strip_prefix(&format!("{FEED_ID}/{language}/films/"))
                .context("an id is the feed-id and a path")?;
            let film = &films[slug];
            named.insert(slug.to_owned());
            let path = format!("{language}/films/{slug}/");
            assert!(site.has(&format!("{path}index.html")), "{path}");
            assert_eq!(entry.links.len(), 1);
            assert_eq!(entry.links[0].href, format!("{ADDRESS}{path}"));
            let published = entry.published.context("a date")?;
            assert_eq!(film["published"], published.format("%Y-%m-%d").to_string());
            let updated = film.get("revised").unwrap_or(&film["published"]);
            assert_eq!(
                *updated,
                entry
                    .updated
                    .context("a date")?
                    .format("%Y-%m-%d")
                    .to_string()
            );
            let summary = entry.summary.as_ref().context("a summary")?;
            assert_eq!(film["summary"][language], summary.content);
            let title = &entry.title.as_ref().context("a title")?.content;
            let local = film["title"]["local"][language]
                .as_str()
                .context("a title")?;
            assert!(title.starts_with(local), "{title}");
        }
        assert_eq!(named, dated);
    }
    Ok(())
}

#[test]
fn a_feed_says_what_it_is_and_pages_lead_to_it() -> Result<()> {
    let site = addressed()?;
    for language in LANGUAGES {
        let address = format!("{ADDRESS}{language}/feed.xml");
        let feed = parser::parse(&site.bytes(&format!("{language}/feed.xml"))?[..])?;
        assert_eq!(feed.feed_type, FeedType::Atom);
        assert_eq!(feed.id, format!("{FEED_ID}/{language}"));
        assert_eq!(feed.language.as_deref(), Some(language));
        assert_eq!(
            feed.authors.len(),
            1,
            "RFC 4287, 4.1.1: a feed whose entries have no author has one"
        );
        assert_eq!(feed.authors[0].name.as_deref(), Some("Diptych"));
        let newest = feed.entries.iter().filter_map(|entry| entry.updated).max();
        assert_eq!(feed.updated, newest);
        let link = |rel: &str| {
            let mut links = feed
                .links
                .iter()
                .filter(|link| link.rel.as_deref() == Some(rel));
            links.next().map(|link| link.href.clone())
        };
        assert_eq!(link("self"), Some(address.clone()));
        assert_eq!(link("alternate"), Some(format!("{ADDRESS}{language}/")));
    }
    for path in site.pages()? {
        let page = Page::read(&site, &path)?;
        let feed = page.attribute("link[type='application/atom+xml']", "href");
        let expected = path
            .split_once('/')
            .map(|(language, _)| format!("{ADDRESS}{language}/feed.xml"));
        assert_eq!(feed, expected, "{path}");
    }
    Ok(())
}
