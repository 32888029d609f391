//! The packed form of a collection: [postcard](https://postcard.jamesmunns.com), the head and each film
//! apart, so that a film is decoded only when somebody opens it.

use serde::{Deserialize, Serialize};

use crate::model::{Collection, Film, id::FilmId};

/// A packed collection whose head was decoded and whose films wait.
#[derive(Debug)]
pub struct Pack<'a> {
    /// What the collection says as a whole.
    pub collection: Collection,
    films: Vec<&'a [u8]>,
}

#[derive(Serialize, Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    head: &'a [u8],
    films: Vec<&'a [u8]>,
}

/// The bytes are not a collection packed by this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPack;

impl<'a> Pack<'a> {
    /// Opens a packed collection.
    ///
    /// # Errors
    /// [`NotAPack`] if the bytes were cut or written by another version.
    pub fn open(bytes: &'a [u8]) -> Result<Self, NotAPack> {
        let envelope: Envelope<'a> = postcard::from_bytes(bytes).map_err(|_| NotAPack)?;
        let collection = postcard::from_bytes(envelope.head).map_err(|_| NotAPack)?;
        Ok(Self {
            collection,
            films: envelope.films,
        })
    }

    /// Decodes one film.
    ///
    /// # Errors
    /// [`NotAPack`] if there is no such film or its bytes were cut.
    pub fn film(&self, film: FilmId) -> Result<Film, NotAPack> {
        let bytes = self.films.get(film.idx()).ok_or(NotAPack)?;
        postcard::from_bytes(bytes).map_err(|_| NotAPack)
    }
}

/// Packs a collection and its films, in the order of [`Collection::films`].
#[cfg(feature = "compile")]
pub fn pack(collection: &Collection, films: &[Film]) -> Vec<u8> {
    const PLAIN: &str = "plain data always serializes";
    let head = postcard::to_stdvec(collection).expect(PLAIN);
    let films: Vec<Vec<u8>> = films
        .iter()
        .map(|film| postcard::to_stdvec(film).expect(PLAIN))
        .collect();
    let envelope = Envelope {
        head: &head,
        films: films.iter().map(Vec::as_slice).collect(),
    };
    postcard::to_stdvec(&envelope).expect(PLAIN)
}
