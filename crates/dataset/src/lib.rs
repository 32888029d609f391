//! The collection: its model ([`model`]) and the reader of its packed form ([`pack`]), which the page embeds.
//! `crates/dataset-compile` compiles the hand-written files, `crates/dataset-json` writes the published form.
//! Independent of browser, views and search.

pub mod model;
pub mod pack;

pub use model::{
    Award, Card, CardStatus, Character, Collection, Color, Credit, Event, Film, FilmPart,
    FilmSummary, FilmingLocation, Foreign, Ink, Inline, Locale, LocaleInfo, Localized, Outcome,
    Palette, PartialDate, Passage, Person, Poster, Resolved, Row, Section, SectionText, Shape,
    Source, Target, Title, id,
};
