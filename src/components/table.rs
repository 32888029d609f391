//! A table that scrolls by itself where it is too wide.

use yew::prelude::*;

use super::words;
use crate::present::LocalizedStr;

/// The table; `head` is what [`table_head`] makes, or cells of one's own.
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

/// The names of columns.
pub fn table_head(names: &[&'static str]) -> Html {
    names
        .iter()
        .map(|name| html! { <th scope="col">{ *name }</th> })
        .collect()
}

/// A row about something that has a page.
pub fn table_row(href: String, name: LocalizedStr, cells: &[String]) -> Html {
    html! {
        <tr>
            <th scope="row"><a {href}>{ words(name) }</a></th>
            { for cells.iter().map(|cell| html! { <td>{ cell.clone() }</td> }) }
        </tr>
    }
}
