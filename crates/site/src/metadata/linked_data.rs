//! Structured data of a page: JSON-LD with the vocabulary of <https://schema.org>. It claims nothing that the page does
//! not say, and neither ratings nor authors: reviews are the collection's.

mod film;
mod lists;

use dataset::id::PersonId;
use diptych::{
    library::{collection, library},
    messages::Messages,
    present::{LocalizedStr, head},
    route::{FilmView, Page, Route},
};
use serde_json::{Map, Value, json};

use crate::urls::SiteUrls;

/// Returns the data of `route` as the content of a `script` element; `None` for the page for unknown addresses and the
/// choice of a language.
pub(crate) fn script(route: Route, urls: SiteUrls<'_>) -> Option<String> {
    let writer = Writer {
        route,
        text: Messages::new(route.locale),
        urls,
    };
    let graph = writer.graph()?;
    let data = json!({ "@context": "https://schema.org", "@graph": graph });
    // Escaped, so that no text can end the element or open a comment.
    Some(data.to_string().replace('<', "\\u003c"))
}

/// Writes the structured data of one page.
struct Writer<'a> {
    route: Route,
    text: Messages,
    urls: SiteUrls<'a>,
}

impl Writer<'_> {
    fn graph(&self) -> Option<Vec<Value>> {
        let mut graph = match self.route.page {
            Page::Root | Page::NotFound { .. } => return None,
            Page::Home => vec![self.website(), self.films()],
            Page::Film(film, FilmView::Review) => vec![self.movie(film), self.review(film)],
            Page::Film(film, _) => {
                let page = self.page("WebPage");
                vec![with(page, "about", Some(self.movie_in_brief(film)))]
            }
            Page::Person(person) => vec![self.person(person)],
            Page::People => vec![self.page("CollectionPage")],
            Page::Search => vec![self.page("SearchResultsPage")],
            Page::About => vec![self.page("AboutPage")],
            Page::Links | Page::Compare | Page::Saved => vec![self.page("WebPage")],
        };
        graph.extend(self.breadcrumbs());
        Some(graph)
    }

    /// Returns the BCP 47 tag of the page's language.
    fn tag(&self) -> &'static str {
        &self.text.locale_info().tag
    }

    fn site_name(&self) -> &'static str {
        LocalizedStr::of(self.text, &collection().title).text
    }

    /// Returns the absolute URL of a page in this language; `None` if the site's address is unknown.
    fn url(&self, page: Page) -> Option<Value> {
        let route = Route::new(self.route.locale, page);
        self.urls.url(route).map(Value::from)
    }

    /// The page itself, of the type `kind`.
    fn page(&self, kind: &str) -> Value {
        let page = json!({
            "@type": kind,
            "name": head::page_title(self.route),
            "inLanguage": self.tag(),
            "isPartOf": { "@type": "WebSite", "name": self.site_name() },
        });
        with(page, "url", self.url(self.route.page))
    }

    /// The publisher: the site, because it names no person.
    fn publisher(&self) -> Value {
        let publisher = json!({ "@type": "Organization", "name": self.site_name() });
        with(publisher, "url", self.url(Page::Home))
    }

    fn person(&self, id: PersonId) -> Value {
        let person = library().person(id);
        let mut data = self.person_in_brief(id);
        let original = person.original.as_ref();
        let original = original.map(|name| Value::from(name.text.as_str()));
        data = with(data, "alternateName", original);
        let year = |year: Option<u16>| year.map(|year| Value::from(year.to_string()));
        data = with(data, "birthDate", year(person.born));
        with(data, "deathDate", year(person.died))
    }

    fn person_in_brief(&self, id: PersonId) -> Value {
        let name = LocalizedStr::of(self.text, &library().person(id).name).text;
        let person = json!({ "@type": "Person", "name": name });
        with(person, "url", self.url(Page::Person(id)))
    }
}

/// Returns `object` with one more field; unchanged if `value` is `None`.
fn with(object: Value, key: &str, value: Option<Value>) -> Value {
    let Value::Object(mut fields) = object else {
        return object;
    };
    if let Some(value) = value {
        fields.insert(key.to_owned(), value);
    }
    Value::Object(fields)
}

/// Returns an item of a list; `position` counts from 1.
fn list_item(position: usize, fields: Map<String, Value>) -> Value {
    let mut item = fields;
    item.insert("@type".to_owned(), "ListItem".into());
    item.insert("position".to_owned(), position.into());
    Value::Object(item)
}
