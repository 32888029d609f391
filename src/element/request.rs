//! The attributes of `<film-explorer>` as a request to the app in it; `embed.js` passes them in the form of a query.

use dataset::{FilmPart, Locale, id::FilmId};

use crate::{
    library::{collection, library},
    preferences::state::Theme,
    route::{Address, FilmView, Page, Parallel, Query, Route},
};

/// A request of the element to its app. Requests are compared by id, so repeating one navigates again.
#[derive(Debug)]
pub struct ElementRequest {
    /// Generation of the element: an app serves one element after the other, and a change resets it.
    pub generation: u32,
    /// Number of the request, unique on its page.
    pub id: u32,
    /// The address to show.
    pub address: Address,
    /// True if the reader pressed Back. A navigation by the host page leaves focus and scroll position unchanged.
    pub is_return: bool,
    /// Light, dark, or that of the host page.
    pub theme: Theme,
    /// The attribute with an unknown value, and that value.
    pub unknown: Option<(&'static str, String)>,
}

impl PartialEq for ElementRequest {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for ElementRequest {}

impl ElementRequest {
    /// Parses `generation=1&film=heat&section=score&lang=fr&…`.
    pub fn parse(query: &str) -> Self {
        let attributes = Attributes(query);
        let requested = attributes.locale("lang");
        // Uses the requested locale; if it is unknown, negotiates one.
        let locale = requested.unwrap_or_default();
        let locale = locale.unwrap_or_else(|| attributes.preferred());
        let (address, unknown) =
            match requested.and_then(|requested| attributes.address(requested, locale)) {
                Ok(address) => (address, None),
                Err(UnknownValue(name)) => {
                    let not_found = Route::new(locale, Page::NotFound { depth: 0 });
                    (Address::of(not_found), Some((name, attributes.value(name))))
                }
            };
        let number = |name| attributes.value(name).parse().unwrap_or_default();
        let theme = attributes.value("theme");
        let theme = Theme::ALL.into_iter().find(|known| known.id() == theme);
        Self {
            generation: number("generation"),
            id: number("id"),
            address,
            is_return: attributes.value("back") == "reader",
            theme: theme.unwrap_or_default(),
            unknown,
        }
    }
}

/// The name of an attribute with an unknown value.
#[derive(Clone, Copy)]
struct UnknownValue(&'static str);

/// The attributes, in the form of a query.
struct Attributes<'a>(&'a str);

impl Attributes<'_> {
    /// Returns the value of an attribute; empty if it is not set.
    fn value(&self, name: &str) -> String {
        let found = form_urlencoded::parse(self.0.as_bytes()).find(|(key, _)| key == name);
        found.map_or_else(String::new, |(_, value)| value.into_owned())
    }

    /// Passes the value of an attribute to `take`, if it is set; `take` returns false for an unknown value.
    fn read(
        &self,
        name: &'static str,
        take: &mut dyn FnMut(&str) -> bool,
    ) -> Result<(), UnknownValue> {
        let value = self.value(name);
        if value.is_empty() || take(&value) {
            Ok(())
        } else {
            Err(UnknownValue(name))
        }
    }

    /// Returns the locale negotiated from the languages of the host page and of the reader.
    fn preferred(&self) -> Locale {
        collection().negotiate(self.value("prefer").split(',').map(str::to_owned))
    }

    fn locale(&self, name: &'static str) -> Result<Option<Locale>, UnknownValue> {
        let mut locale = None;
        self.read(name, &mut |tag| {
            locale = collection().look_up(tag);
            locale.is_some()
        })?;
        Ok(locale)
    }

    /// Returns the address to show: in the locale `requested` by the element; without one, in `locale`.
    fn address(&self, requested: Option<Locale>, locale: Locale) -> Result<Address, UnknownValue> {
        if !self.value("unmount").is_empty() {
            return Ok(Address::of(Route::new(locale, Page::Root)));
        }
        let at = self.value("at");
        if !at.is_empty() {
            let address = Address::read(&at);
            // The locale of the address stays unless the element requests one, or any that the reader prefers.
            let stays = requested.is_none() && self.value("prefer").is_empty();
            return Ok(if stays {
                address
            } else {
                address.in_locale(locale)
            });
        }
        let mut film = None;
        self.read("film", &mut |slug| {
            film = collection().film(slug);
            film.is_some()
        })?;
        if let Some(film) = film {
            return self.film_address(locale, film);
        }
        // These attributes name parts of a film.
        for name in ["section", "card", "view", "with"] {
            self.read(name, &mut |_| false)?;
        }
        let home = Route::new(locale, Page::Home);
        let mut address = Address::of(home);
        self.read("start", &mut |start| {
            address = Address::read(&(home.path() + start.trim_start_matches('/')));
            // Annotations are stored on the site alone.
            !matches!(address.route.page, Page::NotFound { .. } | Page::Saved)
        })?;
        Ok(address)
    }

    fn film_address(&self, locale: Locale, film: FilmId) -> Result<Address, UnknownValue> {
        let mut with = self.locale("with")?;
        let mut view = FilmView::Review;
        self.read("view", &mut |name| {
            // The parallel view belongs to the review.
            if name == "parallel" {
                with = with.or(Some(collection().locale_after(locale)));
                return true;
            }
            FilmView::named(name).is_some_and(|named| {
                view = named;
                true
            })
        })?;
        // Only the review can be reduced to one part, or shown in two languages.
        let is_review = view == FilmView::Review;
        let mut only = FilmPart::Whole;
        // The card is read last, as the narrower choice.
        for (name, is_card) in [("section", false), ("card", true)] {
            self.read(name, &mut |value| {
                let card = is_card.then_some(FilmPart::Card(value));
                let part = card.or_else(|| FilmPart::parse(value));
                let own = part.and_then(|part| library().film(film).part(part));
                only = own.unwrap_or_default();
                is_review && own.is_some()
            })?;
        }
        let query = Query {
            parallel: with.filter(|_| is_review).map(Parallel::with),
            only,
            ..Query::default()
        };
        Ok(Address {
            query,
            ..Address::of(Route::new(locale, Page::Film(film, view)))
        })
    }
}

#[cfg(test)]
mod tests;
