//! French: no-break spaces around high punctuation and quotation marks, `’`, `œ`.

use std::ops::Range;

use super::{Breach, NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE, foreign_mark, straight_apostrophe};

const GUILLEMETS: &str = "expected « »";

/// Prefixes of words that are written with `œ`, spelled with `oe`.
const WITH_LIGATURE: &[&str] = &[
    "boeuf",
    "choeur",
    "coeur",
    "contrecoeur",
    "désoeuvr",
    "écoeur",
    "foetus",
    "manoeuvr",
    "moeurs",
    "noeud",
    "oecumén",
    "oedip",
    "oeil",
    "oeillad",
    "oeillèr",
    "oenolog",
    "oeuf",
    "oeuvr",
    "rancoeur",
    "sacré-coeur",
    "soeur",
    "voeu",
];

/// Maximum number of letters of a word that are compared on each side: no word of [`WITH_LIGATURE`] is longer.
const LONGEST_WORD: usize = 40;

pub(super) fn breaches(letters: &[(usize, char)]) -> Vec<Breach> {
    let mut found = Vec::new();
    for (idx, (_, letter)) in letters.iter().enumerate() {
        found.extend(match letter {
            '\'' => straight_apostrophe(letters, idx),
            '“' | '”' | '"' => Some(foreign_mark(letters, idx, "French", GUILLEMETS)),
            ';' | '!' | '?' | '»' => space_before(letters, idx, NARROW_NO_BREAK_SPACE),
            ':' => space_before(letters, idx, NO_BREAK_SPACE),
            '«' => space_after(letters, idx),
            'o' | 'O' => ligature(letters, idx),
            _ => None,
        });
    }
    found
}

/// Checks the space before the mark at `idx`.
fn space_before(letters: &[(usize, char)], idx: usize, wanted: char) -> Option<Breach> {
    let (at, mark) = letters[idx];
    let next = letters.get(idx + 1).map(|(_, letter)| *letter);
    let within_word = next.is_some_and(|next| next.is_alphanumeric() || next == '/');
    if mark == ':' && within_word {
        return None; // Part of an address or a time.
    }
    let spaces = letters[..idx].iter().rev();
    let spaces = spaces
        .take_while(|(_, letter)| letter.is_whitespace())
        .count();
    let before = letters[..idx - spaces].last()?.1;
    let expected = if wanted == NO_BREAK_SPACE {
        "expected a no-break space (U+00A0) before it"
    } else {
        "expected a narrow no-break space (U+202F) before it"
    };
    let message = format!("`{mark}` without its no-break space");
    let is_right = spaces == 1 && letters[idx - 1].1 == wanted;
    let follows_on = spaces == 0 && "!?…(".contains(before) && mark != '»';
    if is_right || follows_on || before == '«' {
        return None; // After `«`, the space belongs to that mark.
    }
    Some(Breach {
        range: touching(&letters[idx - spaces..idx]).unwrap_or(at..at),
        message,
        expected,
        replacement: Some(wanted.to_string()),
    })
}

/// The bytes of `spaces` if they are adjacent in the file, otherwise of the last one, so that no markup is replaced.
fn touching(spaces: &[(usize, char)]) -> Option<Range<usize>> {
    let (first, last) = (spaces.first()?, spaces.last()?);
    let whole = first.0..last.0 + last.1.len_utf8();
    let length: usize = spaces.iter().map(|(_, space)| space.len_utf8()).sum();
    Some(if whole.len() == length {
        whole
    } else {
        last.0..whole.end
    })
}

/// Checks the narrow space after `«`.
fn space_after(letters: &[(usize, char)], idx: usize) -> Option<Breach> {
    let (at, mark) = letters[idx];
    let after = at + mark.len_utf8();
    let spaces = letters[idx + 1..].iter();
    let spaces = spaces
        .take_while(|(_, letter)| letter.is_whitespace())
        .count();
    let spaces = &letters[idx + 1..=idx + spaces];
    if matches!(spaces, [(_, NARROW_NO_BREAK_SPACE)]) {
        return None;
    }
    Some(Breach {
        range: touching(spaces).unwrap_or(after..after),
        message: "`«` without its no-break space".to_owned(),
        expected: "expected a narrow no-break space (U+202F) after it",
        replacement: Some(NARROW_NO_BREAK_SPACE.to_string()),
    })
}

/// Checks for `oe` in a word that is written with `œ`.
fn ligature(letters: &[(usize, char)], idx: usize) -> Option<Breach> {
    let (at, first) = letters[idx];
    let second = letters
        .get(idx + 1)
        .filter(|(second_at, _)| *second_at == at + 1)?
        .1;
    if !second.eq_ignore_ascii_case(&'e') {
        return None;
    }
    let in_word = |letter: &(usize, char)| letter.1.is_alphabetic() || letter.1 == '-';
    let earliest = idx.saturating_sub(LONGEST_WORD);
    let start = match letters[earliest..idx]
        .iter()
        .rposition(|letter| !in_word(letter))
    {
        Some(before) => earliest + before + 1,
        None if earliest == 0 => 0,
        None => return None,
    };
    let word: String = letters[start..]
        .iter()
        .take(2 * LONGEST_WORD)
        .take_while(|letter| in_word(letter))
        .map(|(_, letter)| *letter)
        .collect();
    let word = word.to_lowercase();
    let upper_first = first.is_uppercase();
    WITH_LIGATURE
        .iter()
        .any(|stem| word.starts_with(stem))
        .then(|| Breach {
            range: at..at + 2,
            message: format!("`{word}` without its ligature"),
            expected: "expected `œ`",
            replacement: Some(if upper_first { "Œ" } else { "œ" }.to_owned()),
        })
}
