//! Writes the body of a method that builds a text, part by part. A select whose arms are only texts chooses
//! their index in the table and appends the text in one call.

use super::{
    Table, line,
    merge::{Part, PartArm, merge},
};
use crate::{
    compare::Message,
    piece::{Key, Piece, VariableKind, reads},
};

/// Writes the body of the method for `message`; texts that differ by language are added to `table`.
pub(super) fn write(out: &mut String, message: &Message, table: &mut Table) {
    for parameter in &message.parameters {
        if !message
            .texts
            .iter()
            .any(|pieces| reads(pieces, &parameter.variable))
        {
            line(out, 2, format_args!("let _ = {};", parameter.ident));
        }
    }
    // No variable has this name: a parameter never ends in `_`.
    line(out, 2, format_args!("let mut out_ = String::new();"));
    let texts: Vec<&[Piece]> = message.texts.iter().map(Vec::as_slice).collect();
    Body {
        message,
        table,
        out,
    }
    .parts(2, &merge(&texts));
    line(out, 2, format_args!("out_"));
}

struct Body<'a> {
    message: &'a Message,
    table: &'a mut Table,
    out: &'a mut String,
}

/// The form of the arms of a select: statements, or a value for a call around the select.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Statements,
    /// A literal text.
    Literal,
    /// The index of a text in the table.
    Cell,
}

