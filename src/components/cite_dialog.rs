//! How to cite what one reads: a modal dialog with a field for each style. It is filled when it is opened, so
//! that no page depends on the day.

use yew::prelude::*;

use crate::{
    hooks::acts::{self, CITE_DIALOG},
    present::citation::citations,
    route::Route,
    text::Text,
};

/// The dialog of a page.
pub fn cite_dialog(here: Route) -> Html {
    let text = Text::new(here.locale);
    let style = |label: &'static str, first: bool| {
        html! {
            <div class="cite__style">
                <label class="choice">
                    <input type="radio" name="cite" checked={first} onchange={|_| acts::forget_copied()} />
                    { label }
                </label>
                <textarea readonly={true} rows="8" spellcheck="false" aria-label={label} />
            </div>
        }
    };
    html! {
        <dialog id={CITE_DIALOG} class="cite" aria-labelledby="cite-title">
            <h2 id="cite-title">{ text.cite_heading() }</h2>
            <div class="cite__styles" role="radiogroup" aria-label={text.cite_style()}>
                { style(text.cite_style_plain(), true) }
                { style("BibTeX", false) }
                { style(text.cite_style_wikipedia(), false) }
            </div>
            <p role="status">
                <span data-copied="" hidden={true}>{ text.cite_copied() }</span>
                <span data-refused="" hidden={true}>{ text.cite_copy_by_hand() }</span>
            </p>
            <form method="dialog">
                <button class="button" type="button" onclick={|_| acts::copy_citation()}>{ text.cite_copy() }</button>
                <button class="button">{ text.settings_close() }</button>
            </form>
        </dialog>
    }
}

/// Opens the dialog with the citations of the part that `fragment` names, or of the page.
pub(super) fn cite(here: Route, fragment: &str) {
    let (address, today) = acts::here_and_now();
    acts::open_citations(&citations(here, fragment, &address, today));
}
