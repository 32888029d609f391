//! The reader of packs: hostile bytes yield an error or another collection, never a panic or a huge allocation.

use dataset::{id::FilmId, pack::Pack};

use crate::{Target, seeds};

pub(crate) const TARGET: Target = Target {
    name: "pack",
    run,
    seeds,
    tokens: &["\n", "\u{0}", "\u{1}", "\u{7f}", "a\n", "\u{80}", "é"],
    rows: &[],
    around: ("", ""),
};

/// A small pack, and inputs with the largest possible numbers.
fn seeds() -> Vec<Vec<u8>> {
    let outcome = dataset_compile::read(&seeds::project("crates/dataset-compile/tests/base"));
    let pack = outcome.compiled.map(|compiled| compiled.pack());
    let huge = [0x7f, 0x7f, 0x7f, 0x7f, 0x8f];
    let mut seeds: Vec<Vec<u8>> = pack.into_iter().collect();
    seeds.push([huge, huge].concat());
    seeds.push([&huge[..], &[0x80]].concat());
    seeds.push([&[0x84, 0x84], &huge[..]].concat());
    seeds
}

fn run(input: &[u8]) {
    let Ok(pack) = Pack::open(input) else {
        return;
    };
    let n_films = pack.collection.films.len();
    for idx in 0..n_films {
        drop(pack.film(FilmId::new(idx)));
    }
    assert!(pack.film(FilmId::new(n_films)).is_err());
}
