//! The sitemap (sitemaps.org 0.9) with the languages of each page.

use diptych::route::{Page, Route};

use crate::page::alternates;

/// The sitemap of a site at `site`. Addresses hold only letters, digits and hyphens, so that nothing in
/// them needs escaping.
pub(crate) fn sitemap(site: &str, routes: impl Iterator<Item = Route>) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for route in routes.filter(|route| !matches!(route.page, Page::Root | Page::Saved)) {
        xml.push_str(&format!("<url><loc>{site}{}</loc>", route.path()));
        for alternate in alternates(route, Some(site)) {
            xml.push_str(&format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                alternate.lang, alternate.href,
            ));
        }
        xml.push_str("</url>\n");
    }
    xml + "</urlset>\n"
}
