//! The shipped collection, read once for all tests.

use std::{path::Path, sync::OnceLock};

use dataset::{Film, FilmSummary, Inline, model::plain_text};
use dataset_compile::{Compiled, Coverage, Outcome};

/// The result of reading, in a form that can be shared between threads.
struct Shipped {
    compiled: Option<Compiled>,
    coverage: Vec<Coverage>,
    faults: String,
}

fn outcome() -> &'static Shipped {
    static SHIPPED: OnceLock<Shipped> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        let Outcome {
            compiled,
            faults,
            coverage,
        } = dataset_compile::read(&data);
        Shipped {
            compiled,
            coverage,
            faults: fault::render(&faults, false),
        }
    })
}

/// The collection of `data/`.
///
/// # Panics
/// If it has faults, listing all of them.
pub(crate) fn shipped() -> &'static Compiled {
    let Shipped {
        compiled, faults, ..
    } = outcome();
    assert!(faults.is_empty(), "\n{faults}");
    compiled
        .as_ref()
        .expect("a collection without faults is compiled")
}

/// The coverage of each film in each language.
pub(crate) fn coverage() -> &'static [Coverage] {
    &outcome().coverage
}

/// All films with their summaries.
pub(crate) fn films() -> impl Iterator<Item = (&'static FilmSummary, &'static Film)> {
    shipped().collection.films.iter().zip(&shipped().films)
}

/// The number of words of a passage: parts between white space with a letter or a digit.
pub(crate) fn words_in(passage: &[Inline]) -> usize {
    let text = plain_text(passage);
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}
