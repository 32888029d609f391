//! Tests of folding, by example and against the Unicode tables.

use icu_properties::{
    CodePointMapData,
    props::{GeneralCategory, Script},
};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

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
    check("ガメラ ﾊﾟ", "かめら は");
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

/// All characters (Unicode scalar values).
fn characters() -> impl Iterator<Item = char> {
    (0..=0x10_FFFF).filter_map(char::from_u32)
}

#[test]
fn marks_are_those_of_unicode() {
    for c in characters() {
        assert_eq!(is_mark(c), is_combining_mark(c), "U+{:04X}", u32::from(c));
    }
}

#[test]
fn digits_of_every_script_are_folded_to_ascii() {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_digit = |c: &char| categories.get(*c) == GeneralCategory::DecimalNumber;
    // Ten at a time, from zero to nine: guaranteed by Unicode.
    let digits: Vec<char> = characters()
        .filter(|c| is_digit(c) && u32::from(*c) < 0x1_0000)
        .collect();
    for (idx, c) in digits.into_iter().enumerate() {
        check(&c.to_string(), &(idx % 10).to_string());
    }
}

#[test]
fn diacritical_points_are_removed_and_vowel_signs_are_retained() {
    let scripts = CodePointMapData::<Script>::new();
    let folded_away = [
        Script::Hebrew,
        Script::Arabic,
        Script::Syriac,
        Script::Latin,
        Script::Greek,
        Script::Cyrillic,
    ];
    for c in characters().filter(|c| is_mark(*c)) {
        if folded_away.contains(&scripts.get(c)) {
            check(&c.to_string(), "");
        }
    }
    for c in characters().filter(|c| is_mark(*c)) {
        let kept = [
            Script::Devanagari,
            Script::Bengali,
            Script::Tamil,
            Script::Thai,
            Script::Khmer,
            Script::Thaana,
        ];
        if kept.contains(&scripts.get(c)) && c.is_alphabetic() {
            assert!(!fold(&c.to_string()).is_empty(), "U+{:04X}", u32::from(c));
        }
    }
}

#[test]
fn letters_of_a_script_that_readers_take_for_one_are_one() {
    check("שלום עליכם", "שלומ עליכמ");
    check("أإآٱا", "ااااا");
    check("مدرسة", "مدرسه");
    check("كتابی کتابي", "كتابي كتابي");
    check("ـمـصـر", "مصر");
    check("カタカナ ｶﾀｶﾅ かたかな", "かたかな かたかな かたかな");
    check("ファッション", "ふあつしよん");
    check("फ़िल्म", "फिल्म");
    check("ก้าว", "กาว");
    check("12 ١٢ ۱۲ १२ １２", "12 12 12 12 12");
}

#[test]
fn a_korean_syllable_begins_as_it_is_typed() {
    for (typed, whole) in [
        ("ㄱ", "기생충"),
        ("깃", "기생충"),
        ("기새", "기생충"),
        ("고", "괴물"),
        ("갑", "값"),
    ] {
        assert!(fold(whole).starts_with(&fold(typed)), "{typed}");
    }
}
