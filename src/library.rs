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
    static LIBRARY: OnceCell<&'static Library> = const { OnceCell::new() };
}

/// The library of this page. It never changes, so it is no context and no prop.
pub fn library() -> &'static Library {
    LIBRARY.with(|library| *library.get_or_init(|| Library::open(PACK)))
}

/// Opens another packed collection in this thread, for tests of collections that are not the site's. The phrases
/// stay those of the site: a locale has those of the site's locale at the same position.
///
/// # Panics
/// If `pack` is no collection packed by this build, or if the library of this thread was used before.
#[cfg(not(target_arch = "wasm32"))]
pub fn open_other(pack: Vec<u8>) {
    let library = Library::open(pack.leak());
    let is_first = LIBRARY.with(|current| current.set(library).is_ok());
    assert!(is_first, "the library of this thread was used before");
}

/// The collection's head.
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
