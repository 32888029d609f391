//! The address bar and the way back. Each entry of the history keeps where the reader was, so that Back
//! restores it even after a reload.
//!
//! An address of the site is what stands behind its root in the window's address. The root of a site is a
//! folder; that of a single file is the file with `#/` behind it, so that its fragment keeps all the rest.

use std::{cell::Cell, rc::Rc};

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, MouseEvent, Url};

use super::{
    AppRoot,
    document::{focused_link, window},
    scroll,
};

/// Where the site begins: set by `early.js` and `embed.js` from their own addresses.
const ROOT: &str = "data-root";
/// The beginning of what an entry of the history notes: other scripts may put states of their own into it.
const NOTED: &str = "diptych ";
/// The address below the root that somebody else's page shows us at: their own stays as it is.
const ADDRESS: &str = "data-address";

/// The address of the page, in parts, below the root of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// `en/films/runaway-train/`
    pub path: String,
    /// With its `?`, or empty.
    pub query: String,
    /// With its `#`, or empty.
    pub fragment: String,
}

/// Where the reader was in a page that they come back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScrollSnapshot {
    /// How far the page was scrolled, in whole CSS pixels.
    pub y: i32,
    /// The `href` of the link that had the focus.
    pub focus: Option<String>,
}

/// The address of the site's root: `https://example.org/a/b/`, or `file:///home/ida/diptych.html#/`.
pub fn root(app_root: AppRoot) -> String {
    let root = app_root.outermost().and_then(|top| top.get_attribute(ROOT));
    root.unwrap_or_else(|| window().location().origin().unwrap_or_default() + "/")
}

/// Whether a script of the site has written into the document where the site begins.
pub(super) fn has_root() -> bool {
    AppRoot::default()
        .outermost()
        .is_some_and(|top| top.has_attribute(ROOT))
}

/// Whether the fragment keeps the whole address, as in a single file.
pub fn is_in_fragment(app_root: AppRoot) -> bool {
    root(app_root).ends_with("#/")
}

/// The address of the page; the root where the window's address is no address of the site, as that of a
/// single file that is first opened.
pub fn location(app_root: AppRoot) -> Location {
    below_root(app_root, &address(app_root)).unwrap_or_default()
}

/// The part of a whole address that stands behind the root.
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

/// The whole address of the page, as others would open it.
pub fn address(app_root: AppRoot) -> String {
    match app_root.part() {
        None => window().location().href().unwrap_or_default(),
        Some(part) => root(app_root) + &part.get_attribute(ADDRESS).unwrap_or_default(),
    }
}

/// The same without query and fragment.
pub fn page_address(app_root: AppRoot) -> String {
    root(app_root) + &location(app_root).path
}

/// Adds an entry for `address`, given below the root of the site.
pub fn push(app_root: AppRoot, address: &str) {
    if !app_root.is_page() {
        return replace(app_root, address); // The element around it keeps the way back.
    }
    set_url(app_root, address, &|url| {
        history().push_state_with_url(&JsValue::NULL, "", Some(url))
    });
}

/// Gives the current entry the address `address`, below the root of the site.
pub fn replace(app_root: AppRoot, address: &str) {
    if !app_root.is_page() {
        return app_root.set(ADDRESS, Some(address));
    }
    set_url(app_root, address, &|url| {
        history().replace_state_with_url(&JsValue::NULL, "", Some(url))
    });
}

/// Calls `set` with the whole address, or with its path where that is refused: the address of the document
/// may have a name and a password, which `location` does not tell and a path keeps.
fn set_url(app_root: AppRoot, address: &str, set: &dyn Fn(&str) -> Result<(), JsValue>) {
    let url = root(app_root) + address;
    // Refused while a frame is being torn down, too: then nothing is lost.
    if set(&url).is_err()
        && let Some(path) = url.splitn(4, '/').nth(3)
    {
        drop(set(&["/", path].concat()));
    }
}

/// Goes to a fragment of this page without adding an entry; the browser scrolls and marks the target.
pub fn replace_fragment(app_root: AppRoot, fragment: &str) {
    let Location { path, query, .. } = location(app_root);
    let address = [&path, &query, "#", fragment].concat();
    if !app_root.is_page() {
        scroll::to_element(app_root, fragment);
        return replace(app_root, &address);
    }
    // From the first `#` on: in a single file the whole address stands there. The rest is the document's, which may
    // have a name and a password that `location` does not tell.
    let url = root(app_root) + &address;
    let (_, fragment) = split_before(&url, '#');
    // Another fragment of the same page cannot be refused.
    drop(window().location().replace(fragment));
}

