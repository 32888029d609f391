//! Pages for frames of other sites: they show parts of the site's pages, and search engines get only these.

use anyhow::{Context, Result};
use published::{ADDRESS, addressed, anywhere};

use crate::head::Page;

#[test]
fn an_embeddable_page_refers_search_engines_to_the_film() -> Result<()> {
    let site = addressed()?;
    let frames = site.frames()?;
    assert!(
        frames.len() > site.reviews()?.len() * 14,
        "{} pages",
        frames.len()
    );
    for path in frames {
        let page = Page::read(&site, &path)?;
        assert_eq!(page.meta("robots").as_deref(), Some("noindex"), "{path}");
        let mut steps = path.split('/').skip(1);
        let (language, film) = (steps.next(), steps.next());
        let film = language
            .zip(film)
            .with_context(|| format!("{path} is of no film"))?;
        let expected = format!("{ADDRESS}{}/films/{}/", film.0, film.1);
        assert_eq!(
            page.attribute("link[rel=canonical]", "href"),
            Some(expected),
            "{path}"
        );
        assert_eq!(
            page.attribute("html", "lang").as_deref(),
            language,
            "{path}"
        );
    }
    Ok(())
}

#[test]
fn an_embeddable_page_names_no_address_if_that_of_the_site_is_unknown() -> Result<()> {
    let site = anywhere()?;
    for path in site.frames()? {
        let page = Page::read(&site, &path)?;
        assert_eq!(
            page.attribute("link[rel=canonical]", "href"),
            None,
            "{path}"
        );
    }
    Ok(())
}

/// The directives of a content security policy, each with its sources.
fn directives(policy: &str) -> Vec<(&str, Vec<&str>)> {
    let directives = policy.split(';').map(|directive| {
        let mut words = directive.split_ascii_whitespace();
        (words.next().unwrap_or_default(), words.collect())
    });
    directives.collect()
}

#[test]
fn the_policy_of_embeddable_pages_adds_only_the_origin_of_the_site() -> Result<()> {
    let policy = "meta[http-equiv='Content-Security-Policy']";
    for (site, named) in [
        (anywhere()?, vec!["http:", "https:"]),
        (addressed()?, vec!["https://example.org"]),
    ] {
        let of_pages = Page::read(&site, "en/")?.attribute(policy, "content");
        let of_pages = of_pages.context("pages have a policy")?;
        let of_pages = directives(&of_pages);
        for path in site.frames()? {
            let of_frame = Page::read(&site, &path)?.attribute(policy, "content");
            let of_frame = of_frame.with_context(|| format!("{path} has no policy"))?;
            for (name, sources) in directives(&of_frame) {
                let (_, allowed) = of_pages
                    .iter()
                    .find(|(other, _)| *other == name)
                    .with_context(|| format!("{path}: {name}"))?;
                let is_loaded = ["script-src", "style-src", "img-src", "font-src"].contains(&name);
                for source in &sources {
                    let is_named = is_loaded && named.contains(source);
                    assert!(
                        is_named || allowed.contains(source),
                        "{path}: {name} {source}"
                    );
                }
                // WebKit does not match `'self'` in a sandboxed frame.
                let has_name = named.iter().all(|source| sources.contains(source));
                assert_eq!(has_name, is_loaded, "{path}: {name}");
            }
            assert!(!of_frame.contains("wasm"), "{path}: no program runs there");
        }
    }
    Ok(())
}

#[test]
fn embeddable_pages_use_nothing_that_needs_cors_or_inline_styles() -> Result<()> {
    let site = anywhere()?;
    for path in site.frames()? {
        // Integrity, modules and `crossorigin` need CORS, which not every static host allows.
        let text = site.text(&format!("{path}index.html"))?;
        for unwanted in [
            "integrity=",
            "crossorigin",
            "type=\"module\"",
            "<style",
            " style=",
        ] {
            assert!(!text.contains(unwanted), "{path}: {unwanted}");
        }
    }
    Ok(())
}

#[test]
fn no_embeddable_page_is_in_the_sitemap() -> Result<()> {
    let site = addressed()?;
    let sitemap = site.text("sitemap.xml")?;
    assert!(sitemap.contains("<loc>") && !sitemap.contains("/embed/"));
    Ok(())
}
