//! Structured data of the site: the list of its films, and the breadcrumbs of a page.

use dataset::id::FilmId;
use diptych::{
    library::collection,
    present::{LocalizedStr, head},
    route::{FilmView, Page, Route},
};
use serde_json::{Map, Value, json};

use super::{Writer, list_item, with};

impl Writer<'_> {
    pub(super) fn website(&self) -> Value {
        let languages = collection().locales();
        let languages = languages.map(|locale| collection().locale_info(locale).tag.as_str());
        let site = json!({
            "@type": "WebSite",
            "name": self.site_name(),
            "description": LocalizedStr::of(self.text, &collection().description).text,
            "inLanguage": languages.collect::<Vec<_>>(),
            "publisher": self.publisher(),
        });
        let address = self.urls.address;
        let address = address.map(|address| Value::from(address.as_str()));
        with(site, "url", address)
    }

    /// The list of films in the order of the home page: by year.
    pub(super) fn films(&self) -> Value {
        let films = collection().orders.year.iter().enumerate();
        let items = films.map(|(idx, film)| {
            let name = LocalizedStr::title(self.text, *film).text;
            let page = Page::Film(*film, FilmView::Review);
            self.item(idx + 1, name.to_owned(), "url", page)
        });
        let items: Vec<Value> = items.collect();
        let list = json!({
            "@type": "ItemList",
            "numberOfItems": items.len(),
            "itemListElement": items,
        });
        with(self.page("CollectionPage"), "mainEntity", Some(list))
    }

    /// Breadcrumbs from the home page to this one; `None` on the home page, or if the site's address is unknown.
    pub(super) fn breadcrumbs(&self) -> Option<Value> {
        self.urls.address?;
        let above = match self.route.page {
            Page::Film(film, FilmView::Trivia | FilmView::Facts) => vec![review(film)],
            Page::Person(_) => vec![Page::People],
            Page::Home => return None,
            _ => Vec::new(),
        };
        let pages = above.into_iter().chain([self.route.page]);
        let steps = pages.map(|page| {
            let title = head::page_title(Route::new(self.route.locale, page));
            (title, page)
        });
        let home = (self.site_name().to_owned(), Page::Home);
        let steps = std::iter::once(home).chain(steps).enumerate();
        let items = steps.map(|(idx, (name, page))| self.item(idx + 1, name, "item", page));
        Some(json!({
            "@type": "BreadcrumbList",
            "itemListElement": items.collect::<Vec<_>>(),
        }))
    }

    /// A page as an item of a list, with its URL in the field `key`.
    fn item(&self, position: usize, name: String, key: &str, page: Page) -> Value {
        let mut fields = Map::new();
        fields.insert("name".to_owned(), name.into());
        if let Some(url) = self.url(page) {
            fields.insert(key.to_owned(), url);
        }
        list_item(position, fields)
    }
}

fn review(film: FilmId) -> Page {
    Page::Film(film, FilmView::Review)
}
