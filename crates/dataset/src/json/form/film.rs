//! What a film is made of.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Foreign, Localized};
use crate::json::words::{
    CardStatusWord, Color, Id, OutcomeWord, PartialDateText, SectionWord, Slug,
};

/// The titles of a film.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Title {
    /// The one that it was made under.
    pub original: Foreign,
    /// That one in Latin letters, where it is in others.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub transliteration: Option<String>,
    /// The one in use in each language.
    pub local: Localized<String>,
    /// What it is sorted by, where leaving out the article is not enough.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Localized<String>")]
    pub sort: Option<Localized<String>>,
    /// Others that it is known by.
    pub also: Vec<Foreign>,
}

/// A film's five colors, by the part that each plays in its poster.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Palette {
    /// Behind everything.
    pub sky: NamedColor,
    /// What the scene stands on.
    pub ground: NamedColor,
    /// The drawn motif.
    pub figure: NamedColor,
    /// Lamps, sun, highlights.
    pub light: NamedColor,
    /// The film's own color.
    pub accent: NamedColor,
}

/// A color and what it is called.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct NamedColor {
    /// The color in sRGB.
    pub color: Color,
    /// What it is called.
    pub name: Localized<String>,
}

/// A role behind the camera and who had it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Credit {
    /// The id of the role.
    pub role: Id,
    /// Who had it: ids of people.
    pub people: Vec<Slug>,
    /// A remark, as Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Localized<String>")]
    pub note: Option<Localized<String>>,
}

/// Somebody on the screen.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CastMember {
    /// The player: the id of a person.
    pub person: Slug,
    /// The one played.
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
    /// What for.
    pub category: Localized<String>,
    /// How it ended.
    pub outcome: OutcomeWord,
    /// For whom: ids of people.
    pub people: Vec<Slug>,
    /// Where this comes from: positions in the film's sources.
    pub sources: Vec<usize>,
}

/// Something that happened to a film.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Event {
    /// When, or since when, as exactly as it is known.
    pub date: PartialDateText,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "PartialDateText")]
    pub until: Option<PartialDateText>,
    /// What, as Markdown.
    pub text: Localized<String>,
    /// How sure it is.
    pub status: CardStatusWord,
    /// Where this comes from: positions in the film's sources.
    pub sources: Vec<usize>,
}

/// Somewhere a film was made.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct FilmingLocation {
    /// Its name.
    pub name: Localized<String>,
    /// What was made there.
    #[serde(rename = "use")]
    pub usage: Localized<String>,
    /// Degrees north and degrees east.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "(f64, f64)", inner(range(min = -180, max = 180)))]
    pub coordinates: Option<(f64, f64)>,
    /// Where this comes from: positions in the film's sources.
    pub sources: Vec<usize>,
}

/// Where a fact comes from.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Source {
    /// Its title, in its own language.
    pub title: Foreign,
    /// Its address.
    #[schemars(url, regex(pattern = "^https?://"))]
    pub url: String,
}

/// A story from behind the film.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Card {
    /// Its id, unique in its film.
    pub id: Slug,
    /// What it is filed under: ids of topics.
    pub topics: Vec<Id>,
    /// The sections of the review that it stands beside.
    pub sections: Vec<SectionWord>,
    /// Whom it names: ids of people.
    pub people: Vec<Slug>,
    /// How sure it is.
    pub status: CardStatusWord,
    /// Where it comes from: positions in the film's sources.
    #[schemars(length(min = 1))]
    pub sources: Vec<usize>,
    /// Whether it is hidden until asked for.
    pub spoiler: bool,
    /// Its words.
    pub text: Localized<CardText>,
}

/// A card's words in one language.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CardText {
    /// A few words.
    pub title: String,
    /// One paragraph, as Markdown.
    pub text: String,
}
