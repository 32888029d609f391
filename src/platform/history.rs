//! The address bar and the session history. Each history entry has a scroll snapshot in its state, so that Back
//! restores it even after a reload.
//!
//! An address of the site is the part of the window's URL after the root of the site. The root of a site is a folder;
//! that of a single file is its URL followed by `#/`, so that the fragment contains the address.

use std::cell::Cell;

use gloo_events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, MouseEvent, Url};

use super::{
    AppRoot,
    app_root::ROOT,
    document::focused_link,
    events::listen,
    scroll,
    window::{document, window},
};

/// The prefix of the state of a history entry: other scripts may set states of their own.
const NOTED: &str = "diptych ";
/// The attribute with the address of an app on a host page, below the root of the site: the host's URL is not changed.
const ADDRESS: &str = "data-address";

/// The address of the page below the root of the site, in parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// The path: `en/films/runaway-train/`.
    pub path: String,
    /// The query with its `?`, or empty.
    pub query: String,
    /// The fragment with its `#`, or empty.
    pub fragment: String,
}

/// The scroll position and the focus of a history entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScrollSnapshot {
    /// The vertical scroll position, in whole CSS pixels.
    pub y: i32,
    /// The `href` of the focused link.
    pub focus: Option<String>,
}

/// Returns the URL of the root of the site: `https://example.org/a/b/`, or `file:///home/ida/diptych.html#/`. Without
/// the attribute, the root of the origin.
pub fn root(app_root: AppRoot) -> String {
    let root = app_root.outermost().and_then(|top| top.get_attribute(ROOT));
    root.unwrap_or_else(|| window().location().origin().unwrap_or_default() + "/")
}

/// True if the fragment contains the whole address, as in a single file.
pub fn is_in_fragment(app_root: AppRoot) -> bool {
    root(app_root).ends_with("#/")
}

/// Returns the address of the page; the root if the window's URL is no address of the site, like that of a single file
/// when it is first opened.
pub fn location(app_root: AppRoot) -> Location {
    below_root(app_root, &address(app_root)).unwrap_or_default()
}

/// Returns the part of a URL after the root of the site; `None` if the URL does not begin with the root.
fn below_root(app_root: AppRoot, url: &str) -> Option<Location> {
    let root = root(app_root);
    let rest = url.strip_prefix(&root)?;
    let (rest, fragment) = split_before(rest, '#');
    let (path, query) = split_before(rest, '?');
    Some(Location {
        path: path.to_owned(),
        query: query.to_owned(),
        fragment: fragment.to_owned(),
    })
}

fn split_before(text: &str, mark: char) -> (&str, &str) {
    text.split_at(text.find(mark).unwrap_or(text.len()))
}

/// Returns the URL of the page, as others would open it.
pub fn address(app_root: AppRoot) -> String {
    match app_root.part() {
        None => window().location().href().unwrap_or_default(),
        Some(part) => root(app_root) + &part.get_attribute(ADDRESS).unwrap_or_default(),
    }
}

/// Returns the URL of the page without query and fragment.
pub fn page_address(app_root: AppRoot) -> String {
    root(app_root) + &location(app_root).path
}

/// Adds a history entry for `address`, given below the root of the site.
pub fn push(app_root: AppRoot, address: &str) {
    if !app_root.is_page() {
        return replace(app_root, address); // The `<film-explorer>` has a history of its own.
    }
    set_url(app_root, address, &|url| {
        history().push_state_with_url(&JsValue::NULL, "", Some(url))
    });
}

/// Sets the address of the current history entry, given below the root of the site.
pub fn replace(app_root: AppRoot, address: &str) {
    if !app_root.is_page() {
        return app_root.set(ADDRESS, Some(address));
    }
    set_url(app_root, address, &|url| {
        history().replace_state_with_url(&JsValue::NULL, "", Some(url))
    });
}

/// Calls `set` with the URL, or with its path if that is refused: the URL of the document may contain a name and a
/// password, which `location` omits and a path preserves.
fn set_url(app_root: AppRoot, address: &str, set: &dyn Fn(&str) -> Result<(), JsValue>) {
    let url = root(app_root) + address;
    // Also refused while a frame is being removed; then nothing is lost.
    if set(&url).is_err()
        && let Some(path) = url.splitn(4, '/').nth(3)
    {
        drop(set(&["/", path].concat()));
    }
}

/// Navigates to a fragment of this page without a new history entry; the browser scrolls and sets `:target`.
pub fn replace_fragment(app_root: AppRoot, fragment: &str) {
    let Location { path, query, .. } = location(app_root);
    let address = [&path, &query, "#", fragment].concat();
    if !app_root.is_page() {
        scroll::to_element(app_root, fragment);
        return replace(app_root, &address);
    }
    // The fragment is everything from the first `#`: in a single file, the whole address. The rest of the URL is the
    // document's, which may contain a name and a password that `location` omits.
    let url = root(app_root) + &address;
    let (_, fragment) = split_before(&url, '#');
    // Navigation to a fragment of the same page is never refused.
    drop(window().location().replace(fragment));
}

