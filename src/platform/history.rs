//! The address bar and the way back. Each entry of the history keeps where the reader was, so that Back
//! restores it even after a reload.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent, Url};

use super::{
    document::{document, focused_link, window},
    scroll,
};

/// Where the site begins: set by `early.js` from its own address.
const ROOT: &str = "data-root";

/// The address of the page, in parts, below the root of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// `en/films/runaway-train/`
    pub path: String,
    /// With its `?`, or empty.
    pub query: String,
    /// With its `#`, or empty.
    pub fragment: String,
}

/// Where the reader was in a page that they come back to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// How far the page was scrolled, in whole CSS pixels.
    pub y: i32,
    /// The `href` of the link that had the focus.
    pub focus: Option<String>,
}

/// The path of the site's root on its host: `/` or `/a/b/`.
pub fn root() -> String {
    let root = document()
        .document_element()
        .and_then(|root| root.get_attribute(ROOT));
    root.unwrap_or_else(|| "/".to_owned())
}

/// The address of the page.
pub fn location() -> Location {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    Location {
        path: path.strip_prefix(&root()).unwrap_or(&path).to_owned(),
        query: location.search().unwrap_or_default(),
        fragment: location.hash().unwrap_or_default(),
    }
}

/// The whole address of the page, as others would open it.
pub fn address() -> String {
    window().location().href().unwrap_or_default()
}

/// The same without query and fragment.
pub fn page_address() -> String {
    let mut address = address();
    address.truncate(address.find(['?', '#']).unwrap_or(address.len()));
    address
}

/// Adds an entry for `address`, given below the root of the site.
pub fn push(address: &str) {
    let url = root() + address;
    // Refused for another origin only, and while a frame is being torn down: then nothing is lost.
    drop(history().push_state_with_url(&JsValue::NULL, "", Some(&url)));
}

/// Gives the current entry the address `address`, below the root of the site.
pub fn replace(address: &str) {
    let url = root() + address;
    drop(history().replace_state_with_url(&JsValue::NULL, "", Some(&url)));
}

/// Goes to a fragment of this page without adding an entry; the browser scrolls and marks the target.
pub fn replace_fragment(fragment: &str) {
    // A relative address on the same page cannot be refused.
    drop(window().location().replace(&format!("#{fragment}")));
}

/// Takes scrolling after Back and Forward into our own hands: the page is rendered after the browser
/// would have scrolled.
pub fn restore_scrolling_by_hand() {
    drop(history().set_scroll_restoration(web_sys::ScrollRestoration::Manual));
}

/// Notes in the current entry where the reader is.
pub fn remember_spot() {
    let focus = focused_link().unwrap_or_default();
    let state = JsValue::from_str(&[&scroll::y().to_string(), " ", &focus].concat());
    drop(history().replace_state(&state, ""));
}

/// Where the reader was when they left the current entry, if that was noted.
pub fn noted_spot() -> Option<Spot> {
    let state = history().state().ok()?.as_string()?;
    let (y, focus) = state.split_once(' ')?;
    let focus = (!focus.is_empty()).then(|| focus.to_owned());
    Some(Spot {
        y: y.parse().ok()?,
        focus,
    })
}

/// Calls back on Back, Forward and a change of the fragment.
pub fn on_return(call: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |_| call())
}

/// Calls back when the reader leaves the page or puts it aside.
pub fn on_leave(call: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "pagehide", move |_| call())
}

/// The address below the root of the site that a click on a link leads to; `None` if the click is the
/// browser's own: another site, a new tab, a fragment of this page, a modified click.
pub fn followed(event: &MouseEvent) -> Option<Location> {
    let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    if modified || event.button() != 0 || event.default_prevented() {
        return None;
    }
    let target = event.composed_path().get(0).dyn_into::<Element>().ok()?;
    // Not every link is an HTML element: those of a drawing are SVG ones.
    let link = target.closest("a[href]").ok()??;
    if link.has_attribute("target") || link.has_attribute("download") {
        return None;
    }
    let here = window().location();
    let url = Url::new_with_base(&link.get_attribute("href")?, &here.href().ok()?).ok()?;
    let same_page = here.pathname().ok()? == url.pathname() && here.search().ok()? == url.search();
    if url.origin() != here.origin().ok()? || same_page && !url.hash().is_empty() {
        return None;
    }
    let path = url.pathname().strip_prefix(&root())?.to_owned();
    Some(Location {
        path,
        query: url.search(),
        fragment: url.hash(),
    })
}

/// A listener that promises not to prevent what it hears of.
pub(super) fn passive(name: &'static str, call: impl Fn() + 'static) -> EventListener {
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&window(), name, options, move |_| call())
}

fn history() -> web_sys::History {
    window()
        .history()
        .expect("a window with a document has a history")
}
