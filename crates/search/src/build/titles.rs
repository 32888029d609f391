//! Alternative spellings of titles: numbers as digits, in words or as Roman numerals, `½` and `$` in words.

use super::numbers::Language;
use crate::{pieces::Pieces, tokens};

/// Maximum number of words in a number.
const MOST_WORDS: usize = 8;
/// Roman numerals of sequels and kings.
const ROMAN: [&str; 20] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
    "XVI", "XVII", "XVIII", "XIX", "XX",
];
/// Signs and their names in English and French.
const SIGNS: [(char, &str, &str); 16] = [
    ('½', " and a half", " et demi"),
    ('$', " dollars", " dollars"),
    ('$', " dollar", " dollar"),
    ('€', " euros", " euros"),
    ('£', " pounds", " livres"),
    ('¥', " yen", " yen"),
    ('%', " percent", " pour cent"),
    ('&', " and ", " et "),
    ('+', " plus ", " plus "),
    ('@', " at ", " arobase "),
    ('#', " number ", " numéro "),
    ('♥', " heart ", " cœur "),
    ('❤', " love ", " amour "),
    ('∞', " infinity ", " infini "),
    ('π', " pi ", " pi "),
    ('°', " degrees ", " degrés "),
];
/// Signs that are named only if they are the whole title.
const ALONE: [(&str, &str, &str); 3] = [
    ("...", "ellipsis dots", "points de suspension"),
    ("?", "question mark", "point d’interrogation"),
    ("!", "exclamation mark", "point d’exclamation"),
];

/// A word or number of a title.
struct Part<'t> {
    /// The original text.
    text: &'t str,
    folded: String,
    start: usize,
    end: usize,
}

/// Returns other spellings of a title in any of the languages, without the title itself.
pub(super) fn spellings(title: &str, languages: &[Language]) -> Vec<String> {
    let mut found = vec![title.to_owned()];
    for language in languages {
        let mut texts = vec![title.to_owned()];
        texts.extend(signs(title, *language));
        for text in texts.clone() {
            texts.extend(with_digits(&text, |parts, _| number(parts, *language)));
            texts.extend(with_digits(&text, roman));
        }
        for text in texts.clone() {
            texts.extend(without_digits(&text, *language));
        }
        found.extend(texts);
    }
    let mut known: Vec<Vec<String>> = Vec::new();
    found.retain(|text| {
        let words: Vec<String> = tokens(text).map(|token| token.folded).collect();
        let is_new = !known.contains(&words);
        known.push(words);
        is_new
    });
    found.split_off(1)
}

fn parts(title: &str) -> Vec<Part<'_>> {
    let mut pieces = Pieces::new(title);
    let mut folded = String::new();
    let mut parts = Vec::new();
    while let Some(piece) = pieces.next_into(&mut folded) {
        parts.push(Part {
            text: &title[piece.range.clone()],
            folded: folded.clone(),
            start: piece.range.start,
            end: piece.range.end,
        });
    }
    parts
}

/// The title with its signs replaced by their names.
fn signs(title: &str, language: Language) -> Vec<String> {
    let in_language = |names: (&'static str, &'static str)| match language {
        Language::English => names.0,
        Language::French => names.1,
    };
    let mut named = Vec::new();
    for (sign, english, french) in SIGNS {
        if title.contains(sign) {
            named.push(title.replace(sign, in_language((english, french))));
        }
    }
    let whole: String = tokens(title).map(|token| token.folded).collect();
    let alone = ALONE.iter().filter(|(sign, ..)| *sign == whole);
    named.extend(alone.map(|(_, english, french)| in_language((english, french)).to_owned()));
    named
}

