//! Queries, marks and excerpts: the first line is a query to the index of a small collection, the rest a text.

use dataset::Locale;
use search::{Index, Limits, Matcher, excerpt, fold, tokens};

use super::index::INDEX;
use crate::{Target, seeds};

pub(crate) const TARGET: Target = Target {
    name: "query",
    run,
    seeds,
    tokens: &[
        "\"",
        "a",
        "a ",
        "\" ",
        "\"a\" ",
        "-",
        "'",
        "l’",
        "七",
        "七 ",
        "ﾊﾟ",
        "\u{301}",
        "e\u{301}",
        " ",
        "\n",
        "0",
        "0 ",
        "œ",
        "ﬁ",
        "harbor ",
        "\u{ad}",
        "ß",
        "quietharbor",
        "\u{3099}",
        "ا",
        "ก",
    ],
    rows: &["w{n} ", "\"w{n}\" "],
    around: ("", ""),
};

/// Queries of the search tests, and texts in several scripts.
fn seeds() -> Vec<Vec<u8>> {
    let queries = std::fs::read_to_string(seeds::project("tests/queries.txt")).unwrap_or_default();
    let queries = queries
        .lines()
        .filter(|line| !line.starts_with('#'))
        .take(60);
    let mut seeds: Vec<Vec<u8>> = queries
        .map(|query| format!("{query}\nThe quiet harbor, l’Été 1954, 七人の侍ﾊﾟ.").into_bytes())
        .collect();
    seeds.push("\"quiet harbor\" harbro".as_bytes().to_vec());
    seeds.push(
        "ﾊﾟ 黒澤明 рублёв\ncafe\u{301} ﬁn \u{ad}a"
            .as_bytes()
            .to_vec(),
    );
    seeds
}

fn run(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let (query, text) = input.split_once('\n').unwrap_or((&input, &input));
    let index = Index::open(&INDEX).expect("the index was just built");
    let found = index.find(query, Locale::new(0), Limits::none());
    for hit in &found.hits {
        assert!(hit.score.is_finite() && hit.score > 0.0, "{hit:?}");
    }
    assert!(index.nearest(query, Locale::new(1)).len() <= 3);
    let folded = fold(text);
    assert_eq!(fold(&folded), folded);
    for token in tokens(text) {
        assert!(!token.folded.is_empty());
        assert!(text.get(token.range).is_some_and(|word| !word.is_empty()));
    }
    let matcher = Matcher::new(&found.terms, &found.phrases);
    matcher.contains_phrases(text);
    let marks = matcher.marks(text);
    assert!(marks.is_sorted_by(|a, b| a.end < b.start));
    for width in [0, 1, 40, 160] {
        let part = excerpt(text, &marks, width);
        assert!(text.get(part.range.clone()).is_some());
        let within = |mark: &std::ops::Range<usize>| {
            part.range.start <= mark.start && mark.end <= part.range.end
        };
        assert!(part.marks.iter().all(within));
    }
}
