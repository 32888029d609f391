//! Tests of breaches and of their fixes.

use super::*;

/// Checks that applying all fixes to `text` gives `mended`, and that this has no more fixable breaches.
#[track_caller]
fn check_mended(tag: &str, text: &str, mended: &str) {
    let file = SourceFile::new("a.md", text);
    let faults: Vec<Fault> = breaches_in(tag, text, 0)
        .into_iter()
        .map(|breach| breach.into_fault(&file))
        .collect();
    assert_eq!(fault::apply_fixes(&file, &faults).0, mended);
    assert!(
        breaches_in(tag, mended, 0)
            .iter()
            .all(|breach| breach.replacement.is_none())
    );
}

#[test]
fn french_marks_get_their_spaces() {
    check_mended(
        "fr",
        "Quoi ? Non ! Si ; bien : oui",
        "Quoi\u{202f}? Non\u{202f}! Si\u{202f}; bien\u{a0}: oui",
    );
    check_mended("fr", "Quoi? « Non »", "Quoi\u{202f}? «\u{202f}Non\u{202f}»");
    check_mended("fr", "«Non»", "«\u{202f}Non\u{202f}»");
}

#[test]
fn french_double_marks_have_one_space() {
    check_mended("fr", "Quoi ?!", "Quoi\u{202f}?!");
}

#[test]
fn addresses_and_times_are_left_alone() {
    check_mended(
        "fr",
        "à 20:15, https://example.org/",
        "à 20:15, https://example.org/",
    );
}

#[test]
fn french_words_get_their_ligature_and_others_do_not() {
    check_mended(
        "fr",
        "Le coeur d’un Oeil, le poète, moelle",
        "Le cœur d’un Œil, le poète, moelle",
    );
}

#[test]
fn apostrophes_are_curly_in_both_languages() {
    check_mended("fr", "l'image", "l’image");
    check_mended("en", "Bunker's novel", "Bunker’s novel");
}

#[test]
fn quotation_marks_of_the_other_language_are_reported_but_not_mended() {
    assert_eq!(breaches_in("fr", "un “ mot ”", 0).len(), 2);
    assert_eq!(breaches_in("en", "a « word »", 0).len(), 2);
    assert!(breaches_in("en", "a “word”", 0).is_empty());
}

#[test]
fn a_language_without_rules_has_no_breaches() {
    assert!(breaches_in("ja", "'?\"", 0).is_empty());
}

#[test]
fn no_word_is_so_long_that_all_of_it_is_looked_at() {
    let long = "a".repeat(100);
    assert!(breaches_in("fr", &[&long, "-oeuvre"].concat(), 0).is_empty());
    assert_eq!(breaches_in("fr", &["oeuvre", &long].concat(), 0).len(), 1);
    // Only the beginning of a long word is told.
    let breaches = breaches_in("fr", &["oeuvre", &long].concat(), 0);
    assert!(breaches[0].message.len() < 110, "{}", breaches[0].message);
}