/// Takes scrolling after Back and Forward into our own hands: the page is rendered after the browser
/// would have scrolled.
pub fn restore_scrolling_by_hand() {
    drop(history().set_scroll_restoration(web_sys::ScrollRestoration::Manual));
}

thread_local! {
    /// How far a page is scrolled whose content is still to come.
    static AWAITS_AT: Cell<Option<i32>> = const { Cell::new(None) };
}

/// Keeps the snapshot that the current entry has until the content that it is in has come, or ends the waiting.
pub fn await_content(is_awaited: bool) {
    AWAITS_AT.set(is_awaited.then(scroll::y));
}

/// Whether content is still to come, and the reader has not scrolled since.
pub fn awaits_content() -> bool {
    AWAITS_AT.get().is_some_and(|y| y == scroll::y())
}

/// Notes in the current entry where the reader is.
pub fn save_snapshot(app_root: AppRoot) {
    if !app_root.is_page() || awaits_content() {
        return;
    }
    let focus = focused_link(app_root).unwrap_or_default();
    let state = JsValue::from_str(&[NOTED, &scroll::y().to_string(), " ", &focus].concat());
    drop(history().replace_state(&state, ""));
}

/// Where the reader was when they left the current entry, if that was noted.
pub fn saved_snapshot() -> Option<ScrollSnapshot> {
    spot_in(&history().state().ok()?)
}

/// The snapshot in the state of an entry.
fn spot_in(state: &JsValue) -> Option<ScrollSnapshot> {
    let state = state.as_string()?;
    let (y, focus) = state.strip_prefix(NOTED)?.split_once(' ')?;
    let focus = (!focus.is_empty()).then(|| focus.to_owned());
    Some(ScrollSnapshot {
        y: y.parse().ok()?,
        focus,
    })
}

/// Calls back on Back, Forward and a change of the fragment, with the snapshot that the entry has. It is the event that
/// knows: after a change of the fragment, WebKit leaves the state of the entry before in `history.state`.
pub fn on_return(call: impl Fn(Option<ScrollSnapshot>) + 'static) -> Vec<EventListener> {
    listen(&["popstate"], move |event| {
        call(property(event, "state").and_then(|state| spot_in(&state)));
    })
}

/// Calls back when the reader leaves the page or puts it aside: in another tab or another app of a phone, where it may
/// be discarded without a further event.
pub fn on_leave(call: impl Fn() + 'static) -> Vec<EventListener> {
    listen(&["pagehide", "visibilitychange"], move |_| call())
}

/// Calls back when the page is shown again as it was, from the back/forward cache.
pub fn on_cached_return(call: impl Fn() + 'static) -> Vec<EventListener> {
    listen(&["pageshow"], move |event| {
        if is_cached_return(event) {
            call();
        }
    })
}

/// Whether a `pageshow` event shows the page again as it was, from the back/forward cache.
pub(super) fn is_cached_return(event: &Event) -> bool {
    property(event, "persisted").is_some_and(|persisted| persisted.is_truthy())
}

/// A property of an event that has no type here, which would weigh more.
fn property(event: &Event, name: &str) -> Option<JsValue> {
    Reflect::get(event, &name.into()).ok()
}

/// The address below the root of the site that a click on a link leads to; `None` if the click is the
/// browser's own: another site, a new tab, a fragment of this page, a modified click. On somebody else's page
/// a fragment is no business of the browser.
pub fn followed(app_root: AppRoot, event: &MouseEvent) -> Option<Location> {
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
    let url = Url::new_with_base(&link.get_attribute("href")?, &address(app_root)).ok()?;
    let (route, there) = (location(app_root), below_root(app_root, &url.href())?);
    let same_page = route.path == there.path && route.query == there.query;
    (!same_page || there.fragment.is_empty() || !app_root.is_page()).then_some(there)
}

/// Listens to events of the window, or of anything in it, and promises not to prevent them.
pub(super) fn listen(
    names: &[&'static str],
    call: impl Fn(&Event) + 'static,
) -> Vec<EventListener> {
    listen_with(names, &(Rc::new(call) as Rc<dyn Fn(&Event)>))
}

/// The part that is the same for all calls, once in the program.
#[inline(never)]
fn listen_with(names: &[&'static str], call: &Rc<dyn Fn(&Event)>) -> Vec<EventListener> {
    let listener = |name: &&'static str| {
        let call = Rc::clone(call);
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&window(), *name, options, move |event| call(event))
    };
    names.iter().map(listener).collect()
}

fn history() -> web_sys::History {
    window()
        .history()
        .expect("a window with a document has a history")
}
