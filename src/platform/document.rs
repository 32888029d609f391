//! The document, or the element of an app on a host page: title and language, focus, dialogs, fields.

use super::{AppRoot, app_root::has_root};
use crate::fingerprint;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, Node,
};

pub use super::window::{document, window};

/// Returns the element that the app is rendered into, by its id and the name of an attribute. `None` on a host page,
/// even if that has such an element: only the script in the head of the site's pages writes the root of the site.
pub fn app_element(id: &str, attribute: &str) -> Option<Element> {
    if !has_root() {
        return None;
    }
    let element = document().get_element_by_id(id);
    element.filter(|element| element.has_attribute(attribute))
}

/// Sets title, language and direction of the document, or of the element on a host page.
pub fn set_head(app_root: AppRoot, title: &str, lang: &str, rtl: bool) {
    if app_root.is_page() {
        document().set_title(title);
    } else {
        app_root.set("aria-label", Some(title));
    }
    app_root.set("lang", Some(lang));
    app_root.set("dir", Some(if rtl { "rtl" } else { "ltr" }));
}

/// Sets a `data-` attribute of the outermost element; `None` removes it.
pub fn set_root_data(app_root: AppRoot, name: &str, value: Option<&str>) {
    app_root.set(&["data-", name].concat(), value);
}

