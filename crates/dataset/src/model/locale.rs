//! Languages of the site, and values that differ from one to the other.

use serde::{Deserialize, Serialize};

/// A language of the collection: a position in its list of locales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Locale(u8);

impl Locale {
    /// The locale number `idx`.
    ///
    /// # Panics
    /// If `idx` is over 255.
    pub fn new(idx: usize) -> Self {
        Self(u8::try_from(idx).expect("a collection has fewer than 256 languages"))
    }

    /// The position in the list of locales.
    pub fn idx(self) -> usize {
        usize::from(self.0)
    }
}

/// What is known about a language of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocaleInfo {
    /// The BCP 47 tag: `en`, `fr`, `pt-BR`.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
    /// Whether it is written from right to left.
    pub rtl: bool,
    /// The articles that sorting skips, each with its space or apostrophe.
    pub articles: Vec<String>,
}

/// A text in a named language, whatever the language around it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Foreign {
    /// The BCP 47 tag.
    pub lang: String,
    /// The text.
    pub text: String,
}

/// A value that may differ by language. There is always at least one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Localized<T> {
    /// The same in every language.
    Everywhere(T),
    /// One value per language; some may be missing.
    Each {
        /// What stands in for a missing language: the default language's if there is one.
        first: (Locale, T),
        /// The other languages.
        others: Vec<(Locale, T)>,
    },
}

/// What [`Localized::resolve`] found: the value, and the language it really is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolved<'a, T> {
    /// The value.
    pub value: &'a T,
    /// The language it is in: the one asked for, or the one that stands in.
    pub locale: Locale,
}

impl<T> Localized<T> {
    /// Builds from the values at hand; `None` if there is none. The value of `default` stands in where
    /// a language is missing, or else the first one.
    pub fn from_entries(mut entries: Vec<(Locale, T)>, default: Locale) -> Option<Self> {
        if entries.is_empty() {
            return None;
        }
        let first = entries
            .iter()
            .position(|(locale, _)| *locale == default)
            .unwrap_or(0);
        let first = entries.remove(first);
        Some(Self::Each {
            first,
            others: entries,
        })
    }

    /// The value in `locale`, if it was written in it.
    pub fn get(&self, locale: Locale) -> Option<&T> {
        let resolved = self.resolve(locale);
        (resolved.locale == locale).then_some(resolved.value)
    }

    /// The value in `locale`, or the one that stands in for it.
    pub fn resolve(&self, locale: Locale) -> Resolved<'_, T> {
        match self {
            Self::Everywhere(value) => Resolved { value, locale },
            Self::Each { first, others } => {
                let (locale, value) = others
                    .iter()
                    .find(|(other, _)| *other == locale)
                    .unwrap_or(first);
                Resolved {
                    value,
                    locale: *locale,
                }
            }
        }
    }

    /// Every value that was written, with its language; none for a value that is the same everywhere.
    pub fn entries(&self) -> impl Iterator<Item = (Locale, &T)> {
        let (first, others) = match self {
            Self::Everywhere(_) => (None, [].as_slice()),
            Self::Each { first, others } => (Some(first), others.as_slice()),
        };
        first
            .into_iter()
            .chain(others)
            .map(|(locale, value)| (*locale, value))
    }

    /// Every value, whatever its language.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        let same = match self {
            Self::Everywhere(value) => Some(value),
            Self::Each { .. } => None,
        };
        same.into_iter()
            .chain(self.entries().map(|(_, value)| value))
    }
}
