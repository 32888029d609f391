//! People and their references in the collection.

use super::{
    Foreign, Localized,
    id::{CardId, FilmId, RoleId},
};

/// A person named in the collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their id in the files and addresses.
    pub slug: String,
    /// The name.
    pub name: Localized<String>,
    /// The name as it is listed.
    pub sort: Localized<String>,
    /// The name in its own script.
    pub original: Option<Foreign>,
    /// Year of birth.
    pub born: Option<u16>,
    /// Year of death.
    pub died: Option<u16>,
    /// The text that distinguishes them from others of the same name.
    pub distinction: Distinction,
    /// Their crew roles, film by film.
    pub credits: Vec<(FilmId, RoleId)>,
    /// Their parts; the character may be unknown.
    pub parts: Vec<(FilmId, Option<Localized<String>>)>,
    /// The cards that name them.
    pub cards: Vec<(FilmId, CardId)>,
}

/// The kind of text beside a name that distinguishes people of the same name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Distinction {
    /// None: nobody else has the name.
    #[default]
    None,
    /// The years of birth and death.
    Years,
    /// Their role in a film.
    Work,
}

impl Distinction {
    /// All values.
    pub const ALL: [Self; 3] = [Self::None, Self::Years, Self::Work];
}

impl Person {
    /// The first film that they are named in, by credit, then by part, then by card; `None` if there is none.
    pub fn first_film(&self) -> Option<FilmId> {
        let credits = self.credits.iter().map(|(film, _)| *film);
        let parts = self.parts.iter().map(|(film, _)| *film);
        let cards = self.cards.iter().map(|(film, _)| *film);
        credits.chain(parts).chain(cards).next()
    }

    /// True if they are in the cast or crew of a film.
    pub fn has_part_in(&self, film: FilmId) -> bool {
        self.credits.iter().any(|(of, _)| *of == film)
            || self.parts.iter().any(|(of, _)| *of == film)
    }
}
