//! The oEmbed 1.0 descriptions of films.

use anyhow::{Context, Result};
use published::{ADDRESS, addressed};
use serde_json::Value;

use crate::head::Page;

#[test]
fn every_review_leads_to_its_description() -> Result<()> {
    let site = addressed()?;
    let reviews = site.reviews()?;
    for path in site.pages()? {
        let page = Page::read(&site, &path)?;
        let link = page.attribute("link[type='application/json+oembed']", "href");
        let expected = reviews
            .contains(&path)
            .then(|| format!("{ADDRESS}{path}oembed.json"));
        assert_eq!(link, expected, "{path}");
    }
    assert_eq!(site.named("oembed.json")?.len(), reviews.len());
    Ok(())
}

#[test]
fn a_description_is_a_frame_and_a_picture() -> Result<()> {
    let site = addressed()?;
    for path in site.reviews()? {
        let said: Value = serde_json::from_str(&site.text(&format!("{path}oembed.json"))?)?;
        let fields = said.as_object().context("an object")?;
        assert_eq!(said["version"], "1.0");
        assert_eq!(said["type"], "rich");
        // The page of the frame must exist.
        let html = said["html"].as_str().context("the HTML")?;
        let source = html
            .strip_prefix("<iframe src=\"")
            .and_then(|rest| rest.split('"').next());
        let frame = source.and_then(|source| source.strip_prefix(ADDRESS));
        let frame = frame.with_context(|| format!("{path}: {html}"))?;
        assert!(site.has(&format!("{frame}index.html")), "{path}: {html}");
        assert_eq!(html.matches('<').count(), 2, "{path}: one element, {html}");
        for side in ["width", "height"] {
            assert!(
                html.contains(&format!(" {side}=\"{}\"", said[side])),
                "{path}: {html}"
            );
        }
        let page = Page::read(&site, &path)?;
        assert_eq!(
            said["title"].as_str(),
            page.property("og:title").as_deref(),
            "{path}"
        );
        assert_eq!(said["provider_name"], "Diptych");
        let language = path.split('/').next().unwrap_or_default();
        assert_eq!(said["provider_url"], format!("{ADDRESS}{language}/"));
        // All three thumbnail properties or none (oEmbed 1.0, section 2.3.4.1).
        assert_eq!(
            said["thumbnail_url"].as_str(),
            page.property("og:image").as_deref()
        );
        assert_eq!(
            (
                said["thumbnail_width"].as_u64(),
                said["thumbnail_height"].as_u64()
            ),
            (Some(1200), Some(630))
        );
        for field in fields.keys() {
            let known = [
                "version",
                "type",
                "title",
                "provider_name",
                "provider_url",
                "cache_age",
                "html",
                "width",
                "height",
                "thumbnail_url",
                "thumbnail_width",
                "thumbnail_height",
            ];
            assert!(
                known.contains(&field.as_str()),
                "{path}: a description has no {field}"
            );
        }
    }
    Ok(())
}
