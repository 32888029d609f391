//! The single words of `collection.json`: ids, tags, colors, dates, and values of closed lists, each with its
//! pattern in the schema.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

use dataset::model::{self, CardStatus, Outcome, PartialDate, Section};

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident = $pattern:literal,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(#[schemars(regex(pattern = $pattern))] pub String);

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    )*};
}

texts! {
    /// An id used in addresses: lower-case letters, digits and hyphens.
    Slug = "^[a-z0-9]+(-[a-z0-9]+)*$",
    /// An id of something that has a name in each language.
    Id = "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$",
    /// A language, as a BCP 47 tag.
    Tag = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
    /// A color in sRGB: `#` and six hex digits.
    Color = "^#[0-9a-f]{6}$",
    /// A date with the precision that is known (EDTF level 0): a year, a month or a day.
    PartialDateText = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
    /// A day of the calendar (ISO 8601).
    Day = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
}

impl From<PartialDate> for PartialDateText {
    fn from(date: PartialDate) -> Self {
        Self(date.iso())
    }
}

impl From<PartialDate> for Day {
    fn from(date: PartialDate) -> Self {
        Self(date.iso())
    }
}

impl From<model::Color> for Color {
    fn from(color: model::Color) -> Self {
        Self(color.hex())
    }
}

macro_rules! words {
    ($($(#[doc = $doc:literal])* $name:ident of $all:ident as $shown:literal,)*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(&'static str);

        impl From<$all> for $name {
            fn from(word: $all) -> Self {
                Self(word.id())
            }
        }

        // Implemented by hand, so that the list of words is that of the model.
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                $shown.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let description = concat!($($doc),*).trim();
                let words = $all::ALL.map($all::id);
                json_schema!({ "description": description, "type": "string", "enum": words })
            }
        }
    )*};
}

words! {
    /// A section of a review.
    SectionWord of Section as "Section",
    /// The reliability of a statement: confirmed by an independent source, disputed between sources, or without
    /// any independent source.
    CardStatusWord of CardStatus as "Status",
    /// The outcome of an award for a film.
    OutcomeWord of Outcome as "Outcome",
}
