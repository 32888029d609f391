//! Spoilers in pages where no program runs: what is hidden is revealed by the browser's own controls. A passage
//! within a paragraph has a checkbox, since the browser's disclosure may not stand there; a card has that.

use yew::prelude::*;

use super::spoiler::SpoilerProps;

/// Given to views as a context, tells them that no program will run in their page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StaticMode;

/// The control, and what it hides until it is used.
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
