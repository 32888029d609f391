//! The plural categories of a language, found by testing numbers: the library has the tables of CLDR as
//! functions, not as lists.

use std::collections::BTreeSet;

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// The names of the categories, in the order of CLDR.
pub(crate) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Samples beyond 0–200, which cover every rule about units and tens: the powers of ten (`many` in Breton),
/// fractions with and without an integer part (`many` in Czech), thousands (Cornish).
const SAMPLES: [&str; 13] = [
    "1000", "2000", "10000", "40000", "100000", "1000000", "2000000", "0.0", "0.1", "1.0", "1.5",
    "2.2", "10.1",
];

/// The plural rules of one language; `rules` is `None` if the language is unknown.
pub(crate) struct Plurals {
    rules: Option<PluralRules>,
    categories: BTreeSet<&'static str>,
}

impl Plurals {
    /// The rules of `locale`, or those of its language if the region has none of its own.
    pub(crate) fn new(locale: &str) -> Self {
        let rules = locale.parse::<LanguageIdentifier>().ok().and_then(|id| {
            let language = LanguageIdentifier::from_parts(id.language, None, None, &[]);
            [id, language]
                .into_iter()
                .find_map(|id| PluralRules::create(id, PluralRuleType::CARDINAL).ok())
        });
        let mut plurals = Self {
            rules,
            categories: BTreeSet::from(["other"]),
        };
        let whole = (0..=200_u32).map(|n| n.to_string());
        let samples: Vec<String> = whole.chain(SAMPLES.map(str::to_owned)).collect();
        let found = samples
            .iter()
            .filter_map(|number| plurals.category(number))
            .collect::<Vec<_>>();
        plurals.categories.extend(found);
        plurals
    }

    /// True if there are rules for the language.
    pub(crate) fn are_known(&self) -> bool {
        self.rules.is_some()
    }

    /// The categories that at least one number has.
    pub(crate) fn categories(&self) -> &BTreeSet<&'static str> {
        &self.categories
    }

    /// The category of a number as it is written; `None` if the language is unknown or the text is no number.
    pub(crate) fn category(&self, number: &str) -> Option<&'static str> {
        let category = self.rules.as_ref()?.select(number).ok()?;
        Some(match category {
            PluralCategory::ZERO => "zero",
            PluralCategory::ONE => "one",
            PluralCategory::TWO => "two",
            PluralCategory::FEW => "few",
            PluralCategory::MANY => "many",
            PluralCategory::OTHER => "other",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_categories(locale: &str, expected: &[&str]) {
        let found = Plurals::new(locale);
        let found: Vec<&str> = CATEGORIES
            .into_iter()
            .filter(|c| found.categories().contains(c))
            .collect();
        assert_eq!(found, expected, "{locale}");
    }

    #[test]
    fn the_categories_of_a_language_are_found_by_trying_numbers() {
        check_categories("en", &["one", "other"]);
        check_categories("fr", &["one", "other"]);
        check_categories("fr-CA", &["one", "other"]);
        check_categories("ja", &["other"]);
        check_categories("cs", &["one", "few", "many", "other"]);
        check_categories("pl", &["one", "few", "many", "other"]);
        check_categories("br", &["one", "two", "few", "many", "other"]);
        check_categories("lv", &["zero", "one", "other"]);
        check_categories("ar", &CATEGORIES);
        check_categories("cy", &CATEGORIES);
        check_categories("kw", &CATEGORIES);
    }

    #[test]
    fn french_counts_zero_and_one_and_a_half_as_one() {
        let french = Plurals::new("fr");
        assert_eq!(
            ["0", "1", "1.5", "2"].map(|n| french.category(n)),
            [Some("one"), Some("one"), Some("one"), Some("other")]
        );
    }

    #[test]
    fn an_unknown_language_has_no_rules() {
        assert!(!Plurals::new("xx").are_known());
        assert!(!Plurals::new("no tag").are_known());
    }
}
