//! The packed form of a collection, which the program carries. Numbers are in one stream, the words of each
//! language in another, so that a host's compression finds like beside like; a film is decoded only when
//! somebody opens it. What reads it was built with what wrote it, so there are no versions and no names.

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

/// Something with a packed form.
pub trait Packed: Sized {
    /// Adds it to the streams.
    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer);

    /// Takes it from the streams.
    fn read(reader: &mut Reader<'_>) -> Self;
}

/// A packed collection whose head was decoded and whose films wait.
#[derive(Debug)]
pub struct Pack<'a> {
    /// What the collection says as a whole.
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
    /// [`NotAPack`] if the bytes were cut or written by another build.
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
    /// [`NotAPack`] if there is no such film or its bytes were changed.
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
