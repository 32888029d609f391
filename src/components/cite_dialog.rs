//! The modal dialog with citations of the page: a text field for each style. The fields are filled when the dialog
//! opens, so that no rendered page depends on the date.

use yew::prelude::*;

use crate::{
    hooks::{
        AppRoot,
        dom::{self, CITE_DIALOG},
    },
    markup::{parts::tag, vnode::element},
    messages::Messages,
    present::citation::citations,
    route::Route,
};

/// Renders the citation dialog of a page.
pub fn cite_dialog(route: Route) -> Html {
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

/// Renders a radio button and the field with the citation in its style. The style sheet shows the field of the checked
/// radio button.
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

/// Renders a message about the outcome of copying, hidden until the outcome is known.
fn outcome(keys: &'static [&'static str], words: &'static str) -> Html {
    element("span", keys, &["", ""], vec![html! { words }])
}

/// Opens the dialog with citations of the part of the page that `fragment` names, or of the page if it is empty.
pub fn cite(app_root: AppRoot, route: Route, fragment: &str) {
    let (address, today) = dom::page_url_and_date(app_root);
    dom::open_citations(app_root, &citations(route, fragment, &address, today));
}
