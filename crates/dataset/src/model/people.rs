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
    /// What they did behind the camera, film by film.
    pub credits: Vec<(FilmId, RoleId)>,
    /// Whom they played; the character may be unknown.
    pub parts: Vec<(FilmId, Option<Localized<String>>)>,
    /// The cards that name them.
    pub cards: Vec<(FilmId, CardId)>,
}

impl Person {
    /// Whether they had a part in a film, before or behind the camera.
    pub fn has_part_in(&self, film: FilmId) -> bool {
        self.credits.iter().any(|(of, _)| *of == film)
            || self.parts.iter().any(|(of, _)| *of == film)
    }
}
