//! Inlines references to other messages and to terms, with the variables that they use. A text without
//! variables stays plain, and the page makes no calls.

use std::{collections::BTreeMap, rc::Rc};

use fluent_syntax::ast::{CallArguments, Identifier, InlineExpression as Inline};

use super::{At, Lowering};
use crate::{parse::span_of, piece::Piece, select::Literal};

/// Maximum depth of nested references.
const MOST_REFERENCES: usize = 20;

impl<'s> Lowering<'_, 's> {
    /// The text of a term with its arguments. A term has no access to other variables.
    pub(super) fn term(
        &mut self,
        at: At<'_, 's>,
        id: &Identifier<&'s str>,
        attribute: Option<&Identifier<&'s str>>,
        call: Option<&CallArguments<&'s str>>,
    ) -> Vec<Piece> {
        let mut arguments = BTreeMap::new();
        if let Some(call) = call {
            if !call.positional.is_empty() {
                let fault = at.fault(
                    id.name,
                    format!("`-{}` is given a value without a name", id.name),
                );
                let help = format!("write `{{ -{}(case: \"…\") }}`", id.name);
                self.faults
                    .push(fault.expected("expected arguments with names").help(help));
            }
            for argument in &call.named {
                let value = match argument.value {
                    Inline::NumberLiteral { value } => Literal::Number(value.to_owned()),
                    Inline::StringLiteral { value } => self.string(at, value),
                    // The parser allows only literals as named arguments.
                    _ => continue,
                };
                arguments.insert(argument.name.name, value);
            }
        }
        self.reference(at, "-", id, attribute, Some(&arguments))
    }

    /// The text of an entry; `sign` is `-` for terms.
    pub(super) fn reference(
        &mut self,
        at: At<'_, 's>,
        sign: &str,
        id: &Identifier<&'s str>,
        attribute: Option<&Identifier<&'s str>>,
        arguments: Option<&BTreeMap<&'s str, Literal>>,
    ) -> Vec<Piece> {
        let mut name = format!("{sign}{}", id.name);
        self.reached.insert(name.clone());
        if let Some(attribute) = attribute {
            name = format!("{name}.{}", attribute.name);
        }
        let Some(entry) = self.locale.get(&name) else {
            self.unknown(at, id, &name);
            return Vec::new();
        };
        if let Some(first) = self.open.iter().position(|open| *open == name) {
            let fault = at.fault(id.name, format!("`{name}` refers to itself"));
            let way = [&self.open[first..], &[name]].concat().join("` → `");
            self.faults.push(
                fault
                    .expected("expected another key")
                    .help(format!("`{way}`")),
            );
            return Vec::new();
        }
        if self.open.len() > MOST_REFERENCES {
            let message =
                format!("references stand more than {MOST_REFERENCES} deep in one another");
            self.faults.push(
                at.fault(id.name, message)
                    .expected("expected a text that refers to fewer others")
                    .help("write the text itself"),
            );
            return Vec::new();
        }
        let via = self.via.clone();
        self.via
            .get_or_insert_with(|| (Rc::clone(at.entry.file), span_of(at.entry.file, id.name)));
        self.open.push(name);
        let pieces = self.pattern(At { entry, arguments }, &entry.pattern);
        self.open.pop();
        self.via = via;
        pieces
    }

    fn unknown(&mut self, at: At<'_, 's>, id: &Identifier<&'s str>, name: &str) {
        let (what, is_term) = if name.starts_with('-') {
            ("term", true)
        } else {
            ("message", false)
        };
        let fault = at
            .fault(
                id.name,
                format!(
                    "there is no {what} `{name}` in `{}`",
                    self.locale.folder.locale
                ),
            )
            .expected(format!("expected a {what} of this language"))
            .known(
                name,
                self.locale
                    .names()
                    .filter(|known| known.starts_with('-') == is_term),
            );
        // A syntax error has already been reported for it.
        if self.locale.is_hidden(name) {
            self.is_partial = true;
        } else {
            self.faults.push(fault);
        }
    }
}
