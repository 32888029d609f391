//! Groups of equivalent words; only those with a member in the collection.

use std::collections::BTreeSet;

use super::{han, numbers::Language, postings::Entry};
use crate::query::Field;

/// Numbers with a word of their own, in digits and as Roman numerals of at least two letters.
const NUMBERS: [(u32, &str); 28] = [
    (2, "ii"),
    (3, "iii"),
    (4, "iv"),
    (5, ""),
    (6, "vi"),
    (7, "vii"),
    (8, "viii"),
    (9, "ix"),
    (10, ""),
    (11, "xi"),
    (12, "xii"),
    (13, "xiii"),
    (14, ""),
    (15, ""),
    (16, ""),
    (17, ""),
    (18, ""),
    (19, ""),
    (20, ""),
    (30, ""),
    (40, ""),
    (50, ""),
    (60, ""),
    (70, ""),
    (80, ""),
    (90, ""),
    (100, ""),
    (1000, ""),
];
/// Abbreviations and ordinals.
const ENGLISH: &str =
    "dr doctor|mr mister|st saint|vol volume|pt part|vs versus|1st first|2nd second|3rd third";
const FRENCH: &str =
    "dr docteur|st saint|vol volume|pt partie|1er premier|2e deuxieme|3e troisieme";
/// Digits that stand for letters in titles.
const DIGITS: [(char, &str); 8] = [
    ('0', "o"),
    ('1', "il"),
    ('3', "e"),
    ('4', "a"),
    ('5', "s"),
    ('7', "vt"),
    ('8', "b"),
    ('9', "g"),
];

/// The groups in the format of the index.
pub(super) fn groups(words: &[(String, Entry)], tags: &[String]) -> String {
    let languages: Vec<Language> = tags.iter().filter_map(|tag| Language::of(tag)).collect();
    let mut groups = numbers(&languages);
    for language in languages {
        let listed = match language {
            Language::English => ENGLISH,
            Language::French => FRENCH,
        };
        groups.extend(listed.split('|').map(str::to_owned));
    }
    let is_known = |member: &str| {
        let found = words.binary_search_by(|(word, _)| word.as_str().cmp(member));
        found.is_ok()
    };
    groups.retain(|group| group.split(' ').any(is_known));
    groups.extend(
        words
            .iter()
            .filter_map(|(word, entry)| letters(word, entry)),
    );
    let characters: BTreeSet<char> = words.iter().flat_map(|(word, _)| word.chars()).collect();
    groups.extend(han::groups(&characters));
    groups.join("\n")
}

/// Numbers in digits and words.
fn numbers(languages: &[Language]) -> Vec<String> {
    let group = |(number, roman): (u32, &str)| {
        let mut members = vec![number.to_string()];
        for language in languages {
            let forms = language.words(number);
            let mut forms = forms.iter().filter_map(|form| match form.as_str() {
                "one hundred" => Some("hundred"),
                "one thousand" => Some("thousand"),
                form => (!form.contains([' ', '-'])).then_some(form),
            });
            members.extend(forms.next().map(str::to_owned));
        }
        members.extend(Some(roman.to_owned()).filter(|roman| !roman.is_empty()));
        members.dedup();
        members.join(" ")
    };
    NUMBERS.into_iter().map(group).collect()
}

/// A word of a name with digits between its letters, and its possible readings.
fn letters(word: &str, entry: &Entry) -> Option<String> {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_lowercase());
    let is_name = entry
        .standings
        .iter()
        .any(|standing| standing.fields & Field::Name.bit() != 0);
    let is_mixed = word.is_ascii()
        && is_letter(word.chars().next())
        && is_letter(word.chars().next_back())
        && (1..=2).contains(&word.bytes().filter(u8::is_ascii_digit).count());
    if !is_name || !is_mixed {
        return None;
    }
    let mut readings = vec![String::new()];
    for c in word.chars() {
        let letters = DIGITS.iter().find(|(digit, _)| *digit == c);
        let letters = letters.map_or_else(|| c.to_string(), |(_, letters)| (*letters).to_owned());
        let longer = readings.iter().flat_map(|start| {
            letters
                .chars()
                .map(move |letter| format!("{start}{letter}"))
        });
        readings = longer.collect();
    }
    readings.retain(|reading| !reading.bytes().any(|byte| byte.is_ascii_digit()));
    (!readings.is_empty()).then(|| format!("{word} {}", readings.join(" ")))
}
