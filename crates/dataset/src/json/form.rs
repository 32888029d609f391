//! What `collection.json` holds, as types: serde writes them, schemars describes them. What stands above a
//! field here is its description in the published schema.

mod film;

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::Serialize;

use super::words::{Day, Id, SectionWord, Slug, Tag};
pub use film::{
    Award, Card, CardText, CastMember, Credit, Event, FilmingLocation, NamedColor, Palette, Source,
    Title,
};

/// Values by their ids.
pub type ById<T> = IndexMap<Id, T>;

/// A collection of films: reviews in several languages, the stories behind the films, and facts, each with
/// its sources. Texts are paragraphs in a small part of Markdown: `*emphasis*`, `**strong**`,
/// `[words](address)`, `[words](film:id#section)`, `[words](person:id)`, `[words](section:id)`,
/// `[words](card:id)`, `[words](lang:tag)` for words in another language and `[words](spoiler:)` for words
/// that are hidden until asked for.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(title = "A collection of films", deny_unknown_fields)]
pub struct CollectionFile {
    /// Where the schema of this file is.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// The language shown when nothing else decides: the id of one of the locales.
    pub default_locale: Tag,
    /// The name of the site.
    pub title: Localized<String>,
    /// A line about it.
    pub tagline: Localized<String>,
    /// What it is, in a sentence or two.
    pub description: Localized<String>,
    /// What the page about the site says.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Localized<Vec<Chapter>>")]
    pub about: Option<Localized<Vec<Chapter>>>,
    /// The languages of the site, in the order of the toggle.
    #[schemars(length(min = 1))]
    pub locales: Vec<Locale>,
    /// The name of each section of a review.
    pub sections: IndexMap<SectionWord, Localized<String>>,
    /// What cards are filed under.
    pub topics: ById<Localized<String>>,
    /// Kinds of film.
    pub genres: ById<Localized<String>>,
    /// What people do on a film.
    pub roles: ById<Localized<String>>,
    /// Countries, by ISO 3166 code.
    pub countries: ById<Localized<String>>,
    /// Languages, by BCP 47 tag.
    pub languages: ById<Localized<String>>,
    /// Prizes, festivals, registers.
    pub awards: ById<Localized<String>>,
    /// Everybody who is named, by their ids.
    pub people: IndexMap<Slug, Person>,
    /// The films, by their ids.
    pub films: IndexMap<Slug, Film>,
}

/// A value that is the same in every language, or one for each language, by its tag. Where a language is
/// missing, another one is shown.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Localized_{T}")]
pub enum Localized<T> {
    /// The same in every language.
    Everywhere(T),
    /// One for each language, by its tag.
    Each(#[schemars(extend("minProperties" = 1))] IndexMap<Tag, T>),
}

/// A language of the site.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Locale {
    /// Its BCP 47 tag.
    pub id: Tag,
    /// Its name in itself.
    pub name: String,
    /// How it is written.
    pub direction: Direction,
}

/// How a language is written.
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
    /// Its heading; empty for what stands before the first one.
    pub heading: String,
    /// Its paragraphs, as Markdown.
    pub paragraphs: Vec<String>,
}

/// A text in a named language.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Foreign {
    /// The language.
    pub lang: Tag,
    /// The text.
    pub text: String,
}

/// Somebody who is named in the collection.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Person {
    /// The name.
    pub name: Localized<String>,
    /// How it stands in a list.
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
    /// The year of its first public showing.
    #[schemars(range(min = 1888, max = 2100))]
    pub year: u16,
    /// Its length in whole minutes.
    #[schemars(range(min = 1, max = 1500))]
    pub runtime: u16,
    /// Since when it is in the collection.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Day")]
    pub published: Option<Day>,
    /// When its texts were last changed in what they say.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Day")]
    pub revised: Option<Day>,
    /// Where it was made: ids of countries.
    pub countries: Vec<Id>,
    /// What is spoken in it, the main language first: ids of languages.
    pub languages: Vec<Id>,
    /// Its kinds: ids of genres.
    pub genres: Vec<Id>,
    /// One or two sentences.
    pub summary: Localized<String>,
    /// What its poster draws.
    pub motif: Slug,
    /// Its five colors.
    pub palette: Palette,
    /// Who made it, role by role.
    pub credits: Vec<Credit>,
    /// Who plays in it.
    pub cast: Vec<CastMember>,
    /// Prizes and selections.
    pub awards: Vec<Award>,
    /// Its making, in the order of time.
    pub events: Vec<Event>,
    /// Where it was made.
    pub places: Vec<FilmingLocation>,
    /// Where its facts and stories come from. A number in a list named `sources` is a position in this one,
    /// from 0.
    pub sources: Vec<Source>,
    /// Its review: for each section its rows of paragraphs, as Markdown. What stands in one row in two
    /// languages says the same.
    pub review: IndexMap<SectionWord, Vec<Localized<Vec<String>>>>,
    /// The stories behind it.
    pub cards: Vec<Card>,
}