impl Body<'_> {
    fn line(&mut self, indent: usize, text: std::fmt::Arguments<'_>) {
        line(self.out, indent, text);
    }

    fn parts(&mut self, indent: usize, parts: &[Part<'_>]) {
        for part in parts {
            match part {
                Part::Words(words) => match words.as_slice() {
                    [text] => self.line(indent, format_args!("out_.push_str({text:?});")),
                    _ => {
                        let cell = self.table.cell(words);
                        self.line(indent, format_args!("self.add_(&mut out_, {cell});"));
                    }
                },
                Part::Variable(variable) => match self.parameter(variable) {
                    (ident, VariableKind::Number) => {
                        self.line(
                            indent,
                            format_args!("self.add_number_(&mut out_, {ident});"),
                        );
                    }
                    (ident, VariableKind::Word) => {
                        self.line(indent, format_args!("self.add_word_(&mut out_, {ident});"));
                    }
                },
                Part::Select { variable, arms } => self.whole_select(indent, variable, arms),
                Part::ByLocale(groups) => self.by_locale(indent, groups),
            }
        }
    }

    fn by_locale(&mut self, indent: usize, groups: &[(Vec<usize>, Vec<Part<'_>>)]) {
        // The default language is in the first group, which becomes the fallback arm.
        let Some(((_, default), others)) = groups.split_first() else {
            return;
        };
        self.line(indent, format_args!("match self.locale_idx() {{"));
        for (locales, parts) in others {
            let locales: Vec<String> = locales.iter().map(usize::to_string).collect();
            self.line(indent + 1, format_args!("{} => {{", locales.join(" | ")));
            self.parts(indent + 2, parts);
            self.line(indent + 1, format_args!("}}"));
        }
        self.line(indent + 1, format_args!("_ => {{"));
        self.parts(indent + 2, default);
        self.line(indent + 1, format_args!("}}"));
        self.line(indent, format_args!("}}"));
    }

    fn whole_select(&mut self, indent: usize, variable: &str, arms: &[PartArm<'_>]) {
        let default = arms
            .iter()
            .find(|arm| arm.is_default)
            .map_or(&[][..], |arm| &arm.parts);
        let (compared, form) = (compared(arms), form(arms));
        let call = match form {
            Form::Statements => return self.select(indent, (variable, form), &compared, default),
            Form::Literal => "out_.push_str(",
            Form::Cell => "self.add_(&mut out_, ",
        };
        self.line(indent, format_args!("{call}"));
        self.select(indent + 1, (variable, form), &compared, default);
        self.line(indent, format_args!(");"));
    }

    /// Writes the first matching one of `arms`, else the default: an `if` for each number, a `match` for
    /// adjacent words or categories.
    fn select(
        &mut self,
        indent: usize,
        asked @ (variable, form): (&str, Form),
        arms: &[&PartArm<'_>],
        default: &[Part<'_>],
    ) {
        let Some(first) = arms.first() else {
            return self.arm(indent, form, default);
        };
        let (ident, kind) = self.parameter(variable);
        if let Key::Number(number) = first.key {
            self.line(indent, format_args!("if {ident}.is({number}) {{"));
            self.arm(indent + 1, form, &first.parts);
            self.line(indent, format_args!("}} else {{"));
            self.select(indent + 1, asked, &arms[1..], default);
            return self.line(indent, format_args!("}}"));
        }
        let subject = if kind == VariableKind::Number {
            format!("self.plural({ident})")
        } else {
            ident
        };
        let n_arms = arms
            .iter()
            .take_while(|arm| !matches!(arm.key, Key::Number(_)))
            .count();
        self.line(indent, format_args!("match {subject} {{"));
        for arm in &arms[..n_arms] {
            self.line(indent + 1, format_args!("{} => {{", pattern(arm.key)));
            self.arm(indent + 2, form, &arm.parts);
            self.line(indent + 1, format_args!("}}"));
        }
        self.line(indent + 1, format_args!("_ => {{"));
        self.select(indent + 2, asked, &arms[n_arms..], default);
        self.line(indent + 1, format_args!("}}"));
        self.line(indent, format_args!("}}"));
    }

    fn arm(&mut self, indent: usize, form: Form, parts: &[Part<'_>]) {
        let words = match parts {
            [Part::Words(words)] => words.as_slice(),
            _ => &[""],
        };
        match form {
            Form::Statements => self.parts(indent, parts),
            Form::Literal => self.line(indent, format_args!("{:?}", words[0])),
            Form::Cell => {
                let cell = self.table.cell(words);
                self.line(indent, format_args!("{cell}"));
            }
        }
    }

    fn parameter(&self, variable: &str) -> (String, VariableKind) {
        let found = self
            .message
            .parameters
            .iter()
            .find(|parameter| parameter.variable == variable);
        // INVARIANT: a language uses only the variables of the default one, else there was a fault.
        found.map_or((String::new(), VariableKind::Word), |parameter| {
            (parameter.ident.clone(), parameter.kind)
        })
    }
}

/// The form of the arms: a value if every arm is only a text.
fn form(arms: &[PartArm<'_>]) -> Form {
    let n_words = |arm: &PartArm<'_>| match arm.parts.as_slice() {
        [] => Some(1),
        [Part::Words(words)] => Some(words.len()),
        _ => None,
    };
    match arms.iter().map(n_words).collect::<Option<Vec<usize>>>() {
        None => Form::Statements,
        Some(counts) if counts.iter().all(|n_words| *n_words == 1) => Form::Literal,
        Some(_) => Form::Cell,
    }
}

/// Returns the arms that need a comparison. The default is the fallback, unless a later arm could match the
/// same value by its own key: a number also has a category.
fn compared<'a, 'b>(arms: &'a [PartArm<'b>]) -> Vec<&'a PartArm<'b>> {
    let is_number = |arm: &PartArm<'_>| matches!(arm.key, Key::Number(_));
    let is_compared = |(at, arm): &(usize, &PartArm<'_>)| {
        !arm.is_default
            || arms[*at..]
                .iter()
                .any(|later| is_number(later) != is_number(arm))
    };
    arms.iter()
        .enumerate()
        .filter(is_compared)
        .map(|(_, arm)| arm)
        .collect()
}

fn pattern(key: &Key) -> String {
    match key {
        Key::Number(number) => number.to_string(),
        Key::Word(word) => format!("{word:?}"),
        Key::Plural(category) => {
            let (first, rest) = category.split_at(1);
            format!("Plural::{}{rest}", first.to_uppercase())
        }
    }
}
