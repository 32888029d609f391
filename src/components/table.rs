//! A table that scrolls by itself where it is too wide.

use yew::prelude::*;

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
