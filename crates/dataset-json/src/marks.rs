//! Escapes texts as Markdown, so that parsing restores them: characters that would be marks get a backslash.

/// Puts a backslash before every character of `words` that is a mark within a paragraph.
pub(super) fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    let mut letters = words.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_mark = match letter {
            '\\' | '*' | '_' | '[' | ']' | '<' | '`' | '~' | '|' => true,
            '&' => letters
                .peek()
                .is_some_and(|next| next.is_ascii_alphanumeric() || *next == '#'),
            _ => false,
        };
        if is_mark {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// Puts a backslash before the start of a paragraph that would open a heading, a list or a quote.
pub(super) fn opened(paragraph: String) -> String {
    let n_digits = paragraph.bytes().take_while(u8::is_ascii_digit).count();
    let at = match paragraph.as_bytes().get(n_digits) {
        Some(b'.' | b')') if n_digits > 0 => n_digits,
        Some(b'#' | b'>' | b'-' | b'+' | b'=') if n_digits == 0 => 0,
        _ => return paragraph,
    };
    format!("{}\\{}", &paragraph[..at], &paragraph[at..])
}

/// The address of a link, in `< >` if it has parentheses or spaces.
pub(super) fn address(url: &str) -> String {
    if url.contains(['(', ')', ' ']) {
        format!("<{url}>")
    } else {
        url.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_escaped_and_other_letters_are_not() {
        assert_eq!(
            escaped("R&D, 2 * 3 [sic] & <b>"),
            "R\\&D, 2 \\* 3 \\[sic\\] & \\<b>"
        );
    }

    #[test]
    fn a_year_at_the_beginning_opens_no_list() {
        assert_eq!(opened("1910. A man".to_owned()), "1910\\. A man");
        assert_eq!(opened("1910 was long".to_owned()), "1910 was long");
        assert_eq!(opened("- he said".to_owned()), "\\- he said");
    }

    #[test]
    fn an_address_with_brackets_stays_whole() {
        assert_eq!(
            address("https://example.org/a_(b"),
            "<https://example.org/a_(b>"
        );
    }
}
