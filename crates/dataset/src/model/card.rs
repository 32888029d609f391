//! Trivia cards: a short story from behind the film, with where it comes from.

use super::{
    Localized, Passage, Section,
    id::{PersonId, SourceId, TopicId},
};

/// A trivia card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its id in the files and addresses.
    pub slug: String,
    /// What it is filed under.
    pub topics: Vec<TopicId>,
    /// The sections that it stands beside.
    pub sections: Vec<Section>,
    /// Whom it names.
    pub people: Vec<PersonId>,
    /// How sure it is.
    pub status: CardStatus,
    /// Where it comes from: at least one.
    pub sources: Vec<SourceId>,
    /// Whether it is hidden until asked for.
    pub spoiler: bool,
    /// Its title and text.
    pub text: Localized<CardText>,
}

/// A card's words in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardText {
    /// A few words.
    pub title: String,
    /// One paragraph.
    pub text: Passage,
}

/// How sure a statement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CardStatus {
    /// Something independent says the same.
    Confirmed,
    /// Sources disagree.
    Disputed,
    /// Nothing independent was found.
    Unverified,
}

impl CardStatus {
    /// Every status.
    pub const ALL: [Self; 3] = [Self::Confirmed, Self::Disputed, Self::Unverified];

    /// The word for it in files and addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Disputed => "disputed",
            Self::Unverified => "unverified",
        }
    }

    /// The status with the id `id`.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.id() == id)
    }
}
