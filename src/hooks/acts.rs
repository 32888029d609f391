//! What a click or a key does in the browser at once, for views, which do not name the platform.

use dataset::PartialDate;
use yew::prelude::*;

use crate::platform::{clipboard, clock, document, history, preview, scroll};

/// The id of the list of keys.
pub const KEYS_DIALOG: &str = "keys";
/// The id of the citation.
pub const CITE_DIALOG: &str = "cite";
/// The field of the style of citation that was chosen.
const CITATION: &str = "#cite .cite__style:has(:checked) textarea";
/// The id of the search.
pub const SEARCH_DIALOG: &str = "search";

/// The id of the code for other sites.
pub const EMBED_DIALOG: &str = "embed";
/// The field with that code.
const EMBED_CODE: &str = "#embed textarea";
/// What of the page that dialog is about.
const PART: &str = "data-part";

/// Opens the dialog with this id.
pub fn open_dialog(id: &str) {
    document::open_dialog(id);
}

/// Closes the dialog with this id.
pub fn close_dialog(id: &str) {
    document::close_dialog(id);
}

/// Scrolls the element with this id into view, no further than it must.
pub fn show_element(id: &str) {
    scroll::to_nearest(id);
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
    if document::focus_neighbor(selector, forward) {
        event.prevent_default();
    }
}

/// Goes to one of these fragments of the page, by chance, but not to the one that the reader is at.
pub fn go_to_any(mut fragments: Vec<String>) {
    let here = history::location().fragment;
    if fragments.len() > 1 {
        fragments.retain(|fragment| here.strip_prefix('#') != Some(fragment));
    }
    if let Some(fragment) = fragments.get(document::random_below(fragments.len())) {
        history::replace_fragment(fragment);
        document::focus(fragment);
    }
}

/// Moves the focus to the element around the one that an event comes from, found by `selector`: what was
/// pressed is about to go.
pub fn focus_around(event: &MouseEvent, selector: &str) {
    document::focus_around(event, selector);
}

/// Moves the focus to the element with this id: what was pressed is about to go.
pub fn focus(id: &str) {
    document::focus(id);
}

/// Copies the address of the page, and shows in its `[data-copied]` that this was done; where it was
/// refused, its `[data-refused]` with the address in a field, selected.
pub fn copy_address() {
    clipboard::copy(&history::address(), |copied| {
        tell_copied("", copied, !copied);
        if !copied {
            document::select_in("[data-refused] input", &history::address());
        }
    });
}

/// Shows what became of copying, in the element that `scope` finds: nothing yet, if neither.
fn tell_copied(scope: &str, copied: bool, refused: bool) {
    document::hide(&[scope, "[data-refused]"].concat(), !refused);
    document::hide(&[scope, "[data-copied]"].concat(), !copied);
}

/// The address of the page without what only arranges it, and today.
pub fn here_and_now() -> (String, PartialDate) {
    let [year, month, day] = clock::today();
    let small = |n: u32| u8::try_from(n).ok();
    let today = PartialDate {
        year: u16::try_from(year).unwrap_or(u16::MAX),
        month: small(month),
        day: small(day),
    };
    (history::page_address(), today)
}

/// Opens the citation with a text for each style, the one that is shown selected.
pub fn open_citations(texts: &[String]) {
    document::fill("#cite textarea", texts);
    forget_copied();
    document::open_dialog(CITE_DIALOG);
    document::select_text(CITATION);
}

/// Takes back what was said about copying: another style is shown.
pub fn forget_copied() {
    tell_copied("#cite ", false, false);
}

/// Copies the citation that is shown, and says that this was done; where it was refused, selects it to be
/// copied by hand.
pub fn copy_citation() {
    clipboard::copy(&document::text_in(CITATION), |copied| {
        tell_copied("#cite ", copied, !copied);
        if !copied {
            document::select_text(CITATION);
        }
    });
}

/// Opens the dialog with the code for other sites, for the part of the page that `fragment` names.
pub fn open_embed(fragment: &str) {
    document::set_attribute_of(EMBED_DIALOG, PART, fragment);
    document::open_dialog(EMBED_DIALOG);
}

/// What the dialog is about, and which option is chosen in each of its lists, from 0.
pub fn embed_choice() -> (String, [usize; 3]) {
    let part = document::by_id(EMBED_DIALOG).and_then(|dialog| dialog.get_attribute(PART));
    let chosen = document::chosen_options("#embed select");
    (part.unwrap_or_default(), chosen)
}

/// The whole address of the site.
pub fn site_root() -> String {
    history::root()
}

/// Shows the code for other sites, and the page at `url` as it will look there at this width.
pub fn show_embed(code: &str, url: &str, width: &str) {
    document::fill(EMBED_CODE, &[code.to_owned()]);
    tell_copied("#embed ", false, false);
    preview::show(EMBED_DIALOG, url, width);
}

/// Copies the code for other sites, and says that this was done; where it was refused, selects it.
pub fn copy_embed() {
    clipboard::copy(&document::text_in(EMBED_CODE), |copied| {
        tell_copied("#embed ", copied, !copied);
        if !copied {
            document::select_text(EMBED_CODE);
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
