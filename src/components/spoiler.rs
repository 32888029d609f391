//! Text that is hidden from view, from the accessibility tree and from find-in-page until it is revealed. The style
//! sheet shows it without JavaScript, where it could not be revealed, and to readers who have chosen to see spoilers.

use yew::prelude::*;

use crate::hooks::{before_render, dom};

/// Properties of [`Spoiler`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SpoilerProps {
    /// The label of the button.
    pub(super) label: &'static str,
    /// The message before the button, for a whole card; `None` for a passage.
    #[prop_or_default]
    pub(super) notice: Option<&'static str>,
    /// The text that replaces hidden content in print.
    pub(super) omitted: &'static str,
    /// The hidden content.
    pub(super) children: Html,
}

/// The button, and the content that it reveals.
#[component]
pub(super) fn Spoiler(props: &SpoilerProps) -> Html {
    before_render();
    #[cfg(not(target_arch = "wasm32"))]
    let static_mode = use_context::<super::StaticMode>();
    let revealed = use_state_eq(|| false);
    #[cfg(not(target_arch = "wasm32"))]
    if static_mode.is_some() {
        let text = props.children.clone();
        return super::static_spoiler::spoiler(props.notice, props.label, text);
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
