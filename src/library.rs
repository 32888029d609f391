//! The embedded collection, decoded once and handed out as shared values. The only door to it: a film's
//! pack could come from a file instead, and nothing else would change.

use std::cell::OnceCell;

use dataset::{Collection, Film, FilmSummary, id::FilmId, model::Person, pack::Pack};

static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/collection.pack"));

/// The collection, and its films as they are opened.
#[derive(Debug)]
pub struct Library {
    pack: Pack<'static>,
    films: Vec<OnceCell<Film>>,
}

thread_local! {
    static LIBRARY: &'static Library = Box::leak(Box::new(Library::open()));
}

/// The library of this page. It never changes, so it is no context and no prop.
pub fn library() -> &'static Library {
    LIBRARY.with(|library| *library)
}

/// The collection's head.
pub fn collection() -> &'static Collection {
    &library().pack.collection
}

impl Library {
    fn open() -> Self {
        let pack = Pack::open(PACK).expect("the pack was written by this build");
        let films = pack
            .collection
            .films
            .iter()
            .map(|_| OnceCell::new())
            .collect();
        Self { pack, films }
    }

    /// A film, decoded when it is first asked for.
    pub fn film(&'static self, film: FilmId) -> &'static Film {
        let decode = || {
            self.pack
                .film(film)
                .expect("every summary has its film in the pack")
        };
        self.films[film.idx()].get_or_init(decode)
    }

    /// The summary of a film.
    pub fn summary(&'static self, film: FilmId) -> &'static FilmSummary {
        &self.pack.collection.films[film.idx()]
    }

    /// A person.
    pub fn person(&'static self, person: dataset::id::PersonId) -> &'static Person {
        &self.pack.collection.people[person.idx()]
    }

    /// Every film, in the order of the slugs.
    pub fn films(&'static self) -> impl Iterator<Item = FilmId> {
        (0..self.films.len()).map(FilmId::new)
    }
}
