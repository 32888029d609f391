//! Converts the locations that lightningcss reports to byte ranges.

use std::ops::Range;

/// Returns the byte range of the word at `line` (from 0) and `column` (from 1, in UTF-16 code units).
pub(crate) fn span(text: &str, line: u32, column: u32) -> Range<usize> {
    let line_start: usize = text
        .split_inclusive('\n')
        .take(line as usize)
        .map(str::len)
        .sum();
    let rest = text.get(line_start..).unwrap_or_default();
    let line_text = rest.split('\n').next().unwrap_or_default();
    let before = bytes_of_units(line_text, column.saturating_sub(1) as usize);
    let word = line_text[before..]
        .char_indices()
        .find(|(at, char)| *at > 0 && (char.is_whitespace() || ";:,(){}".contains(*char)))
        .map_or(line_text.len() - before, |(at, _)| at);
    let start = line_start + before;
    start..start + word
}

/// Returns the number of bytes of the first `units` UTF-16 code units of `line`.
fn bytes_of_units(line: &str, units: usize) -> usize {
    let mut left = units;
    line.chars()
        .take_while(|char| {
            let fits = left >= char.len_utf16();
            left = left.saturating_sub(char.len_utf16());
            fits
        })
        .map(char::len_utf8)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_span(text: &str, line: u32, column: u32, expected: &str) {
        assert_eq!(&text[span(text, line, column)], expected);
    }

    #[test]
    fn lines_count_from_zero_and_columns_from_one() {
        check_span("a {\n  color: red;\n}", 1, 3, "color");
        check_span("a {\n  color: red;\n}", 1, 10, "red");
    }

    #[test]
    fn columns_count_utf_16_units() {
        check_span("/* 🎬é */ top: 1px", 0, 11, "top");
    }

    #[test]
    fn a_position_beyond_the_end_is_the_end() {
        check_span("a {", 9, 9, "");
    }
}
