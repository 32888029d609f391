//! Strings that may be in another language than the page.

use dataset::{Foreign, Locale, Localized, id::FilmId};

use crate::{
    library::{collection, library},
    messages::Messages,
};

/// Markers in messages for names and titles with markup: the object replacement character, and the index of the content
/// that replaces it.
pub const MARKS: [&str; 3] = ["\u{fffc}0", "\u{fffc}1", "\u{fffc}2"];

/// A string, with its language and direction if these are not the page's (WCAG 3.1.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalizedStr {
    /// The text.
    pub text: &'static str,
    /// A BCP 47 tag; `None` for the language of the page.
    pub lang: Option<&'static str>,
    /// A value of the attribute `dir`; `None` for the direction of the page.
    pub dir: Option<&'static str>,
}

impl LocalizedStr {
    /// Resolves a text in the reader's language or its fallback.
    pub fn of(text: Messages, words: &'static Localized<String>) -> Self {
        let resolved = words.resolve(text.locale());
        let mut found = Self::in_locale(text, resolved.value, resolved.locale);
        // A text that is the same in all languages has no known language; on a right-to-left page, a title in the
        // language of the page may still be in Latin letters.
        let is_unknown = matches!(words, Localized::Everywhere(_)) || text.locale_info().rtl;
        if is_unknown {
            found.dir = dir_of(text, found.text, found.lang);
        }
        found
    }

    /// Returns a text that was found in the language `found`.
    pub fn in_locale(text: Messages, words: &'static str, found: Locale) -> Self {
        let lang = other_tag(text.locale(), found);
        Self {
            text: words,
            lang,
            dir: dir(lang),
        }
    }

    /// Returns a text with a language of its own.
    pub fn foreign(text: Messages, foreign: &'static Foreign) -> Self {
        let lang = (foreign.lang != text.locale_info().tag).then_some(foreign.lang.as_str());
        Self {
            text: &foreign.text,
            lang,
            dir: dir(lang),
        }
    }

    /// Returns the title of a film in the reader's language. If that is the original title, it has the original's
    /// language.
    pub fn title(text: Messages, film: FilmId) -> Self {
        let title = &library().summary(film).title;
        let words = Self::of(text, &title.local);
        if words.text == title.original.text {
            return Self::foreign(text, &title.original);
        }
        words
    }
}

/// Returns the attribute `dir` of a text in the language `lang`; `None` without a language: the text is in that of the
/// page.
pub fn dir(lang: Option<&str>) -> Option<&'static str> {
    lang.map(|lang| {
        if collection().is_rtl(lang) {
            "rtl"
        } else {
            "ltr"
        }
    })
}

/// Returns the attribute `dir` of `words` in the language `lang`. Without a language it is `auto` if the letters have
/// the other direction than the page, otherwise `None`.
pub fn dir_of(text: Messages, words: &str, lang: Option<&str>) -> Option<&'static str> {
    let unknown = || text.is_other_direction(words).then_some("auto");
    dir(lang).or_else(unknown)
}

/// Returns the tag of `found`; `None` if that is the language `asked`.
pub fn other_tag(asked: Locale, found: Locale) -> Option<&'static str> {
    (asked != found).then(|| collection().locale_info(found).tag.as_str())
}
