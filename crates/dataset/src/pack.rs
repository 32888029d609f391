//! The packed form of a collection, embedded in the program. Numbers are in one stream, the texts of each
//! language in another, so that the server's compression finds similar bytes together; a film is decoded only
//! when it is opened. The reader is here, the writer in `crates/dataset-compile`. Both are of the same build, so there
//! are no versions and no field names; [`packed_types!`](crate::packed_types) lists the fields for both.

mod model;
mod plain;
mod reader;
pub mod streams;
mod types;

use crate::model::{Collection, Film, id::FilmId};
pub use reader::{Packed, Reader};
use streams::{FIRST_LANGUAGE, NUMBERS};

/// Maximum number of streams: a locale is a byte.
const MOST_STREAMS: usize = FIRST_LANGUAGE + 256;

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
        let mut parts = parts(bytes).ok_or(NotAPack)?.into_iter();
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

/// Splits a pack into its parts: each is a reader at its start. `None` if the bytes are no pack.
///
/// The header has the number of streams, the number of lengths, and the length of each part in each stream;
/// then follows each stream with all its parts.
pub fn parts(bytes: &[u8]) -> Option<Vec<Reader<'_>>> {
    let mut header = Reader::new(vec![bytes]);
    let n_streams = header.number() as usize;
    let lens: Vec<u32> = Vec::read(&mut header);
    let mut rest = header.streams[NUMBERS];
    // An invalid number may be huge, and each part has a reader for all streams.
    let is_possible = (FIRST_LANGUAGE..=MOST_STREAMS).contains(&n_streams);
    if !header.is_sound() || !is_possible || !lens.len().is_multiple_of(n_streams) {
        return None;
    }
    let mut parts = vec![Reader::new(vec![&[]; n_streams]); lens.len() / n_streams];
    for stream in streams::order(n_streams) {
        for (part, lens) in parts.iter_mut().zip(lens.chunks(n_streams)) {
            let (bytes, after) = rest.split_at_checked(lens[stream] as usize)?;
            part.streams[stream] = bytes;
            rest = after;
        }
    }
    rest.is_empty().then_some(parts)
}
