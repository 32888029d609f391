//! What the page around an element asks of its app: the attributes of `<film-explorer>`, as `embed.js` hands
//! them over, in the form of a query.

use dataset::{Locale, id::FilmId};

use super::Theme;
use crate::{
    library::{collection, library},
    route::{Address, FilmView, Page, Parallel, Query, Route},
};

/// What is asked for, once: the same thing asked for again is another wish.
#[derive(Debug)]
pub struct Wish {
    /// Which of the elements that the app has served: for another one it begins anew.
    pub turn: u32,
    /// Tells it from every other one.
    pub number: u32,
    /// What to show.
    pub address: Address,
    /// Whether the reader goes back there. Where the page around does, focus and place are left to it.
    pub is_return: bool,
    /// Light, dark, or as the page around it.
    pub theme: Theme,
    /// The attribute that names what there is not, and what it names.
    pub missing: Option<(&'static str, String)>,
}

impl PartialEq for Wish {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl Eq for Wish {}

impl Wish {
    /// Reads `turn=1&film=heat&section=score&lang=fr&…`.
    pub fn parse(asked: &str) -> Self {
        let asked = Asked(asked);
        let wanted = asked.locale("lang");
        // It speaks the language that is asked for, unless that is what there is not.
        let spoken = wanted.unwrap_or_default();
        let spoken = spoken.unwrap_or_else(|| asked.preferred());
        let (address, missing) = match wanted.and_then(|wanted| asked.address(wanted, spoken)) {
            Ok(address) => (address, None),
            Err(Missing(name)) => {
                let lost = Route::new(spoken, Page::NotFound { depth: 0 });
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
            is_return: asked.value("back") == "reader",
            theme: theme.unwrap_or_default(),
            missing,
        }
    }
}

/// The name of an attribute that asks for what there is not.
#[derive(Clone, Copy)]
struct Missing(&'static str);

struct Asked<'a>(&'a str);

impl Asked<'_> {
    /// The value of an attribute; empty if it is not set.
    fn value(&self, name: &str) -> String {
        let found = form_urlencoded::parse(self.0.as_bytes()).find(|(key, _)| key == name);
        found.map_or_else(String::new, |(_, value)| value.into_owned())
    }

    /// Hands the value of an attribute to `take`, if it is set; that says whether there is such a thing.
    fn read(&self, name: &'static str, take: &mut dyn FnMut(&str) -> bool) -> Result<(), Missing> {
        let value = self.value(name);
        if value.is_empty() || take(&value) {
            Ok(())
        } else {
            Err(Missing(name))
        }
    }

    /// The first language of the page and of its reader that there is.
    fn preferred(&self) -> Locale {
        collection().negotiate(self.value("prefer").split(',').map(str::to_owned))
    }

    fn locale(&self, name: &'static str) -> Result<Option<Locale>, Missing> {
        let mut locale = None;
        self.read(name, &mut |tag| {
            locale = collection().look_up(tag);
            locale.is_some()
        })?;
        Ok(locale)
    }

    /// The address of what is asked for in the language `wanted`; without one, in `locale`.
    fn address(&self, wanted: Option<Locale>, locale: Locale) -> Result<Address, Missing> {
        if !self.value("rest").is_empty() {
            return Ok(Address::of(Route::new(locale, Page::Root)));
        }
        let at = self.value("at");
        if !at.is_empty() {
            let address = Address::read(&at);
            // It has a language, which stays unless another one is asked for, or any that the reader prefers.
            let stays = wanted.is_none() && self.value("prefer").is_empty();
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
        // What is part of a film is nowhere without one.
        for name in ["section", "card", "view", "with"] {
            self.read(name, &mut |_| false)?;
        }
        let home = Route::new(locale, Page::Home);
        let mut address = Address::of(home);
        self.read("start", &mut |start| {
            address = Address::read(&(home.path() + start.trim_start_matches('/')));
            // What a reader keeps is kept on the site.
            !matches!(address.route.page, Page::NotFound { .. } | Page::Saved)
        })?;
        Ok(address)
    }

    fn film_address(&self, locale: Locale, film: FilmId) -> Result<Address, Missing> {
        let mut with = self.locale("with")?;
        let mut view = FilmView::Review;
        self.read("view", &mut |name| {
            // The parallel view is one of the review.
            if name == "parallel" {
                with = with.or(Some(collection().locale_after(locale)));
                return true;
            }
            FilmView::named(name).is_some_and(|named| {
                view = named;
                true
            })
        })?;
        // Only the review has parts that can be shown by themselves, and two languages side by side.
        let is_review = view == FilmView::Review;
        let mut only = String::new();
        // The card comes last: it says more closely what is asked for.
        for (name, prefix) in [("section", ""), ("card", "card-")] {
            self.read(name, &mut |id| {
                only = [prefix, id].concat();
                is_review && library().film(film).has_part(&only)
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
