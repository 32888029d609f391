//! The collection: its model ([`model`]), the compiler of the hand-written files (`compile`, a feature for
//! build scripts and commands), its JSON form (`json`), and the packed form that the page embeds ([`pack`]).
//! Independent of browser, views and search.

pub mod model;
pub mod pack;

#[cfg(feature = "compile")]
pub mod compile;
#[cfg(feature = "json")]
pub mod json;

pub use model::{
    Award, Card, CardStatus, Character, Collection, Color, Credit, Event, Film, FilmPart,
    FilmSummary, FilmingLocation, Foreign, Ink, Inline, Locale, LocaleInfo, Localized, Outcome,
    Palette, PartialDate, Passage, Person, Poster, Resolved, Row, Section, SectionText, Shape,
    Source, Target, Title, id,
};
