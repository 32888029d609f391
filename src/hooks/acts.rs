//! What a click or a key does in the browser at once, for views, which do not name the platform.

use dataset::PartialDate;
use yew::prelude::*;

use crate::platform::{Stage, clipboard, clock, document, history, preview, scroll};

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
    copy_from(stage, "#cite ", CITATION);
}

/// Copies what stands in a text area of a dialog, and says in the dialog that this was done; where it was refused,
/// selects it.
fn copy_from(stage: Stage, dialog: &'static str, area: &'static str) {
    clipboard::copy(&document::text_in(stage, area), move |copied| {
        tell_copied(stage, dialog, copied, !copied);
        if !copied {
            document::select_text(stage, area);
        }
    });
}

/// Opens the dialog with the code for other sites, for the part of the page that `fragment` names. Only pages of
/// the site have it.
pub fn open_embed(fragment: &str) {
    let page = Stage::default();
    document::set_attribute_of(page, EMBED_DIALOG, PART, fragment);
    document::open_dialog(page, EMBED_DIALOG);
}

/// What the dialog is about, and which option is chosen in each of its lists, from 0.
pub fn embed_choice() -> (String, [usize; 3]) {
    let page = Stage::default();
    let part = document::attribute_of(page, EMBED_DIALOG, PART);
    (
        part.unwrap_or_default(),
        document::chosen_options(page, "#embed select"),
    )
}

/// The whole address of the site.
pub fn site_root() -> String {
    history::root(Stage::default())
}

/// Shows the code for other sites, and the page at `url` as it will look there at this width.
pub fn show_embed(code: &str, url: &str, width: &str) {
    let page = Stage::default();
    document::fill(page, EMBED_CODE, &[code.to_owned()]);
    tell_copied(page, "#embed ", false, false);
    preview::show(EMBED_DIALOG, url, width);
}

/// Copies the code for other sites, and says that this was done; where it was refused, selects it.
pub fn copy_embed() {
    copy_from(Stage::default(), "#embed ", EMBED_CODE);
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
