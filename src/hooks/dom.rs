//! DOM operations for event handlers of views, which do not use the platform directly.

use dataset::PartialDate;
use yew::prelude::*;

use crate::platform::{AppRoot, clipboard, clock, document, history, keyboard, scroll, timer};

/// The id of the dialog with the list of keys.
pub const KEYS_DIALOG: &str = "keys";
/// The id of the citation dialog.
pub const CITE_DIALOG: &str = "cite";
/// The selector of the field with the citation in the chosen style.
const CITATION: &str = "#cite .cite__style:has(:checked) textarea";
/// The id of the search dialog.
pub const SEARCH_DIALOG: &str = "search";

/// Opens the dialog with this id.
pub fn open_dialog(app_root: AppRoot, id: &str) {
    document::open_dialog(app_root, id);
}

/// Closes the dialog with this id.
pub fn close_dialog(app_root: AppRoot, id: &str) {
    document::close_dialog(app_root, id);
}

/// Sets the side and the room in CSS pixels of a panel beside its button, for the style sheet of an element on a host
/// page; `selector` finds the button. On a page of the site the button is always at the top, so nothing is set.
pub fn make_room(app_root: AppRoot, selector: &str) {
    /// The height of a panel in CSS pixels; with that below, nothing opens above.
    const ENOUGH: i32 = 480;
    if app_root.is_page() {
        return;
    }
    if let Some((below, above)) = scroll::room_around(app_root, selector) {
        let is_above = below < ENOUGH && below < above;
        let room = if is_above { above } else { below };
        document::set_root_property(
            app_root,
            "--panel-room",
            &[&room.to_string(), "px"].concat(),
        );
        document::set_root_data(app_root, "panel", is_above.then_some("above"));
    }
}

/// Scrolls the element with this id into view, by the shortest distance.
pub fn show_element(app_root: AppRoot, id: &str) {
    scroll::to_nearest(app_root, id);
}

/// Returns the value of the field that an event comes from.
pub fn value_of(event: &InputEvent) -> String {
    document::value_of(event)
}

/// True if an input method handles this key: it confirms or cancels a conversion, and is no command to the page.
pub fn is_for_input_method(event: &KeyboardEvent) -> bool {
    keyboard::is_for_input_method(event)
}

/// True if a key is pressed with a modifier that changes its meaning, as Shift makes arrow keys select.
pub fn is_modified(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key()
}

/// True for a click with the main button and no modifier: other clicks open a tab or a window, or download.
pub fn is_plain(event: &MouseEvent) -> bool {
    let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    !modified && event.button() == 0
}

/// Makes a held Enter activate a button or a link once.
#[expect(clippy::needless_pass_by_value, reason = "Yew hands events over")]
pub fn press_once(event: KeyboardEvent) {
    keyboard::press_once(&event);
}

/// Returns the `value` of the clicked button; empty if no button was clicked.
pub fn pressed(event: &MouseEvent) -> String {
    document::value_around(event, "button")
}

/// Moves the focus with arrow keys to the next or previous element that matches `selector`.
pub fn move_by_arrows(event: &KeyboardEvent, selector: &str) {
    if is_for_input_method(event) {
        return;
    }
    let forward = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    if document::focus_neighbor(AppRoot::of(event), selector, forward) {
        event.prevent_default();
    }
}

/// Goes to a random one of these fragments of the page, other than the current one.
pub fn go_to_any(app_root: AppRoot, mut fragments: Vec<String>) {
    let current = history::location(app_root).fragment;
    if fragments.len() > 1 {
        fragments.retain(|fragment| current.strip_prefix('#') != Some(fragment));
    }
    if let Some(fragment) = fragments.get(document::random_below(fragments.len())) {
        history::replace_fragment(app_root, fragment);
        document::focus(app_root, fragment);
    }
}

/// Moves the focus to the nearest ancestor of the event's target that matches `selector`, since the activated element
/// is about to be removed.
pub fn focus_around(event: &MouseEvent, selector: &str) {
    document::focus_around(event, selector);
}

/// Moves the focus to the element with this id, since the activated element is about to be removed.
pub fn focus(app_root: AppRoot, id: &str) {
    document::focus(app_root, id);
}

/// Moves the focus to the element with this id after the next render.
pub fn focus_soon(app_root: AppRoot, id: String) {
    timer::soon(move || {
        // A missing element is ignored.
        document::focus(app_root, &id);
    });
}

/// Copies the address of the page and shows its `[data-copied]`; if the browser refuses, shows `[data-refused]` with
/// the address in a field, selected.
pub fn copy_address(app_root: AppRoot) {
    let address = history::address(app_root);
    clipboard::copy(&address.clone(), move |copied| {
        show_copied(app_root, "", copied, !copied);
        if !copied {
            document::select_in(app_root, "[data-refused] input", &address);
        }
    });
}

/// Shows the result of copying in the element that `scope` finds; hides both results if neither is true.
fn show_copied(app_root: AppRoot, scope: &str, copied: bool, refused: bool) {
    document::hide(app_root, &[scope, "[data-refused]"].concat(), !refused);
    document::hide(app_root, &[scope, "[data-copied]"].concat(), !copied);
}

/// Returns the address of the page without query and fragment, and the current date.
pub fn page_url_and_date(app_root: AppRoot) -> (String, PartialDate) {
    let [year, month, day] = clock::today();
    let small = |n: u32| u8::try_from(n).ok();
    let today = PartialDate {
        year: u16::try_from(year).unwrap_or(u16::MAX),
        month: small(month),
        day: small(day),
    };
    (history::page_address(app_root), today)
}

/// Opens the citation dialog with a text for each style, and selects the one that is shown.
pub fn open_citations(app_root: AppRoot, texts: &[String]) {
    document::fill(app_root, "#cite textarea", texts);
    forget_copied(app_root);
    document::open_dialog(app_root, CITE_DIALOG);
    document::select_text(app_root, CITATION);
}

/// Hides the result of copying, since another style is shown.
pub fn forget_copied(app_root: AppRoot) {
    show_copied(app_root, "#cite ", false, false);
}

/// Copies the citation that is shown, and reports the result; if the browser refuses, selects the text to be copied by
/// hand.
pub fn copy_citation(app_root: AppRoot) {
    clipboard::copy(&document::text_in(app_root, CITATION), move |copied| {
        show_copied(app_root, "#cite ", copied, !copied);
        if !copied {
            document::select_text(app_root, CITATION);
        }
    });
}

/// Returns the index of the selected option in the list that an event comes from.
pub fn chosen_option(event: &Event) -> usize {
    document::chosen_option(event)
}

/// Returns a random whole number below `n`.
pub fn random_below(n: usize) -> usize {
    document::random_below(n)
}

/// True if the field that an event comes from is checked.
pub fn is_checked(event: &Event) -> bool {
    document::is_checked(event)
}
