//! The embedded collection, decoded once per thread and shared by reference. It is accessed through this module alone,
//! so that films could be loaded from files without other changes.

use std::cell::OnceCell;

use dataset::{Collection, Film, FilmSummary, id::FilmId, model::Person, pack::Pack};

static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/collection.pack"));

/// The collection, with films that are decoded on first use.
#[derive(Debug)]
pub struct Library {
    pack: Pack<'static>,
    films: Vec<OnceCell<Film>>,
}

thread_local! {
    static LIBRARY: OnceCell<&'static Library> = const { OnceCell::new() };
}

/// Returns the library of this thread. It never changes, so it is neither a context nor a prop.
pub fn library() -> &'static Library {
    LIBRARY.with(|library| *library.get_or_init(|| Library::open(PACK)))
}

/// Opens another packed collection in this thread, for tests with a collection other than the site's. Messages stay
/// those of the site: each locale uses the messages of the site's locale with the same index.
///
/// # Panics
/// If `pack` is not a collection packed by this build, or if the library of this thread was used before.
#[cfg(not(target_arch = "wasm32"))]
pub fn open_other(pack: Vec<u8>) {
    let library = Library::open(pack.leak());
    let is_first = LIBRARY.with(|current| current.set(library).is_ok());
    assert!(is_first, "the library of this thread was used before");
}

/// Returns the collection: locales, people, topics, orders and summaries, without the content of the films.
pub fn collection() -> &'static Collection {
    &library().pack.collection
}

impl Library {
    fn open(pack: &'static [u8]) -> &'static Self {
        let pack = Pack::open(pack).expect("the pack was written by this build");
        let films = pack
            .collection
            .films
            .iter()
            .map(|_| OnceCell::new())
            .collect();
        Box::leak(Box::new(Self { pack, films }))
    }

    /// Returns a film, decoded on first use.
    pub fn film(&'static self, film: FilmId) -> &'static Film {
        let decode = || {
            self.pack
                .film(film)
                .expect("every summary has its film in the pack")
        };
        self.films[film.idx()].get_or_init(decode)
    }

    /// Returns the summary of a film.
    pub fn summary(&'static self, film: FilmId) -> &'static FilmSummary {
        &self.pack.collection.films[film.idx()]
    }

    /// Returns a person.
    pub fn person(&'static self, person: dataset::id::PersonId) -> &'static Person {
        &self.pack.collection.people[person.idx()]
    }

    /// Returns the ids of all films, in the order of their slugs.
    pub fn films(&'static self) -> impl Iterator<Item = FilmId> {
        (0..self.films.len()).map(FilmId::new)
    }
}
