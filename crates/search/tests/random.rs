//! Properties that hold for arbitrary bytes and texts.

mod film_corpus;

use dataset::Locale;
use film_corpus::INDEX;
use proptest::{prelude::*, sample::Index as Position};
use search::{Index, Limits, Matcher, Term, excerpt, fold, tokens};

/// Queries like those of readers, and arbitrary ones.
fn query() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("kurosawa".to_owned()),
        Just("七人の侍".to_owned()),
        Just("\"runaway train\"".to_owned()),
        Just("robert deniro".to_owned()),
        Just("point bank".to_owned()),
        Just("黒沢".to_owned()),
        "[a-zéœ’ \"-]{0,12}",
        "\\PC{0,12}",
        any::<String>(),
    ];
    proptest::collection::vec(word, 0..4).prop_map(|words| words.join(" "))
}

fn term() -> impl Strategy<Value = Term> {
    ("[a-zа-я七人]{1,3}", any::<bool>()).prop_map(|(word, prefix)| Term {
        surfaces: vec![word.clone()],
        word,
        prefix,
        found: true,
        apart: prefix,
    })
}

/// Letters with marks, ligatures and scripts that are split into characters.
const TEXT: &str = "[a-cA-Cаé七人の侍œﬁ½กี่한ᄒצ\"’ \u{301}\u{AD}\u{3099}ﾊﾟ.]{0,60}";

/// Of each document the run is looked up, so there may be only as many as there are kinds and languages.
#[test]
fn an_index_of_thousands_of_runs_is_none() {
    let index = |n_runs: u32| {
        let mut header = [0; 10];
        header[7] = n_runs;
        let header = header.into_iter().flat_map(u32::to_le_bytes);
        let runs = vec![0; 6 * n_runs as usize];
        [INDEX[..8].to_vec(), header.collect(), runs].concat()
    };
    assert!(Index::open(&index(10)).is_ok());
    assert!(Index::open(&index(10_000)).is_err());
}

proptest! {
    #[test]
    fn changed_bytes_never_panic(
        changes in proptest::collection::vec((any::<Position>(), any::<u8>()), 1..40),
        query in query(),
    ) {
        let mut bytes = INDEX.clone();
        for (position, byte) in changes {
            let idx = position.index(bytes.len());
            bytes[idx] = byte;
        }
        if let Ok(index) = Index::open(&bytes) {
            index.find(&query, Locale::new(0), Limits::none());
            index.nearest(&query, Locale::new(0));
        }
    }

    #[test]
    fn a_cut_index_is_none(position in any::<Position>()) {
        let end = position.index(INDEX.len());
        prop_assert!(Index::open(&INDEX[..end]).is_err());
    }

    #[test]
    fn other_bytes_are_no_index(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Index::open(&bytes).is_err());
    }

    #[test]
    fn any_query_is_answered_within_its_limits(query in query(), limit in 0_usize..4) {
        let index = Index::open(&INDEX).expect("the index was just built");
        let few = index.find(&query, Locale::new(1), Limits::each(limit));
        let all = index.find(&query, Locale::new(1), Limits::none());
        prop_assert_eq!(few.totals, all.totals);
        prop_assert!(few.hits.len() <= limit * 5);
        prop_assert_eq!(all.hits.len() as u32, all.totals.kinds.iter().sum::<u32>());
        prop_assert!(all.hits.is_sorted_by(|a, b| a.score >= b.score));
        let kept = all.hits.iter().filter(|hit| few.hits.contains(hit));
        prop_assert!(kept.eq(few.hits.iter()));
        prop_assert!(all.hits.iter().all(|hit| hit.score.is_finite() && hit.score > 0.0));
    }

    #[test]
    fn folding_twice_is_folding_once(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn tokens_have_valid_ranges_in_the_text(text in prop_oneof![any::<String>(), TEXT]) {
        for token in tokens(&text) {
            prop_assert!(text.get(token.range).is_some_and(|original| !original.is_empty()));
            prop_assert!(!token.folded.is_empty());
        }
    }

    #[test]
    fn marks_and_excerpts_stand_within_the_text(
        text in prop_oneof![any::<String>(), TEXT],
        terms in proptest::collection::vec(term(), 0..4),
        width in 0_usize..40,
    ) {
        let marks = Matcher::new(&terms, &[]).marks(&text);
        let mut last = None;
        for mark in &marks {
            prop_assert!(text.get(mark.clone()).is_some_and(|marked| !marked.is_empty()));
            prop_assert!(last.is_none_or(|last| last < mark.start));
            last = Some(mark.end);
        }
        let excerpt = excerpt(&text, &marks, width);
        let shown = text.get(excerpt.range.clone());
        prop_assert!(shown.is_some());
        let widest = marks.iter().map(|mark| text[mark.clone()].chars().count()).max();
        let length = shown.map_or(0, |shown| shown.chars().count());
        prop_assert!(length <= width.max(widest.unwrap_or_default()));
        prop_assert_eq!(excerpt.cut_before, excerpt.range.start > 0);
        prop_assert_eq!(excerpt.cut_after, excerpt.range.end < text.len());
        for mark in excerpt.marks {
            prop_assert!(excerpt.range.start <= mark.start && mark.end <= excerpt.range.end);
        }
    }
}
