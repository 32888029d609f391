//! People, and where in the collection each of them stands.

use super::{
    Foreign, Localized,
    id::{CardId, FilmId, RoleId},
};

/// Somebody who is named in the collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their id in the files and addresses.
    pub slug: String,
    /// The name.
    pub name: Localized<String>,
    /// How it stands in a list.
    pub sort: Localized<String>,
    /// The name in its own script.
    pub original: Option<Foreign>,
    /// Year of birth.
    pub born: Option<u16>,
    /// Year of death.
    pub died: Option<u16>,
    /// What tells them apart from others of the same name.
    pub distinction: Distinction,
    /// What they did behind the camera, film by film.
    pub credits: Vec<(FilmId, RoleId)>,
    /// Whom they played; the character may be unknown.
    pub parts: Vec<(FilmId, Option<Localized<String>>)>,
    /// The cards that name them.
    pub cards: Vec<(FilmId, CardId)>,
}

/// What is said beside somebody's name so that they are not taken for another person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Distinction {
    /// Nothing: nobody else has the name.
    #[default]
    None,
    /// The years of their life.
    Years,
    /// What they did on a film.
    Work,
}

impl Distinction {
    /// Every value.
    pub const ALL: [Self; 3] = [Self::None, Self::Years, Self::Work];
}

impl Person {
    /// The first film that they are named in: their credit's or part's if they have one.
    pub fn first_film(&self) -> Option<FilmId> {
        let credits = self.credits.iter().map(|(film, _)| *film);
        let parts = self.parts.iter().map(|(film, _)| *film);
        let cards = self.cards.iter().map(|(film, _)| *film);
        credits.chain(parts).chain(cards).next()
    }

    /// Whether they had a part in a film, before or behind the camera.
    pub fn has_part_in(&self, film: FilmId) -> bool {
        self.credits.iter().any(|(of, _)| *of == film)
            || self.parts.iter().any(|(of, _)| *of == film)
    }
}
