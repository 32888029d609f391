//! Parses a query: words, quoted phrases, and the last word if it is still being typed.

use crate::{
    pieces::Pieces,
    scripts::is_hebrew,
    tokens::{Shape, tokens},
};

/// Maximum number of bytes of a query that are read: some words are searched in all their parts.
const MAX_BYTES: usize = 2_000;
/// Maximum number of words; further ones are ignored.
pub(super) const MAX_WORDS: usize = 16;

/// A word of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) folded: String,
    /// True if all its completions match: nothing follows it, not even a space.
    pub(super) prefix: bool,
    /// True if it is quoted: only the exact word matches, and it is required.
    pub(super) quoted: bool,
}

/// A parsed query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) words: Vec<Word>,
    /// The quoted phrases, as folded pieces.
    pub(super) phrases: Vec<Vec<String>>,
}

/// Parses a query. An unclosed quote is ignored, so that results do not vanish while a phrase is typed.
pub(super) fn read(query: &str) -> Words {
    let mut words = Words::default();
    let mut rest = query
        .get(..query.floor_char_boundary(MAX_BYTES))
        .unwrap_or(query);
    while let Some((plain, phrase, after)) = next_phrase(rest) {
        words.add_plain(plain, false);
        words.add_phrase(phrase);
        rest = after;
    }
    words.add_plain(rest, true);
    words
}

/// The text before the next quoted phrase, the phrase, and the text after it.
fn next_phrase(text: &str) -> Option<(&str, &str, &str)> {
    let (plain, rest) = split_at_quote(text)?;
    let (phrase, after) = split_at_quote(rest)?;
    Some((plain, phrase, after))
}

/// Splits a text at its first quotation mark. Within a Hebrew word it is an abbreviation sign: `צה"ל`.
fn split_at_quote(text: &str) -> Option<(&str, &str)> {
    let mut before = '"';
    let mut rest = text.chars();
    let mut at = 0;
    while let Some(c) = rest.next() {
        let after = rest.as_str();
        let is_within = is_hebrew(before) && after.starts_with(is_hebrew);
        if matches!(c, '"' | '\u{201C}'..='\u{201F}' | '«' | '»') && !is_within {
            return Some((text.get(..at)?, after));
        }
        before = c;
        at = text.len() - after.len();
    }
    None
}

impl Words {
    fn add_plain(&mut self, text: &str, last: bool) {
        for token in tokens(text) {
            let word = Word {
                prefix: last && token.range.end == text.len() && token.shape != Shape::Single,
                folded: token.folded,
                quoted: false,
            };
            self.add(token.shape, word);
        }
    }

    fn add_phrase(&mut self, text: &str) {
        for token in tokens(text) {
            let word = Word {
                folded: token.folded,
                prefix: false,
                quoted: true,
            };
            self.add(token.shape, word);
        }
        let mut pieces = Pieces::new(text);
        let mut phrase = Vec::new();
        let mut folded = String::new();
        // A limit, since each phrase is compared at every word of a text.
        while phrase.len() < MAX_WORDS && pieces.next_into(&mut folded).is_some() {
            phrase.push(folded.clone());
        }
        if !phrase.is_empty() && self.phrases.len() < MAX_WORDS {
            self.phrases.push(phrase);
        }
    }

    fn add(&mut self, shape: Shape, word: Word) {
        if shape == Shape::Single {
            // Its pairs are more specific.
            return;
        }
        let full = self.words.len() == MAX_WORDS;
        let mut others = self.words.iter_mut();
        match others.find(|other| other.folded == word.folded) {
            Some(other) => {
                other.quoted |= word.quoted;
                other.prefix = (other.prefix || word.prefix) && !other.quoted;
            }
            None if !full => self.words.push(word),
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Compares the words: `*` after a prefix, quotes around a quoted one.
    #[track_caller]
    fn check(query: &str, expected: &[&str], phrases: &[&[&str]]) {
        let read = read(query);
        let shown = |word: &Word| match (word.quoted, word.prefix) {
            (true, _) => format!("\"{}\"", word.folded),
            (false, true) => format!("{}*", word.folded),
            (false, false) => word.folded.clone(),
        };
        assert_eq!(read.words.iter().map(shown).collect::<Vec<_>>(), expected);
        assert_eq!(read.phrases, phrases);
    }

    #[test]
    fn the_last_word_is_a_prefix_until_something_follows() {
        check("seven sam", &["seven", "sam*"], &[]);
        check("seven sam ", &["seven", "sam"], &[]);
        check("heat!", &["heat"], &[]);
        check("", &[], &[]);
    }

    #[test]
    fn quotes_of_every_form_make_a_phrase() {
        check(
            "\"runaway train\" 1985",
            &["\"runaway\"", "\"train\"", "1985*"],
            &[&["runaway", "train"]],
        );
        check("« L’année »", &["\"annee\""], &[&["annee"]]);
        check("“七人”の侍", &["\"七人\"", "の侍*"], &[&["七", "人"]]);
    }

    #[test]
    fn an_open_quote_is_no_phrase_yet() {
        check("\"runaway tr", &["runaway", "tr*"], &[]);
        check("\"\"", &[], &[]);
    }

    #[test]
    fn a_word_counts_once() {
        check("kuru Kuru", &["kuru*"], &[]);
        check("\"kuru\" kuru", &["\"kuru\""], &[&["kuru"]]);
    }

    #[test]
    fn a_query_as_long_as_a_book_is_read_as_far_as_its_beginning() {
        let long = "\"a b\" ".repeat(250_000);
        let read = read(&long);
        assert_eq!(read.phrases.len(), MAX_WORDS);
        let word = super::read(&"é".repeat(500_000));
        assert_eq!(word.words[0].folded.len(), MAX_BYTES / 2);
        let phrase = super::read(&format!("\"{}\"", "a ".repeat(900)));
        assert_eq!(phrase.phrases[0].len(), MAX_WORDS);
    }

    #[test]
    fn words_beyond_the_limit_of_a_query_are_ignored() {
        let query: Vec<String> = (0..100).map(|n| format!("w{n}")).collect();
        assert_eq!(read(&query.join(" ")).words.len(), MAX_WORDS);
    }
}
