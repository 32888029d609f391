//! Translates errors of the Fluent parser to faults with valid spans.

use std::{ops::Range, rc::Rc};

use fault::{Fault, SourceFile};
use fluent_syntax::parser::{ErrorKind, ParserError};

const INDENT: &str = "a line that continues a text is indented, a comment begins with `# `";
const VARIANTS: &str = "write `{ $n ->`, each variant on a line of its own, then `}`";
const BRACES: &str = "for a brace in the text write `{ \"{\" }` or `{ \"}\" }`";

const STRINGS: &str =
    "a string is closed on its own line and knows `\\\\`, `\\\"`, `\\u202F` and `\\U01F3AC`";

/// Converts a syntax error to a fault.
pub(crate) fn fault(file: &Rc<SourceFile>, error: &ParserError) -> Fault {
    let (message, expected, help) = explain(&error.kind);
    let fault = Fault::new(file, span(&file.text, &error.pos), message).expected(expected);
    if help.is_empty() {
        fault
    } else {
        fault.help(help)
    }
}

/// Returns the keys at the starts of lines in a part that could not be parsed.
pub(crate) fn keys_in(junk: &str) -> impl Iterator<Item = String> {
    junk.lines().filter_map(|line| {
        let key = line.split([' ', '=']).next().unwrap_or_default();
        let word = key.strip_prefix('-').unwrap_or(key);
        let is_key = word.starts_with(|c: char| c.is_ascii_alphabetic());
        is_key.then(|| key.to_owned())
    })
}

/// The problem, the expected input, and the help text.
fn explain(kind: &ErrorKind) -> (String, String, &'static str) {
    let (message, expected) = match kind {
        ErrorKind::ExpectedMessageField { entry_id } => (
            format!("`{entry_id}` has no text"),
            "expected a text".to_owned(),
        ),
        ErrorKind::ExpectedTermField { entry_id } => (
            format!("`-{entry_id}` has no text"),
            "expected a text".to_owned(),
        ),
        ErrorKind::ExpectedToken(token) if *token != '=' => (
            "something is missing here".to_owned(),
            format!("expected `{token}`"),
        ),
        known => match wording(known) {
            Some((message, expected)) => (message.to_owned(), expected.to_owned()),
            // The others are about expressions allowed as selectors or arguments: the parser's message is clear
            // enough.
            None => (
                lower_first(&known.to_string()),
                "not allowed here".to_owned(),
            ),
        },
    };
    (message, expected, help(kind))
}

#[rustfmt::skip] // A table: the problem and the expected input.
fn wording(kind: &ErrorKind) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        ErrorKind::ExpectedToken(_) => ("this is no message", "expected `=` after the key"),
        ErrorKind::ExpectedCharRange { range } if range.contains('\n') =>
            ("a variant begins on a new line", "expected a new line"),
        ErrorKind::ExpectedCharRange { range } if range == "0-9" =>
            ("a number is missing", "expected a digit"),
        ErrorKind::ExpectedCharRange { .. } => ("a name is missing", "expected a letter"),
        ErrorKind::MissingValue => ("a text is missing", "expected a text before this"),
        ErrorKind::MissingDefaultVariant => ("a select has no default", "expected a variant with `*`"),
        ErrorKind::MultipleDefaultVariants => ("a select has two defaults", "expected one variant with `*`"),
        ErrorKind::UnbalancedClosingBrace => ("a brace was never opened", "unexpected `}`"),
        ErrorKind::ExpectedInlineExpression =>
            ("a placeable is empty or unknown", "expected `$variable`, `key`, `-term` or \"text\""),
        ErrorKind::UnterminatedStringLiteral | ErrorKind::UnknownEscapeSequence(_)
        | ErrorKind::InvalidUnicodeEscapeSequence(_) => ("a string is broken", "expected `\"` or a known escape"),
        ErrorKind::ForbiddenCallee => ("a message takes no arguments", "unexpected `(`"),
        _ => return None,
    })
}

/// The help text; empty if there is nothing to add.
fn help(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::ExpectedToken('}') => VARIANTS,
        ErrorKind::ExpectedToken('=') => INDENT,
        ErrorKind::ExpectedCharRange { range } if range.contains('\n') => VARIANTS,
        ErrorKind::ExpectedCharRange { range } if range != "0-9" => INDENT,
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. } => {
            "write the text after `=`, or below it, indented"
        }
        ErrorKind::MissingValue => "for an empty text write `{ \"\" }`",
        ErrorKind::MissingDefaultVariant => "write `*[other]` last",
        ErrorKind::MultipleDefaultVariants => "leave one `*`",
        ErrorKind::UnbalancedClosingBrace | ErrorKind::ExpectedInlineExpression => BRACES,
        ErrorKind::UnterminatedStringLiteral
        | ErrorKind::UnknownEscapeSequence(_)
        | ErrorKind::InvalidUnicodeEscapeSequence(_) => STRINGS,
        ErrorKind::ForbiddenCallee => "only terms (`-term(…)`) and NUMBER do",
        _ => "",
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(chars).collect()
    })
}

/// The parser's spans are in bytes and may end past the file or inside a character: clamps them to whole
/// characters of one line.
fn span(text: &str, pos: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(pos.start.min(text.len()));
    let end = text.ceil_char_boundary(pos.end.clamp(start, text.len()));
    let line = text[start..end]
        .split(['\r', '\n'])
        .next()
        .unwrap_or_default();
    start..start + line.len()
}
