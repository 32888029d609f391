//! Compiles the text files of `data/` to a checked collection. Nothing stops at the first fault: every file is
//! read to its end, and all faults are reported at once. For build scripts and commands, never for the page.

mod about;
mod cards;
mod check;
mod collection;
mod coverage;
mod direction;
mod facts;
mod feed_id;
mod fields;
mod film;
mod folder;
mod markdown;
mod motifs;
mod names;
mod order;
mod pack;
mod people;
mod review;
mod texts;
pub mod typography;

use std::{collections::BTreeMap, path::Path};

use collection::Head;
use dataset::{Collection, Film};
use fault::Fault;

pub use coverage::Coverage;
pub use direction::is_right_to_left;
pub use film::Published;
pub use pack::pack;

/// The result of reading a folder.
#[derive(Debug)]
pub struct Outcome {
    /// The collection; `None` if there was a fault.
    pub compiled: Option<Compiled>,
    /// All faults, sorted by file and position.
    pub faults: Vec<Fault>,
    /// The coverage of each film in each language.
    pub coverage: Vec<Coverage>,
}

/// A collection without faults.
#[derive(Debug)]
pub struct Compiled {
    /// The data shared by all films.
    pub collection: Collection,
    /// The films, in the order of [`Collection::films`].
    pub films: Vec<Film>,
    /// The publication dates of the films; `None` if not stated.
    pub published: Vec<Option<Published>>,
    /// The `tag:` URI (RFC 4151) that prefixes the ids of feeds and of their entries. No page shows it, so the
    /// packed form does not contain it.
    pub feed_id: Option<String>,
}

impl Compiled {
    /// Returns the packed form that the page embeds.
    pub fn pack(&self) -> Vec<u8> {
        pack(&self.collection, &self.films)
    }
}

/// Reads and checks the folder `dir`. Faults name files relative to its parent: `data/people.toml`.
pub fn read(dir: &Path) -> Outcome {
    read_folder(&folder::Folder::list(dir))
}

/// Reads and checks a folder `name` in memory: bytes by path, with forward slashes.
pub fn read_files(name: &str, files: BTreeMap<String, Vec<u8>>) -> Outcome {
    read_folder(&folder::Folder::of_files(name, files))
}

fn read_folder(folder: &folder::Folder) -> Outcome {
    let (mut check, head) = collection::read(folder);
    if check.locales.is_empty() {
        // Without a language no text can be read, and each would be a fault.
        let faults = check.into_faults();
        return Outcome {
            compiled: None,
            faults,
            coverage: Vec::new(),
        };
    }
    check.films = folder.films();
    let incomplete = check.incomplete.replace(false);
    let mut people = people::read(&check, folder);
    check.people = people.ids();
    check.people_unknown = people.are_unknown() || check.incomplete.get();
    check.incomplete.set(check.incomplete.get() || incomplete);
    let about = about::read(&check, folder);
    let read: Vec<_> = (0..check.films.len())
        .map(|film| film::read(&check, folder, film))
        .collect();

    let mut films = Vec::new();
    let mut published = Vec::new();
    let mut coverage = Vec::new();
    for film in read.into_iter().flatten() {
        coverage.extend(film.coverage);
        people.add_film(films.len(), &film.record);
        films.push((film.summary, film.record));
        published.push(film.published);
    }
    check.settle_links(&films);
    people.report_unused(&check);
    people.settle_namesakes(&check);
    folder.report_strays(&check);
    let rtl_tags = check.rtl_tags();

    let mut faults = check.into_faults();
    fault::sort(&mut faults);
    let compiled = head.filter(|_| faults.is_empty()).map(|head| {
        let Head {
            collection: head,
            feed_id,
        } = head;
        let (summaries, records) = films.into_iter().unzip();
        let mut collection = Collection {
            people: people.into_list(),
            films: summaries,
            about,
            rtl_tags,
            ..head
        };
        order::sort(&mut collection);
        Compiled {
            collection,
            films: records,
            published,
            feed_id,
        }
    });
    Outcome {
        compiled,
        faults,
        coverage,
    }
}
