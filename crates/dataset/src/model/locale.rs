//! Languages of the site, and values that differ between them.

/// A language of the collection: an index in its list of locales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale(u8);

impl Locale {
    /// The locale number `idx`.
    ///
    /// # Panics
    /// If `idx` is over 255.
    pub fn new(idx: usize) -> Self {
        Self(u8::try_from(idx).expect("a collection has fewer than 256 languages"))
    }

    /// The index in the list of locales.
    pub fn idx(self) -> usize {
        usize::from(self.0)
    }
}

/// The data of a language of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleInfo {
    /// The BCP 47 tag: `en`, `fr`, `pt-BR`.
    pub tag: String,
    /// Its name in the language itself.
    pub name: String,
    /// True if it is written from right to left.
    pub rtl: bool,
    /// The articles that sorting skips, each with its space or apostrophe.
    pub articles: Vec<String>,
}

/// A text with its language, independent of the language around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// The BCP 47 tag.
    pub lang: String,
    /// The text.
    pub text: String,
}

/// A value that may differ by language. There is at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Localized<T> {
    /// The same in every language.
    Everywhere(T),
    /// One value per language; some may be missing.
    Each {
        /// The fallback for missing languages: the default language's value if there is one.
        first: (Locale, T),
        /// The other languages.
        others: Vec<(Locale, T)>,
    },
}

/// The result of [`Localized::resolve`]: a value and its actual language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolved<'a, T> {
    /// The value.
    pub value: &'a T,
    /// The language of the value: the requested one, or that of the fallback.
    pub locale: Locale,
}

impl<T> Localized<T> {
    /// Builds a value from the existing ones; `None` if there are none. The fallback for missing languages is
    /// the value of `default`, or else the first one.
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

    /// The value in `locale`; `None` if it is missing.
    pub fn get(&self, locale: Locale) -> Option<&T> {
        let resolved = self.resolve(locale);
        (resolved.locale == locale).then_some(resolved.value)
    }

    /// The value in `locale`, or the fallback.
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

    /// All values with their languages; none for a value that is the same everywhere.
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

    /// All values, in any language.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        let same = match self {
            Self::Everywhere(value) => Some(value),
            Self::Each { .. } => None,
        };
        same.into_iter()
            .chain(self.entries().map(|(_, value)| value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: usize = 0;
    const FR: usize = 1;
    const JA: usize = 2;

    fn localized(
        entries: &[(usize, &'static str)],
        default: usize,
    ) -> Option<Localized<&'static str>> {
        let entries = entries
            .iter()
            .map(|(idx, text)| (Locale::new(*idx), *text))
            .collect();
        Localized::from_entries(entries, Locale::new(default))
    }

    #[track_caller]
    fn check_resolved(value: &Localized<&str>, wanted: usize, text: &str, locale: usize) {
        let resolved = value.resolve(Locale::new(wanted));
        assert_eq!(
            (*resolved.value, resolved.locale),
            (text, Locale::new(locale))
        );
    }

    #[test]
    fn each_language_has_its_own_value() {
        let value = localized(&[(FR, "oui"), (EN, "yes")], EN).unwrap();
        check_resolved(&value, EN, "yes", EN);
        check_resolved(&value, FR, "oui", FR);
        assert_eq!(value.get(Locale::new(FR)), Some(&"oui"));
    }

    #[test]
    fn the_default_language_stands_in_for_a_missing_one() {
        let value = localized(&[(FR, "oui"), (EN, "yes")], EN).unwrap();
        check_resolved(&value, JA, "yes", EN);
        assert_eq!(value.get(Locale::new(JA)), None);
    }

    #[test]
    fn the_first_language_is_used_if_the_default_language_is_missing() {
        let value = localized(&[(JA, "はい"), (FR, "oui")], EN).unwrap();
        check_resolved(&value, EN, "はい", JA);
    }

    #[test]
    fn a_value_in_no_language_is_no_value() {
        assert_eq!(localized(&[], EN), None);
    }

    #[test]
    fn a_language_neutral_value_exists_in_every_language() {
        let value = Localized::Everywhere("Sara");
        check_resolved(&value, JA, "Sara", JA);
        assert_eq!(value.get(Locale::new(FR)), Some(&"Sara"));
        assert_eq!(value.entries().count(), 0);
        assert_eq!(value.values().collect::<Vec<_>>(), [&"Sara"]);
    }

    #[test]
    fn entries_and_values_leave_none_out() {
        let value = localized(&[(JA, "はい"), (EN, "yes"), (FR, "oui")], EN).unwrap();
        assert_eq!(value.entries().count(), 3);
        assert_eq!(
            value.values().collect::<Vec<_>>(),
            [&"yes", &"はい", &"oui"]
        );
    }
}
