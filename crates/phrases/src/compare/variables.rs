//! Compares the variables of one message in all languages.

use std::collections::BTreeMap;

use fault::Fault;

use super::Parameter;
use crate::{
    lower::{Lowered, Use},
    names,
    parse::Entry,
    piece::VariableKind,
};

/// Returns the parameters of a message; the first of `lowered` is the default language's.
pub(super) fn parameters(
    lowered: &[Option<(&Entry<'_>, Lowered)>],
    faults: &mut Vec<Fault>,
) -> Vec<Parameter> {
    let kinds = kinds(lowered, faults);
    let mut found = lowered
        .iter()
        .flatten()
        .filter(|(_, lowered)| lowered.is_sound);
    let Some(Some((default, first))) = lowered.first().filter(|_| found.clone().count() > 0) else {
        return Vec::new();
    };
    if !first.is_sound {
        return Vec::new();
    }
    found.next();
    for (entry, other) in found {
        compare((default, first), (entry, other), faults);
    }
    named(distinct(&first.uses), &kinds, faults)
}

/// Returns the first use of each variable, in order.
fn distinct(uses: &[Use]) -> Vec<&Use> {
    let is_first = |(at, used): &(usize, &Use)| {
        uses[..*at]
            .iter()
            .all(|earlier| earlier.variable != used.variable)
    };
    uses.iter()
        .enumerate()
        .filter(is_first)
        .map(|(_, used)| used)
        .collect()
}

/// Returns the kind of each variable: the first use that implies one decides, the others must agree.
fn kinds(
    lowered: &[Option<(&Entry<'_>, Lowered)>],
    faults: &mut Vec<Fault>,
) -> BTreeMap<String, VariableKind> {
    let mut kinds = BTreeMap::new();
    for used in lowered
        .iter()
        .flatten()
        .flat_map(|(_, lowered)| &lowered.uses)
    {
        let Some(kind) = used.kind else { continue };
        if *kinds.entry(used.variable.clone()).or_insert(kind) != kind {
            let (is, expected, help) = match kind {
                VariableKind::Number => (
                    "a word",
                    "expected variants that are words",
                    "`[confirmed]`",
                ),
                VariableKind::Word => (
                    "a number",
                    "expected plural categories or numbers",
                    "`[one]` or `[0]`",
                ),
            };
            let message = format!("`${}` is {is} elsewhere in this message", used.variable);
            let help = format!("choose by variants such as {help}, as the others do");
            faults.push(used.fault(message).expected(expected).help(help));
        }
    }
    kinds
}

fn compare(
    (default, first): (&Entry<'_>, &Lowered),
    (entry, other): (&Entry<'_>, &Lowered),
    faults: &mut Vec<Fault>,
) {
    let (known, used) = (distinct(&first.uses), distinct(&other.uses));
    let knows = |uses: &[&Use], variable: &str| uses.iter().any(|used| used.variable == variable);
    for extra in used.iter().filter(|used| !knows(&known, &used.variable)) {
        let message = format!("`{}` has no `${}`", default.name, extra.variable);
        faults.push(
            extra
                .fault(message)
                .expected("expected a variable of the default language")
                .help(format!("the text at {} has no variables", default.place()))
                .known(
                    &extra.variable,
                    known.iter().map(|used| used.variable.as_str()),
                ),
        );
    }
    for missing in known.iter().filter(|known| !knows(&used, &known.variable)) {
        let variable = &missing.variable;
        let help = format!(
            "use it as at {}; to ignore it on purpose write `{{ ${variable} ->` with `*[other]` alone",
            default.place()
        );
        faults.push(
            entry
                .fault(format!("`{}` does not use `${variable}`", entry.name))
                .expected(format!("expected a text with `{{ ${variable} }}`"))
                .help(help),
        );
    }
}

fn named(
    uses: Vec<&Use>,
    kinds: &BTreeMap<String, VariableKind>,
    faults: &mut Vec<Fault>,
) -> Vec<Parameter> {
    let mut parameters: Vec<Parameter> = Vec::new();
    for used in uses {
        let variable = used.variable.clone();
        let kind = kinds.get(&variable).copied().unwrap_or(VariableKind::Word);
        match names::ident(&variable) {
            Err((reason, help)) => {
                let fault = used.fault(format!("the variable `${variable}` {reason}"));
                faults.push(fault.expected("expected a name for a parameter").help(help));
            }
            Ok(ident) => {
                if let Some(first) = parameters.iter().find(|parameter| parameter.ident == ident) {
                    let message = format!(
                        "`${}` and `${variable}` are both `{ident}` in Rust",
                        first.variable
                    );
                    let fault = used.fault(message).expected("expected another name");
                    faults.push(fault.help("write it the same way everywhere"));
                }
                parameters.push(Parameter {
                    variable,
                    ident,
                    kind,
                });
            }
        }
    }
    parameters
}