/// The title with digits in place of the numbers that `read` recognizes. `read` gets the parts from an index
/// on, and that index; it returns the value and the number of parts it takes.
fn with_digits(
    title: &str,
    read: impl Fn(&[Part<'_>], usize) -> Option<(u32, usize)>,
) -> Option<String> {
    let parts = parts(title);
    let mut changed = String::new();
    let (mut idx, mut end) = (0, 0);
    while let Some(part) = parts.get(idx) {
        let Some((value, n)) = read(&parts[idx..], idx) else {
            idx += 1;
            continue;
        };
        changed += &title[end..part.start];
        changed += &value.to_string();
        end = parts[idx + n - 1].end;
        idx += n;
    }
    (end > 0).then(|| changed + &title[end..])
}

/// The number in words at the start of `parts`.
fn number(parts: &[Part<'_>], language: Language) -> Option<(u32, usize)> {
    (1..=parts.len().min(MOST_WORDS)).rev().find_map(|n| {
        let words: Vec<&str> = parts[..n].iter().map(|part| part.folded.as_str()).collect();
        Some((language.value(&words)?, n))
    })
}

/// The Roman numeral at the start of `parts`. The first word of a title is never read as one.
fn roman(parts: &[Part<'_>], idx: usize) -> Option<(u32, usize)> {
    let value = ROMAN.iter().position(|numeral| *numeral == parts[0].text)?;
    (idx > 0).then_some((value as u32 + 1, 1))
}

/// The title with its first number in words, and as a Roman numeral.
fn without_digits(title: &str, language: Language) -> Vec<String> {
    let parts = parts(title);
    let is_number = |part: &Part<'_>| {
        part.folded.bytes().all(|byte| byte.is_ascii_digit()) && !part.folded.starts_with('0')
    };
    let Some(first) = parts.iter().position(is_number) else {
        return Vec::new();
    };
    let mut digits = parts[first].folded.clone();
    let mut end = parts[first].end;
    // Groups of three digits are separated by a sign or a space.
    for part in &parts[first + 1..] {
        let is_next = title[end..part.start].chars().count() == 1 && part.text.len() == 3;
        if !is_next
            || digits.len() > 3 && end == parts[first].end
            || !part.folded.bytes().all(|byte| byte.is_ascii_digit())
        {
            break;
        }
        digits += &part.folded;
        end = part.end;
    }
    let Some(value) = digits.parse().ok().filter(|value| *value < 1_000_000) else {
        return Vec::new();
    };
    let mut forms = language.words(value);
    let roman = (value as usize)
        .checked_sub(1)
        .and_then(|idx| ROMAN.get(idx));
    forms.extend(roman.filter(|_| first > 0).map(|roman| (*roman).to_owned()));
    let (before, after) = (&title[..parts[first].start], &title[end..]);
    forms
        .iter()
        .map(|form| [before, form, after].concat())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, language: Language, expected: &str) {
        let found = spellings(title, &[language]);
        assert!(
            found.iter().any(|text| text == expected),
            "{title}: {found:?}"
        );
    }

    #[test]
    fn numbers_are_typed_as_digits_and_in_words() {
        use Language::{English, French};
        check("Seven Samurai", English, "7 Samurai");
        check("Les Quatre Cents Coups", French, "Les 400 Coups");
        check("Les 400 Coups", French, "Les quatre cents Coups");
        check("12 hommes en colère", French, "douze hommes en colère");
        check("The Thirty-Nine Steps", English, "The 39 Steps");
        check("One Hundred and One Dalmatians", English, "101 Dalmatians");
        check("1984", English, "nineteen eighty-four");
        check("20,000 Leagues", English, "twenty thousand Leagues");
        assert!(spellings("One Flew Over", &[English]).is_empty());
    }

    #[test]
    fn sequels_are_typed_with_either_digits() {
        check("Rocky II", Language::English, "Rocky 2");
        check("Rocky II", Language::French, "Rocky deux");
        check("Rocky 2", Language::English, "Rocky II");
        check(
            "The Godfather Part Two",
            Language::English,
            "The Godfather Part II",
        );
        assert!(spellings("I, Tonya", &[Language::English]).is_empty());
    }

    #[test]
    fn symbols_in_titles_are_spelled_in_words() {
        check("8½", Language::English, "eight and a half");
        check("8½", Language::French, "huit et demi");
        check("$", Language::English, " dollars");
        check("…", Language::French, "points de suspension");
        check("I ♥ Huckabees", Language::English, "I  heart  Huckabees");
    }
}
