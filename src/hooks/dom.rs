//! What a click or a key does in the browser at once, for views, which do not name the platform.

use dataset::PartialDate;
use yew::prelude::*;

use crate::platform::{AppRoot, clipboard, clock, document, history, keyboard, scroll, timer};

/// The id of the list of keys.
pub const KEYS_DIALOG: &str = "keys";
/// The id of the citation.
pub const CITE_DIALOG: &str = "cite";
/// The field of the style of citation that was chosen.
const CITATION: &str = "#cite .cite__style:has(:checked) textarea";
/// The id of the search.
pub const SEARCH_DIALOG: &str = "search";

/// Opens the dialog with this id.
pub fn open_dialog(app_root: AppRoot, id: &str) {
    document::open_dialog(app_root, id);
}

/// Closes the dialog with this id.
pub fn close_dialog(app_root: AppRoot, id: &str) {
    document::close_dialog(app_root, id);
}

/// Tells the style sheet of an element on a host page where a panel beside its button has room, found by `selector`:
/// the side, and how many pixels. On a page of the site the button is always at the top.
pub fn make_room(app_root: AppRoot, selector: &str) {
    /// As much as a panel needs, in CSS pixels; with that below, nothing opens above.
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

/// Scrolls the element with this id into view, no further than it must.
pub fn show_element(app_root: AppRoot, id: &str) {
    scroll::to_nearest(app_root, id);
}

/// What stands in the field that an event comes from.
pub fn value_of(event: &InputEvent) -> String {
    document::value_of(event)
}

/// Whether an input method handles this key: it confirms or leaves a conversion, and is no command to the page.
pub fn is_for_input_method(event: &KeyboardEvent) -> bool {
    keyboard::is_for_input_method(event)
}

/// Whether a key is pressed together with another one that gives it another meaning, as Shift makes arrows select.
pub fn is_modified(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key()
}

/// Whether a click is a plain one: with another button or a modifier it opens a tab or a window, or saves.
pub fn is_plain(event: &MouseEvent) -> bool {
    let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    !modified && event.button() == 0
}

/// Makes a held Enter press a button or a link once.
#[expect(clippy::needless_pass_by_value, reason = "Yew hands events over")]
pub fn press_once(event: KeyboardEvent) {
    keyboard::press_once(&event);
}

/// What the button that was pressed is told apart by: its value; nothing where it was no button.
pub fn pressed(event: &MouseEvent) -> String {
    document::value_around(event, "button")
}

/// Goes by arrow keys from the element with the focus to the next or the previous one that matches
/// `selector`.
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

/// Goes to one of these fragments of the page, by chance, but not to the one that the reader is at.
pub fn go_to_any(app_root: AppRoot, mut fragments: Vec<String>) {
    let route = history::location(app_root).fragment;
    if fragments.len() > 1 {
        fragments.retain(|fragment| route.strip_prefix('#') != Some(fragment));
    }
    if let Some(fragment) = fragments.get(document::random_below(fragments.len())) {
        history::replace_fragment(app_root, fragment);
        document::focus(app_root, fragment);
    }
}

/// Moves the focus to the element around the one that an event comes from, found by `selector`: what was
/// pressed is about to go.
pub fn focus_around(event: &MouseEvent, selector: &str) {
    document::focus_around(event, selector);
}

/// Moves the focus to the element with this id: what was pressed is about to go.
pub fn focus(app_root: AppRoot, id: &str) {
    document::focus(app_root, id);
}

/// Moves the focus to the element with this id when the page has rendered what is about to come.
pub fn focus_soon(app_root: AppRoot, id: String) {
    timer::soon(move || {
        // An element that is not there needs no focus.
        document::focus(app_root, &id);
    });
}

/// Copies the address of the page, and shows in its `[data-copied]` that this was done; where it was
/// refused, its `[data-refused]` with the address in a field, selected.
pub fn copy_address(app_root: AppRoot) {
    let address = history::address(app_root);
    clipboard::copy(&address.clone(), move |copied| {
        tell_copied(app_root, "", copied, !copied);
        if !copied {
            document::select_in(app_root, "[data-refused] input", &address);
        }
    });
}

/// Shows what became of copying, in the element that `scope` finds: nothing yet, if neither.
fn tell_copied(app_root: AppRoot, scope: &str, copied: bool, refused: bool) {
    document::hide(app_root, &[scope, "[data-refused]"].concat(), !refused);
    document::hide(app_root, &[scope, "[data-copied]"].concat(), !copied);
}

/// The address of the page without what only arranges it, and today.
pub fn here_and_now(app_root: AppRoot) -> (String, PartialDate) {
    let [year, month, day] = clock::today();
    let small = |n: u32| u8::try_from(n).ok();
    let today = PartialDate {
        year: u16::try_from(year).unwrap_or(u16::MAX),
        month: small(month),
        day: small(day),
    };
    (history::page_address(app_root), today)
}

/// Opens the citation with a text for each style, the one that is shown selected.
pub fn open_citations(app_root: AppRoot, texts: &[String]) {
    document::fill(app_root, "#cite textarea", texts);
    forget_copied(app_root);
    document::open_dialog(app_root, CITE_DIALOG);
    document::select_text(app_root, CITATION);
}

/// Takes back what was said about copying: another style is shown.
pub fn forget_copied(app_root: AppRoot) {
    tell_copied(app_root, "#cite ", false, false);
}

/// Copies the citation that is shown, and says that this was done; where it was refused, selects it to be
/// copied by hand.
pub fn copy_citation(app_root: AppRoot) {
    clipboard::copy(&document::text_in(app_root, CITATION), move |copied| {
        tell_copied(app_root, "#cite ", copied, !copied);
        if !copied {
            document::select_text(app_root, CITATION);
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
