//! Placeables without variants: variables, strings, numbers, `NUMBER(…)`; and the selectors of selects.

use fluent_syntax::{
    ast::{CallArguments, Identifier, InlineExpression as Inline},
    unicode::unescape_unicode_to_string,
};

use super::{At, Lowering};
use crate::{
    piece::{Piece, VariableKind, plain},
    select::Literal,
};

/// The selector of a select.
pub(super) enum Selector<'s> {
    /// A value known at build time; `None` if the argument of a term is missing.
    Known(Option<Literal>),
    /// A variable; `is_number` if `NUMBER(…)` declares it a number.
    Variable { id: &'s str, is_number: bool },
}

impl<'s> Lowering<'_, 's> {
    /// The pieces of a placeable.
    pub(super) fn inline(&mut self, at: At<'_, 's>, inline: &Inline<&'s str>) -> Vec<Piece> {
        match inline {
            Inline::MessageReference { id, attribute } => {
                self.reference(at, "", id, attribute.as_ref(), at.arguments)
            }
            Inline::TermReference {
                id,
                attribute,
                arguments,
            } => self.term(at, id, attribute.as_ref(), arguments.as_ref()),
            _ => match self.selector(at, inline) {
                Selector::Known(value) => self.show(at, inline, value),
                Selector::Variable { id, is_number } => {
                    self.note(at, id, is_number.then_some(VariableKind::Number));
                    vec![Piece::Variable(id.to_owned())]
                }
            },
        }
    }

    /// Evaluates `inline` as the selector of a select, or as a placeable that is no reference.
    pub(super) fn selector(&mut self, at: At<'_, 's>, inline: &Inline<&'s str>) -> Selector<'s> {
        match inline {
            Inline::StringLiteral { value } => Selector::Known(Some(self.string(at, value))),
            Inline::NumberLiteral { value } => {
                Selector::Known(Some(Literal::Number((*value).to_owned())))
            }
            Inline::VariableReference { id } => match at.arguments {
                Some(arguments) => Selector::Known(arguments.get(id.name).cloned()),
                None => Selector::Variable {
                    id: id.name,
                    is_number: false,
                },
            },
            Inline::FunctionReference { id, arguments } => self.function(at, id, arguments),
            Inline::TermReference {
                id,
                attribute,
                arguments,
            } => {
                let pieces = self.term(at, id, attribute.as_ref(), arguments.as_ref());
                Selector::Known(plain(&pieces).map(|text| Literal::Text(text.to_owned())))
            }
            // The parser allows no other selectors.
            Inline::MessageReference { .. } | Inline::Placeable { .. } => Selector::Known(None),
        }
    }

    /// Writes a known value; a missing argument of a term and a number are faults.
    fn show(
        &mut self,
        at: At<'_, 's>,
        inline: &Inline<&'s str>,
        value: Option<Literal>,
    ) -> Vec<Piece> {
        let fault = match (value, inline) {
            (Some(Literal::Text(text)), _) => return vec![Piece::Text(text)],
            (Some(Literal::Number(number)), Inline::NumberLiteral { value }) => at
                .fault(value, format!("`{number}` is a bare number"))
                .expected("expected a text or a variable")
                .help(format!("write {number} without braces, or as \"{number}\"")),
            (Some(Literal::Number(number)), Inline::VariableReference { id }) => at
                .fault(
                    id.name,
                    format!("the number `{number}` cannot be shown in a term"),
                )
                .expected("expected a text")
                .help(format!("give the term \"{number}\"")),
            (None, Inline::VariableReference { id }) => at
                .fault(id.name, format!("the term does not get `${}`", id.name))
                .expected("expected an argument of the term")
                .help(format!(
                    "a term knows only its arguments: `{{ -term({}: \"…\") }}`",
                    id.name
                )),
            _ => return Vec::new(),
        };
        self.faults.push(fault);
        Vec::new()
    }

    /// The content of a string literal.
    pub(super) fn string(&mut self, at: At<'_, 's>, raw: &'s str) -> Literal {
        let text = unescape_unicode_to_string(raw);
        if text.contains('\u{FFFD}') && !raw.contains('\u{FFFD}') {
            let fault = at.fault(raw, format!("`{raw}` holds an escape that is no character"));
            self.faults.push(
                fault.expected("expected a known escape").help(
                    "known are `\\\\`, `\\\"`, `\\u202F` and `\\U01F3AC`; a brace needs none",
                ),
            );
        }
        Literal::Text(text.into_owned())
    }

    fn function(
        &mut self,
        at: At<'_, 's>,
        id: &Identifier<&'s str>,
        arguments: &CallArguments<&'s str>,
    ) -> Selector<'s> {
        let fault = match (
            id.name,
            arguments.positional.as_slice(),
            arguments.named.as_slice(),
        ) {
            ("NUMBER", [inner @ Inline::VariableReference { .. }], []) => {
                return match self.selector(at, inner) {
                    Selector::Variable { id, .. } => Selector::Variable {
                        id,
                        is_number: true,
                    },
                    known @ Selector::Known(_) => known,
                };
            }
            ("NUMBER", [Inline::VariableReference { .. }], [option, ..]) => at
                .fault(
                    option.name.name,
                    format!("NUMBER has no option `{}` here", option.name.name),
                )
                .expected("expected only a variable")
                .help("write `NUMBER($n)`: the app decides how numbers look"),
            ("NUMBER", ..) => at
                .fault(id.name, "NUMBER takes one variable")
                .expected("expected `NUMBER($n)`")
                .help("write `NUMBER($n)`"),
            (name, ..) => at
                .fault(name, format!("there is no function `{name}`"))
                .expected("expected NUMBER")
                .help("only NUMBER is known; dates and lists are given as text"),
        };
        self.faults.push(fault);
        Selector::Known(None)
    }
}
