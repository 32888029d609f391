//! Reads TOML and reports every fault: a [`Fields`] is a table that reports its unknown keys when it is
//! finished, a [`Node`] a value with its span.

use std::{cell::RefCell, ops::Range, rc::Rc};

use fault::{Fault, SourceFile};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::check::{Check, NOT_TOML};

/// The expectation for a missing string.
const TEXT: &str = "a text in quotes";

/// Maximum number of syntax faults per file: further ones are mostly consequences of the first.
const MOST_SYNTAX_FAULTS: usize = 50;
/// Maximum number of values in a list or table: their indexes have 16 bits.
const MOST_VALUES: usize = u16::MAX as usize;

/// Parses a file; syntax faults are reported and the valid part is returned.
pub(super) fn parse<'a>(check: &Check, file: &'a Rc<SourceFile>) -> Spanned<DeTable<'a>> {
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    for error in errors.into_iter().take(MOST_SYNTAX_FAULTS) {
        let span = error.span().unwrap_or(0..0);
        let message = error.message().replace('\n', ", ");
        let help = match message.as_str() {
            "duplicate key" => "a key stands once in its table: rename or remove one of the two",
            _ => "texts stand in quotes, lists in brackets; see data/README.md for examples",
        };
        let fault = Fault::new(file, span, format!("{NOT_TOML}: {message}")).help(help);
        check.report_syntax(fault);
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

    /// The value of `key`; `None` if it is missing.
    pub(super) fn optional(&self, key: &str) -> Option<Node<'a>> {
        if !self.asked.borrow().iter().any(|asked| asked == key) {
            self.asked.borrow_mut().push(key.to_owned());
        }
        let value = self.table.get(key)?;
        Some(Node {
            check: self.check,
            file: self.file,
            span: value.span(),
            value: value.get_ref(),
        })
    }

    /// The value of `key`; reports a fault if it is missing.
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

    /// The tables of the list `key`; empty if it is missing.
    pub(super) fn tables(&self, key: &str) -> Vec<Fields<'a>> {
        let items = self.optional(key).and_then(|node| {
            if node.value.is_table() {
                let message = format!("one table `[{key}]` where several may stand");
                let fault = Fault::new(node.file, node.first_line(), message);
                let fault = fault.expected(format!("expected `[[{key}]]`"));
                node.check
                    .report(fault.help("two brackets open one of several"));
                return None;
            }
            node.items()
        });
        items
            .unwrap_or_default()
            .into_iter()
            .filter_map(|item| item.fields())
            .collect()
    }

    /// All keys with their spans and values, sorted by key.
    pub(super) fn entries(&self) -> Vec<(&'a str, Range<usize>, Node<'a>)> {
        if self.table.len() > MOST_VALUES {
            self.check
                .report(too_many(self.file, self.first_line(), self.table.len()));
        }
        let entries = self.table.iter().take(MOST_VALUES).map(|(key, value)| {
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

    /// Reports the keys that were never read.
    pub(super) fn finish(self) {
        let asked = self.asked.borrow();
        for (key, span, _) in self.entries() {
            if !asked.iter().any(|known| known == key) {
                let fault = Fault::new(self.file, span, format!("unknown field `{key}`"))
                    .expected("expected a field that is known here");
                let asked = asked.iter().map(String::as_str);
                self.check.report_unknown(fault, key, asked);
            }
        }
    }

    pub(super) fn first_line(&self) -> Range<usize> {
        first_line(self.file, &self.span)
    }
}

/// The fault of a list or table that is too long.
fn too_many(file: &Rc<SourceFile>, span: Range<usize>, n_values: usize) -> Fault {
    Fault::new(file, span, format!("{n_values} values in one list"))
        .expected(format!("expected at most {MOST_VALUES}"))
}

/// The part of `span` in its first line, since a caret under one line is easier to read.
fn first_line(file: &SourceFile, span: &Range<usize>) -> Range<usize> {
    let text = file.text.get(span.clone()).unwrap_or_default();
    let line = text.lines().next().unwrap_or_default();
    span.start..span.start + line.len()
}

impl<'a> Node<'a> {
    /// A fault at this value.
    pub(super) fn fault(&self, message: impl Into<String>) -> Fault {
        Fault::new(self.file, self.span.clone(), message)
    }

    /// Reports that the value has the wrong type.
    pub(super) fn wrong_type(&self, expected: &str) {
        let found = match self.value {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a number with a point",
            DeValue::Boolean(_) => "`true` or `false`",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        let message = format!("expected {expected}, found {found}");
        let fault = Fault::new(self.file, self.first_line(), message)
            .expected(format!("expected {expected}"));
        let bare = matches!(
            self.value,
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_)
        );
        self.check.report(match self.value {
            _ if bare && expected == TEXT => {
                fault.help(format!("write \"{}\"", &self.file.text[self.span.clone()]))
            }
            DeValue::String(text) if text.parse::<f64>().is_ok() => {
                fault.help(format!("leave the quotes out: {text}"))
            }
            _ => fault,
        });
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
        if array.len() > MOST_VALUES {
            self.check
                .report(too_many(self.file, self.first_line(), array.len()));
        }
        let items = array.iter().take(MOST_VALUES).map(|item| Node {
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
            self.wrong_type(TEXT);
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

    /// Reads an integer within `range`; `what` names it.
    pub(super) fn integer(&self, range: Range<u16>, what: &str) -> Option<u16> {
        let expected = format!("{what} from {} to {}", range.start, range.end - 1);
        let Some(number) = self.value.as_integer() else {
            self.wrong_type(&expected);
            return None;
        };
        let value = u16::from_str_radix(number.as_str(), number.radix());
        let value = value.ok().filter(|value| range.contains(value));
        if value.is_none() {
            let written = &self.file.text[self.span.clone()];
            self.check.report(
                self.fault(format!("`{written}` is not {what}"))
                    .expected(format!("expected {expected}")),
            );
        }
        value
    }

    /// Reads a number, integer or not.
    pub(super) fn number(&self) -> Option<f64> {
        let number = match self.value {
            DeValue::Integer(integer) if integer.radix() == 10 => integer.as_str().parse().ok(),
            DeValue::Float(float) => float.as_str().parse().ok(),
            _ => None,
        };
        let number = number.filter(|number: &f64| number.is_finite());
        if number.is_none() {
            let written = &self.file.text[self.first_line()];
            self.check.report(
                Fault::new(
                    self.file,
                    self.first_line(),
                    format!("`{written}` is not a number"),
                )
                .expected("expected a number such as 46.3925"),
            );
        }
        number
    }

    fn first_line(&self) -> Range<usize> {
        first_line(self.file, &self.span)
    }
}
