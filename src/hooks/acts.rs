//! What a click or a key does in the browser at once, for views, which do not name the platform.

use dataset::PartialDate;
use yew::prelude::*;

use crate::platform::{Stage, clipboard, clock, document, history, scroll, timer};

/// The id of the list of keys.
pub const KEYS_DIALOG: &str = "keys";
/// The id of the citation.
pub const CITE_DIALOG: &str = "cite";
/// The field of the style of citation that was chosen.
const CITATION: &str = "#cite .cite__style:has(:checked) textarea";
/// The id of the search.
pub const SEARCH_DIALOG: &str = "search";

/// Opens the dialog with this id.
pub fn open_dialog(stage: Stage, id: &str) {
    document::open_dialog(stage, id);
}

/// Closes the dialog with this id.
pub fn close_dialog(stage: Stage, id: &str) {
    document::close_dialog(stage, id);
}

/// Scrolls the element with this id into view, no further than it must.
pub fn show_element(stage: Stage, id: &str) {
    scroll::to_nearest(stage, id);
}

/// What stands in the field that an event comes from.
pub fn value_of(event: &InputEvent) -> String {
    document::value_of(event)
}

/// What the button that was pressed is told apart by: its value; nothing where it was no button.
pub fn pressed(event: &MouseEvent) -> String {
    document::value_around(event, "button")
}

/// Goes by arrow keys from the element with the focus to the next or the previous one that matches
/// `selector`.
pub fn move_by_arrows(event: &KeyboardEvent, selector: &str) {
    let forward = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    if document::focus_neighbor(Stage::of(event), selector, forward) {
        event.prevent_default();
    }
}

/// Goes to one of these fragments of the page, by chance, but not to the one that the reader is at.
pub fn go_to_any(stage: Stage, mut fragments: Vec<String>) {
    let here = history::location(stage).fragment;
    if fragments.len() > 1 {
        fragments.retain(|fragment| here.strip_prefix('#') != Some(fragment));
    }
    if let Some(fragment) = fragments.get(document::random_below(fragments.len())) {
        history::replace_fragment(stage, fragment);
        document::focus(stage, fragment);
    }
}

/// Moves the focus to the element around the one that an event comes from, found by `selector`: what was
/// pressed is about to go.
pub fn focus_around(event: &MouseEvent, selector: &str) {
    document::focus_around(event, selector);
}

/// Moves the focus to the element with this id: what was pressed is about to go.
pub fn focus(stage: Stage, id: &str) {
    document::focus(stage, id);
}

/// Moves the focus to the element with this id when the page has rendered what is about to come.
pub fn focus_soon(stage: Stage, id: String) {
    timer::soon(move || {
        document::focus(stage, &id);
    });
}

/// Copies the address of the page, and shows in its `[data-copied]` that this was done; where it was
/// refused, its `[data-refused]` with the address in a field, selected.
pub fn copy_address(stage: Stage) {
    let address = history::address(stage);
    clipboard::copy(&address.clone(), move |copied| {
        tell_copied(stage, "", copied, !copied);
        if !copied {
            document::select_in(stage, "[data-refused] input", &address);
        }
    });
}

/// Shows what became of copying, in the element that `scope` finds: nothing yet, if neither.
fn tell_copied(stage: Stage, scope: &str, copied: bool, refused: bool) {
    document::hide(stage, &[scope, "[data-refused]"].concat(), !refused);
    document::hide(stage, &[scope, "[data-copied]"].concat(), !copied);
}

/// The address of the page without what only arranges it, and today.
pub fn here_and_now(stage: Stage) -> (String, PartialDate) {
    let [year, month, day] = clock::today();
    let small = |n: u32| u8::try_from(n).ok();
    let today = PartialDate {
        year: u16::try_from(year).unwrap_or(u16::MAX),
        month: small(month),
        day: small(day),
    };
    (history::page_address(stage), today)
}

/// Opens the citation with a text for each style, the one that is shown selected.
pub fn open_citations(stage: Stage, texts: &[String]) {
    document::fill(stage, "#cite textarea", texts);
    forget_copied(stage);
    document::open_dialog(stage, CITE_DIALOG);
    document::select_text(stage, CITATION);
}

/// Takes back what was said about copying: another style is shown.
pub fn forget_copied(stage: Stage) {
    tell_copied(stage, "#cite ", false, false);
}

/// Copies the citation that is shown, and says that this was done; where it was refused, selects it to be
/// copied by hand.
pub fn copy_citation(stage: Stage) {
    clipboard::copy(&document::text_in(stage, CITATION), move |copied| {
        tell_copied(stage, "#cite ", copied, !copied);
        if !copied {
            document::select_text(stage, CITATION);
        }
    });
}

/// Which option was chosen in the list of an event, from 0.
pub fn chosen_option(event: &Event) -> usize {
    document::chosen_option(event)
}

/// A whole number below `n`, by chance.
pub fn random_below(n: usize) -> usize {
    document::random_below(n)
}

/// Whether the field of an event is checked.
pub fn is_checked(event: &Event) -> bool {
    document::is_checked(event)
}
