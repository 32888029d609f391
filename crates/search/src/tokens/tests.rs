//! Tests of word boundaries.

use icu_properties::{
    CodePointMapData,
    props::{LineBreak, Script},
};

use super::{Shape, tokens};
use crate::{fold::is_mark, scripts::is_without_spaces};

/// Compares the originals and the folded forms, as `original=folded`.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let found: Vec<String> = tokens(text)
        .map(|token| format!("{}={}", &text[token.range], token.folded))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn words_are_runs_of_letters_and_digits() {
    check("Heat (1995), 4K!", &["Heat=heat", "1995=1995", "4K=4k"]);
    check("  –  ", &[]);
}

#[test]
fn a_single_letter_next_to_an_apostrophe_is_no_word() {
    check("l’homme", &["homme=homme"]);
    check("Hitler's", &["Hitler=hitler"]);
    check("rock 'n' roll", &["rock=rock", "roll=roll"]);
    check("aujourd’hui", &["aujourd=aujourd", "hui=hui"]);
}

#[test]
fn a_single_letter_by_itself_is_a_word() {
    check(
        "M, Albert S. Ruddy",
        &["M=m", "Albert=albert", "S=s", "Ruddy=ruddy"],
    );
}

#[test]
fn hyphens_part_words_and_soft_hyphens_do_not() {
    check("porte-à-faux", &["porte=porte", "à=a", "faux=faux"]);
    check("sa\u{AD}bre", &["sa\u{AD}bre=sabre"]);
}

#[test]
fn a_combining_accent_belongs_to_its_word() {
    check("le\u{301}ger", &["le\u{301}ger=leger"]);
    check("ete\u{301} 1", &["ete\u{301}=ete", "1=1"]);
}

#[test]
fn tokens_with_ligatures_refer_to_the_original_text() {
    check("le chœur ﬁnal", &["le=le", "chœur=choeur", "ﬁnal=final"]);
}

#[test]
fn cyrillic_loses_its_marks() {
    check("Андрей Рублёв", &["Андрей=андреи", "Рублёв=рублев"]);
}

#[test]
fn scripts_without_spaces_are_cut_into_characters_and_pairs() {
    check(
        "七人の侍",
        &[
            "七=七",
            "七人=七人",
            "人=人",
            "人の=人の",
            "の=の",
            "の侍=の侍",
            "侍=侍",
        ],
    );
    check("ﾊﾟﾝ", &["ﾊﾟ=は", "ﾊﾟﾝ=はん", "ﾝ=ん"]);
}

#[test]
fn runs_of_different_scripts_are_different_words() {
    check("映画film", &["映=映", "映画=映画", "画=画", "film=film"]);
    check("影 武者", &["影=影", "武=武", "武者=武者", "者=者"]);
}

#[test]
fn a_character_between_others_is_known_to_be_alone() {
    let shapes: Vec<_> = tokens("影 武者 a").map(|token| token.shape).collect();
    assert_eq!(
        shapes,
        [
            Shape::Lone,
            Shape::Single,
            Shape::Pair,
            Shape::Single,
            Shape::Word
        ]
    );
}

#[test]
fn a_fraction_is_its_numerator_and_denominator() {
    check("8½", &["8=8", "½=1", "½=2"]);
}

#[test]
fn a_text_of_signs_is_one_word() {
    check(" $ ", &["$=$"]);
    check("…", &["…=..."]);
    check("« – »", &[]);
}

#[test]
fn marks_belong_to_their_letter() {
    check("กี่ปี", &["กี่=กี", "กี่ปี=กีปี", "ปี=ปี"]);
    check("हिन्दी", &["हिन्दी=हिन्दी"]);
    check("צה\"ל", &["צה\"ל=צהל"]);
}

#[test]
fn letters_without_spaces_are_those_of_unicode() {
    let breaks = CodePointMapData::<LineBreak>::new();
    let scripts = CodePointMapData::<Script>::new();
    let cut = [
        Script::Han,
        Script::Hiragana,
        Script::Katakana,
        Script::Hangul,
    ];
    for c in (0..=0x10_FFFF)
        .filter_map(char::from_u32)
        .filter(|c| c.is_alphabetic() && !is_mark(*c))
    {
        let expected = breaks.get(c) == LineBreak::ComplexContext || cut.contains(&scripts.get(c));
        if expected {
            assert!(is_without_spaces(c), "U+{:04X} {c}", u32::from(c));
        }
    }
    for c in (0..0x3000)
        .filter_map(char::from_u32)
        .filter(|c| is_without_spaces(*c))
    {
        let is_script =
            scripts.get(c) == Script::Hangul || breaks.get(c) == LineBreak::ComplexContext;
        let is_assigned = scripts.get(c) != Script::Unknown;
        assert!(
            is_script || is_mark(c) || !is_assigned,
            "U+{:04X} {c}",
            u32::from(c)
        );
    }
}