/// Sets a custom property of the outermost element, through the CSSOM as the Content Security Policy requires.
pub fn set_root_property(app_root: AppRoot, name: &str, value: &str) {
    let root = app_root
        .outermost()
        .and_then(|root| root.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root {
        // Fails only if the name is no property; ours are literals.
        drop(root.style().set_property(name, value));
    }
}

/// Moves the focus to the element with this id without scrolling. Returns true if it was moved. On a host page, focus
/// outside of the app is left unchanged.
pub fn focus(app_root: AppRoot, id: &str) -> bool {
    let element = app_root
        .by_id(id)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let is_ours = app_root.is_page() || app_root.focused().is_some() || focus_is_lost();
    is_ours && element.is_some_and(|element| focus_element(&element))
}

/// True if no element has the focus.
pub fn focus_is_lost() -> bool {
    let focused = document().active_element();
    focused.is_none_or(|focused| focused.local_name() == "body")
}

/// Moves the focus to the first link with this `href`. Returns false if there is none.
pub fn focus_link(app_root: AppRoot, href: &str) -> bool {
    let Some(links) = app_root.all("a") else {
        return false;
    };
    let found = (0..links.length())
        .filter_map(|idx| links.item(idx)?.dyn_into::<Element>().ok())
        .find(|link| link.get_attribute("href").as_deref() == Some(href));
    let link = found.and_then(|link| link.dyn_into::<HtmlElement>().ok());
    link.is_some_and(|link| focus_element(&link))
}

/// Moves the focus from the focused element among those that match `selector` to the next or previous one, and scrolls
/// it into view. Returns false if there is none.
pub fn focus_neighbor(app_root: AppRoot, selector: &str, forward: bool) -> bool {
    let Some(all) = app_root.all(selector) else {
        return false;
    };
    let focused = app_root.focused();
    let item = |idx: u32| {
        all.item(idx)
            .and_then(|node| node.dyn_into::<HtmlElement>().ok())
    };
    let is_focused = |idx: &u32| item(*idx).map(Element::from) == focused;
    let Some(idx) = (0..all.length()).find(is_focused) else {
        return false;
    };
    let neighbor = if forward {
        Some(idx + 1)
    } else {
        idx.checked_sub(1)
    };
    neighbor
        .and_then(item)
        .is_some_and(|element| element.focus().is_ok())
}

fn focus_element(element: &HtmlElement) -> bool {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Returns the `href` of the focused link; `None` if the focus is not on a link.
pub fn focused_link(app_root: AppRoot) -> Option<String> {
    app_root.focused()?.get_attribute("href")
}

/// Opens the dialog with this id as a modal one. The browser confines the focus to it, and restores it on closing.
pub fn open_dialog(app_root: AppRoot, id: &str) {
    if let Some(dialog) = dialog(app_root, id).filter(|dialog| !dialog.open()) {
        // It is in the document and not open, so `showModal` does not throw.
        drop(dialog.show_modal());
        // The previous text can be edited or replaced.
        let field = app_root.focused();
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            field.select();
        }
    }
}

/// Closes the dialog with this id. The browser restores the focus.
pub fn close_dialog(app_root: AppRoot, id: &str) {
    if let Some(dialog) = dialog(app_root, id) {
        dialog.close();
    }
}

fn dialog(app_root: AppRoot, id: &str) -> Option<HtmlDialogElement> {
    app_root.by_id(id)?.dyn_into().ok()
}

/// Returns the value of the field that an event comes from; empty if it has none.
pub fn value_of(event: &web_sys::Event) -> String {
    // `input` and `textarea` both have a `value`.
    let value = event
        .target()
        .and_then(|field| js_sys::Reflect::get(&field, &"value".into()).ok());
    value
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Returns the languages that the reader prefers according to the browser, as BCP 47 tags, best first.
pub fn languages() -> impl Iterator<Item = String> {
    window()
        .navigator()
        .languages()
        .into_iter()
        .filter_map(|tag| tag.as_string())
}

/// Moves the focus to the nearest ancestor of the event's target (or itself) that matches `selector`.
pub fn focus_around(event: &web_sys::Event, selector: &str) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let around = target.and_then(|target| target.closest(selector).ok().flatten());
    if let Some(around) = around.and_then(|around| around.dyn_into::<HtmlElement>().ok()) {
        focus_element(&around);
    }
}

/// Returns the attribute `value` of the nearest ancestor of the event's target (or itself) that matches `selector`;
/// empty if there is none.
pub fn value_around(event: &web_sys::Event, selector: &str) -> String {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let around = target.and_then(|target| target.closest(selector).ok().flatten());
    around
        .and_then(|around| around.get_attribute("value"))
        .unwrap_or_default()
}

/// True if the field that an event comes from is checked.
pub fn is_checked(event: &web_sys::Event) -> bool {
    field(event).is_some_and(|field| field.checked())
}

fn field(event: &web_sys::Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// Returns the index of the selected option in the list that an event comes from; 0 if none is selected.
pub fn chosen_option(event: &web_sys::Event) -> usize {
    let list = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
    let idx = list.map_or(0, |list| list.selected_index());
    // `selectedIndex` is -1 if no option is selected.
    usize::try_from(idx).unwrap_or_default()
}

/// Calls back with each element and comment below `element`, in document order, in the form of [`fingerprint`].
pub fn for_each_node(element: &Element, call: &mut dyn FnMut(&str)) {
    let mut next = element.first_child();
    while let Some(node) = next {
        if let Some(element) = node.dyn_ref::<Element>() {
            call(&element.local_name());
            for_each_node(element, call);
            call(fingerprint::END);
        } else if node.node_type() == Node::COMMENT_NODE {
            let text = node.text_content().unwrap_or_default();
            call(&[fingerprint::COMMENT, &text].concat());
        }
        next = node.next_sibling();
    }
}

/// Sets or removes the attribute `hidden` of the element that `selector` finds.
pub fn hide(app_root: AppRoot, selector: &str, hidden: bool) {
    if let Some(element) = find::<HtmlElement>(app_root, selector) {
        element.set_hidden(hidden);
    }
}

/// Sets the value of the field that `selector` finds, and selects it.
pub fn select_in(app_root: AppRoot, selector: &str, value: &str) {
    if let Some(field) = find::<HtmlInputElement>(app_root, selector) {
        field.set_value(value);
        field.select();
    }
}

/// Returns the value of the text area that `selector` finds; empty if there is none.
pub fn text_in(app_root: AppRoot, selector: &str) -> String {
    find::<HtmlTextAreaElement>(app_root, selector).map_or_else(String::new, |area| area.value())
}

/// Selects the text of the text area that `selector` finds, and moves the focus there.
pub fn select_text(app_root: AppRoot, selector: &str) {
    if let Some(area) = find::<HtmlTextAreaElement>(app_root, selector) {
        // Without focus the selection is invisible, and the shortcut for copying does not use it.
        drop(area.focus());
        area.select();
    }
}

/// Sets the values of the text areas that `selector` finds, in document order.
pub fn fill(app_root: AppRoot, selector: &str, values: &[String]) {
    let Some(areas) = app_root.all(selector) else {
        return;
    };
    for (idx, value) in (0..).zip(values) {
        let area = areas
            .item(idx)
            .and_then(|node| node.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some(area) = area {
            area.set_value(value);
        }
    }
}

fn find<T: JsCast>(app_root: AppRoot, selector: &str) -> Option<T> {
    app_root.first(selector)?.dyn_into().ok()
}

/// Returns a random whole number below `n`; 0 if `n` is 0.
pub fn random_below(n: usize) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "0 ≤ random < 1"
    )]
    #[expect(clippy::cast_precision_loss, reason = "collections are small")]
    let chosen = (js_sys::Math::random() * n as f64) as usize;
    chosen
}
