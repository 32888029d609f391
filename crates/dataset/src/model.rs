//! What a checked collection is made of. Everything here is plain data that was checked when it was
//! compiled, so reading it cannot fail.

mod card;
mod film;
pub mod id;
mod locale;
mod palette;
mod passage;
mod people;
mod section;

pub use card::{Card, CardStatus, CardText};
pub use film::{
    Award, Character, Credit, Event, Film, FilmSummary, FilmingLocation, Outcome, PartialDate,
    Source, Title,
};
pub use locale::{Foreign, Locale, LocaleInfo, Localized, Resolved};
pub use palette::{Color, ColorName, Ink, Palette, Poster, Shape};
pub use passage::{Inline, Passage, Target, plain_text};
pub use people::{Distinction, Person};
pub use section::{Row, Section, SectionText};

/// What the collection says as a whole: its languages, its names, a summary of every film. The films
/// themselves are packed apart and opened one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    /// The languages, in the order of the toggle. A [`Locale`] is a position in this list.
    pub locales: Vec<LocaleInfo>,
    /// The language shown when nothing else decides.
    pub default_locale: Locale,
    /// The name of the site.
    pub title: Localized<String>,
    /// Its line.
    pub tagline: Localized<String>,
    /// What it is, in a sentence or two.
    pub description: Localized<String>,
    /// What the page about the site says; the first chapter may have no heading.
    pub about: Option<Localized<Vec<Chapter>>>,
    /// The name of each section, in the order of [`Section::ALL`].
    pub sections: Vec<Localized<String>>,
    /// What cards are filed under.
    pub topics: Vec<Named>,
    /// Kinds of film.
    pub genres: Vec<Named>,
    /// What people do on a film.
    pub roles: Vec<Named>,
    /// Countries, by ISO 3166 code.
    pub countries: Vec<Named>,
    /// Languages, by BCP 47 tag.
    pub languages: Vec<Named>,
    /// Prizes, festivals, registers.
    pub awards: Vec<Named>,
    /// Everybody who is named, in the order of their ids.
    pub people: Vec<Person>,
    /// For each locale, everybody in the order of their names as that language sorts them.
    pub people_sorted: Vec<Vec<id::PersonId>>,
    /// The orders in which other names are listed.
    pub names_sorted: NameOrders,
    /// A summary of each film, in the order of their slugs.
    pub films: Vec<FilmSummary>,
    /// The orders in which the films are listed.
    pub orders: FilmOrders,
    /// The languages of locales and texts that are written from right to left, by their BCP 47 tags.
    pub rtl_tags: Vec<String>,
}

/// For each locale, names in the order that its language sorts them in. Topics have the order of their file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameOrders {
    /// Kinds of film.
    pub genres: Vec<Vec<id::GenreId>>,
    /// Countries.
    pub countries: Vec<Vec<id::CountryId>>,
    /// Languages.
    pub languages: Vec<Vec<id::LanguageId>>,
}

/// The films in every order that lists have, worked out once so that a page need not sort.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilmOrders {
    /// Oldest first.
    pub year: Vec<id::FilmId>,
    /// For each locale, by title as that language sorts it.
    pub title: Vec<Vec<id::FilmId>>,
    /// Shortest film first.
    pub runtime: Vec<id::FilmId>,
    /// For each locale, the shortest review first.
    pub length: Vec<Vec<id::FilmId>>,
}

/// A part of a longer text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Its heading; empty for what stands before the first one.
    pub heading: String,
    /// Its paragraphs.
    pub paragraphs: Vec<Passage>,
}

/// Something with an id in the files and a name in each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The id, the same in every language.
    pub id: String,
    /// What readers see.
    pub name: Localized<String>,
}

impl Collection {
    /// The locale with the BCP 47 tag `tag`, letter case aside.
    pub fn locale(&self, tag: &str) -> Option<Locale> {
        let idx = self
            .locales
            .iter()
            .position(|locale| locale.tag.eq_ignore_ascii_case(tag))?;
        Some(Locale::new(idx))
    }

    /// Every locale, in the order of the toggle.
    pub fn locales(&self) -> impl Iterator<Item = Locale> + use<> {
        (0..self.locales.len()).map(Locale::new)
    }

    /// The first of the `wanted` tags that there is a locale for, by the whole tag or by its language
    /// alone (RFC 4647, lookup); otherwise the default.
    pub fn negotiate(&self, wanted: impl IntoIterator<Item = String>) -> Locale {
        let found = wanted.into_iter().find_map(|tag| self.look_up(&tag));
        found.unwrap_or(self.default_locale)
    }

    /// The locale with the tag `tag`, or the one with its language alone.
    pub fn look_up(&self, tag: &str) -> Option<Locale> {
        let language = tag.split('-').next().unwrap_or_default();
        self.locale(tag).or_else(|| self.locale(language))
    }

    /// The locale after `locale` in the order of the toggle, and the first after the last.
    pub fn locale_after(&self, locale: Locale) -> Locale {
        Locale::new((locale.idx() + 1) % self.locales.len())
    }

    /// What is known about `locale`.
    pub fn locale_info(&self, locale: Locale) -> &LocaleInfo {
        &self.locales[locale.idx()]
    }

    /// Whether texts in the language `tag` are written from right to left.
    pub fn is_rtl(&self, tag: &str) -> bool {
        self.rtl_tags.iter().any(|rtl| rtl == tag)
    }

    /// The film whose slug is `slug`.
    pub fn film(&self, slug: &str) -> Option<id::FilmId> {
        self.films
            .iter()
            .position(|film| film.slug == slug)
            .map(id::FilmId::new)
    }

    /// The person whose id in the files is `slug`.
    pub fn person(&self, slug: &str) -> Option<id::PersonId> {
        self.people
            .iter()
            .position(|person| person.slug == slug)
            .map(id::PersonId::new)
    }
}

#[cfg(all(test, feature = "compile"))]
mod tests;
