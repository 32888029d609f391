//! Tests of sort keys and orders.

use std::path::Path;

use super::{Collation, sorted_title};
use dataset::model::{Collection, Foreign, Locale, Localized, Title};

fn collection() -> Collection {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/base");
    crate::read(&base)
        .compiled
        .expect("the base of the tests has no fault")
        .collection
}

/// Checks the sort key of a title in the language `tag`, with the languages of the test collection: English,
/// then French.
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
    assert_eq!(sorted_title(&collection, &title, locale), key);
}

/// Checks that `names`, given in the expected order, are restored to it from the reverse order.
#[track_caller]
fn check_order(tag: &str, names: &[&str]) {
    let collation = Collation::of(tag);
    let mut sorted: Vec<&str> = names.iter().rev().copied().collect();
    sorted.sort_by(|a, b| collation.compare(a, b));
    assert_eq!(sorted, names, "{tag}");
}

#[test]
fn foreign_letters_are_sorted_among_their_base_letters() {
    let names = [
        "Adler",
        "Æon Flux",
        "Afire",
        "Dagon",
        "Đavolji raj",
        "Deep End",
        "Lacombe",
        "Łódź Symphony",
        "Lust",
        "Oasis",
        "Ødipussi",
        "Œdipe",
        "Œil",
        "Olga",
        "Straße",
        "Strasse und NameKind",
        "Straub",
        "Tabu",
        "Þór",
        "Time",
    ];
    for tag in ["en", "fr", "ja", "ar"] {
        let collation = Collation::of(tag);
        for letters in [
            ("Œil", "Odd", "Olga"),
            ("Æon", "Ad", "Af"),
            ("Ødipussi", "Ocean", "Oe"),
            ("Łódź", "Lo", "Lu"),
            ("Đavo", "Dab", "De"),
            ("Straße", "Strasa", "Strast"),
            ("Þór", "Tabu", "Time"),
        ] {
            let (name, before, after) = letters;
            let mut sorted = [after, name, before];
            sorted.sort_by(|a, b| collation.compare(a, b));
            assert_eq!(sorted, [before, name, after], "{tag}");
        }
    }
    check_order("en", &names);
}

#[test]
fn a_language_sorts_its_own_letters_by_its_own_rules() {
    check_order("sv", &["Amatör", "Zorn", "Ådalen", "Änglagård", "Öppet"]);
    check_order("da", &["Amatør", "Zorn", "Ærlig", "Ødipus", "Ådalen"]);
    check_order(
        "pl",
        &["Lot", "Luz", "Łódź", "Magnat", "Zorza", "Źródło", "Żegota"],
    );
    check_order("hr", &["Dan", "Dvor", "Džep", "Đavo", "Ep"]);
    check_order(
        "cs",
        &["Cesta", "Cyklus", "Čas", "Dům", "Hora", "Chyba", "Izba"],
    );
    check_order("de", &["Ofen", "Öl", "Oma", "Straße", "Strauch"]);
    check_order("es", &["Nube", "Nylon", "Ñandú", "Oso"]);
    check_order("is", &["Dagur", "Tíð", "Zorn", "Þór", "Ævi", "Öld"]);
    check_order("tr", &["Cam", "Çan", "Hız", "Iğdır", "İzmir", "Jale"]);
}

#[test]
fn titles_are_sorted_by_script_with_the_script_of_the_language_first() {
    check_order("ar", &["أحمد", "بغداد", "Alien", "Ran"]);
    check_order("ru", &["Андрей", "Ёлка", "Жук", "Alien"]);
    check_order(
        "en",
        &[
            "8½",
            "Alien",
            "Ran",
            "Αλέξης",
            "Андрей",
            "אבא",
            "أحمد",
            "七人の侍",
        ],
    );
}

#[test]
fn accents_and_case_decide_between_equals_only() {
    check_order(
        "en",
        &["Edouard", "Édouard II", "edouard III", "Ōno", "Onz"],
    );
    check_order("fr", &["cote", "coté", "côte", "côté"]);
}

#[test]
fn the_article_of_the_titles_own_language_is_skipped() {
    let godfather = ("en", "The Godfather");
    check_key(
        godfather,
        ["The Godfather", "Le Parrain"],
        "en",
        "Godfather",
    );
    check_key(godfather, ["The Godfather", "Le Parrain"], "fr", "Parrain");
    check_key(("fr", "L’Argent"), ["L’Argent", "L’Argent"], "en", "Argent");
}

#[test]
fn an_article_of_another_language_is_a_word_like_any_other() {
    check_key(
        ("it", "I vitelloni"),
        ["I vitelloni", "Les Vitelloni"],
        "en",
        "I vitelloni",
    );
    check_key(("en", "Le Mans"), ["Le Mans", "Le Mans"], "fr", "Le Mans");
}

#[test]
fn a_title_that_is_only_an_article_is_not_shortened() {
    check_key(("en", "A "), ["A ", "A "], "en", "A ");
}
