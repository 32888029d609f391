//! The packed form of a collection, embedded in the program. Numbers are in one stream, the texts of each
//! language in another, so that the server's compression finds similar bytes together; a film is decoded only
//! when it is opened. Reader and writer are of the same build, so there are no versions and no field names.

mod model;
mod plain;
mod reader;
mod streams;
#[cfg(feature = "compile")]
mod writer;

use crate::model::{Collection, Film, id::FilmId};
pub use reader::Reader;
#[cfg(feature = "compile")]
pub use writer::Writer;

/// A type with a packed form.
pub trait Packed: Sized {
    /// Writes the value to the streams.
    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer);

    /// Reads a value from the streams.
    fn read(reader: &mut Reader<'_>) -> Self;
}

/// A packed collection with a decoded head and films that are decoded on demand.
#[derive(Debug)]
pub struct Pack<'a> {
    /// The data shared by all films.
    pub collection: Collection,
    films: Vec<Reader<'a>>,
}

/// The bytes are not a collection packed by this build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPack;

impl<'a> Pack<'a> {
    /// Opens a packed collection.
    ///
    /// # Errors
    /// [`NotAPack`] if the bytes are truncated or were written by another build.
    pub fn open(bytes: &'a [u8]) -> Result<Self, NotAPack> {
        let mut parts = streams::parts(bytes).ok_or(NotAPack)?.into_iter();
        let mut head = parts.next().ok_or(NotAPack)?;
        let collection = Collection::read(&mut head);
        let films: Vec<Reader<'a>> = parts.collect();
        if head.is_sound() && films.len() == collection.films.len() {
            Ok(Self { collection, films })
        } else {
            Err(NotAPack)
        }
    }

    /// Decodes one film.
    ///
    /// # Errors
    /// [`NotAPack`] if there is no such film or its bytes are corrupt.
    pub fn film(&self, film: FilmId) -> Result<Film, NotAPack> {
        let mut reader = self.films.get(film.idx()).ok_or(NotAPack)?.clone();
        let film = Film::read(&mut reader);
        if reader.is_sound() {
            Ok(film)
        } else {
            Err(NotAPack)
        }
    }
}

/// Packs a collection and its films, in the order of [`Collection::films`].
#[cfg(feature = "compile")]
pub fn pack(collection: &Collection, films: &[Film]) -> Vec<u8> {
    fn written(part: &impl Packed) -> Writer {
        let mut writer = Writer::default();
        part.write(&mut writer);
        writer
    }
    let films = films.iter().map(written);
    streams::join(
        &std::iter::once(written(collection))
            .chain(films)
            .collect::<Vec<_>>(),
    )
}

#[cfg(all(test, feature = "compile"))]
mod tests;
