//! Plural categories (CLDR): from the browser's `Intl`, or natively from `intl_pluralrules`. Both use the same rules,
//! so hydration finds the text that was rendered.

/// Returns the CLDR category of a number of tenths in the language `tag`: `one`, `few`, `other` …
#[cfg(target_arch = "wasm32")]
pub fn plural_category(tag: &str, tenths: u32) -> String {
    use js_sys::{Array, Intl::PluralRules, Object};

    let locales = Array::of1(&tag.into());
    let rules = PluralRules::new(&locales, &Object::new());
    rules.select(f64::from(tenths) / 10.0).into()
}

/// Returns the CLDR category of a number of tenths in the language `tag`: `one`, `few`, `other` …
#[cfg(not(target_arch = "wasm32"))]
pub fn plural_category(tag: &str, tenths: u32) -> String {
    use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

    let language = tag
        .parse::<unic_langid::LanguageIdentifier>()
        .unwrap_or_default();
    let rules = PluralRules::create(language, PluralRuleType::CARDINAL);
    let category = rules
        .ok()
        .and_then(|rules| rules.select(f64::from(tenths) / 10.0).ok());
    let category = match category {
        Some(PluralCategory::ZERO) => "zero",
        Some(PluralCategory::ONE) => "one",
        Some(PluralCategory::TWO) => "two",
        Some(PluralCategory::FEW) => "few",
        Some(PluralCategory::MANY) => "many",
        _ => "other",
    };
    category.to_owned()
}
