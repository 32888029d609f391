//! Spoilers in static pages, revealed by native controls: `details` for a card, a checkbox for a passage in a
//! paragraph, since `details` is not phrasing content.

use yew::prelude::*;

use super::spoiler::SpoilerProps;

/// Context for views in pages where the program does not run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StaticMode;

/// Renders the control, and the content that it reveals.
#[cfg_attr(
    target_arch = "wasm32",
    expect(dead_code, reason = "in the program, one runs")
)]
pub(super) fn spoiler(props: &SpoilerProps) -> Html {
    let text = props.children.clone();
    match props.notice {
        None => html! {
            <span class="static-spoiler">
                <label class="static-spoiler__reveal"><input type="checkbox" />{ " " }{ props.label }</label>
                { " " }
                <span class="static-spoiler__text">{ text }</span>
            </span>
        },
        Some(notice) => html! {
            <details class="static-spoiler">
                <summary>{ notice }{ " " }<span class="static-spoiler__reveal">{ props.label }</span></summary>
                { text }
            </details>
        },
    }
}
