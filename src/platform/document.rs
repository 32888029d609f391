//! The document around the app, or its part of one: title and language, focus, dialogs.

use super::{AppRoot, history::has_root};
use crate::fingerprint;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, Node, Window,
};

/// The browser's window.
///
/// # Panics
/// Outside of a browser.
pub fn window() -> Window {
    web_sys::window().expect("effects and event handlers run in a browser")
}

/// The window's document.
///
/// # Panics
/// Outside of a browser.
pub fn document() -> Document {
    window().document().expect("a window has a document")
}

/// The element that the app is rendered into, by its id and an attribute that it has. `None` on a host page, even if that
/// has such an element: only the script in the head of our pages writes where the site begins.
pub fn app_element(id: &str, attribute: &str) -> Option<Element> {
    if !has_root() {
        return None;
    }
    let element = document().get_element_by_id(id);
    element.filter(|element| element.has_attribute(attribute))
}

/// Sets title, language and direction: of the document, or of the element on a host page.
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

/// Sets a custom property of the outermost element, through the CSSOM as the policy asks.
pub fn set_root_property(app_root: AppRoot, name: &str, value: &str) {
    let root = app_root
        .outermost()
        .and_then(|root| root.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root {
        // Refused only for names that are no properties; ours are literals.
        drop(root.style().set_property(name, value));
    }
}

/// Moves the focus without scrolling. Returns whether there is such an element. The focus that somebody
/// else's page has elsewhere is left there.
pub fn focus(app_root: AppRoot, id: &str) -> bool {
    let element = app_root
        .by_id(id)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let is_ours = app_root.is_page() || app_root.focused().is_some() || focus_is_lost();
    is_ours && element.is_some_and(|element| focus_element(&element))
}

/// Whether nothing has the focus.
pub fn focus_is_lost() -> bool {
    let focused = document().active_element();
    focused.is_none_or(|focused| focused.local_name() == "body")
}

/// Moves the focus to the first link with this `href`. Returns whether there is one.
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

/// Of the elements that match `selector`, moves the focus from the one that has it to the next or the
/// previous one, and scrolls there. Returns whether there is one.
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

/// The `href` of the link that has the focus.
pub fn focused_link(app_root: AppRoot) -> Option<String> {
    app_root.focused()?.get_attribute("href")
}

/// Opens the dialog with this id as a modal one. The browser keeps the focus inside and gives it back.
pub fn open_dialog(app_root: AppRoot, id: &str) {
    if let Some(dialog) = dialog(app_root, id).filter(|dialog| !dialog.open()) {
        // It is in the document and not open, so it can be shown.
        drop(dialog.show_modal());
        // What was typed the last time is there to be gone on with or typed over.
        let field = app_root.focused();
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            field.select();
        }
    }
}

/// Closes the dialog with this id. The browser gives the focus back.
pub fn close_dialog(app_root: AppRoot, id: &str) {
    if let Some(dialog) = dialog(app_root, id) {
        dialog.close();
    }
}

fn dialog(app_root: AppRoot, id: &str) -> Option<HtmlDialogElement> {
    app_root.by_id(id)?.dyn_into().ok()
}

/// What stands in the field that an event comes from.
pub fn value_of(event: &web_sys::Event) -> String {
    // A line or an area: both have a value.
    let value = event
        .target()
        .and_then(|field| js_sys::Reflect::get(&field, &"value".into()).ok());
    value
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// The languages that the reader's browser asks for, best first: BCP 47 tags.
pub fn languages() -> impl Iterator<Item = String> {
    window()
        .navigator()
        .languages()
        .into_iter()
        .filter_map(|tag| tag.as_string())
}

/// Moves the focus to the nearest element around the one that an event comes from that matches `selector`.
pub fn focus_around(event: &web_sys::Event, selector: &str) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let around = target.and_then(|target| target.closest(selector).ok().flatten());
    if let Some(around) = around.and_then(|around| around.dyn_into::<HtmlElement>().ok()) {
        focus_element(&around);
    }
}

/// The `value` of the nearest element around the one that an event comes from that matches `selector`.
pub fn value_around(event: &web_sys::Event, selector: &str) -> String {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let around = target.and_then(|target| target.closest(selector).ok().flatten());
    around
        .and_then(|around| around.get_attribute("value"))
        .unwrap_or_default()
}

/// Whether the field that an event comes from is checked.
pub fn is_checked(event: &web_sys::Event) -> bool {
    field(event).is_some_and(|field| field.checked())
}

fn field(event: &web_sys::Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// Which option is chosen in the list that an event comes from, from 0.
pub fn chosen_option(event: &web_sys::Event) -> usize {
    let list = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
    let idx = list.map_or(0, |list| list.selected_index());
    // It is -1 where nothing is chosen.
    usize::try_from(idx).unwrap_or_default()
}

/// Calls back with each element and comment below `element`, in the order of the document, as
/// [`fingerprint`] names them.
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

/// Hides an element, found by `selector`, or takes it out of hiding.
pub fn hide(app_root: AppRoot, selector: &str, hidden: bool) {
    if let Some(element) = find::<HtmlElement>(app_root, selector) {
        element.set_hidden(hidden);
    }
}

/// Puts `value` into a field, found by `selector`, and selects it there.
pub fn select_in(app_root: AppRoot, selector: &str, value: &str) {
    if let Some(field) = find::<HtmlInputElement>(app_root, selector) {
        field.set_value(value);
        field.select();
    }
}

/// What stands in a text area, found by `selector`.
pub fn text_in(app_root: AppRoot, selector: &str) -> String {
    find::<HtmlTextAreaElement>(app_root, selector).map_or_else(String::new, |area| area.value())
}

/// Selects all that stands in a text area, found by `selector`, and moves the focus there.
pub fn select_text(app_root: AppRoot, selector: &str) {
    if let Some(area) = find::<HtmlTextAreaElement>(app_root, selector) {
        // Without the focus the selection would not be seen, nor taken by a key.
        drop(area.focus());
        area.select();
    }
}

/// Puts each of `values` into one of the text areas that `selector` finds, in the order of the document.
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

/// A whole number below `n`, by chance.
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

pub(super) fn set_attribute(element: &Element, name: &str, value: &str) {
    // Refused only for names that are no attributes; ours are literals.
    drop(element.set_attribute(name, value));
}
