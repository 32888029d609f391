//! The writing direction of a language, from its likely script (CLDR).

use icu_locale::LocaleDirectionality;

/// True if the language `tag` (BCP 47) is written from right to left. A script in the tag decides (`he-Latn`,
/// `az-Arab`), otherwise the likely script of the language. Unknown tags are left to right.
pub fn is_right_to_left(tag: &str) -> bool {
    let language = tag.parse::<icu_locale::Locale>();
    language
        .is_ok_and(|language| LocaleDirectionality::new_extended().is_right_to_left(&language.id))
}

#[cfg(test)]
mod tests {
    use super::is_right_to_left;

    #[test]
    fn the_likely_script_of_a_language_decides() {
        for tag in [
            "ar", "he", "fa", "ur", "yi", "dv", "ps", "ckb", "sd", "ug", "syr", "nqo", "ar-EG",
        ] {
            assert!(is_right_to_left(tag), "{tag}");
        }
        for tag in [
            "en", "fr", "ja", "zh-Hant", "el", "ru", "th", "az", "tr", "ku", "pa",
        ] {
            assert!(!is_right_to_left(tag), "{tag}");
        }
    }

    #[test]
    fn a_script_in_the_tag_decides() {
        for tag in [
            "az-Arab", "pa-Arab", "ku-Arab", "ms-Arab", "ff-Adlm", "en-Hebr",
        ] {
            assert!(is_right_to_left(tag), "{tag}");
        }
        for tag in ["he-Latn", "ar-Latn", "fa-Latn", "ur-Deva", "yi-Latn"] {
            assert!(!is_right_to_left(tag), "{tag}");
        }
    }
}
