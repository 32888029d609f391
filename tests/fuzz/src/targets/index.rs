//! The reader of search indexes. The first byte is the length of the query that follows; the rest is the index. An
//! index with inconsistent lengths is read again with a consistent header.

use std::sync::LazyLock;

use dataset::Locale;
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
        "\u{0}", "\u{1}", "\u{7f}", "dipsear2", "a", "harbor", "\u{80}", "é",
    ],
    rows: &[],
    around: ("\u{3}abcdipsear2", ""),
};

/// The index of a small collection.
pub(super) static INDEX: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let outcome = dataset_compile::read(&seeds::project("crates/dataset-compile/tests/base"));
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
    if let Ok(index) = Index::open(bytes) {
        check(&index, &query);
    } else if let Some(fitting) = fitting(bytes)
        && let Ok(index) = Index::open(&fitting)
    {
        check(&index, &query);
    }
}

fn check(index: &Index<'_>, query: &str) {
    let found = index.find(query, Locale::new(0), Limits::each(3));
    assert!(found.hits.len() <= 15);
    index.find(query, Locale::new(1), Limits::none());
    assert!(index.nearest(query, Locale::new(0)).len() <= 3);
}

/// The bytes after the header of `bytes`, with a consistent header and two runs: each part gets an equal share. `None`
/// if `bytes` is shorter than a header.
fn fitting(bytes: &[u8]) -> Option<Vec<u8>> {
    const MAGIC_LEN: usize = 8;
    const N_NUMBERS: usize = 10;
    const BLOCK_LEN: usize = 12;
    const WORDS_IN_BLOCK: usize = 64;
    const DOC_LEN: usize = 5;
    const RUNS: [[u8; 6]; 2] = [[0, 0, 0, 0, 0, 0], [1, 1, 16, 0, 0, 0]];
    let body = bytes.get(MAGIC_LEN + 4 * N_NUMBERS..)?;
    let share = body.len() / 8;
    let (n_blocks, n_docs) = (share / BLOCK_LEN, share / DOC_LEN);
    let mut numbers = [share; N_NUMBERS];
    numbers[0] = n_blocks * WORDS_IN_BLOCK;
    numbers[7..].copy_from_slice(&[RUNS.len(), n_docs, 4]);
    let (words, docs) = body.split_at(n_blocks * BLOCK_LEN + 6 * share);
    let mut fitting = bytes[..MAGIC_LEN].to_vec();
    for number in numbers {
        fitting.extend(u32::try_from(number).ok()?.to_le_bytes());
    }
    fitting.extend([words, RUNS.as_flattened(), &docs[..n_docs * DOC_LEN]].concat());
    Some(fitting)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_of_any_bytes_is_opened() {
        for token in TARGET.tokens {
            let input = TARGET.repeated(token, 2_000);
            let fitting = fitting(&input[4..]).expect("it is long enough");
            assert!(Index::open(&fitting).is_ok(), "{token:?}");
        }
    }
}
