//! Names as people type them without punctuation: `osteen` for *O’Steen*, `jt walsh` for *J. T. Walsh*, `mash`
//! for *M\*A\*S\*H*.

use crate::{
    fold::fold,
    pieces::{Piece, Pieces},
};

/// Several words of a name written as one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Together {
    pub(super) folded: String,
    /// The number of words that the name is shortened by.
    pub(super) fewer: u8,
}

/// Returns the words that result if letters beside an apostrophe are joined with their neighbors, and initials
/// with each other.
pub(super) fn together(name: &str) -> Vec<Together> {
    let mut pieces: Vec<(String, Piece)> = Vec::new();
    let mut reader = Pieces::new(name);
    let mut folded = String::new();
    while let Some(piece) = reader.next_or_elided(&mut folded) {
        pieces.push((folded.clone(), piece));
    }
    let mut found = Vec::new();
    for pair in pieces.windows(2) {
        let [(first, a), (second, b)] = pair else {
            continue;
        };
        let between = name.get(a.range.end..b.range.start).unwrap_or_default();
        if a.is_elided != b.is_elided && fold(between) == "'" {
            found.push(Together {
                folded: [first.as_str(), second].concat(),
                fewer: 0,
            });
        }
    }
    let is_initial = |(folded, piece): &(String, Piece)| {
        let mut letters = folded.chars();
        let one = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
        one && !piece.is_elided && !piece.is_character
    };
    for run in pieces.chunk_by(|a, b| is_initial(a) && is_initial(b)) {
        if run.len() > 1 {
            found.push(Together {
                folded: run.iter().map(|(folded, _)| folded.as_str()).collect(),
                fewer: (run.len() - 1) as u8,
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: &[&str]) {
        let found: Vec<String> = together(name).into_iter().map(|word| word.folded).collect();
        assert_eq!(found, expected, "{name}");
    }

    #[test]
    fn letters_next_to_an_apostrophe_are_joined_with_their_word() {
        check("Sam O’Steen", &["osteen"]);
        check("L'avventura", &["lavventura"]);
        check("Ocean’s Eleven", &["oceans"]);
        check("Rock 'n' Roll", &[]);
        check("Shin’ichirō", &[]);
    }

    #[test]
    fn initials_join_each_other() {
        check("J. T. Walsh", &["jt"]);
        check("M*A*S*H", &["mash"]);
        check("E.T. the Extra-Terrestrial", &["et"]);
        check("Albert S. Ruddy", &[]);
        check("M", &[]);
    }
}
