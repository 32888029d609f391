//! The style sheet of `<film-explorer>`: the site's own, made independent of the host page.
//!
//! A shadow root isolates selectors, but not everything: `rem` is the font size of the host page's root element, which
//! many set to 62.5 %, `:root` is that element, and `@font-face` is ignored.

use std::{collections::BTreeSet, convert::Infallible};

use lightningcss::{
    error::PrinterError,
    properties::{
        Property, PropertyId,
        custom::{
            CustomProperty, Function, Token, TokenList, TokenOrValue, UnparsedProperty, Variable,
        },
    },
    rules::CssRule,
    selector::{Component, Selector, SelectorList},
    stylesheet::{ParserOptions, StyleSheet},
    traits::{IntoOwned, ToCss},
    values::{
        ident::{DashedIdent, DashedIdentReference, Ident},
        length::LengthValue,
        string::CowArcStr,
    },
    visit_types,
    visitor::{Visit, VisitTypes, Visitor},
};

use crate::printing;

/// The custom properties that a host page may set: for each `--paper` of the sheet a `--diptych-paper` (documented in
/// `docs/element.md`).
pub const THEME: [&str; 14] = [
    "paper",
    "surface",
    "ink",
    "muted",
    "rule",
    "control",
    "house",
    "lit",
    "focus",
    "accent",
    "text-face",
    "label-face",
    "measure",
    "masthead",
];

/// Class that replaces `:root` inside the shadow root.
const APP_ROOT: &str = "app-root";
/// A registered custom property (`embed.js`) that holds the font size at the root of the app: the counterpart of `rem`
/// on pages of the site.
const REM: &str = "--diptych-rem";
/// Font size of the query containers in `rem`: in container conditions, `em` is relative to the container (`.app` in
/// `styles/layout.css`).
const CONTAINER_REM: f32 = 1.1875;

/// The family of the fonts that are shipped with the site, and its name where the element registers them.
const FAMILY: (&str, &str) = ("Newsreader", "Diptych");

/// Rewrites a bundle for the shadow root of an element, and prints it minified.
///
/// # Errors
/// If the bundle is no CSS, or has a declaration that cannot be printed.
pub fn for_element(css: &str) -> Result<String, String> {
    let mut sheet =
        StyleSheet::parse(css, ParserOptions::default()).map_err(|error| error.to_string())?;
    let mut rewriting = Rewriting::default();
    sheet
        .visit(&mut rewriting)
        .map_err(|error| error.to_string())?;
    let printed = sheet
        .to_css(printing())
        .map_err(|error| error.to_string())?;
    Ok(printed.code)
}

/// The changes of the sheet.
#[derive(Default)]
struct Rewriting {
    /// The custom properties of [`THEME`] that were declared so far. Only the first declaration of each can be set by
    /// the host page.
    declared: BTreeSet<&'static str>,
}

impl<'i> Visitor<'i> for Rewriting {
    type Error = PrinterError;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(RULES | PROPERTIES | SELECTORS)
    }

    fn visit_rule(&mut self, rule: &mut CssRule<'i>) -> Result<(), Self::Error> {
        match rule {
            CssRule::FontFace(_) => {
                *rule = CssRule::Ignored;
                return Ok(());
            }
            CssRule::Container(container) => {
                container
                    .condition
                    .visit(&mut ContainerLengths)
                    .unwrap_or_else(|never| match never {});
            }
            _ => {}
        }
        rule.visit_children(self)
    }

    /// Replaces `:root` by [`APP_ROOT`], which is also the host.
    fn visit_selector_list(&mut self, selectors: &mut SelectorList<'i>) -> Result<(), Self::Error> {
        let is = |selector: &Selector<'i>, css: &str| {
            selector
                .to_css_string(printing())
                .is_ok_and(|printed| printed == css)
        };
        if selectors.0.iter().any(|selector| is(selector, ":root")) {
            selectors.0.retain(|selector| !is(selector, ":host"));
        }
        selectors.visit_children(self)
    }

    fn visit_selector(&mut self, selector: &mut Selector<'i>) -> Result<(), Self::Error> {
        for component in selector.iter_mut_raw_match_order() {
            if matches!(component, Component::Root) {
                *component = Component::Class(APP_ROOT.into());
            }
        }
        selector.visit_children(self)
    }

    fn visit_property(&mut self, property: &mut Property<'i>) -> Result<(), Self::Error> {
        // Typed values have no place for `calc(2 * var(…))`: the declaration becomes a list of tokens.
        if !matches!(property, Property::Custom(_) | Property::Unparsed(_)) {
            let css = property.value_to_css_string(printing())?;
            if css.contains("rem") || css.contains(FAMILY.0) {
                let value = tokens(&css);
                *property = Property::Unparsed(UnparsedProperty {
                    property_id: property.property_id(),
                    value,
                });
            }
        }
        match property {
            Property::Custom(CustomProperty { name, value }) => {
                rewrite_tokens(value);
                self.offer(name.as_ref(), value);
            }
            Property::Unparsed(unparsed) => rewrite_tokens(&mut unparsed.value),
            _ => {}
        }
        Ok(())
    }
}

impl Rewriting {
    /// Lets the host page set a custom property of [`THEME`]: `var(--diptych-paper, …)` with the value of the sheet.
    fn offer(&mut self, name: &str, value: &mut TokenList<'_>) {
        let bare = name.trim_start_matches("--");
        let Some(theme) = THEME.into_iter().find(|theme| *theme == bare) else {
            return;
        };
        if self.declared.insert(theme) {
            let fallback = std::mem::replace(value, TokenList(Vec::new()));
            value
                .0
                .push(variable(format!("--diptych-{theme}"), Some(fallback)));
        }
    }
}

