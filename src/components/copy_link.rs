//! A button that copies the address of the page. If the browser refuses, it shows the address in a field, to be copied
//! by hand.

use yew::prelude::*;

use crate::{
    hooks::{AppRoot, dom},
    messages::Messages,
    route::Query,
};

/// Renders the button and the messages about its outcome, which are reset when the address changes.
pub fn copy_link(text: Messages, query: &Query) -> Html {
    html! {
        <div class="copy-link needs-script" key={[text.locale_info().tag.as_str(), &query.to_string()].concat()}>
            <button class="button" type="button" onclick={|event: MouseEvent| dom::copy_address(AppRoot::of(&event))}>
                { text.shell_copy_link() }
            </button>
            <p role="status"><span data-copied="" hidden={true}>{ text.shell_copied() }</span></p>
            <label data-refused="" hidden={true}>
                { text.shell_copy_by_hand() }
                { " " }
                <input type="text" readonly={true} />
            </label>
        </div>
    }
}
