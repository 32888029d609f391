//! Spoilers in static pages, revealed by native controls: `details` for a card, a checkbox for a passage in a
//! paragraph, since `details` is not phrasing content.

use yew::prelude::*;

/// Context for views in pages where the program does not run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StaticMode;

/// Renders the control, and the content that it reveals. A spoiler with a notice is a block.
#[cfg_attr(
    target_arch = "wasm32",
    expect(dead_code, reason = "the program renders spoilers with `Spoiler`")
)]
pub(super) fn spoiler(notice: Option<&str>, label: &str, text: Html) -> Html {
    match notice {
        None => html! {
            <span class="static-spoiler">
                <label class="static-spoiler__reveal"><input type="checkbox" />{ " " }{ label }</label>
                { " " }
                <span class="static-spoiler__text">{ text }</span>
            </span>
        },
        Some(notice) => html! {
            <details class="static-spoiler">
                <summary>{ notice }{ " " }<span class="static-spoiler__reveal">{ label }</span></summary>
                { text }
            </details>
        },
    }
}
