//! The parts of a film.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Foreign, Localized};
use crate::scalars::{CardStatusWord, Color, Id, OutcomeWord, PartialDateText, SectionWord, Slug};

/// The titles of a film.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Title {
    /// The original title.
    pub original: Foreign,
    /// The original title in Latin script, if it is in another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub transliteration: Option<String>,
    /// The title in use in each language.
    pub local: Localized<String>,
    /// The sort key, if leaving out the article is not enough.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Localized<String>")]
    pub sort: Option<Localized<String>>,
    /// Alternative titles.
    pub also: Vec<Foreign>,
}

/// The five colors of a film, by their parts in its poster.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Palette {
    /// The background.
    pub sky: NamedColor,
    /// The ground of the scene.
    pub ground: NamedColor,
    /// The drawn motif.
    pub figure: NamedColor,
    /// Lamps, sun, highlights.
    pub light: NamedColor,
    /// The accent color of the film.
    pub accent: NamedColor,
}

/// A color and its name.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct NamedColor {
    /// The color in sRGB.
    pub color: Color,
    /// Its name.
    pub name: Localized<String>,
}

/// A crew role and the people who had it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Credit {
    /// The id of the role.
    pub role: Id,
    /// The people who had it: ids of people.
    pub people: Vec<Slug>,
    /// A remark, as Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Localized<String>")]
    pub note: Option<Localized<String>>,
}

/// A member of the cast.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CastMember {
    /// The actor: the id of a person.
    pub person: Slug,
    /// The character.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Localized<String>")]
    pub character: Option<Localized<String>>,
}

/// A prize, or a nomination or selection for one.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Award {
    /// The id of the award.
    pub award: Id,
    /// The year of the ceremony.
    #[schemars(range(min = 1888, max = 2100))]
    pub year: u16,
    /// The category.
    pub category: Localized<String>,
    /// The outcome.
    pub outcome: OutcomeWord,
    /// The recipients or nominees: ids of people.
    pub people: Vec<Slug>,
    /// Its sources: indexes of the film's sources.
    pub sources: Vec<usize>,
}

/// An event in the history of a film.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Event {
    /// The date or start, with the precision that is known.
    pub date: PartialDateText,
    /// The end.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "PartialDateText")]
    pub until: Option<PartialDateText>,
    /// A description, as Markdown.
    pub text: Localized<String>,
    /// The reliability of the statement.
    pub status: CardStatusWord,
    /// Its sources: indexes of the film's sources.
    pub sources: Vec<usize>,
}

/// A filming location.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct FilmingLocation {
    /// Its name.
    pub name: Localized<String>,
    /// The scenes or work done there.
    #[serde(rename = "use")]
    pub usage: Localized<String>,
    /// Degrees north and degrees east.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "(f64, f64)", inner(range(min = -180, max = 180)))]
    pub coordinates: Option<(f64, f64)>,
    /// Its sources: indexes of the film's sources.
    pub sources: Vec<usize>,
}

/// The source of a fact.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Source {
    /// Its title, in its own language.
    pub title: Foreign,
    /// Its URL.
    #[schemars(url, regex(pattern = "^https?://"))]
    pub url: String,
}

/// A trivia card about the film.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Card {
    /// Its id, unique in its film.
    pub id: Slug,
    /// Its topics: ids of topics.
    pub topics: Vec<Id>,
    /// The sections of the review that it is shown beside.
    pub sections: Vec<SectionWord>,
    /// The people it names: ids of people.
    pub people: Vec<Slug>,
    /// The reliability of the statement.
    pub status: CardStatusWord,
    /// Its sources: indexes of the film's sources.
    #[schemars(length(min = 1))]
    pub sources: Vec<usize>,
    /// True if it is hidden until the reader reveals it.
    pub spoiler: bool,
    /// Its title and text.
    pub text: Localized<CardText>,
}

/// A card's title and text in one language.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CardText {
    /// A short title.
    pub title: String,
    /// One paragraph, as Markdown.
    pub text: String,
}
