//! Converts the scripts of tests, statements followed by an expression, to function bodies. WebDriver runs function
//! bodies, so the expression needs a `return`; `eval` is refused by the content security policy of the pages.

use std::borrow::Cow;

/// Keywords that begin a statement without a value.
const STATEMENTS: [&str; 11] = [
    "class", "const", "do", "for", "function", "if", "let", "throw", "try", "var", "while",
];

/// Keywords before which a slash begins a regular expression, not a division.
const BEFORE_REGEX: [&str; 4] = ["return", "typeof", "case", "await"];

/// The body of a function that runs `source` and returns the value of its last expression, if there is one. Its
/// declarations are local, except for a `var` at the start.
pub(crate) fn body(source: &str) -> String {
    let source = global(source);
    let (before, last) = source.split_at(start_of_last(&source));
    let word: String = last
        .trim_start()
        .chars()
        .take_while(|char| char.is_alphabetic())
        .collect();
    if last.trim().is_empty() || STATEMENTS.contains(&word.as_str()) {
        format!("{source}\n")
    } else {
        // The source may end with a line comment, so the bracket goes on a new line.
        format!("{before} return ({last}\n)")
    }
}

/// Turns a `var` at the start of a script into a property of `window`, as in a console, so that later scripts find it.
fn global(source: &str) -> Cow<'_, str> {
    match source.trim_start().strip_prefix("var ") {
        Some(rest) => Cow::Owned(format!("window.{}", rest.trim_start())),
        None => Cow::Borrowed(source),
    }
}

/// The offset after the last `;` outside of brackets, strings and comments.
fn start_of_last(source: &str) -> usize {
    scan(source.as_bytes(), 0).1
}

/// Scans to the bracket that closes the group around `start`, or to the end. Returns that offset and the offset after
/// the last `;` outside of brackets.
fn scan(source: &[u8], start: usize) -> (usize, usize) {
    let (mut idx, mut depth, mut last) = (start, 0_u32, start);
    while let Some(byte) = source.get(idx) {
        match byte {
            b'"' | b'\'' => idx = end_of_text(source, idx),
            b'`' => idx = end_of_template(source, idx),
            b'/' => idx = end_of_slash(source, start, idx),
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' if depth == 0 => break,
            b')' | b']' | b'}' => depth -= 1,
            b';' if depth == 0 => last = idx + 1,
            _ => {}
        }
        idx += 1;
    }
    (idx, last)
}

/// The offset of the quote that closes the string at `start`.
fn end_of_text(source: &[u8], start: usize) -> usize {
    let mut idx = start + 1;
    while let Some(byte) = source.get(idx) {
        match byte {
            b'\\' => idx += 1,
            _ if *byte == source[start] => break,
            _ => {}
        }
        idx += 1;
    }
    idx
}

/// The offset of the backtick that closes the template literal at `start`; its expressions are scanned.
fn end_of_template(source: &[u8], start: usize) -> usize {
    let mut idx = start + 1;
    while let Some(byte) = source.get(idx) {
        match byte {
            b'\\' => idx += 1,
            b'`' => break,
            b'$' if source.get(idx + 1) == Some(&b'{') => idx = scan(source, idx + 2).0,
            _ => {}
        }
        idx += 1;
    }
    idx
}

/// The end of the comment or regular expression that begins at `slash`, or `slash` itself if it is a division.
fn end_of_slash(source: &[u8], start: usize, slash: usize) -> usize {
    let rest = &source[slash + 1..];
    let find = |end: &[u8]| rest.windows(end.len()).position(|part| part == end);
    match rest.first() {
        Some(b'/') => find(b"\n").map_or(source.len(), |found| slash + 1 + found),
        Some(b'*') => find(b"*/").map_or(source.len(), |found| slash + 2 + found),
        _ if divides(&source[start..slash]) => slash,
        _ => end_of_regex(source, slash),
    }
}

fn end_of_regex(source: &[u8], start: usize) -> usize {
    let (mut idx, mut in_class) = (start + 1, false);
    while let Some(byte) = source.get(idx) {
        match byte {
            b'\\' => idx += 1,
            b'[' => in_class = true,
            b']' => in_class = false,
            b'/' if !in_class => break,
            _ => {}
        }
        idx += 1;
    }
    idx
}

/// True if a slash after `before` is a division.
fn divides(before: &[u8]) -> bool {
    let before = before.trim_ascii_end();
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_' || *byte == b'$';
    let word = before
        .rsplit(|byte| !is_word(byte))
        .next()
        .unwrap_or_default();
    let is_keyword = BEFORE_REGEX.iter().any(|one| one.as_bytes() == word);
    !is_keyword
        && (!word.is_empty() || matches!(before.last(), Some(b')' | b']' | b'"' | b'\'' | b'`')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &str) {
        assert_eq!(body(source), expected);
    }

    #[test]
    fn an_expression_is_returned() {
        check("document.title", " return (document.title\n)");
        check("a; b, c", "a; return ( b, c\n)");
        check("f(() => { a; b })", " return (f(() => { a; b })\n)");
        check("delete a.b", " return (delete a.b\n)");
    }

    #[test]
    fn a_semicolon_in_a_text_ends_nothing() {
        check("'a;b'", " return ('a;b'\n)");
        check(r#"x["\";"]"#, " return (x[\"\\\";\"]\n)");
        check("`a;${f(`;`)};`", " return (`a;${f(`;`)};`\n)");
        check("a.match(/[/;'\"]/)", " return (a.match(/[/;'\"]/)\n)");
        check("a / 2; b / 3", "a / 2; return ( b / 3\n)");
        check("a // ;\n, b", " return (a // ;\n, b\n)");
        check("a /* ; */", " return (a /* ; */\n)");
        check(
            "(() => { return /;'/.test(a) })();0",
            "(() => { return /;'/.test(a) })(); return (0\n)",
        );
    }

    #[test]
    fn a_leading_var_becomes_a_property_of_the_window() {
        check("var a = 1; a", "window.a = 1; return ( a\n)");
    }

    #[test]
    fn statements_alone_have_no_value() {
        check("a();", "a();\n");
        check("for (const a of b) c(a)", "for (const a of b) c(a)\n");
        check("const a = 1; if (a) b()", "const a = 1; if (a) b()\n");
    }
}
