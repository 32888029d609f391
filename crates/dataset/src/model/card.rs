//! Trivia cards: a short text about the making of a film, with its sources.

use super::{
    Localized, Passage, Section,
    id::{PersonId, SourceId, TopicId},
};

/// A trivia card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its id in the files and addresses.
    pub slug: String,
    /// Its topics.
    pub topics: Vec<TopicId>,
    /// The sections that it is shown beside.
    pub sections: Vec<Section>,
    /// The people it names.
    pub people: Vec<PersonId>,
    /// The reliability of the statement.
    pub status: CardStatus,
    /// Its sources: at least one.
    pub sources: Vec<SourceId>,
    /// True if it is hidden until the reader reveals it.
    pub spoiler: bool,
    /// Its title and text.
    pub text: Localized<CardText>,
}

/// A card's title and text in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardText {
    /// A short title.
    pub title: String,
    /// One paragraph.
    pub text: Passage,
}

/// The reliability of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CardStatus {
    /// An independent source confirms it.
    Confirmed,
    /// Sources disagree.
    Disputed,
    /// No independent source was found.
    Unverified,
}

impl CardStatus {
    /// All statuses.
    pub const ALL: [Self; 3] = [Self::Confirmed, Self::Disputed, Self::Unverified];

    /// The identifier used in files and addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Disputed => "disputed",
            Self::Unverified => "unverified",
        }
    }

    /// The status with the identifier `id`; `None` if there is none.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.id() == id)
    }
}
