//! Converts keys and variables of Fluent to Rust identifiers.

/// Keywords of Rust that can be used as raw identifiers (`r#…`).
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Keywords that cannot be raw identifiers.
const REFUSED: [&str; 3] = ["self", "super", "crate"];

/// Methods of `Messages` that the including module defines.
const METHODS: [&str; 4] = ["locale_idx", "plural", "number", "isolate"];

/// Returns the method name for `key` (`film-card.label` ⇒ `film_card_label`).
///
/// # Errors
/// The reason why there is none, and a help text.
pub(crate) fn method(key: &str) -> Result<String, (&'static str, &'static str)> {
    let name = ident(&key.replace('.', "-"))?;
    if METHODS.contains(&name.as_str()) {
        return Err(("is taken by a method of `Messages`", "choose another key"));
    }
    Ok(name)
}

/// Returns the identifier of a variable, or of another name without dots.
///
/// # Errors
/// The reason why there is none, and a help text.
pub(crate) fn ident(id: &str) -> Result<String, (&'static str, &'static str)> {
    let is_word = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    if !id.split(['-', '_']).all(is_word) {
        return Err((
            "is not in lower case",
            "write words of small letters, joined by `-`",
        ));
    }
    let name = id.replace('-', "_");
    if REFUSED.contains(&name.as_str()) {
        return Err(("is a word of Rust", "choose another name"));
    }
    Ok(if KEYWORDS.contains(&name.as_str()) {
        format!("r#{name}")
    } else {
        name
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_becomes_a_name_of_rust() {
        assert_eq!(method("film-card.label").as_deref(), Ok("film_card_label"));
        assert_eq!(ident("type").as_deref(), Ok("r#type"));
    }

    #[test]
    fn a_message_key_that_makes_no_rust_identifier_is_refused() {
        for id in ["self", "filmCard", "a--b", "a-", "a_-b"] {
            assert!(ident(id).is_err(), "{id}");
        }
        assert!(method("locale-idx").is_err());
    }
}
