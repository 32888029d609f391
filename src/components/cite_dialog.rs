//! How to cite what one reads: a modal dialog with a field for each style. It is filled when it is opened, so
//! that no page depends on the day.

use yew::prelude::*;

use super::{element::element, tag};
use crate::{
    hooks::{
        AppRoot,
        dom::{self, CITE_DIALOG},
    },
    messages::Messages,
    present::citation::citations,
    route::Route,
};

/// The dialog of a page.
pub(super) fn cite_dialog(route: Route) -> Html {
    let text = Messages::new(route.locale);
    let styles = html! {
        <div
            class="cite__styles" role="radiogroup" aria-label={text.cite_style()}
            onchange={|event: Event| dom::forget_copied(AppRoot::of(&event))}
        >
            { style(&["type", "name", "checked"], text.cite_style_plain()) }
            { style(&["type", "name"], "BibTeX") }
            { style(&["type", "name"], text.cite_style_wikipedia()) }
        </div>
    };
    let outcomes = vec![
        outcome(&["data-copied", "hidden"], text.cite_copied()),
        outcome(&["data-refused", "hidden"], text.cite_copy_by_hand()),
    ];
    let buttons = vec![
        html! {
            <button class="button" type="button" onclick={|event: MouseEvent| dom::copy_citation(AppRoot::of(&event))}>{ text.cite_copy() }</button>
        },
        tag("button", "button", html! { text.settings_close() }),
    ];
    let content = vec![
        element(
            "h2",
            &["id"],
            &["cite-title"],
            vec![html! { text.cite_heading() }],
        ),
        styles,
        element("p", &["role"], &["status"], outcomes),
        element("form", &["method"], &["dialog"], buttons),
    ];
    let keys = &["id", "class", "aria-labelledby"];
    element(
        "dialog",
        keys,
        &[CITE_DIALOG, "cite", "cite-title"],
        content,
    )
}

/// A style to choose, and the field with the text; the style sheet shows the chosen one's.
fn style(keys: &'static [&'static str], label: &'static str) -> Html {
    let values = &["radio", "cite", ""][..keys.len()];
    let choice = element("input", keys, values, vec![]);
    let field = element(
        "textarea",
        &["readonly", "rows", "spellcheck", "dir", "aria-label"],
        &["", "8", "false", "auto", label],
        vec![],
    );
    let label = tag("label", "choice", html! { <>{ choice }{ label }</> });
    tag("div", "cite__style", html! { <>{ label }{ field }</> })
}

/// What became of copying, hidden until it is known.
fn outcome(keys: &'static [&'static str], words: &'static str) -> Html {
    element("span", keys, &["", ""], vec![html! { words }])
}

/// Opens the dialog with the citations of the part that `fragment` names, or of the page.
pub(super) fn cite(app_root: AppRoot, route: Route, fragment: &str) {
    let (address, today) = dom::here_and_now(app_root);
    dom::open_citations(app_root, &citations(route, fragment, &address, today));
}
