//! Where a hit leads.

use dataset::{
    Section,
    id::{CardId, FilmId, PersonId},
};

/// Something that can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
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

/// The kinds of [`Place`], in the order in which they count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
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

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::Film,
        Self::Person,
        Self::Character,
        Self::Card,
        Self::Section,
    ];

    /// Its position in [`Kind::ALL`].
    pub fn idx(self) -> usize {
        self as usize
    }
}

impl Place {
    /// Its kind.
    pub fn kind(self) -> Kind {
        match self {
            Self::Film(_) => Kind::Film,
            Self::Person(_) => Kind::Person,
            Self::Character(..) => Kind::Character,
            Self::Card(..) => Kind::Card,
            Self::Section(..) => Kind::Section,
        }
    }

    /// The two numbers that, with the kind, say it all.
    #[cfg(feature = "build")]
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

    /// The place with these numbers, if there can be one.
    #[cfg(feature = "query")]
    pub(crate) fn from_numbers(kind: Kind, owner: u16, part: u16) -> Option<Self> {
        let film = FilmId::new(owner.into());
        Some(match kind {
            Kind::Film => Self::Film(film),
            Kind::Person => Self::Person(PersonId::new(owner.into())),
            Kind::Character => Self::Character(film, part),
            Kind::Card => Self::Card(film, CardId::new(part.into())),
            Kind::Section => Self::Section(film, Section::ALL.get(usize::from(part)).copied()?),
        })
    }
}
