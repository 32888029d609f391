//! The messages of the interface in one language. The functions are generated from `locales/` by the crate `phrases`: a
//! missing key does not compile, and neither does an unused one.

use dataset::{Locale, LocaleInfo};

use crate::{library::collection, platform};

mod direction;

/// The messages of a language: `text.film_review()`, `text.card_shown(3u32)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Messages(Locale);

/// A number in a message: whole or with one decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    tenths: u32,
}

/// The plural categories of CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are CLDR's own")]
pub enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Messages {
    /// Returns the messages in `locale`.
    pub fn new(locale: Locale) -> Self {
        Self(locale)
    }

    /// Returns the language.
    pub fn locale(self) -> Locale {
        self.0
    }

    /// Returns the properties of the language.
    pub fn locale_info(self) -> &'static LocaleInfo {
        collection().locale_info(self.0)
    }

    pub(crate) fn locale_idx(self) -> usize {
        self.0.idx()
    }

    /// Returns the plural category of `n` in this language.
    pub(crate) fn plural(self, n: Number) -> Plural {
        match platform::plural_category(&self.locale_info().tag, n.tenths).as_str() {
            "zero" => Plural::Zero,
            "one" => Plural::One,
            "two" => Plural::Two,
            "few" => Plural::Few,
            "many" => Plural::Many,
            _ => Plural::Other,
        }
    }

    /// Appends `word`, an argument of a message. If its direction differs from that of the message, it is enclosed in
    /// FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE; otherwise its last punctuation mark would be displayed at its
    /// wrong end (Unicode Bidirectional Algorithm).
    pub(crate) fn isolate(self, out: &mut String, word: &str) {
        let is_other = self.is_other_direction(word);
        if is_other {
            out.push('\u{2068}');
        }
        out.push_str(word);
        if is_other {
            out.push('\u{2069}');
        }
    }

    /// Returns true if a text of an unknown language is written in the other direction than this language. On a
    /// right-to-left page this is a text with left-to-right letters alone; on a left-to-right page one with any
    /// right-to-left letter, since punctuation beside that letter would move.
    pub(crate) fn is_other_direction(self, words: &str) -> bool {
        let [has_ltr, has_rtl] = direction::letters(words);
        if self.locale_info().rtl {
            has_ltr && !has_rtl
        } else {
            has_rtl
        }
    }

    /// Formats `n` with the separators of this language: `1,000` or `1 000`, `1.5` or `1,5`.
    pub(crate) fn number(self, n: Number) -> String {
        let digits = (n.tenths / 10).to_string();
        let mut number = String::new();
        for (idx, digit) in digits.chars().enumerate() {
            if idx > 0 && (digits.len() - idx).is_multiple_of(3) {
                number.push_str(self.format_group());
            }
            number.push(digit);
        }
        if !n.tenths.is_multiple_of(10) {
            number.push_str(self.format_decimal());
            number.push_str(&(n.tenths % 10).to_string());
        }
        number
    }
}

impl Number {
    /// Returns a number of tenths: 15 is 1.5.
    pub fn tenths(tenths: u32) -> Self {
        Self { tenths }
    }

    pub(crate) fn is(self, n: u32) -> bool {
        self.tenths == n.saturating_mul(10)
    }
}

impl From<u32> for Number {
    fn from(n: u32) -> Self {
        Self {
            tenths: n.saturating_mul(10),
        }
    }
}

impl From<usize> for Number {
    fn from(n: usize) -> Self {
        Self::from(u32::try_from(n).unwrap_or(u32::MAX))
    }
}

#[deny(dead_code, reason = "a phrase that nothing says fails the build")]
mod phrases {
    //! Generated: one method for each message.
    use super::{Messages, Number, Plural};

    include!(concat!(env!("OUT_DIR"), "/phrases.rs"));
}

#[cfg(test)]
mod tests;
