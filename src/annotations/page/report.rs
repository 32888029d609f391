//! Report on an imported file: counts, and the values that could not be read.

use annotations::{Form, Leaf, Report};
use yew::prelude::*;

use crate::{
    markup::{
        localized_text::text_element,
        parts::{line, list},
        vnode,
    },
    messages::{Messages, Number},
};

/// The maximum length of an invalid value that is shown, in characters.
const N_FOUND: usize = 60;

/// Renders the report.
pub(super) fn report_notice(text: Messages, report: &Report) -> Html {
    let n = |n: usize| Number::from(n);
    let faults = report.faults.iter().map(|fault| {
        let place = match fault.found.path.as_str() {
            "" => text.saved_whole(),
            path => path,
        };
        let path = text_element("code", "", None, Some("ltr"), place.to_owned().into());
        let expected = text.saved_expected(fault.expected.id());
        let rest = text.saved_fault(&expected, &found(text, &fault.found));
        vnode::all(vec![path, " ".into(), rest.into()])
    });
    let n_listed = report.faults.len();
    let sum = text.saved_report(
        n(report.n_new),
        n(report.n_known),
        n(report.n_refused),
        n(report.n_faults),
    );
    let mut all = vec![line("", sum.into())];
    all.push(list("saved__faults", faults.collect()));
    if report.n_faults > n_listed {
        all.push(line(
            "",
            text.saved_more_faults(n(report.n_faults - n_listed)).into(),
        ));
    }
    vnode::all(all)
}

/// Describes the value that was found instead of the expected one.
fn found(text: Messages, leaf: &Leaf) -> String {
    let start: String = leaf.text.chars().take(N_FOUND).collect();
    match leaf.form {
        Form::Literal if !start.is_empty() => start,
        form => text.saved_found(form.id(), &start),
    }
}
