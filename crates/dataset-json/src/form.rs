//! The types of `collection.json`: serialized by serde, described by schemars. The doc comment of a field is
//! its description in the published schema.

mod film;

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Serialize;

use super::scalars::{Day, Id, SectionWord, Slug, Tag};
pub use film::{
    Award, Card, CardText, CastMember, Credit, Event, FilmingLocation, NamedColor, Palette, Source,
    Title,
};

/// Values by their ids.
pub type ById<T> = IndexMap<Id, T>;

/// A collection of films: reviews in several languages, trivia about the films, and facts, each with its
/// sources. Texts are paragraphs in a subset of Markdown: `*emphasis*`, `**strong**`, `[text](address)`,
/// `[text](film:id#section)`, `[text](person:id)`, `[text](section:id)`, `[text](card:id)`, `[text](lang:tag)`
/// for text in another language and `[text](spoiler:)` for text that is hidden until the reader reveals it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(title = "A collection of films", deny_unknown_fields)]
pub struct CollectionFile {
    /// The URL of the schema of this file.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// The language shown by default: the id of one of the locales.
    pub default_locale: Tag,
    /// The name of the site.
    pub title: Localized<String>,
    /// The tagline of the site.
    pub tagline: Localized<String>,
    /// A description of the site in one or two sentences.
    pub description: Localized<String>,
    /// The text of the page about the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Localized<Vec<Chapter>>")]
    pub about: Option<Localized<Vec<Chapter>>>,
    /// The languages of the site, in the order of the language toggle.
    #[schemars(length(min = 1))]
    pub locales: Vec<Locale>,
    /// The name of each section of a review.
    pub sections: IndexMap<SectionWord, Localized<String>>,
    /// The topics of cards.
    pub topics: ById<Localized<String>>,
    /// Genres.
    pub genres: ById<Localized<String>>,
    /// The roles of people on a film.
    pub roles: ById<Localized<String>>,
    /// Countries, by ISO 3166 code.
    pub countries: ById<Localized<String>>,
    /// Languages, by BCP 47 tag.
    pub languages: ById<Localized<String>>,
    /// Prizes, festivals, registers.
    pub awards: ById<Localized<String>>,
    /// All people who are named, by their ids.
    pub people: IndexMap<Slug, Person>,
    /// The films, by their ids.
    pub films: IndexMap<Slug, Film>,
}

/// A value that is the same in every language, or one value per language, by BCP 47 tag. If a language is
/// missing, another one is shown.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Localized_{T}")]
pub enum Localized<T> {
    /// The same in every language.
    Everywhere(T),
    /// One per language, by its tag.
    Each(#[schemars(extend("minProperties" = 1))] IndexMap<Tag, T>),
}

/// A language of the site.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Locale {
    /// Its BCP 47 tag.
    pub id: Tag,
    /// Its name in the language itself.
    pub name: String,
    /// Its writing direction.
    pub direction: Direction,
}

/// The writing direction of a language.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

/// A part of a longer text.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Chapter {
    /// Its heading; empty for the text before the first one.
    pub heading: String,
    /// Its paragraphs, as Markdown.
    pub paragraphs: Vec<String>,
}

/// A text with its language.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Foreign {
    /// The language.
    pub lang: Tag,
    /// The text.
    pub text: String,
}

/// A person named in the collection.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Person {
    /// The name.
    pub name: Localized<String>,
    /// The name as it is listed.
    pub sort: Localized<String>,
    /// The name in its own script.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Foreign")]
    pub original: Option<Foreign>,
    /// Year of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "u16", range(min = 1000, max = 2100))]
    pub born: Option<u16>,
    /// Year of death.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "u16", range(min = 1000, max = 2100))]
    pub died: Option<u16>,
}

/// A film: its facts, its review, its cards.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Film {
    /// Its titles.
    pub title: Title,
    /// The year of its first public screening.
    #[schemars(range(min = 1888, max = 2100))]
    pub year: u16,
    /// Its running time in whole minutes.
    #[schemars(range(min = 1, max = 1500))]
    pub runtime: u16,
    /// The day of its publication in the collection.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Day")]
    pub published: Option<Day>,
    /// The day of the last change of content in its texts.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Day")]
    pub revised: Option<Day>,
    /// The producing countries: ids of countries.
    pub countries: Vec<Id>,
    /// The languages spoken in it, the main one first: ids of languages.
    pub languages: Vec<Id>,
    /// Its genres: ids of genres.
    pub genres: Vec<Id>,
    /// A summary in one or two sentences.
    pub summary: Localized<String>,
    /// The motif of its poster.
    pub motif: Slug,
    /// Its five colors.
    pub palette: Palette,
    /// Its crew, role by role.
    pub credits: Vec<Credit>,
    /// Its cast.
    pub cast: Vec<CastMember>,
    /// Prizes and selections.
    pub awards: Vec<Award>,
    /// The events of its making, in chronological order.
    pub events: Vec<Event>,
    /// Its filming locations.
    pub places: Vec<FilmingLocation>,
    /// The sources of its facts and cards. A number in a list named `sources` is a 0-based index in this list.
    pub sources: Vec<Source>,
    /// Its review: for each section its rows of paragraphs, as Markdown. The paragraphs of one row are
    /// translations of each other.
    pub review: IndexMap<SectionWord, Vec<Localized<Vec<String>>>>,
    /// Its trivia cards.
    pub cards: Vec<Card>,
}
