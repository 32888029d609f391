//! The reader of search indexes: the first byte is the length of a query, which follows; the rest is the index.

use std::sync::LazyLock;

use dataset::{Locale, compile};
use search::{
    Index, Limits,
    build::{Builder, documents},
};

use crate::{Target, seeds};

pub(crate) const TARGET: Target = Target {
    name: "index",
    run,
    seeds,
    tokens: &[
        "\u{0}", "\u{1}", "\u{7f}", "dipsear1", "a", "harbor", "\u{80}", "é",
    ],
    around: ("\u{3}abcdipsear1", ""),
};

/// An index of a small collection.
static INDEX: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let outcome = compile::read(&seeds::project("crates/dataset/tests/base"));
    let compiled = outcome.compiled.expect("the base has no fault");
    let tags = compiled.collection.locales.iter();
    let mut builder = Builder::new(tags.map(|locale| locale.tag.as_str()));
    builder.extend(documents(&compiled.collection, &compiled.films));
    builder.finish()
});

fn seeds() -> Vec<Vec<u8>> {
    let queries = [
        "harbor",
        "a",
        "\"quiet harbor\"",
        "harbro nort",
        "1971",
        "les",
    ];
    let seed = |query: &str| {
        let length = u8::try_from(query.len()).expect("queries are short");
        [&[length], query.as_bytes(), &INDEX].concat()
    };
    queries.map(seed).to_vec()
}

fn run(input: &[u8]) {
    let Some((length, rest)) = input.split_first() else {
        return;
    };
    let Some((query, bytes)) = rest.split_at_checked((*length).into()) else {
        return;
    };
    let query = String::from_utf8_lossy(query);
    let Ok(index) = Index::open(bytes) else {
        return;
    };
    let found = index.find(&query, Locale::new(0), Limits::each(3));
    assert!(found.hits.len() <= 15);
    index.find(&query, Locale::new(1), Limits::none());
    assert!(index.nearest(&query, Locale::new(0)).len() <= 3);
}
