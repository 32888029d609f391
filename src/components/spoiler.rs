//! LocalizedStr that are out of sight, of the accessibility tree and of the page's search until asked for.
//! Without scripts there is nobody to ask, and where the reader wants to see all there is no need to: in
//! both cases the style sheet shows them.

use yew::prelude::*;

use crate::hooks::{before_render, dom};

/// What is hidden, and behind which words.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SpoilerProps {
    /// The words on the button.
    pub(super) label: &'static str,
    /// What is said before the button, for a whole card.
    #[prop_or_default]
    pub(super) notice: Option<&'static str>,
    /// What stands in the place of the hidden words on paper, where there is nothing to press.
    pub(super) omitted: &'static str,
    /// The hidden words.
    pub(super) children: Html,
}

/// The button, and what it hides until it is pressed.
#[component]
pub(super) fn Spoiler(props: &SpoilerProps) -> Html {
    before_render();
    #[cfg(not(target_arch = "wasm32"))]
    let static_mode = use_context::<super::StaticMode>();
    let revealed = use_state_eq(|| false);
    #[cfg(not(target_arch = "wasm32"))]
    if static_mode.is_some() {
        return super::static_spoiler::spoiler(props);
    }
    let shown = *revealed;
    let onclick = move |event: MouseEvent| {
        dom::focus_around(&event, ".spoiler");
        revealed.set(true);
    };
    let button = html! {
        <button class="spoiler__reveal" type="button" hidden={shown} {onclick}>{ props.label }</button>
    };
    let omitted = (!shown).then_some(props.omitted);
    match props.notice {
        None => html! {
            <span class="spoiler" tabindex="-1" data-omitted={omitted}>
                { button }
                <span class="spoiler__text" hidden={!shown}>{ props.children.clone() }</span>
            </span>
        },
        Some(notice) => html! {
            <div class="spoiler" tabindex="-1" data-omitted={omitted}>
                <p class="spoiler__notice" hidden={shown}>{ notice }{ " " }{ button }</p>
                <div class="spoiler__text" hidden={!shown}>{ props.children.clone() }</div>
            </div>
        },
    }
}
