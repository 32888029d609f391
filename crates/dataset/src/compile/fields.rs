//! Reading TOML with every fault reported: a [`Fields`] is a table whose unknown keys are reported when
//! it is done with, a [`Node`] a value that knows its place.

use std::{cell::RefCell, ops::Range, rc::Rc};

use fault::{Fault, SourceFile};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::check::Check;

/// Parses a file; syntax faults are reported and what could be read is returned.
pub(super) fn parse<'a>(check: &Check, file: &'a Rc<SourceFile>) -> Spanned<DeTable<'a>> {
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let message = error.message().replace('\n', ", ");
        check.report(
            Fault::new(file, span, format!("not valid TOML: {message}"))
                .help("texts stand in quotes, lists in brackets; see data/README.md for examples"),
        );
    }
    table
}

/// A table being read.
pub(super) struct Fields<'a> {
    pub(super) check: &'a Check,
    pub(super) file: &'a Rc<SourceFile>,
    pub(super) span: Range<usize>,
    table: &'a DeTable<'a>,
    asked: RefCell<Vec<String>>,
}

/// A value being read.
pub(super) struct Node<'a> {
    pub(super) check: &'a Check,
    pub(super) file: &'a Rc<SourceFile>,
    pub(super) span: Range<usize>,
    pub(super) value: &'a DeValue<'a>,
}

impl<'a> Fields<'a> {
    pub(super) fn root(
        check: &'a Check,
        file: &'a Rc<SourceFile>,
        table: &'a Spanned<DeTable<'a>>,
    ) -> Self {
        Self::new(check, file, 0..0, table.get_ref())
    }

    fn new(
        check: &'a Check,
        file: &'a Rc<SourceFile>,
        span: Range<usize>,
        table: &'a DeTable<'a>,
    ) -> Self {
        Self {
            check,
            file,
            span,
            table,
            asked: RefCell::default(),
        }
    }

    /// The value of `key`, if it is there.
    pub(super) fn optional(&self, key: &str) -> Option<Node<'a>> {
        self.asked.borrow_mut().push(key.to_owned());
        let value = self.table.get(key)?;
        Some(Node {
            check: self.check,
            file: self.file,
            span: value.span(),
            value: value.get_ref(),
        })
    }

    /// The value of `key`; a fault if it is not there.
    pub(super) fn required(&self, key: &str, expected: &str) -> Option<Node<'a>> {
        let node = self.optional(key);
        if node.is_none() {
            self.check.report(
                Fault::new(self.file, self.first_line(), format!("`{key}` is missing"))
                    .expected(format!("expected `{key}` here"))
                    .help(format!("add `{key}`: {expected}")),
            );
        }
        node
    }

    /// The tables of the list `key`; none if it is not there.
    pub(super) fn tables(&self, key: &str) -> Vec<Fields<'a>> {
        let items = self.optional(key).and_then(|node| node.items());
        items
            .unwrap_or_default()
            .into_iter()
            .filter_map(|item| item.fields())
            .collect()
    }

    /// Every key with its place and its value, in the order of the keys.
    pub(super) fn entries(&self) -> Vec<(&'a str, Range<usize>, Node<'a>)> {
        let entries = self.table.iter().map(|(key, value)| {
            let node = Node {
                check: self.check,
                file: self.file,
                span: value.span(),
                value: value.get_ref(),
            };
            (key.get_ref().as_ref(), key.span(), node)
        });
        entries.collect()
    }

    /// Reports the keys that nobody asked for.
    pub(super) fn finish(self) {
        let asked = self.asked.borrow();
        for (key, span, _) in self.entries() {
            if !asked.iter().any(|known| known == key) {
                self.check.report(
                    Fault::new(self.file, span, format!("unknown field `{key}`"))
                        .expected("expected a field that is known here")
                        .known(key, asked.iter().map(String::as_str)),
                );
            }
        }
    }

    pub(super) fn first_line(&self) -> Range<usize> {
        let text = self.file.text.get(self.span.clone()).unwrap_or_default();
        let line = text.lines().next().unwrap_or_default();
        self.span.start..self.span.start + line.len()
    }
}

impl<'a> Node<'a> {
    /// A fault at this value.
    pub(super) fn fault(&self, message: impl Into<String>) -> Fault {
        Fault::new(self.file, self.span.clone(), message)
    }

    /// Reports that the value has the wrong type.
    fn wrong_type(&self, expected: &str) {
        let found = self.value.type_str();
        self.check.report(
            self.fault(format!("expected {expected}, found {found}"))
                .expected(format!("expected {expected}")),
        );
    }

    pub(super) fn fields(&self) -> Option<Fields<'a>> {
        let table = self.value.as_table();
        if table.is_none() {
            self.wrong_type("a table");
        }
        Some(Fields::new(
            self.check,
            self.file,
            self.span.clone(),
            table?,
        ))
    }

    pub(super) fn items(&self) -> Option<Vec<Node<'a>>> {
        let Some(array) = self.value.as_array() else {
            self.wrong_type("a list in brackets");
            return None;
        };
        let items = array.iter().map(|item| Node {
            check: self.check,
            file: self.file,
            span: item.span(),
            value: item.get_ref(),
        });
        Some(items.collect())
    }

    pub(super) fn string(&self) -> Option<&'a str> {
        if self.value.as_datetime().is_some() {
            self.check.report(
                self.fault("a date without quotes")
                    .expected("expected a date in quotes")
                    .help(format!("write \"{}\"", &self.file.text[self.span.clone()])),
            );
            return None;
        }
        let text = self.value.as_str();
        if text.is_none() {
            self.wrong_type("a text in quotes");
        }
        text
    }

    pub(super) fn boolean(&self) -> Option<bool> {
        let value = self.value.as_bool();
        if value.is_none() {
            self.wrong_type("`true` or `false`");
        }
        value
    }

    /// A whole number within `range`; `what` names it.
    pub(super) fn integer(&self, range: Range<u16>, what: &str) -> Option<u16> {
        let expected = format!("{what} from {} to {}", range.start, range.end - 1);
        let Some(number) = self.value.as_integer() else {
            self.wrong_type(&expected);
            return None;
        };
        let value = number
            .as_str()
            .parse()
            .ok()
            .filter(|value| range.contains(value));
        if value.is_none() {
            self.check.report(
                self.fault(format!("`{}` is not {what}", number.as_str()))
                    .expected(format!("expected {expected}")),
            );
        }
        value
    }

    /// A number, whole or not.
    pub(super) fn number(&self) -> Option<f64> {
        let digits = match self.value {
            DeValue::Integer(integer) => integer.as_str(),
            DeValue::Float(float) => float.as_str(),
            _ => {
                self.wrong_type("a number");
                return None;
            }
        };
        digits.parse().ok()
    }
}
