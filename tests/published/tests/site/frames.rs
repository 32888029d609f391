//! Pages for frames of other sites: parts of the site's pages, and found through these alone.

use anyhow::{Context, Result};
use published::{ADDRESS, addressed, anywhere};

use crate::head::Page;

#[test]
fn a_page_for_frames_leads_search_engines_to_the_film() -> Result<()> {
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
fn a_page_for_frames_names_no_address_where_none_is_known() -> Result<()> {
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

#[test]
fn pages_for_frames_have_the_policy_of_all_pages_and_ask_for_nothing_that_needs_an_origin()
-> Result<()> {
    let site = anywhere()?;
    let policy = "meta[http-equiv='Content-Security-Policy']";
    let expected = Page::read(&site, "en/")?.attribute(policy, "content");
    assert!(expected.is_some());
    for path in site.frames()? {
        let page = Page::read(&site, &path)?;
        assert_eq!(page.attribute(policy, "content"), expected, "{path}");
        // Integrity, modules and `crossorigin` are fetched with CORS, which no static host promises.
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
fn no_page_for_frames_is_in_the_sitemap() -> Result<()> {
    let site = addressed()?;
    let sitemap = site.text("sitemap.xml")?;
    assert!(sitemap.contains("<loc>") && !sitemap.contains("/embed/"));
    Ok(())
}
