//! Lists in a sentence: "a, b and c", "a, b et c"; and lines of facts: "a · b · c".

use crate::messages::Messages;

/// Joins names by the rules of the language.
pub fn list<'a>(text: Messages, items: impl IntoIterator<Item = &'a str>) -> String {
    let items: Vec<&str> = items.into_iter().collect();
    join(text, &items)
}

fn join(text: Messages, items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first, second] => text.format_list_pair(first, second),
        [first, between @ .., last] => {
            let start = (*first).to_owned();
            let start = between
                .iter()
                .fold(start, |start, next| text.format_list_next(&start, next));
            text.format_list_end(&start, last)
        }
    }
}

/// Joins facts with a middle dot, omitting empty ones.
pub fn line(text: Messages, items: impl IntoIterator<Item = String>) -> String {
    let mut line = String::new();
    for item in items.into_iter().filter(|item| !item.is_empty()) {
        line = if line.is_empty() {
            item
        } else {
            text.format_dot(&line, &item)
        };
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::collection;

    #[test]
    fn names_are_joined_as_the_language_does() {
        let [en, fr] =
            ["en", "fr"].map(|tag| Messages::new(collection().locale(tag).expect("it is there")));
        assert_eq!(list(en, []), "");
        assert_eq!(list(en, ["a"]), "a");
        assert_eq!(list(en, ["a", "b"]), "a and b");
        assert_eq!(list(fr, ["a", "b", "c", "d"]), "a, b, c et d");
    }
}
