//! The sitemap (<https://www.sitemaps.org>, 0.9) with the languages of each page, and `robots.txt`.

use std::io;

use address::SiteAddress;
use anyhow::{Context, Result};
use diptych::route::{Page, Route};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};

use crate::{pages::page::alternates, urls::SiteUrls};

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
/// Maximal number of URLs in a sitemap.
const LENGTH: usize = 50_000;

/// A file of the site: its name and its content.
pub(crate) type NamedFile = (String, Vec<u8>);

/// Returns the sitemap of `routes`; if they are too many, several and an index.
pub(crate) fn sitemaps(
    address: &SiteAddress,
    urls: SiteUrls<'_>,
    routes: &[Route],
) -> Result<Vec<NamedFile>> {
    let routes: Vec<Route> = routes
        .iter()
        .copied()
        .filter(|route| !matches!(route.page, Page::Root | Page::Saved))
        .collect();
    split(address, &routes, LENGTH, |part| {
        document("urlset", |writer| {
            part.iter()
                .try_for_each(|route| page(writer, address, urls, *route))
        })
    })
}

/// Returns one file for all routes, or one for every `length` of them and a sitemap index.
fn split(
    address: &SiteAddress,
    routes: &[Route],
    length: usize,
    write: impl Fn(&[Route]) -> io::Result<Vec<u8>>,
) -> Result<Vec<NamedFile>> {
    const NAME: &str = "sitemap.xml";
    let doing = "writing the sitemap";
    if routes.len() <= length {
        return Ok(vec![(NAME.to_owned(), write(routes).context(doing)?)]);
    }
    let mut files = Vec::new();
    for (idx, part) in routes.chunks(length).enumerate() {
        let name = format!("sitemap-{}.xml", idx + 1);
        files.push((name, write(part).context(doing)?));
    }
    let index = document("sitemapindex", |writer| {
        files.iter().try_for_each(|(name, _)| {
            let sitemap = writer.create_element("sitemap");
            sitemap
                .write_inner_content(|writer| text(writer, "loc", &address.join(name)))
                .map(drop)
        })
    });
    files.push((NAME.to_owned(), index.context(doing)?));
    Ok(files)
}

fn document(
    root: &str,
    content: impl FnOnce(&mut Writer<Vec<u8>>) -> io::Result<()>,
) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let mut element = writer
        .create_element(root)
        .with_attribute(("xmlns", NAMESPACE));
    if root == "urlset" {
        element = element.with_attribute(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"));
    }
    element.write_inner_content(content)?;
    let mut xml = writer.into_inner();
    xml.push(b'\n');
    Ok(xml)
}

fn page(
    writer: &mut Writer<Vec<u8>>,
    address: &SiteAddress,
    urls: SiteUrls<'_>,
    route: Route,
) -> io::Result<()> {
    let changed = match route.page {
        Page::Film(film, _) => urls.published(film).map(|published| published.updated()),
        _ => None, // Their dates are unknown.
    };
    let url = writer.create_element("url");
    url.write_inner_content(|writer| {
        text(writer, "loc", &address.join(&route.path()))?;
        if let Some(day) = changed {
            text(writer, "lastmod", &day.iso())?;
        }
        for alternate in alternates(route, urls) {
            writer
                .create_element("xhtml:link")
                .with_attributes([
                    ("rel", "alternate"),
                    ("hreflang", alternate.lang),
                    ("href", alternate.href.as_str()),
                ])
                .write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}

fn text(writer: &mut Writer<Vec<u8>>, name: &str, content: &str) -> io::Result<()> {
    let element = writer.create_element(name);
    element.write_text_content(BytesText::new(content))?;
    Ok(())
}

/// Returns `robots.txt`: crawlers may read the whole site; names the sitemap if the address is known.
pub(crate) fn robots(address: Option<&SiteAddress>) -> String {
    let mut robots = "User-agent: *\nDisallow:\n".to_owned();
    if let Some(address) = address {
        robots.push_str(&format!("\nSitemap: {}\n", address.join("sitemap.xml")));
    }
    robots
}

#[cfg(test)]
mod tests {
    use diptych::library::collection;

    use super::*;

    #[test]
    fn a_sitemap_with_too_many_pages_becomes_an_index_of_several_sitemaps() {
        let address = SiteAddress::parse("https://example.org/a&b/").expect("it is an address");
        let routes = Page::all().into_iter();
        let routes = routes.map(|page| Route::new(collection().default_locale, page));
        let routes: Vec<Route> = routes.take(5).collect();
        let count = |part: &[Route]| Ok(vec![0; part.len()]);
        let files = split(&address, &routes, 2, count).expect("nothing can fail");
        let lengths: Vec<usize> = files[..3].iter().map(|(_, part)| part.len()).collect();
        assert_eq!(lengths, [2, 2, 1]);
        let (name, index) = &files[3];
        let index = String::from_utf8_lossy(index);
        assert_eq!(name, "sitemap.xml");
        assert_eq!(index.matches("<sitemap>").count(), 3);
        assert!(
            index.contains("<loc>https://example.org/a&amp;b/sitemap-3.xml</loc>"),
            "{index}"
        );
        let one = split(&address, &routes, 5, count).expect("nothing can fail");
        assert_eq!(one.len(), 1);
    }
}
