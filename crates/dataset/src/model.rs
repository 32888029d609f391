//! The model of a checked collection: plain data, validated when it was compiled, so that reading it cannot fail.

mod card;
mod film;
pub mod id;
mod locale;
mod palette;
mod part;
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
pub use part::FilmPart;
pub use passage::{Inline, Passage, Target, plain_text};
pub use people::{Distinction, Person};
pub use section::{Row, Section, SectionText};

/// The data shared by all films: languages, names, a summary of every film. The films themselves are packed
/// separately and decoded one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    /// The languages, in the order of the language toggle. A [`Locale`] is an index in this list.
    pub locales: Vec<LocaleInfo>,
    /// The language shown by default.
    pub default_locale: Locale,
    /// The name of the site.
    pub title: Localized<String>,
    /// The tagline of the site.
    pub tagline: Localized<String>,
    /// A description of the site in one or two sentences.
    pub description: Localized<String>,
    /// The text of the page about the site; the first chapter may have no heading.
    pub about: Option<Localized<Vec<Chapter>>>,
    /// The name of each section, in the order of [`Section::ALL`].
    pub sections: Vec<Localized<String>>,
    /// The topics of cards.
    pub topics: Vec<Named>,
    /// Genres.
    pub genres: Vec<Named>,
    /// The roles of people on a film.
    pub roles: Vec<Named>,
    /// Countries, by ISO 3166 code.
    pub countries: Vec<Named>,
    /// Languages, by BCP 47 tag.
    pub languages: Vec<Named>,
    /// Prizes, festivals, registers.
    pub awards: Vec<Named>,
    /// All people who are named, sorted by id.
    pub people: Vec<Person>,
    /// For each locale, all people sorted by name in that language.
    pub people_sorted: Vec<Vec<id::PersonId>>,
    /// The sorted lists of other names.
    pub names_sorted: NameOrders,
    /// A summary of each film, sorted by slug.
    pub films: Vec<FilmSummary>,
    /// The sorted lists of films.
    pub orders: FilmOrders,
    /// The BCP 47 tags of all right-to-left languages of locales and texts.
    pub rtl_tags: Vec<String>,
}

/// For each locale, names sorted in its language. Topics have the order of their file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameOrders {
    /// Genres.
    pub genres: Vec<Vec<id::GenreId>>,
    /// Countries.
    pub countries: Vec<Vec<id::CountryId>>,
    /// Languages.
    pub languages: Vec<Vec<id::LanguageId>>,
}

/// The films in every order of lists, computed once so that a page need not sort.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilmOrders {
    /// Oldest first.
    pub year: Vec<id::FilmId>,
    /// For each locale, by title in that language.
    pub title: Vec<Vec<id::FilmId>>,
    /// Shortest film first.
    pub runtime: Vec<id::FilmId>,
    /// For each locale, shortest review first.
    pub length: Vec<Vec<id::FilmId>>,
}

/// A part of a longer text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Its heading; empty for the text before the first one.
    pub heading: String,
    /// Its paragraphs.
    pub paragraphs: Vec<Passage>,
}

/// An item with an id in the files and a name in each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The id, the same in every language.
    pub id: String,
    /// The name shown to readers.
    pub name: Localized<String>,
}

impl Collection {
    /// The locale with the BCP 47 tag `tag`, ignoring case; `None` if there is none.
    pub fn locale(&self, tag: &str) -> Option<Locale> {
        let idx = self
            .locales
            .iter()
            .position(|locale| locale.tag.eq_ignore_ascii_case(tag))?;
        Some(Locale::new(idx))
    }

    /// All locales, in the order of the language toggle.
    pub fn locales(&self) -> impl Iterator<Item = Locale> + use<> {
        (0..self.locales.len()).map(Locale::new)
    }

    /// The locale for the first of the `wanted` tags that has one, by the whole tag or by its language alone
    /// (RFC 4647, lookup); otherwise the default.
    pub fn negotiate(&self, wanted: impl IntoIterator<Item = String>) -> Locale {
        let found = wanted.into_iter().find_map(|tag| self.look_up(&tag));
        found.unwrap_or(self.default_locale)
    }

    /// The locale with the tag `tag`, or with its language alone; `None` if there is neither.
    pub fn look_up(&self, tag: &str) -> Option<Locale> {
        let language = tag.split('-').next().unwrap_or_default();
        self.locale(tag).or_else(|| self.locale(language))
    }

    /// The locale after `locale` in the order of the toggle; the first after the last.
    pub fn locale_after(&self, locale: Locale) -> Locale {
        Locale::new((locale.idx() + 1) % self.locales.len())
    }

    /// The data of `locale`.
    pub fn locale_info(&self, locale: Locale) -> &LocaleInfo {
        &self.locales[locale.idx()]
    }

    /// True if texts in the language `tag` are written from right to left.
    pub fn is_rtl(&self, tag: &str) -> bool {
        self.rtl_tags.iter().any(|rtl| rtl == tag)
    }

    /// The film with the slug `slug`; `None` if there is none.
    pub fn film(&self, slug: &str) -> Option<id::FilmId> {
        self.films
            .iter()
            .position(|film| film.slug == slug)
            .map(id::FilmId::new)
    }

    /// The person with the id `slug` in the files; `None` if there is none.
    pub fn person(&self, slug: &str) -> Option<id::PersonId> {
        self.people
            .iter()
            .position(|person| person.slug == slug)
            .map(id::PersonId::new)
    }
}
