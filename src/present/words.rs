//! Words that may be in another language than the page around them.

use dataset::{Foreign, Locale, Localized, id::FilmId};

use crate::{
    library::{collection, library},
    text::Text,
};

/// What stands in a phrase for names and titles that are more than text in the page: the object replacement
/// character, and the place in the list of what replaces it.
pub const MARKS: [&str; 3] = ["\u{fffc}0", "\u{fffc}1", "\u{fffc}2"];

/// Some words, and their language where it is not the page's (R5, WCAG 3.1.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: &'static str,
    /// A BCP 47 tag.
    pub lang: Option<&'static str>,
}

impl Words {
    /// Words in the reader's language, or in the one that stands in for it.
    pub fn of(text: Text, words: &'static Localized<String>) -> Self {
        let resolved = words.resolve(text.locale());
        Self {
            text: resolved.value,
            lang: other_tag(text.locale(), resolved.locale),
        }
    }

    /// Words in a language of their own.
    pub fn foreign(text: Text, foreign: &'static Foreign) -> Self {
        let lang = (foreign.lang != text.locale_info().tag).then_some(foreign.lang.as_str());
        Self {
            text: &foreign.text,
            lang,
        }
    }

    /// The title of a film in the reader's language. Where that is the original title, it keeps the
    /// original's language.
    pub fn title(text: Text, film: FilmId) -> Self {
        let title = &library().summary(film).title;
        let words = Self::of(text, &title.local);
        if words.text == title.original.text {
            return Self::foreign(text, &title.original);
        }
        words
    }
}

/// The tag of `found` where it is not the language asked for.
pub fn other_tag(asked: Locale, found: Locale) -> Option<&'static str> {
    (asked != found).then(|| collection().locale_info(found).tag.as_str())
}