/// Turns off scroll restoration by the browser, which would scroll after Back and Forward before the page is rendered.
pub fn restore_scrolling_by_hand() {
    drop(history().set_scroll_restoration(web_sys::ScrollRestoration::Manual));
}

thread_local! {
    /// The scroll position in CSS pixels of a page with content that is not rendered yet.
    static AWAITS_AT: Cell<Option<i32>> = const { Cell::new(None) };
}

/// Protects the snapshot of the current entry until the content of the page is rendered, or ends the protection.
pub fn await_content(is_awaited: bool) {
    AWAITS_AT.set(is_awaited.then(scroll::y));
}

/// True if content is not rendered yet and the reader has not scrolled since.
pub fn awaits_content() -> bool {
    AWAITS_AT.get().is_some_and(|y| y == scroll::y())
}

/// Stores scroll position and focus in the state of the current history entry; not on a host page, and not while the
/// snapshot is protected.
pub fn save_snapshot(app_root: AppRoot) {
    if !app_root.is_page() || awaits_content() {
        return;
    }
    let focus = focused_link(app_root).unwrap_or_default();
    let state = JsValue::from_str(&[NOTED, &scroll::y().to_string(), " ", &focus].concat());
    drop(history().replace_state(&state, ""));
}

/// Returns the snapshot of the current history entry, if it has one.
pub fn saved_snapshot() -> Option<ScrollSnapshot> {
    snapshot_in(&history().state().ok()?)
}

/// Parses the snapshot in the state of a history entry; `None` if the state is not ours.
fn snapshot_in(state: &JsValue) -> Option<ScrollSnapshot> {
    let state = state.as_string()?;
    let (y, focus) = state.strip_prefix(NOTED)?.split_once(' ')?;
    let focus = (!focus.is_empty()).then(|| focus.to_owned());
    Some(ScrollSnapshot {
        y: y.parse().ok()?,
        focus,
    })
}

/// Calls back on Back, Forward and a change of the fragment, with the snapshot of the entry. It is read from the event:
/// after a change of the fragment, WebKit leaves the state of the previous entry in `history.state`.
pub fn on_return(call: impl Fn(Option<ScrollSnapshot>) + 'static) -> Vec<EventListener> {
    listen(&["popstate"], move |event| {
        call(property(event, "state").and_then(|state| snapshot_in(&state)));
    })
}

/// Calls back when the page is left or hidden: behind another tab or another app of a phone, it may be discarded
/// without a further event. A page that becomes visible is ignored: WebKit has scrolled one from the back/forward cache
/// to its top by then.
pub fn on_leave(call: impl Fn() + 'static) -> Vec<EventListener> {
    listen(&["pagehide", "visibilitychange"], move |event| {
        if event.type_() == "pagehide" || document().hidden() {
            call();
        }
    })
}

/// Calls back when the page is restored from the back/forward cache.
pub fn on_cached_return(call: impl Fn() + 'static) -> Vec<EventListener> {
    listen(&["pageshow"], move |event| {
        if is_cached_return(event) {
            call();
        }
    })
}

/// True if a `pageshow` event reports that the page was restored from the back/forward cache.
pub(super) fn is_cached_return(event: &Event) -> bool {
    property(event, "persisted").is_some_and(|persisted| persisted.is_truthy())
}

/// Returns a property of an event by its name: bindings for the type of the event would increase the code size.
fn property(event: &Event, name: &str) -> Option<JsValue> {
    Reflect::get(event, &name.into()).ok()
}

/// Returns the address below the root of the site that a click on a link leads to; `None` if the browser handles the
/// click: another site, a new tab, a fragment of this page, a modified click. On a host page the app handles fragments.
pub fn followed(app_root: AppRoot, event: &MouseEvent) -> Option<Location> {
    let modified = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    if modified || event.button() != 0 || event.default_prevented() {
        return None;
    }
    let target = event.composed_path().get(0).dyn_into::<Element>().ok()?;
    // Links in an SVG drawing are no HTML elements.
    let link = target.closest("a[href]").ok()??;
    if link.has_attribute("target") || link.has_attribute("download") {
        return None;
    }
    let url = Url::new_with_base(&link.get_attribute("href")?, &address(app_root)).ok()?;
    let (current, target) = (location(app_root), below_root(app_root, &url.href())?);
    let same_page = current.path == target.path && current.query == target.query;
    (!same_page || target.fragment.is_empty() || !app_root.is_page()).then_some(target)
}

fn history() -> web_sys::History {
    window()
        .history()
        .expect("a window with a document has a history")
}
