//! The languages side by side: every message of the default language has its text in each of them, with
//! the same variables holding the same kinds of values; and nobody has more.

mod coverage;
mod variables;

use std::collections::BTreeMap;

use fault::Fault;

use crate::{
    lower::{Lowered, Lowering},
    names,
    parse::{Entry, Locale},
    piece::{Piece, VariableKind},
};

/// A message in all languages.
pub(crate) struct Message {
    /// The name of its method.
    pub(crate) method: String,
    /// The comment and the text in the default language.
    pub(crate) source: String,
    /// Where it is defined.
    pub(crate) file: String,
    /// In the order of the default language's text.
    pub(crate) parameters: Vec<Parameter>,
    /// One per language.
    pub(crate) texts: Vec<Vec<Piece>>,
}

/// A variable of a message.
pub(crate) struct Parameter {
    /// As Fluent has it.
    pub(crate) variable: String,
    /// As Rust has it.
    pub(crate) ident: String,
    pub(crate) kind: VariableKind,
}

/// The messages of the default language, which is the first, with their texts in all `locales`.
pub(crate) fn messages(locales: &[Locale<'_>], faults: &mut Vec<Fault>) -> Vec<Message> {
    let Some((default, others)) = locales.split_first() else {
        return Vec::new();
    };
    coverage::check(default, others, faults);
    let mut lowerings: Vec<Lowering<'_, '_>> = locales.iter().map(Lowering::new).collect();
    let mut methods = BTreeMap::new();
    let mut messages = Vec::new();
    for entry in default.entries.iter().filter(|entry| !entry.is_term()) {
        let method = method(entry, &mut methods, faults);
        let lowered: Vec<Option<(&Entry<'_>, Lowered)>> = locales
            .iter()
            .zip(&mut lowerings)
            .map(|(locale, lowering)| {
                let entry = locale.get(&entry.name)?;
                Some((entry, lowering.message(entry, faults)))
            })
            .collect();
        let parameters = variables::parameters(&lowered, faults);
        messages.push(Message {
            method,
            source: entry.source.to_string(),
            file: entry.file.name.clone(),
            parameters,
            texts: lowered
                .into_iter()
                .flatten()
                .map(|(_, lowered)| lowered.pieces)
                .collect(),
        });
    }
    for (locale, lowering) in locales.iter().zip(&lowerings) {
        unused_terms(locale, lowering, faults);
    }
    messages
}

/// The name of the method of `entry`, which nobody else has.
fn method<'a>(
    entry: &'a Entry<'_>,
    taken: &mut BTreeMap<String, &'a Entry<'a>>,
    faults: &mut Vec<Fault>,
) -> String {
    match names::method(&entry.name) {
        Err((reason, help)) => {
            let fault = entry.fault(format!("the key `{}` {reason}", entry.name));
            faults.push(fault.expected("expected a name for a method").help(help));
            String::new()
        }
        Ok(method) => {
            if let Some(first) = taken.get(&method) {
                let message = format!(
                    "`{}` and `{}` are both `{method}` in Rust",
                    first.name, entry.name
                );
                let help = format!("the first one is at {}", first.place());
                faults.push(
                    entry
                        .fault(message)
                        .expected("expected another key")
                        .help(help),
                );
            } else {
                taken.insert(method.clone(), entry);
            }
            method
        }
    }
}

fn unused_terms(locale: &Locale<'_>, lowering: &Lowering<'_, '_>, faults: &mut Vec<Fault>) {
    if locale.hides_some() {
        return;
    }
    for entry in locale
        .entries
        .iter()
        .filter(|entry| entry.is_term() && !entry.name.contains('.'))
    {
        if !lowering.reached.contains(&entry.name) {
            faults.push(
                entry
                    .fault(format!("the term `{}` is used nowhere", entry.name))
                    .expected("expected a message that refers to it")
                    .help(format!(
                        "write `{{ {} }}` in a message, or remove the term",
                        entry.name
                    )),
            );
        }
    }
}
