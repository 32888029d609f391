//! What the page around an element asks of its app: the attributes of `<film-explorer>`, as `embed.js` hands
//! them over, in the form of a query.

use dataset::{Locale, id::FilmId};

use super::Theme;
use crate::{
    library::{collection, library},
    route::{Address, FilmView, Page, Parallel, Query, Route},
};

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Which of the elements that the app has served: for another one it begins anew.
    pub turn: u32,
    /// Tells it from an earlier one that asked for the same.
    pub number: u32,
    /// What to show.
    pub address: Address,
    /// Whether the reader goes back there.
    pub is_return: bool,
    /// Light, dark, or as the page around it.
    pub theme: Theme,
    /// The attribute that names what there is not, and what it names.
    pub missing: Option<(&'static str, String)>,
}

impl Wish {
    /// Reads `turn=1&film=heat&section=score&lang=fr&…`.
    pub fn parse(asked: &str) -> Self {
        let asked = Asked(asked);
        let (address, missing) = match asked.address() {
            Ok(address) => (address, None),
            Err(Missing(name)) => {
                let lost = Route::new(asked.preferred(), Page::NotFound { depth: 0 });
                (Address::of(lost), Some((name, asked.value(name))))
            }
        };
        let number = |name| asked.value(name).parse().unwrap_or_default();
        let theme = asked.value("theme");
        let theme = Theme::ALL.into_iter().find(|known| known.id() == theme);
        Self {
            turn: number("turn"),
            number: number("asked"),
            address,
            is_return: !asked.value("back").is_empty(),
            theme: theme.unwrap_or_default(),
            missing,
        }
    }
}

/// The name of an attribute that asks for what there is not.
struct Missing(&'static str);

struct Asked<'a>(&'a str);

impl Asked<'_> {
    /// The value of an attribute; empty if it is not set.
    fn value(&self, name: &str) -> String {
        let found = form_urlencoded::parse(self.0.as_bytes()).find(|(key, _)| key == name);
        found.map_or_else(String::new, |(_, value)| value.into_owned())
    }

    /// The value of an attribute as something that there is; `None` if it is not set.
    fn read<T>(
        &self,
        name: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Missing> {
        let value = self.value(name);
        if value.is_empty() {
            return Ok(None);
        }
        read(&value).map(Some).ok_or(Missing(name))
    }

    /// The first language of the page and of its reader that there is.
    fn preferred(&self) -> Locale {
        collection().negotiate(self.value("prefer").split(',').map(str::to_owned))
    }

    fn address(&self) -> Result<Address, Missing> {
        let locale = self.read("lang", |tag| collection().look_up(tag))?;
        if !self.value("rest").is_empty() {
            let nowhere = Route::new(collection().default_locale, Page::Root);
            return Ok(Address::of(nowhere));
        }
        if let Some(at) = self.read("at", |at| Some(Address::read(at)))? {
            return Ok(locale.map_or_else(|| at.clone(), |locale| at.in_locale(locale)));
        }
        let locale = locale.unwrap_or_else(|| self.preferred());
        if let Some(film) = self.read("film", |slug| collection().film(slug))? {
            return self.film_address(locale, film);
        }
        let home = Route::new(locale, Page::Home);
        let start = self.read("start", |start| {
            let address = Address::read(&(home.path() + start.trim_start_matches('/')));
            let is_page = !matches!(address.route.page, Page::NotFound { .. });
            is_page.then_some(address)
        })?;
        Ok(start.unwrap_or_else(|| Address::of(home)))
    }

    fn film_address(&self, locale: Locale, film: FilmId) -> Result<Address, Missing> {
        let next = collection().locale_after(locale);
        let with = self.read("with", |tag| collection().look_up(tag))?;
        // The parallel view is one of the review.
        let view = self.read("view", |view| match view {
            "parallel" => Some((FilmView::Review, Some(next))),
            _ => FilmView::named(view).map(|view| (view, None)),
        })?;
        let (view, beside) = view.unwrap_or((FilmView::Review, None));
        let is_of_film = |id: &str| library().film(film).has_part(id);
        let section = self.read("section", |id| is_of_film(id).then(|| id.to_owned()))?;
        let card = self.read("card", |id| {
            let id = ["card-", id].concat();
            is_of_film(&id).then_some(id)
        })?;
        let query = Query {
            parallel: with.or(beside).map(Parallel::with),
            only: section.or(card).unwrap_or_default(),
            ..Query::default()
        };
        let route = Route::new(locale, Page::Film(film, view));
        Ok(Address {
            query,
            ..Address::of(route)
        })
    }
}

#[cfg(test)]
mod tests;
