//! Folding, by example and against the Unicode tables.

use unicode_normalization::UnicodeNormalization;

use super::{LATIN, fold, fold_latin, is_mark};

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(fold(text), expected);
}

#[test]
fn accents_and_case_are_folded_away() {
    check("Éric ÇA À ñandú Ångström", "eric ca a nandu angstrom");
    check("e\u{301}te\u{301}", "ete");
    check("Tōshirō Shichirōji", "toshiro shichiroji");
}

#[test]
fn ligatures_become_letters() {
    check("œuvre Cœur Æon ﬁlm ﬄ", "oeuvre coeur aeon film ffl");
    check("ĳ Straße STRAẞE", "ij strasse strasse");
}

#[test]
fn letters_with_a_stroke_lose_it() {
    check("Łódź Søren đ ħ", "lodz soren d h");
}

#[test]
fn quotes_become_straight_and_hyphens_spaces() {
    check("l’homme aujourd‘hui", "l'homme aujourd'hui");
    check("rendez-vous, 1954–1956", "rendez vous, 1954 1956");
    check("« oui »", "\" oui \"");
    check("rendez﹣vous ＂oui＂", "rendez vous \"oui\"");
}

#[test]
fn other_scripts_lose_their_marks_too() {
    check("Андрей Рублёв", "андреи рублев");
    check("ガメラ ﾊﾟ", "カメラ ハ");
    check("Ｈｅａｔ", "heat");
    check("ΟΔΥΣΣΕΥΣ Οδυσσεύς", "οδυσσευσ οδυσσευσ");
}

#[test]
fn a_soft_hyphen_leaves_no_trace() {
    check("sa\u{AD}mou\u{AD}rai", "samourai");
}

#[test]
fn the_table_of_latin_letters_agrees_with_unicode() {
    for (code, entry) in (0xC0_u32..).zip(LATIN) {
        let c = char::from_u32(code).expect("these are characters");
        let unmarked: String = std::iter::once(c)
            .nfkd()
            .filter(|part| !is_mark(*part))
            .flat_map(char::to_lowercase)
            .collect();
        let mut folded = String::new();
        let known = fold_latin(c, &mut folded);
        assert_eq!(known, *entry != b'*', "{c}");
        if unmarked.is_ascii() {
            assert_eq!(folded, unmarked, "{c}");
        }
    }
}
