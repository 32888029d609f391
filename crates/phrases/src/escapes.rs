//! Checks `\u` and `\U` escapes before the Fluent parser reads them: it cuts the text after four or six bytes and panics
//! if that is in the middle of a character.

use std::{ops::Range, rc::Rc};

use fault::{Fault, SourceFile};

/// Returns a fault if an escape is followed by a character outside of ASCII instead of its digits.
pub(crate) fn fault(file: &Rc<SourceFile>) -> Option<Fault> {
    let (span, n_digits) = broken(&file.text)?;
    Some(
        Fault::new(file, span, "an escape without its digits".to_owned())
            .expected(format!("expected {n_digits} hexadecimal digits"))
            .help("a backslash that is meant as a character is written `{ \"\\\\\" }`"),
    )
}

/// The span of the first broken escape, and the number of digits that it needs.
fn broken(text: &str) -> Option<(Range<usize>, usize)> {
    text.match_indices('\\').find_map(|(start, _)| {
        let n_digits = match text.as_bytes().get(start + 1)? {
            b'u' => 4,
            b'U' => 6,
            _ => return None,
        };
        let end = start + 2 + n_digits;
        (end < text.len() && !text.is_char_boundary(end)).then_some((start..start + 2, n_digits))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escape_that_ends_in_a_character_is_found() {
        assert_eq!(broken("a = { \"\\U000œ00\" }"), None);
        assert_eq!(broken("a = { \"\\u00AB\" } œ"), None);
        assert_eq!(broken("a = { \"\\u123œ\" }"), Some((7..9, 4)));
        assert_eq!(broken("a = { \"\\U12345œ\" }"), Some((7..9, 6)));
    }
}
