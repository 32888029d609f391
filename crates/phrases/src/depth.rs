//! Limits nested braces. The Fluent parser is recursive, so a file with thousands of them would overflow the
//! stack; no message written by people has more than three.

use std::{ops::Range, rc::Rc};

use fault::{Fault, SourceFile};

/// Maximum depth of nested braces.
const MOST_DEPTH: usize = 20;

/// Returns a fault if the braces of a file are nested too deeply.
pub(crate) fn fault(file: &Rc<SourceFile>) -> Option<Fault> {
    let span = too_deep(&file.text)?;
    let message = format!("braces stand more than {MOST_DEPTH} deep in one another");
    Some(
        Fault::new(file, span, message)
            .expected("expected fewer braces")
            .help("a brace that is meant as a letter is written `{ \"{\" }`"),
    )
}

/// The span of the first brace that is nested too deeply.
fn too_deep(text: &str) -> Option<Range<usize>> {
    let (mut depth, mut in_string, mut escaped, mut begins_line) = (0_usize, false, false, true);
    for (at, letter) in text.char_indices() {
        // A letter or `-` at the start of a line begins an entry, outside of all braces.
        if begins_line && (letter.is_ascii_alphabetic() || letter == '-') {
            depth = 0;
        }
        begins_line = letter == '\n';
        if begins_line {
            in_string = false;
        }
        match letter {
            '"' if depth > 0 && !escaped => in_string = !in_string,
            '{' if !in_string => depth += 1,
            '}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        escaped = in_string && letter == '\\' && !escaped;
        if depth > MOST_DEPTH {
            return Some(at..at + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_in_strings_and_in_other_messages_do_not_count() {
        let literal = "a = { \"{\" } { \"\\\"{\" }\n".repeat(100);
        assert_eq!(too_deep(&literal), None);
        let broken = "a = { $n\n".repeat(100);
        assert_eq!(too_deep(&broken), None);
    }

    #[test]
    fn too_many_open_braces_are_found_where_they_are_too_many() {
        let text = ["a = ", &"{".repeat(1_000_000)].concat();
        assert_eq!(too_deep(&text), Some(24..25));
    }
}
