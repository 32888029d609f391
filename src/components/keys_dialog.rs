//! The list of keyboard shortcuts, a modal `dialog`: the browser confines the focus to it and restores it on closing.

use yew::prelude::*;

use crate::{hooks::dom::KEYS_DIALOG, messages::Messages, route::Route};

/// Renders the list of keyboard shortcuts.
pub fn keys_dialog(route: Route) -> Html {
    let text = Messages::new(route.locale);
    let row = |keys: &[&'static str], label: &'static str| {
        let keys = keys.iter().map(|key| html! { <kbd>{ *key }</kbd> });
        html! { <div><dt>{ for keys }</dt><dd>{ label }</dd></div> }
    };
    let [mut next, mut previous] = ["→", "←"];
    if text.locale_info().rtl {
        [next, previous] = [previous, next];
    }
    html! {
        <dialog id={KEYS_DIALOG} class="keys" aria-labelledby="keys-title">
            <h2 id="keys-title">{ text.settings_keys() }</h2>
            <dl>
                { row(&["j", next], text.keys_next()) }
                { row(&["k", previous], text.keys_previous()) }
                { row(&["l"], text.keys_language()) }
                { row(&["p"], text.keys_parallel()) }
                { row(&["↓", "↑"], text.keys_rows()) }
                { row(&["/"], text.keys_search()) }
                { row(&["?"], text.keys_help()) }
            </dl>
            <form method="dialog">
                <button class="button">{ text.settings_close() }</button>
            </form>
        </dialog>
    }
}
