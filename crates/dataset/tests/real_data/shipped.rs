//! The shipped collection, read once for all tests.

use std::{path::Path, sync::OnceLock};

use dataset::{
    Film, FilmSummary, Inline,
    compile::{self, Compiled, Coverage, Outcome},
    model::plain_text,
};

/// What reading came to, in a form that threads can share.
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
        } = compile::read(&data);
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
/// If it has faults, with all of them.
pub(crate) fn shipped() -> &'static Compiled {
    let Shipped {
        compiled, faults, ..
    } = outcome();
    assert!(faults.is_empty(), "\n{faults}");
    compiled
        .as_ref()
        .expect("a collection without faults is compiled")
}

/// How much of each film there is in each language.
pub(crate) fn coverage() -> &'static [Coverage] {
    &outcome().coverage
}

/// Every film with its summary.
pub(crate) fn films() -> impl Iterator<Item = (&'static FilmSummary, &'static Film)> {
    shipped().collection.films.iter().zip(&shipped().films)
}

/// The words of a passage: what stands between spaces and has a letter or a digit.
pub(crate) fn words_in(passage: &[Inline]) -> usize {
    let text = plain_text(passage);
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}
