//! Words that names write as several: `deniro`, `jtwalsh`, `vanheusen`, `u571`. They match only if one name has
//! all of the parts; an index without positions cannot tell if the parts are adjacent.

use super::{
    Index,
    expand::Expanded,
    layout::{Field, MAX_COUNT},
    postings::{Posting, Postings},
};

/// The quality of a word split into several, relative to 1 for the word itself.
pub(super) const APART: f32 = 0.9;
/// Minimum number of letters of at least one part, unless a part is a number.
const LONG: usize = 3;
/// Maximum number of parts.
const MOST_PARTS: usize = 4;
/// Maximum number of dictionary look-ups.
const MOST_LOOKUPS: usize = 64;
/// Maximum number of completions of a part that is being typed.
const MOST_COMPLETIONS: usize = 32;
/// The fields of names, as bits.
const NAMES: u8 = 1 << Field::Name as u8 | 1 << Field::People as u8;

/// The state of a search for the parts of a word.
struct Split {
    parts: Vec<u32>,
    most: usize,
    /// True if the last part is still being typed.
    typing: bool,
    lookups: usize,
    /// True if one of the parts is no initial.
    has_words: bool,
}

impl Index<'_> {
    /// Adds for every word the documents whose names contain it in parts; returns false if there are none.
    pub(super) fn add_all_apart(&self, words: &mut [Expanded<'_>]) -> bool {
        let mut added = false;
        for word in words.iter_mut().filter(|word| word.apart.is_empty()) {
            self.add_apart(word);
            if word.term.apart {
                word.term.found = true;
                word.weight = self.weight(&[], &word.apart);
                word.needed = word.weight;
                added = true;
            }
        }
        added
    }

    /// Adds the documents whose names contain a word in parts, if no document contains it as it is written.
    pub(super) fn add_apart(&self, expanded: &mut Expanded<'_>) {
        if expanded.quoted || expanded.written {
            return;
        }
        let word = &expanded.term.word;
        // A word that is also a prefix of others is split into at most two.
        let completions = self.dictionary.completions(word, 1);
        let is_beginning = expanded.term.prefix && !completions.is_empty();
        let mut split = Split {
            parts: Vec::new(),
            most: if is_beginning { 2 } else { MOST_PARTS },
            typing: expanded.term.prefix && !is_beginning,
            lookups: 0,
            has_words: false,
        };
        let found = self.split(word, &mut split);
        expanded.term.apart = !found.is_empty();
        expanded.apart = Postings::write(&found);
    }

    /// The documents whose names contain `rest` in parts, after the parts before it.
    fn split(&self, rest: &str, split: &mut Split) -> Vec<Posting> {
        for (start, c) in rest.char_indices().rev() {
            let Some((head, tail)) = rest.split_at_checked(start + c.len_utf8()) else {
                continue;
            };
            if split.lookups == MOST_LOOKUPS {
                break;
            }
            // Initials must come first, except for a single last letter.
            let is_initial = head.len() == c.len_utf8();
            if is_initial && !tail.is_empty() && split.has_words {
                continue;
            }
            split.lookups += 1;
            let had_words = split.has_words;
            let found = if tail.is_empty() {
                self.last_part(head, split)
            } else if split.parts.len() + 1 < split.most
                && let Some(number) = self.dictionary.number(head)
            {
                split.parts.push(number);
                split.has_words = !is_initial || had_words;
                let found = self.split(tail, split);
                split.has_words = had_words;
                split.parts.pop();
                found
            } else {
                Vec::new()
            };
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }

    /// The documents whose names contain the parts, with `last` as the last of them.
    fn last_part(&self, last: &str, split: &Split) -> Vec<Posting> {
        let is_long = |word: &str| {
            word.chars().count() >= LONG || word.bytes().all(|byte| byte.is_ascii_digit())
        };
        let spelled = |word: &u32| self.dictionary.spelling(*word).unwrap_or_default();
        let has_long = is_long(last) || split.parts.iter().map(spelled).any(|word| is_long(&word));
        if split.parts.is_empty() || !has_long {
            return Vec::new();
        }
        let words = match self.dictionary.number(last) {
            Some(word) => vec![word],
            None if split.typing && is_long(last) => {
                self.dictionary.completions(last, MOST_COMPLETIONS)
            }
            None => Vec::new(),
        };
        // The shortest lists first. Insertion sort, here and for the results: both are short, and a sorting
        // algorithm would be larger than all of this code.
        let mut parts: Vec<Postings<'_>> = Vec::new();
        for part in &split.parts {
            let part = self.record(*part).postings;
            let idx = parts.partition_point(|other| other.estimate() < part.estimate());
            parts.insert(idx, part);
        }
        let mut found: Vec<Posting> = Vec::new();
        for word in words {
            let postings = self.record(word).postings;
            let mut same: Vec<Posting> = postings.filter(stands_in_name).collect();
            for part in &parts {
                same = in_same_name(&same, *part);
            }
            for mut posting in same {
                let fewer = posting.count.saturating_sub(split.parts.len() as u8);
                posting.count = fewer.clamp(1, MAX_COUNT);
                let idx = found.partition_point(|other| other.doc < posting.doc);
                if found.get(idx).is_none_or(|other| other.doc > posting.doc) {
                    found.insert(idx, posting);
                }
            }
        }
        found
    }
}

fn stands_in_name(posting: &Posting) -> bool {
    posting.fields & NAMES != 0
}

/// Returns those of `found` whose names contain the other word too.
fn in_same_name(found: &[Posting], mut other: Postings<'_>) -> Vec<Posting> {
    let mut same = Vec::new();
    let mut next = other.next();
    for posting in found {
        while next.is_some_and(|other| other.doc < posting.doc) {
            next = other.next();
        }
        if let Some(other) = next.filter(|other| other.doc == posting.doc) {
            let both = Posting {
                doc: posting.doc,
                fields: posting.fields & other.fields & NAMES,
                count: posting.count.max(other.count),
            };
            same.extend(Some(both).filter(stands_in_name));
        }
    }
    same
}
