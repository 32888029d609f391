//! Page heads: metadata for search engines and previews.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use published::{ADDRESS, LANGUAGES, addressed, anywhere, is_private};

use crate::head::Page;

/// The path of an absolute URL in a page, relative to [`ADDRESS`].
fn below<'a>(address: &'a str, page: &Page) -> Result<&'a str> {
    let path = address.strip_prefix(ADDRESS);
    path.with_context(|| format!("{}: {address} is not below {ADDRESS}", page.path))
}

#[test]
fn every_page_has_a_title_and_a_description_of_its_own() -> Result<()> {
    let site = anywhere()?;
    let mut seen: BTreeMap<(String, String), String> = BTreeMap::new();
    for path in site.pages()? {
        let page = Page::read(&site, &path)?;
        let title = page.text("head > title")?;
        let description = page.meta("description").unwrap_or_default();
        ensure!(
            !title.is_empty() && !description.is_empty(),
            "{path}: {title:?}"
        );
        let language = page.attribute("html", "lang").unwrap_or_default();
        // The root has the title of a home page: it is the one for visitors without a language.
        if !path.is_empty()
            && let Some(other) = seen.insert((language, title.clone()), path.clone())
        {
            anyhow::bail!("{path} and {other} are both called {title:?}");
        }
    }
    ensure!(seen.len() > 500, "only {} pages", seen.len());
    Ok(())
}

#[test]
fn every_page_names_its_own_whole_address() -> Result<()> {
    let site = addressed()?;
    for path in site.pages()? {
        let page = Page::read(&site, &path)?;
        let own = format!("{ADDRESS}{path}");
        let canonical = page.attribute("link[rel=canonical]", "href");
        assert_eq!(canonical.as_deref(), Some(own.as_str()), "{path}");
        assert_eq!(
            page.property("og:url").as_deref(),
            Some(own.as_str()),
            "{path}"
        );
    }
    Ok(())
}

#[test]
fn languages_point_at_each_other_with_whole_addresses() -> Result<()> {
    let site = addressed()?;
    let pages: BTreeSet<String> = site.pages()?.into_iter().collect();
    let mut links: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for path in &pages {
        let page = Page::read(&site, path)?;
        let tags = page.attributes("link[hreflang]", "hreflang");
        let hrefs = page.attributes("link[hreflang]", "href");
        let of_page = links.entry(path.clone()).or_default();
        for (tag, href) in tags.into_iter().zip(hrefs) {
            let target = below(&href, &page)?.to_owned();
            ensure!(pages.contains(&target), "{path}: no page at {target}");
            ensure!(
                of_page.insert(tag.clone(), target).is_none(),
                "{path}: {tag} twice"
            );
        }
        let tags: Vec<&str> = of_page.keys().map(String::as_str).collect();
        assert_eq!(tags, ["en", "fr", "x-default"], "{path}");
    }
    for (path, alternates) in links.iter().filter(|(path, _)| !path.is_empty()) {
        let own = path.split('/').next().unwrap_or_default();
        assert_eq!(alternates.get(own), Some(path), "a page names itself");
        for language in LANGUAGES {
            assert_eq!(
                links[&alternates[language]], *alternates,
                "{path}: {language} answers"
            );
        }
    }
    Ok(())
}

#[test]
fn without_an_address_nothing_claims_to_have_one() -> Result<()> {
    let site = anywhere()?;
    for path in site.pages()? {
        let page = Page::read(&site, &path)?;
        for selector in [
            "link[rel=canonical]",
            "link[type='application/atom+xml']",
            "link[type='application/json+oembed']",
        ] {
            assert_eq!(page.attribute(selector, "href"), None, "{path}: {selector}");
        }
        for name in ["og:url", "og:image", "og:image:alt"] {
            assert_eq!(page.property(name), None, "{path}: {name}");
        }
        assert!(page.property("og:title").is_some(), "{path}");
        for href in page.attributes("link[hreflang]", "href") {
            assert!(
                !href.contains(':') && !href.starts_with('/'),
                "{path}: {href}"
            );
        }
    }
    for file in ["sitemap.xml", "en/feed.xml", "en/films/heat/oembed.json"] {
        assert!(!site.has(file), "{file} needs whole addresses");
    }
    Ok(())
}

#[test]
fn previews_are_complete_and_in_the_language_of_the_page() -> Result<()> {
    let site = addressed()?;
    for path in site.pages()? {
        let page = Page::read(&site, &path)?;
        let said = |name: &str| {
            let value = page.property(name).filter(|value| !value.is_empty());
            value.with_context(|| format!("{path}: no {name}"))
        };
        let kind = match path.split('/').collect::<Vec<_>>()[..] {
            [_, "films", ..] => "article",
            [_, "people", _, _] => "profile",
            _ => "website",
        };
        assert_eq!(said("og:type")?, kind, "{path}");
        let title = page.text("head > title")?;
        assert!(title.starts_with(&said("og:title")?), "{path}: {title}");
        assert_eq!(
            Some(said("og:description")?),
            page.meta("description"),
            "{path}"
        );
        assert_eq!(said("og:site_name")?, "Diptych");
        let (own, other) = match path.starts_with("fr/") {
            true => ("fr_FR", "en_US"),
            false => ("en_US", "fr_FR"),
        };
        assert_eq!(said("og:locale")?, own, "{path}");
        assert_eq!(said("og:locale:alternate")?, other, "{path}");
        let image = said("og:image")?;
        assert!(
            site.has(below(&image, &page)?),
            "{path}: no picture at {image}"
        );
        let size = (said("og:image:width")?, said("og:image:height")?);
        assert_eq!(size, ("1200".to_owned(), "630".to_owned()));
        said("og:image:alt")?;
        assert_eq!(
            page.meta("twitter:card").as_deref(),
            Some("summary_large_image")
        );
        let robots = is_private(&path).then(|| "noindex".to_owned());
        assert_eq!(page.meta("robots"), robots, "{path}");
    }
    Ok(())
}

#[test]
fn the_not_found_page_is_excluded_from_indexes_and_previews() -> Result<()> {
    for site in [anywhere()?, addressed()?] {
        let text = site.text("404.html")?;
        assert!(text.contains("<meta name=\"robots\" content=\"noindex\">"));
        let (head, body) = text.split_once("</head>").context("a head")?;
        for left_out in ["canonical", "og:", "ld+json", "hreflang"] {
            assert!(!head.contains(left_out), "{left_out}");
        }
        assert!(body.contains("<h1"), "it helps all the same");
    }
    Ok(())
}
