//! Keys pressed anywhere in the subtree of an app.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, EventTarget, HtmlElement, KeyboardEvent, Node, Selection};

use super::{
    AppRoot,
    document::{document, window},
};

/// The selector of elements and of roles of widgets that handle keys themselves.
const TAKES_KEYS: &str = "input, select, textarea, audio, video, [role=group][tabindex], [role=slider], \
    [role=spinbutton], [role=textbox], [role=searchbox], [role=combobox], [role=listbox], [role=radiogroup], \
    [role=tablist], [role=menu], [role=menubar], [role=tree], [role=grid], [role=application]";

/// Milliseconds that the browser has for moving the caret after `keydown`.
const CARET_MOVES: i32 = 50;

/// The `keyCode` of a key that an input method has taken (UI Events, legacy key attributes).
const TAKEN_BY_INPUT_METHOD: u32 = 229;

/// The selector of elements that Enter activates.
const PRESSED_BY_ENTER: &str = "button, summary, a[href]";

/// Called with a key and whether it repeats; returns true to prevent the default action.
type Handler = Rc<dyn Fn(&str, bool) -> bool>;

/// Makes a held Enter activate an element once: repeated, it would close the dialog that it has just opened, or toggle
/// a filter and fill the history.
pub fn press_once(event: &KeyboardEvent) {
    if event.repeat() && event.key() == "Enter" {
        let target = event.composed_path().get(0).dyn_into::<Element>();
        if target.is_ok_and(|target| target.matches(PRESSED_BY_ENTER) == Ok(true)) {
            event.prevent_default();
        }
    }
}

/// True if an input method handles this key, such as the Enter that confirms a Japanese conversion. WebKit ends the
/// composition before it reports that Enter, so `isComposing` is false there.
pub fn is_for_input_method(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == TAKEN_BY_INPUT_METHOD
}

/// Calls back with each key that has no modifier but Shift and that no field, row or dialog handles, and with true if
/// it repeats. If the call returns true, the default action is prevented. On a host page these are the keys that are
/// pressed while the focus is in the element.
///
/// Arrow keys are left to the browser if they change a selection: with Shift, with selected text, and if they move the
/// caret of caret browsing.
pub fn on_key(app_root: AppRoot, call: impl Fn(&str, bool) -> bool + 'static) -> EventListener {
    let options = gloo_events::EventListenerOptions::enable_prevent_default();
    let target: EventTarget = match app_root.part() {
        None => window().into(),
        Some(part) => part.into(),
    };
    let call: Handler = Rc::new(call);
    EventListener::new_with_options(&target, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        if modified
            || is_for_input_method(event)
            || event.default_prevented()
            || taken(app_root, event)
        {
            return;
        }
        let key = event.key();
        let selection = selection().filter(|_| key.starts_with("Arrow"));
        match selection {
            Some(selection) if event.shift_key() || !selection.is_collapsed() => {}
            Some(selection) if selection.focus_node().is_some() => {
                call_unless_moved(selection, event.clone(), key, Rc::clone(&call));
            }
            _ if call(&key, event.repeat()) => event.prevent_default(),
            _ => {}
        }
    })
}

/// Calls back with an arrow key if the browser did not move the caret for it. Each click leaves a caret in the text;
/// only caret browsing moves it, and no property tells if that is on.
fn call_unless_moved(selection: Selection, event: KeyboardEvent, key: String, call: Handler) {
    let before = focus_of(&selection);
    let later = Closure::once_into_js(move || {
        if focus_of(&selection) == before && !event.default_prevented() {
            call(&key, event.repeat());
        }
    });
    // Without a timer the key is left to the browser.
    drop(
        window().set_timeout_with_callback_and_timeout_and_arguments_0(
            later.unchecked_ref(),
            CARET_MOVES,
        ),
    );
}

fn selection() -> Option<Selection> {
    window().get_selection().ok()?
}

fn focus_of(selection: &Selection) -> (Option<Node>, u32) {
    (selection.focus_node(), selection.focus_offset())
}

fn taken(app_root: AppRoot, event: &Event) -> bool {
    // An open dialog handles every key, even if a click in it has left nothing focused.
    if app_root.first("dialog[open]").is_some() {
        return true;
    }
    let target = event.composed_path().get(0).dyn_into::<Element>();
    let target = target.ok().or_else(|| document().active_element());
    target.is_some_and(|target| {
        // Fields of an extension are in a closed shadow tree, of which only the host is visible.
        let is_custom = target.local_name().contains('-');
        let element = target.dyn_ref::<HtmlElement>();
        let is_edited = element.is_some_and(HtmlElement::is_content_editable);
        let taker = target.closest(TAKES_KEYS);
        is_custom || is_edited || taker.is_ok_and(|taker| taker.is_some())
    })
}
