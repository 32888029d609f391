//! Numbers in words, in the languages of titles: `twelve`, `quatre cents`, `nineteen eighty-four`.

use std::{collections::HashMap, sync::LazyLock};

use crate::fold::fold;

/// A language whose numbers are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    English,
    French,
}

/// The values of numbers, by their folded words.
type Values = HashMap<String, u32>;

const ENGLISH: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const ENGLISH_TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];
const FRENCH: [&str; 20] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
];
const FRENCH_TENS: [&str; 8] = [
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "soixante",
    "quatre-vingt",
    "quatre-vingt",
];

static ENGLISH_VALUES: LazyLock<Values> = LazyLock::new(|| values(Language::English));
static FRENCH_VALUES: LazyLock<Values> = LazyLock::new(|| values(Language::French));

impl Language {
    /// The language with a BCP 47 tag; `None` if its numbers are unknown.
    pub(super) fn of(tag: &str) -> Option<Self> {
        match tag.split('-').next()? {
            "en" => Some(Self::English),
            "fr" => Some(Self::French),
            _ => None,
        }
    }

    /// The number that folded words express together.
    pub(super) fn value(self, words: &[&str]) -> Option<u32> {
        let values = match self {
            Self::English => &ENGLISH_VALUES,
            Self::French => &FRENCH_VALUES,
        };
        values.get(&words.join(" ")).copied()
    }

    /// A number below a million in words, the most usual form first.
    pub(super) fn words(self, number: u32) -> Vec<String> {
        match self {
            Self::English => {
                let mut forms = vec![english(number, false), english(number, true)];
                let (century, year) = (number / 100, number % 100);
                if (11..20).contains(&century) && year > 9 {
                    forms.insert(0, [english(century, false), english(year, false)].join(" "));
                }
                for form in forms.clone() {
                    let rest = form.strip_prefix("one ");
                    forms.extend(rest.map(|rest| ["a ", rest].concat()));
                }
                forms.dedup();
                forms
            }
            Self::French => vec![french(number)],
        }
    }
}

/// The numbers that are likely in titles.
fn values(language: Language) -> Values {
    let numbers = (2..10_000).chain((10..1000).map(|thousands| thousands * 1000));
    let mut values = Values::new();
    for number in numbers {
        for form in language.words(number) {
            values.insert(fold(&form), number);
        }
    }
    values
}

fn english(number: u32, with_and: bool) -> String {
    let and = if with_and { " and " } else { " " };
    let joined = |head: String, rest: u32, between: &str| match rest {
        0 => head,
        _ => [head.as_str(), between, &english(rest, with_and)].concat(),
    };
    match number {
        0..20 => ENGLISH[number as usize].to_owned(),
        20..100 => joined(
            ENGLISH_TENS[(number / 10 - 2) as usize].to_owned(),
            number % 10,
            "-",
        ),
        100..1000 => joined(english(number / 100, false) + " hundred", number % 100, and),
        _ => {
            let between = if number % 1000 < 100 { and } else { " " };
            joined(
                english(number / 1000, with_and) + " thousand",
                number % 1000,
                between,
            )
        }
    }
}

fn french(number: u32) -> String {
    let many = |n: u32, word: &str| match n {
        1 => word.to_owned(),
        n => [&french(n), " ", word].concat(),
    };
    let joined = |head: String, rest: u32| match rest {
        0 => head,
        _ => [&head, " ", &french(rest)].concat(),
    };
    match number {
        0..20 => FRENCH[number as usize].to_owned(),
        20..100 if number == 80 => "quatre-vingts".to_owned(),
        20..100 => {
            let tens = FRENCH_TENS[(number / 10 - 2) as usize];
            // 70 and 90 continue from 60 and 80: 71 is 60 + 11.
            let rest = if matches!(number / 10, 7 | 9) {
                10 + number % 10
            } else {
                number % 10
            };
            match rest {
                0 => tens.to_owned(),
                1 | 11 if number < 80 => [tens, " et ", &french(rest)].concat(),
                _ => [tens, "-", &french(rest)].concat(),
            }
        }
        100..1000 => {
            let plural = if number.is_multiple_of(100) && number > 100 {
                "s"
            } else {
                ""
            };
            joined(many(number / 100, "cent") + plural, number % 100)
        }
        _ => joined(many(number / 1000, "mille"), number % 1000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_each_language_does() {
        let first = |language: Language, number| language.words(number).remove(0);
        for (number, english, french) in [
            (7, "seven", "sept"),
            (21, "twenty-one", "vingt et un"),
            (71, "seventy-one", "soixante et onze"),
            (80, "eighty", "quatre-vingts"),
            (99, "ninety-nine", "quatre-vingt-dix-neuf"),
            (101, "one hundred one", "cent un"),
            (400, "four hundred", "quatre cents"),
            (
                1984,
                "nineteen eighty-four",
                "mille neuf cent quatre-vingt-quatre",
            ),
            (20_000, "twenty thousand", "vingt mille"),
        ] {
            assert_eq!(first(Language::English, number), english);
            assert_eq!(first(Language::French, number), french);
        }
    }

    #[test]
    fn numbers_in_words_are_read_back() {
        let english =
            |words: &str| Language::English.value(&str::split(words, ' ').collect::<Vec<_>>());
        assert_eq!(english("a hundred and one"), Some(101));
        assert_eq!(english("two thousand and one"), Some(2001));
        assert_eq!(english("thirty nine"), Some(39));
        assert_eq!(english("one"), None);
        assert_eq!(Language::French.value(&["quatre", "cents"]), Some(400));
    }
}
