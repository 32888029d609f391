//! A passage that is out of sight, of the accessibility tree and of the page's search until asked for.
//! Without scripts there is nobody to ask, and the style sheet shows it.

use dataset::Inline;
use yew::prelude::*;

use super::{Reading, inlines};
use crate::{state::Preferences, text::Text};

/// What is hidden.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SpoilerProps {
    /// What it is read in.
    pub(super) reading: Reading,
    /// The hidden words.
    pub(super) passage: &'static [Inline],
}

/// The button, and the words once it was pressed or where the reader wants to see all.
#[component]
pub(super) fn Spoiler(props: &SpoilerProps) -> Html {
    let show_all = use_context::<Preferences>().is_some_and(|preferences| preferences.spoilers);
    let revealed = use_state_eq(|| false);
    let onclick = {
        let setter = revealed.setter();
        use_callback((), move |_: MouseEvent, ()| setter.set(true))
    };
    let shown = show_all || *revealed;
    html! {
        <span class="spoiler">
            <button class="spoiler__reveal" type="button" hidden={shown} {onclick}>
                { Text::new(props.reading.locale).film_spoiler() }
            </button>
            <span class="spoiler__text" hidden={!shown} tabindex="-1">
                { inlines(props.reading, props.passage) }
            </span>
        </span>
    }
}
