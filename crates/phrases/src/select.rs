//! The variants of a select: the kind of value they compare, and the one that a known value takes.

use fault::Fault;
use fluent_syntax::ast::{Variant, VariantKey};

use crate::{
    parse::{Entry, span_of},
    piece::{Key, VariableKind},
    plurals::{CATEGORIES, Plurals},
};

/// A value known at build time.
#[derive(Clone, Debug)]
pub(crate) enum Literal {
    Text(String),
    /// A number as it is written.
    Number(String),
}

/// The kind of value that the keys imply: a number if one of them is a number or a plural category, a word if
/// one is anything else. `other` alone implies nothing, since both kinds use it.
pub(crate) fn kind(variants: &[Variant<&str>]) -> Option<VariableKind> {
    let is_number = |variant: &Variant<&str>| match variant.key {
        VariantKey::NumberLiteral { .. } => true,
        VariantKey::Identifier { name } => name != "other" && CATEGORIES.contains(&name),
    };
    if variants.iter().any(is_number) {
        return Some(VariableKind::Number);
    }
    variants
        .iter()
        .any(|variant| written(&variant.key) != "other")
        .then_some(VariableKind::Word)
}

/// The key of a variant for a value of `kind`.
///
/// # Errors
/// A fault if no value of that kind in that language can match the variant.
pub(crate) fn key(
    entry: &Entry<'_>,
    variant: &VariantKey<&str>,
    kind: VariableKind,
    (locale, plurals): (&str, &Plurals),
) -> Result<Key, Box<Fault>> {
    let fault =
        |message: String| Fault::new(entry.file, span_of(entry.file, written(variant)), message);
    match (variant, kind) {
        (VariantKey::NumberLiteral { value }, _) => value.parse().map(Key::Number).map_err(|_| {
            let fault = fault(format!("`{value}` is not a whole number"));
            let help = "only whole numbers can be told apart; use plural categories";
            Box::new(fault.expected("expected a whole number").help(help))
        }),
        (VariantKey::Identifier { name }, VariableKind::Word) => Ok(Key::Word((*name).to_owned())),
        (VariantKey::Identifier { name }, VariableKind::Number) => {
            match plurals
                .categories()
                .iter()
                .find(|category| *category == name)
            {
                Some(category) => Ok(Key::Plural(category)),
                None => Err(Box::new(no_category(fault, name, locale, plurals))),
            }
        }
    }
}

/// A fault that explains why `name` is no plural category of the language.
fn no_category(
    fault: impl Fn(String) -> Fault,
    name: &str,
    locale: &str,
    plurals: &Plurals,
) -> Fault {
    let known = plurals.categories().iter().copied();
    if !CATEGORIES.contains(&name) {
        return fault(format!(
            "`{name}` is neither a plural category nor a number"
        ))
        .expected("expected a plural category")
        .known(name, known);
    }
    if !plurals.are_known() {
        return fault(format!("no plural rules are known for `{locale}`"))
            .expected("expected a number or `other`")
            .help("check the language tag, or do without plural categories");
    }
    let known: Vec<String> = known.map(|name| format!("`{name}`")).collect();
    let exact = if name == "zero" {
        "; write `[0]` for exactly none"
    } else {
        ""
    };
    fault(format!("no number is `{name}` in `{locale}`"))
        .expected("expected a plural category of this language")
        .help(format!("`{locale}` has {}{exact}", known.join(", ")))
}

/// The variant that a value takes: the first match, else the default.
pub(crate) fn pick<'v, 's>(
    variants: &'v [Variant<&'s str>],
    value: Option<&Literal>,
    plurals: &Plurals,
) -> Option<&'v Variant<&'s str>> {
    let fits = |variant: &&Variant<&str>| match (value, &variant.key) {
        (Some(Literal::Text(text)), VariantKey::Identifier { name }) => text == name,
        (Some(Literal::Number(number)), VariantKey::Identifier { name }) => {
            plurals.category(number) == Some(name)
        }
        (Some(Literal::Number(number)), VariantKey::NumberLiteral { value }) => {
            matches!((number.parse::<f64>(), value.parse::<f64>()), (Ok(a), Ok(b)) if a == b)
        }
        _ => false,
    };
    variants
        .iter()
        .find(fits)
        .or_else(|| variants.iter().find(|variant| variant.default))
}

/// The key as it is written in the file.
pub(crate) fn written<'s>(key: &VariantKey<&'s str>) -> &'s str {
    match key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}
