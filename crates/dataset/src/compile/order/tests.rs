//! What stands before what.

use std::path::Path;

use super::{fold, title_key};
use crate::model::{Collection, Foreign, Locale, Localized, Title};

fn collection() -> Collection {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/base");
    crate::compile::read(&base)
        .compiled
        .expect("the base of the tests has no fault")
        .collection
}

/// The key of a title in the language `tag`, as the base of the tests has it: English, then French.
#[track_caller]
fn check_key(original: (&str, &str), local: [&str; 2], tag: &str, key: &str) {
    let mut collection = collection();
    collection.locales[0].articles = vec!["The ".to_owned(), "A ".to_owned()];
    collection.locales[1].articles = vec!["Le ".to_owned(), "L’".to_owned()];
    let entries = local.iter().enumerate();
    let entries = entries.map(|(idx, text)| (Locale::new(idx), (*text).to_owned()));
    let title = Title {
        original: Foreign {
            lang: original.0.to_owned(),
            text: original.1.to_owned(),
        },
        transliteration: None,
        local: Localized::from_entries(entries.collect(), Locale::new(0)).expect("there are two"),
        sort: None,
        also: Vec::new(),
    };
    let locale = collection.locale(tag).expect("the base has it");
    assert_eq!(title_key(&collection, &title, locale), key);
}

#[test]
fn accents_and_case_do_not_matter_for_the_order() {
    assert_eq!(fold("Édouard Ōno"), "edouard ono");
}

#[test]
fn the_article_of_the_titles_own_language_is_skipped() {
    let godfather = ("en", "The Godfather");
    check_key(
        godfather,
        ["The Godfather", "Le Parrain"],
        "en",
        "godfather",
    );
    check_key(godfather, ["The Godfather", "Le Parrain"], "fr", "parrain");
    check_key(("fr", "L’Argent"), ["L’Argent", "L’Argent"], "en", "argent");
}

#[test]
fn an_article_of_another_language_is_a_word_like_any_other() {
    check_key(
        ("it", "I vitelloni"),
        ["I vitelloni", "Les Vitelloni"],
        "en",
        "i vitelloni",
    );
    check_key(("en", "Le Mans"), ["Le Mans", "Le Mans"], "fr", "le mans");
}

#[test]
fn a_title_that_is_an_article_alone_is_kept() {
    check_key(("en", "A "), ["A ", "A "], "en", "a ");
}
