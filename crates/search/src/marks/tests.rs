//! Tests of the marked slices.

use super::{Matcher, Term};

fn term(word: &str, prefix: bool, surfaces: &[&str]) -> Term {
    Term {
        word: word.to_owned(),
        prefix,
        found: true,
        surfaces: surfaces.iter().map(|word| (*word).to_owned()).collect(),
        apart: false,
    }
}

#[track_caller]
fn check(terms: &[Term], text: &str, expected: &[&str]) {
    let marks = Matcher::new(terms, &[]).marks(text);
    let marked: Vec<&str> = marks.into_iter().map(|range| &text[range]).collect();
    assert_eq!(marked, expected);
}

#[test]
fn whole_words_are_marked_however_they_are_written() {
    let terms = [term("epee", false, &["epee", "epees"])];
    check(
        &terms,
        "Une épée, des ÉPÉES, e\u{301}pe\u{301}e ; épéiste",
        &["épée", "ÉPÉES", "e\u{301}pe\u{301}e"],
    );
}

#[test]
fn ligatures_do_not_shift_what_follows() {
    let terms = [term("final", false, &["final", "choeur"])];
    check(
        &terms,
        "œuvre ﬀ chœur ﬁnal final",
        &["chœur", "ﬁnal", "final"],
    );
}

#[test]
fn an_elided_article_stays_unmarked() {
    check(
        &[term("homme", false, &["homme"])],
        "L’homme d'hommes",
        &["homme"],
    );
}

#[test]
fn a_prefix_marks_the_whole_word() {
    check(
        &[term("kur", true, &[])],
        "Kurosawa, kuru and Kyoto",
        &["Kurosawa", "kuru"],
    );
}

#[test]
fn pairs_of_characters_are_marked_as_one() {
    let terms = [
        term("七人", false, &["七人"]),
        term("人の", false, &["人の"]),
    ];
    check(&terms, "映画『七人の侍』と七", &["七人の"]);
}

#[test]
fn words_that_are_written_apart_are_marked_as_one() {
    check(
        &[term("deniro", false, &[])],
        "Robert De Niro, de Nir",
        &["De Niro"],
    );
    check(
        &[term("osteen", false, &["steen"])],
        "Sam O’Steen",
        &["O’Steen"],
    );
    check(&[term("mash", false, &[])], "M*A*S*H", &["M*A*S*H"]);
    check(
        &[term("jtwalsh", false, &[])],
        "J. T. Walsh",
        &["J. T. Walsh"],
    );
    check(
        &[term("heat", false, &["heat"])],
        "he at a heat",
        &["he at", "heat"],
    );
}

#[test]
fn a_beginning_marks_words_only_if_they_were_found_so() {
    let typing = |apart| Term {
        apart,
        ..term("denir", true, &[])
    };
    check(&[typing(true)], "De Niro", &["De Niro"]);
    check(&[typing(false)], "De Niro", &[]);
}

#[test]
fn a_fraction_is_marked_as_it_is_typed() {
    let words = ["8", "1", "2"].map(|digit| term(digit, false, &[digit]));
    check(&words, "8½ (1963)", &["8½"]);
}

#[test]
fn cyrillic_is_marked_with_its_accents() {
    check(
        &[term("рублев", false, &["рублев"])],
        "«Андрей Рублёв»",
        &["Рублёв"],
    );
}

#[track_caller]
fn check_phrase(phrase: &[&str], text: &str, expected: bool) {
    let phrase = phrase.iter().map(|word| (*word).to_owned()).collect();
    assert_eq!(
        Matcher::new(&[], &[phrase]).contains_phrases(text),
        expected
    );
}

#[test]
fn a_phrase_matches_consecutive_words_only() {
    check_phrase(&["runaway", "train"], "The Runaway-Train.", true);
    check_phrase(
        &["runaway", "train"],
        "A train ran. Runaway! A train",
        false,
    );
    check_phrase(&["a", "a", "b"], "a a a b", true);
    check_phrase(&["homme", "orchestre"], "l’homme-orchestre", true);
    check_phrase(&["runaway", "train"], "runaway", false);
}

#[test]
fn a_phrase_of_characters_matches_consecutive_characters_only() {
    check_phrase(&["人", "の", "侍"], "七人の侍", true);
    check_phrase(&["人", "侍"], "七人の侍", false);
}

#[test]
fn without_a_phrase_any_text_will_do() {
    assert!(Matcher::default().contains_phrases("anything"));
    check_phrase(&[], "", true);
}
