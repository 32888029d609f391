//! Scripts as a tester writes them: statements, then an expression whose value is asked for. WebDriver runs
//! function bodies, so the expression needs a `return`; `eval` is no way, the policy of the pages refuses it.

use std::borrow::Cow;

/// LocalizedStr that begin a statement without a value.
const STATEMENTS: [&str; 11] = [
    "class", "const", "do", "for", "function", "if", "let", "throw", "try", "var", "while",
];

/// LocalizedStr that a regular expression may follow, and no division.
const BEFORE_REGEX: [&str; 4] = ["return", "typeof", "case", "await"];

/// The body of a function that runs `source` and returns the value of the last expression in it, if there is one.
/// Its declarations end with it, but for a `var` that it begins with.
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
        // A comment may end the source, but not the bracket.
        format!("{before} return ({last}\n)")
    }
}

/// A `var` that a script begins with makes a property of the window, as in a console: the next script finds it.
fn global(source: &str) -> Cow<'_, str> {
    match source.trim_start().strip_prefix("var ") {
        Some(rest) => Cow::Owned(format!("window.{}", rest.trim_start())),
        None => Cow::Borrowed(source),
    }
}

/// The offset after the last `;` that stands in no bracket, text or comment.
fn start_of_last(source: &str) -> usize {
    scan(source.as_bytes(), 0).1
}

/// Reads to the bracket that closes what `start` is in, or to the end: the offset of that, and the offset after the
/// last `;` in no bracket.
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

/// The offset of the quote that closes the one at `start`.
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

/// The same of a template, in which expressions stand.
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

/// The end of the comment or regular expression that begins at `slash`, or `slash` itself if it divides.
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

/// True if a slash after this divides by what follows.
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
    fn a_first_var_is_kept_in_the_window() {
        check("var a = 1; a", "window.a = 1; return ( a\n)");
    }

    #[test]
    fn statements_alone_have_no_value() {
        check("a();", "a();\n");
        check("for (const a of b) c(a)", "for (const a of b) c(a)\n");
        check("const a = 1; if (a) b()", "const a = 1; if (a) b()\n");
    }
}
