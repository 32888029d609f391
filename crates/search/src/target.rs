//! The targets of search hits.

use dataset::{
    Section,
    id::{CardId, FilmId, PersonId},
};

/// An item that a search can find.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SearchTarget {
    /// A film.
    Film(FilmId),
    /// A person.
    Person(PersonId),
    /// A character: the film, and the position in its cast.
    Character(FilmId, u16),
    /// A card of a film.
    Card(FilmId, CardId),
    /// A section of a film's review.
    Section(FilmId, Section),
}

/// The kinds of [`SearchTarget`], in order of priority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetKind {
    /// Films.
    Film,
    /// People.
    Person,
    /// Characters.
    Character,
    /// Cards.
    Card,
    /// Sections.
    Section,
}

impl TargetKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [
        Self::Film,
        Self::Person,
        Self::Character,
        Self::Card,
        Self::Section,
    ];

    /// Its index in [`TargetKind::ALL`].
    pub fn idx(self) -> usize {
        self as usize
    }

    /// Its id in message keys and in HTML.
    pub fn id(self) -> &'static str {
        match self {
            Self::Film => "film",
            Self::Person => "person",
            Self::Character => "character",
            Self::Card => "card",
            Self::Section => "section",
        }
    }
}

impl SearchTarget {
    /// The kind of the target.
    pub fn kind(self) -> TargetKind {
        match self {
            Self::Film(_) => TargetKind::Film,
            Self::Person(_) => TargetKind::Person,
            Self::Character(..) => TargetKind::Character,
            Self::Card(..) => TargetKind::Card,
            Self::Section(..) => TargetKind::Section,
        }
    }

    /// The two numbers that identify the target together with its kind.
    pub(crate) fn numbers(self) -> (u16, u16) {
        let number = |idx: usize| u16::try_from(idx).expect("ids are 16 bits wide");
        match self {
            Self::Film(film) => (number(film.idx()), 0),
            Self::Person(person) => (number(person.idx()), 0),
            Self::Character(film, idx) => (number(film.idx()), idx),
            Self::Card(film, card) => (number(film.idx()), number(card.idx())),
            Self::Section(film, section) => (number(film.idx()), number(section.idx())),
        }
    }

    /// The target with these numbers; `None` if there cannot be one.
    pub(crate) fn from_numbers(kind: TargetKind, owner: u16, part: u16) -> Option<Self> {
        let film = FilmId::new(owner.into());
        Some(match kind {
            TargetKind::Film => Self::Film(film),
            TargetKind::Person => Self::Person(PersonId::new(owner.into())),
            TargetKind::Character => Self::Character(film, part),
            TargetKind::Card => Self::Card(film, CardId::new(part.into())),
            TargetKind::Section => {
                Self::Section(film, Section::ALL.get(usize::from(part)).copied()?)
            }
        })
    }
}
