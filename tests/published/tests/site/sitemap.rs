//! The sitemap and `robots.txt`, parsed as crawlers parse them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use published::{ADDRESS, addressed, anywhere, is_private};
use roxmltree::{Document, Node};
use serde_json::Value;
use texting_robots::Robot;

const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

fn child<'a>(url: Node<'a, '_>, name: &str) -> Option<&'a str> {
    let mut children = url.children();
    children
        .find(|child| child.has_tag_name((SITEMAP, name)))?
        .text()
}

#[test]
fn the_sitemap_names_every_page_once_with_its_languages() -> Result<()> {
    let site = addressed()?;
    let text = site.text("sitemap.xml")?;
    let document = Document::parse(&text)?;
    let root = document.root_element();
    assert!(root.has_tag_name((SITEMAP, "urlset")));
    let mut listed: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for url in root.children().filter(Node::is_element) {
        assert!(url.has_tag_name((SITEMAP, "url")));
        let alternates = url
            .children()
            .filter(|child| child.has_tag_name((XHTML, "link")));
        let alternates = alternates
            .filter_map(|link| Some((link.attribute("hreflang")?, link.attribute("href")?)));
        let loc = child(url, "loc").context("a page has an address")?;
        ensure!(
            listed.insert(loc, alternates.collect()).is_none(),
            "{loc} twice"
        );
    }
    let pages = site.pages()?;
    let expected: BTreeSet<String> = pages
        .iter()
        .filter(|path| !path.is_empty() && !is_private(path))
        .map(|path| format!("{ADDRESS}{path}"))
        .collect();
    let found: BTreeSet<String> = listed.keys().map(|loc| (*loc).to_owned()).collect();
    assert_eq!(found, expected);
    for (loc, alternates) in &listed {
        assert_eq!(
            alternates.keys().copied().collect::<Vec<_>>(),
            ["en", "fr", "x-default"]
        );
        for language in ["en", "fr"] {
            assert_eq!(
                listed.get(alternates[language]),
                Some(alternates),
                "{loc}: {language} answers"
            );
        }
    }
    Ok(())
}

#[test]
fn the_sitemap_says_of_films_alone_when_they_changed() -> Result<()> {
    let site = addressed()?;
    let collection: Value = serde_json::from_str(&site.text("data/collection.json")?)?;
    let text = site.text("sitemap.xml")?;
    let document = Document::parse(&text)?;
    let urls = document
        .descendants()
        .filter(|node| node.has_tag_name((SITEMAP, "url")));
    let mut n_dated = 0;
    for url in urls {
        let loc = child(url, "loc").unwrap_or_default();
        let path = loc
            .trim_start_matches(ADDRESS)
            .split('/')
            .collect::<Vec<_>>();
        let film = match path[..] {
            [_, "films", slug, ..] => &collection["films"][slug],
            _ => &Value::Null,
        };
        let expected = film
            .get("revised")
            .or(film.get("published"))
            .and_then(Value::as_str);
        assert_eq!(child(url, "lastmod"), expected, "{loc}");
        n_dated += usize::from(expected.is_some());
    }
    assert!(n_dated > 0);
    Ok(())
}

#[test]
fn crawlers_may_read_everything_and_find_the_sitemap() -> Result<()> {
    for (site, sitemaps) in [
        (anywhere()?, vec![]),
        (addressed()?, vec![format!("{ADDRESS}sitemap.xml")]),
    ] {
        let robots = Robot::new("any-crawler", &site.bytes("robots.txt")?)?;
        assert!(robots.allowed("/films/en/films/heat/"));
        assert_eq!(robots.sitemaps, sitemaps);
    }
    Ok(())
}
