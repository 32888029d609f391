//! A table in a container that scrolls if the table is too wide.

use yew::prelude::*;

use crate::{markup::localized_text::localized, present::LocalizedStr};

/// Renders the table; `head` is the result of [`table_head`], or other header cells.
pub fn table(label: &'static str, head: Html, rows: Html) -> Html {
    html! {
        <div class="table" role="group" aria-label={label} tabindex="0">
            <table>
                <thead><tr>{ head }</tr></thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}

/// Renders the column headers.
pub fn table_head(names: &[&'static str]) -> Html {
    names
        .iter()
        .map(|name| html! { <th scope="col">{ *name }</th> })
        .collect()
}

/// Renders a row whose header is a link.
pub fn table_row(href: String, name: LocalizedStr, cells: &[String]) -> Html {
    html! {
        <tr>
            <th scope="row"><a {href}>{ localized(name) }</a></th>
            { for cells.iter().map(|cell| html! { <td>{ cell.clone() }</td> }) }
        </tr>
    }
}
