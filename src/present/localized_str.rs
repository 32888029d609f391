//! LocalizedStr that may be in another language than the page around them.

use dataset::{Foreign, Locale, Localized, id::FilmId};

use crate::{
    library::{collection, library},
    messages::Messages,
};

/// What stands in a phrase for names and titles that are more than text in the page: the object replacement
/// character, and the place in the list of what replaces it.
pub const MARKS: [&str; 3] = ["\u{fffc}0", "\u{fffc}1", "\u{fffc}2"];

/// Some words, with their language and their direction where these are not the page's (R5, R15, WCAG 3.1.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalizedStr {
    /// The words.
    pub text: &'static str,
    /// A BCP 47 tag.
    pub lang: Option<&'static str>,
    /// A value of the attribute `dir`.
    pub dir: Option<&'static str>,
}

impl LocalizedStr {
    /// LocalizedStr in the reader's language, or in the one that stands in for it.
    pub fn of(text: Messages, words: &'static Localized<String>) -> Self {
        let resolved = words.resolve(text.locale());
        let mut found = Self::in_locale(text, resolved.value, resolved.locale);
        // What is the same everywhere is in no known language; on a page from right to left, a title that was given
        // for it may still be in Latin letters.
        let is_unknown = matches!(words, Localized::Everywhere(_)) || text.locale_info().rtl;
        if is_unknown {
            found.dir = dir_of(text, found.text, found.lang);
        }
        found
    }

    /// LocalizedStr that were found in the language `found`.
    pub fn in_locale(text: Messages, words: &'static str, found: Locale) -> Self {
        let lang = other_tag(text.locale(), found);
        Self {
            text: words,
            lang,
            dir: dir(lang),
        }
    }

    /// LocalizedStr in a language of their own.
    pub fn foreign(text: Messages, foreign: &'static Foreign) -> Self {
        let lang = (foreign.lang != text.locale_info().tag).then_some(foreign.lang.as_str());
        Self {
            text: &foreign.text,
            lang,
            dir: dir(lang),
        }
    }

    /// The title of a film in the reader's language. Where that is the original title, it keeps the
    /// original's language.
    pub fn title(text: Messages, film: FilmId) -> Self {
        let title = &library().summary(film).title;
        let words = Self::of(text, &title.local);
        if words.text == title.original.text {
            return Self::foreign(text, &title.original);
        }
        words
    }
}

/// The attribute `dir` of words in the language `lang`, where that is not the page's: whatever has a language has a
/// direction.
pub fn dir(lang: Option<&str>) -> Option<&'static str> {
    lang.map(|lang| {
        if collection().is_rtl(lang) {
            "rtl"
        } else {
            "ltr"
        }
    })
}

/// The attribute `dir` of `words` in the language `lang`. Without one it is left to the browser where the letters are
/// those of the other direction.
pub fn dir_of(text: Messages, words: &str, lang: Option<&str>) -> Option<&'static str> {
    let unknown = || text.is_other_direction(words).then_some("auto");
    dir(lang).or_else(unknown)
}

/// The tag of `found` where it is not the language asked for.
pub fn other_tag(asked: Locale, found: Locale) -> Option<&'static str> {
    (asked != found).then(|| collection().locale_info(found).tag.as_str())
}
