//! Compares the languages: every message of the default language has a text in each of them, with the same
//! variables of the same kinds; no language has additional messages.

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
    /// The name of the file that defines it.
    pub(crate) file: String,
    /// The variables, in the order of the default language's text.
    pub(crate) parameters: Vec<Parameter>,
    /// The texts, one per language.
    pub(crate) texts: Vec<Vec<Piece>>,
}

/// A variable of a message.
pub(crate) struct Parameter {
    /// The name in Fluent.
    pub(crate) variable: String,
    /// The name in Rust.
    pub(crate) ident: String,
    pub(crate) kind: VariableKind,
}

/// Returns the messages of the default language, which is the first, with their texts in all `locales`.
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

/// Returns the method name of `entry`, which must be unique.
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
