//! The excerpt of a text that best shows why it was found.

use std::ops::Range;

/// A part of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The range, in bytes of the text.
    pub range: Range<usize>,
    /// The marks within it, in bytes of the whole text.
    pub marks: Vec<Range<usize>>,
    /// True if there is text before it.
    pub cut_before: bool,
    /// True if there is text after it.
    pub cut_after: bool,
}

/// Returns the part of `text`, at most `width` characters long and cut between words, that contains most of
/// `marks`; the start of the text if there are none. A mark longer than `width` is shown whole.
pub fn excerpt(text: &str, marks: &[Range<usize>], width: usize) -> Excerpt {
    let range = if char_idx(text, 0, width) == text.len() {
        0..text.len()
    } else {
        let core = densest(text, marks, width);
        widened(text, &core, width)
    };
    let inside = |mark: &&Range<usize>| mark.start >= range.start && mark.end <= range.end;
    Excerpt {
        marks: marks.iter().filter(inside).cloned().collect(),
        cut_before: range.start > 0,
        cut_after: range.end < text.len(),
        range,
    }
}

/// The range of the largest group of marks that fit together; the earliest of equal ones.
fn densest(text: &str, marks: &[Range<usize>], width: usize) -> Range<usize> {
    let mut best = (0, 0..0);
    for (idx, first) in marks.iter().enumerate() {
        let end = char_idx(text, first.start, width);
        let group = marks[idx..].iter().take_while(|mark| mark.end <= end);
        let (n_marks, last) = group.fold((0, first.end), |(n, _), mark| (n + 1, mark.end));
        if best.0 < n_marks.max(1) {
            best = (n_marks.max(1), first.start..last);
        }
    }
    best.1
}

/// Extends `core` with words around it: a third of the remaining width before it, the rest after it.
fn widened(text: &str, core: &Range<usize>, width: usize) -> Range<usize> {
    let core_width = slice(text, core).chars().count();
    let mut spare = width.saturating_sub(core_width);
    let start = begin(text, core.start, spare / 3);
    spare -= slice(text, &(start..core.start)).chars().count().min(spare);
    let mut end = finish(text, core.end, spare);
    if end < text.len() {
        return start..end;
    }
    // At the end of the text the remaining width goes before the marks.
    end = text.len();
    spare = width.saturating_sub(slice(text, &(core.start..end)).chars().count());
    begin(text, core.start, spare)..end
}

/// The first start of a word at most `n` characters before `at`.
fn begin(text: &str, at: usize, n: usize) -> usize {
    let before = slice(text, &(0..at));
    let Some((earliest, _)) = before.char_indices().rev().take(n).last() else {
        return at;
    };
    if earliest == 0 {
        return 0;
    }
    let window = slice(text, &(earliest..at));
    // A word that starts exactly at the limit is complete.
    if slice(text, &(0..earliest)).ends_with(char::is_whitespace) {
        return at - window.trim_start().len();
    }
    match window.find(char::is_whitespace) {
        Some(space) => at - slice(window, &(space..window.len())).trim_start().len(),
        // A long run without spaces, as in Japanese, is cut anywhere; a partial word is left out.
        None if window.is_ascii() => at,
        None => earliest,
    }
}

/// The last end of a word at most `n` characters after `at`.
fn finish(text: &str, at: usize, n: usize) -> usize {
    let latest = char_idx(text, at, n);
    let window = slice(text, &(at..latest));
    let rest = slice(text, &(latest..text.len()));
    if rest.is_empty() || rest.starts_with(char::is_whitespace) {
        return at + window.trim_end().len();
    }
    match window.rfind(char::is_whitespace) {
        Some(space) => at + slice(window, &(0..space)).trim_end().len(),
        None if window.is_ascii() => at,
        None => latest,
    }
}

/// The byte offset of the character `n` after the one at `from`, at most the end of the text.
fn char_idx(text: &str, from: usize, n: usize) -> usize {
    let rest = slice(text, &(from..text.len()));
    rest.char_indices()
        .nth(n)
        .map_or(text.len(), |(idx, _)| from + idx)
}

/// The slice of a text; empty if the range belongs to another text.
fn slice<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    text.get(range.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Matcher, Term};

    #[track_caller]
    fn check(text: &str, words: &[&str], width: usize, expected: &str) {
        let term = |word: &&str| Term {
            surfaces: vec![(*word).to_owned()],
            ..Term::default()
        };
        let terms: Vec<Term> = words.iter().map(term).collect();
        let marks = Matcher::new(&terms, &[]).marks(text);
        let excerpt = excerpt(text, &marks, width);
        let mut shown = text[excerpt.range.clone()].to_owned();
        for mark in excerpt.marks.iter().rev() {
            shown.insert(mark.end - excerpt.range.start, ']');
            shown.insert(mark.start - excerpt.range.start, '[');
        }
        let before = if excerpt.cut_before { "…" } else { "" };
        let after = if excerpt.cut_after { "…" } else { "" };
        assert_eq!(format!("{before}{shown}{after}"), expected);
    }

    const TEXT: &str =
        "The rain came late. Nobody in the village had slept, and the rain was cold.";

    #[test]
    fn a_short_text_is_shown_whole() {
        check("All of it.", &["of"], 40, "All [of] it.");
    }

    #[test]
    fn without_a_mark_the_beginning_is_shown() {
        check(TEXT, &[], 22, "The rain came late.…");
    }

    #[test]
    fn words_are_not_cut() {
        check(TEXT, &["village"], 26, "…the [village] had slept, and…");
    }

    #[test]
    fn most_marks_win() {
        check(
            TEXT,
            &["rain", "cold"],
            30,
            "…slept, and the [rain] was [cold].",
        );
    }

    #[test]
    fn the_end_of_a_text_is_filled_from_before() {
        check(TEXT, &["cold"], 24, "…and the rain was [cold].");
    }

    #[test]
    fn accents_and_ligatures_are_marked_where_they_stand() {
        check(
            "Le che\u{301}ne et le chœur ﬁnal",
            &["chene"],
            12,
            "…[che\u{301}ne] et le…",
        );
        check(
            "Le chêne et le chœur ﬁnal",
            &["choeur", "final"],
            13,
            "…le [chœur] [ﬁnal]",
        );
    }

    #[test]
    fn a_text_without_spaces_is_cut_between_characters() {
        check(
            "むかし七人の侍がいました",
            &["七人", "人の", "の侍"],
            6,
            "…[七人の侍]がい…",
        );
    }

    #[test]
    fn a_mark_wider_than_the_excerpt_is_shown_whole() {
        check(
            "an incomprehensible word",
            &["incomprehensible"],
            5,
            "…[incomprehensible]…",
        );
    }
}
