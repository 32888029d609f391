//! Numbers, plurals and isolates in messages.

use super::*;

fn text(tag: &str) -> Messages {
    Messages::new(collection().locale(tag).expect("both languages are there"))
}

#[test]
fn numbers_have_the_marks_of_their_language() {
    for (n, en, fr) in [
        (Number::from(7u32), "7", "7"),
        (Number::from(1_000u32), "1,000", "1\u{202f}000"),
        (
            Number::from(1_234_567u32),
            "1,234,567",
            "1\u{202f}234\u{202f}567",
        ),
        (Number::tenths(15), "1.5", "1,5"),
    ] {
        assert_eq!(text("en").number(n), en);
        assert_eq!(text("fr").number(n), fr);
    }
}

#[test]
fn nought_and_one_and_a_half_are_singular_in_french_only() {
    for (n, en, fr) in [
        (Number::from(0u32), Plural::Other, Plural::One),
        (Number::from(1u32), Plural::One, Plural::One),
        (Number::tenths(15), Plural::Other, Plural::One),
        (Number::from(2u32), Plural::Other, Plural::Other),
    ] {
        assert_eq!(text("en").plural(n), en);
        assert_eq!(text("fr").plural(n), fr);
    }
    assert_eq!(text("fr").person_films_count(0u32), "0 film");
    assert_eq!(text("en").person_films_count(0u32), "0 films");
}

#[test]
fn a_word_of_the_other_direction_is_isolated_in_a_phrase() {
    for word in [
        "Heat",
        "Été",
        "七人の侍",
        "8½",
        "…",
        "$",
        "M!",
        "",
        "\u{fffc}0",
        "1954",
    ] {
        let mut out = String::new();
        text("en").isolate(&mut out, word);
        assert_eq!(out, word);
    }
    for word in ["ברוך הבא!", "من هناك؟", "E.T. חבר", "\u{200f}אבא"] {
        let mut out = String::new();
        text("en").isolate(&mut out, word);
        assert_eq!(out, format!("\u{2068}{word}\u{2069}"));
    }
    assert_eq!(
        text("en").home_by("יוסף סידר"),
        "by \u{2068}יוסף סידר\u{2069}"
    );
}

#[test]
fn text_in_directional_isolates_does_not_count_for_the_direction() {
    assert_eq!(
        direction::letters("1985 · \u{2068}Heat\u{2069}"),
        [false, false]
    );
    assert_eq!(
        direction::letters("\u{2068}אבא\u{2069} · Heat"),
        [true, false]
    );
    assert_eq!(direction::letters("Heat · אבא"), [true, true]);
}