/// Replaces `rem` in the conditions of container queries by `em`: `var()` is not allowed there. In those of media
/// queries `rem` is the browser's initial font size already.
struct ContainerLengths;

impl<'i> Visitor<'i> for ContainerLengths {
    type Error = Infallible;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(LENGTHS)
    }

    fn visit_length(&mut self, length: &mut LengthValue) -> Result<(), Self::Error> {
        if let LengthValue::Rem(value) = length {
            *length = LengthValue::Em(*value / CONTAINER_REM);
        }
        Ok(())
    }
}

/// Replaces `2rem` by `calc(2 * var(--diptych-rem))`, and the family of the fonts by the name that the element registers
/// it under.
fn rewrite_tokens(list: &mut TokenList<'_>) {
    let tokens = std::mem::take(&mut list.0);
    for mut token in tokens {
        match &mut token {
            TokenOrValue::Length(LengthValue::Rem(value)) => token = in_rem(*value),
            TokenOrValue::Function(function) => rewrite_tokens(&mut function.arguments),
            TokenOrValue::Var(variable) => {
                if let Some(fallback) = &mut variable.fallback {
                    rewrite_tokens(fallback);
                }
            }
            TokenOrValue::Token(Token::Ident(name)) if **name == *FAMILY.0 => {
                list.0.push(Token::Ident(FAMILY.1.into()).into());
                list.0.push(Token::WhiteSpace(" ".into()).into());
            }
            _ => {}
        }
        list.0.push(token);
    }
}

fn in_rem(value: f32) -> TokenOrValue<'static> {
    let number = Token::Number {
        has_sign: value < 0.0,
        value,
        int_value: None,
    };
    TokenOrValue::Function(Function {
        name: Ident("calc".into()),
        arguments: TokenList(vec![
            number.into(),
            Token::Delim('*').into(),
            variable(REM.to_owned(), None),
        ]),
    })
}

/// Returns `var(name, fallback)`.
fn variable(name: String, fallback: Option<TokenList<'_>>) -> TokenOrValue<'_> {
    let ident = DashedIdent(name.into());
    TokenOrValue::Var(Variable {
        name: DashedIdentReference { ident, from: None },
        fallback,
    })
}

/// Parses a value as tokens.
fn tokens(css: &str) -> TokenList<'static> {
    let name = PropertyId::Custom(CowArcStr::from("--value").into());
    match Property::parse_string(name, css, ParserOptions::default()).map(IntoOwned::into_owned) {
        Ok(Property::Custom(CustomProperty { value, .. })) => value,
        _ => TokenList(Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(css: &str, expected: &str) {
        assert_eq!(for_element(css).as_deref(), Ok(expected));
    }

    #[test]
    fn the_root_is_the_app_root() {
        check(
            ":root,:host{top:0}:root[data-theme=dark] .a{top:0}",
            ".app-root{top:0}.app-root[data-theme=dark] .a{top:0}",
        );
    }

    #[test]
    fn no_length_depends_on_the_root_of_the_page() {
        check(".a{top:2rem}", ".a{top:calc(2*var(--diptych-rem))}");
        check(
            ".a{margin:0 -.75rem;inset:calc(1rem + 2px)}",
            ".a{margin:0 calc(-.75*var(--diptych-rem));inset:calc(calc(1*var(--diptych-rem)) + 2px)}",
        );
    }

    #[test]
    fn conditions_are_of_the_container_or_of_the_browser() {
        check(
            "@container app (inline-size>=38rem){.a{top:0}}",
            "@container app (inline-size>=32em){.a{top:0}}",
        );
        check(
            "@media (width>=44rem) and (height>=30rem){.a{top:0}}",
            "@media (width>=44rem) and (height>=30rem){.a{top:0}}",
        );
    }

    #[test]
    fn words_that_end_like_a_unit_are_left_alone() {
        let css = ".theorem{top:0}.x1remote{top:0}.rem{top:0}";
        check(css, css);
    }

    #[test]
    fn fonts_are_left_to_the_document_under_a_name_of_their_own() {
        check(
            "@font-face{font-family:Newsreader;src:url(a.woff2)}@font-face{src:local(b)}.a{font-family:Newsreader,serif}",
            ".a{font-family:Diptych Newsreader,serif}",
        );
    }

    #[test]
    fn a_page_may_set_what_is_documented() {
        check(
            ":root{--paper:light-dark(#fff,#000);--other:1px}.a{--paper:red}",
            ".app-root{--paper:var(--diptych-paper,light-dark(#fff,#000));--other:1px}.a{--paper:red}",
        );
    }

    #[test]
    fn every_custom_property_for_host_pages_is_documented() {
        for text in [
            include_str!("../../../web/element/custom-elements.json"),
            include_str!("../../../docs/element.md"),
        ] {
            for name in THEME {
                assert!(text.contains(&format!("--diptych-{name}")), "{name}");
            }
            assert!(!text.contains("--diptych-text-size"), "it is the reader's");
        }
    }

    #[test]
    fn the_size_of_text_at_the_containers_is_that_of_the_sheet() {
        let layout = include_str!("../../../styles/layout.css");
        assert!(layout.contains(&format!("font: {CONTAINER_REM}rem/")));
    }
}
