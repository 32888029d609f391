//! Scrolling: the scroll position, listeners, and positions of elements in the viewport.

use std::{cell::Cell, rc::Rc};

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ScrollLogicalPosition};

use super::{AppRoot, app_root::tree, events::listen, window::window};

thread_local! {
    /// True if the top of an element was above the viewport when its reader left the page in it.
    static WAS_ABOVE: Cell<bool> = const { Cell::new(false) };
}

/// Scrolls the page to `y` CSS pixels from its top. On a host page, scrolls the top of the app into view instead, if it
/// is above the viewport or behind the host's header.
pub fn to(app_root: AppRoot, y: i32) {
    let Some(top) = app_root.outermost() else {
        return;
    };
    if app_root.is_page() {
        by(&top, edges_of(&top).0 + y);
    } else if WAS_ABOVE.take() || is_above(app_root, &top) {
        at_once(&top, None);
    }
}

/// Notes whether the top of an element is above the viewport, before the page in it changes. WebKit lays out containers
/// before their content, and scrolls back a page that is too short meanwhile.
pub fn leave(app_root: AppRoot) {
    let top = app_root.part();
    WAS_ABOVE.set(top.is_some_and(|top| is_above(app_root, &top)));
}

/// True if `top` begins above the viewport or behind a header.
fn is_above(app_root: AppRoot, top: &Element) -> bool {
    edges_of(top).0 < header_height(app_root)
}

/// Scrolls so that the element with this id is `top` CSS pixels below the top of the viewport. The scroll container
/// nearest to the app scrolls first, its ancestors scroll by the rest.
pub fn hold(app_root: AppRoot, id: &str, top: i32) {
    let Some(held) = app_root.by_id(id) else {
        return;
    };
    let mut around = app_root.outermost();
    while let Some(part) = around {
        let rest = edges_of(&held).0 - top;
        if rest.abs() < 2 {
            return;
        }
        by(&part, rest);
        around = parent(&part);
    }
}

/// Returns the parent of an element in the flat tree: its slot, its parent element, or the host of its shadow root.
fn parent(part: &Element) -> Option<Element> {
    let slot = part.assigned_slot().map(Element::from);
    slot.or_else(|| part.parent_element())
        .or_else(|| Some(tree(part)?.host()))
}

/// Scrolls the content of an element by `y` CSS pixels; for the document element, the viewport.
fn by(part: &Element, y: i32) {
    let options = web_sys::ScrollToOptions::new();
    options.set_top(f64::from(y));
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    part.scroll_by_with_scroll_to_options(&options);
}

/// Returns the scroll position of the page, in whole CSS pixels.
pub fn y() -> i32 {
    let page = AppRoot::default().outermost();
    page.map_or(0, |page| -edges_of(&page).0)
}

/// True if the page is scrolled by `y` CSS pixels, give or take one, since both are rounded.
pub fn is_at(y: i32) -> bool {
    (self::y() - y).abs() < 2
}

/// Scrolls an element into view without animation. Returns false if there is no such element.
pub fn to_element(app_root: AppRoot, id: &str) -> bool {
    let element = app_root.by_id(id);
    if let Some(element) = &element {
        at_once(element, None);
    }
    element.is_some()
}

/// Scrolls an element into view, by the shortest distance.
pub fn to_nearest(app_root: AppRoot, id: &str) {
    if let Some(element) = app_root.by_id(id) {
        at_once(&element, Some(ScrollLogicalPosition::Nearest));
    }
}

fn at_once(element: &Element, block: Option<ScrollLogicalPosition>) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    if let Some(block) = block {
        options.set_block(block);
    }
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Returns the distances from the top of the viewport to the top and the bottom of an element, in whole CSS pixels;
/// `None` if there is no such element.
pub fn edges(app_root: AppRoot, id: &str) -> Option<(i32, i32)> {
    Some(edges_of(&app_root.by_id(id)?))
}

pub(super) fn edges_of(element: &Element) -> (i32, i32) {
    let rect = element.get_bounding_client_rect();
    (whole(rect.top()), whole(rect.bottom()))
}

/// Returns the height of the fixed content at the top of the viewport, in CSS pixels: of the app's sticky header; on a
/// host page, of the host's, as the height of an invisible element that `styles/element.css` sets.
pub fn header_height(app_root: AppRoot) -> i32 {
    let selector = if app_root.is_page() {
        "[data-sticky]"
    } else {
        "[data-announcer]"
    };
    app_root.first(selector).map_or(0, |header| {
        let (top, bottom) = edges_of(&header);
        if app_root.is_page() {
            bottom.max(0)
        } else {
            bottom - top
        }
    })
}

/// Returns the room below and above an element in the viewport, in whole CSS pixels.
pub fn room_around(app_root: AppRoot, selector: &str) -> Option<(i32, i32)> {
    let (top, bottom) = edges_of(&app_root.first(selector)?);
    Some((window_height() - bottom, top - header_height(app_root)))
}

/// Returns the height of the viewport, in CSS pixels.
pub fn window_height() -> i32 {
    whole(
        window()
            .inner_height()
            .ok()
            .and_then(|height| height.as_f64())
            .unwrap_or_default(),
    )
}

/// Rounds to whole pixels: they are exact enough, and formatting fractions would increase the code size.
fn whole(pixels: f64) -> i32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "pages are shorter than two billion pixels"
    )]
    let whole = pixels.round() as i32;
    whole
}

/// A call that is scheduled for the end of scrolling.
struct Rest {
    call: Closure<dyn Fn()>,
    timer: Cell<i32>,
}

impl Rest {
    fn call_after(&self, milliseconds: i32) {
        self.cancel();
        let call = self.call.as_ref().unchecked_ref();
        let timer =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(call, milliseconds);
        self.timer.set(timer.unwrap_or_default());
    }

    fn cancel(&self) {
        window().clear_timeout_with_handle(self.timer.get());
    }
}

impl Drop for Rest {
    fn drop(&mut self) {
        self.cancel();
    }
}

/// Calls back at the end of scrolling: on `scrollend`, which WebKit does not have and Firefox does not fire for every
/// kind of scrolling, or 150 milliseconds after the last `scroll`.
pub fn on_rest(call: impl Fn() + 'static) -> Vec<EventListener> {
    let call: Box<dyn Fn()> = Box::new(call);
    let rest = Rest {
        call: Closure::wrap(call),
        timer: Cell::new(0),
    };
    listen(&["scrollend", "scroll"], move |event| {
        let has_ended = event.type_() == "scrollend";
        rest.call_after(if has_ended { 0 } else { 150 });
    })
}

/// Calls back after scrolling or resizing, at most once per frame.
pub fn on_scroll(call: impl Fn() + 'static) -> Vec<EventListener> {
    let waiting = Rc::new(Cell::new(false));
    let frame = {
        let waiting = Rc::clone(&waiting);
        Closure::<dyn FnMut()>::new(move || {
            waiting.set(false);
            call();
        })
    };
    listen(&["scroll", "resize"], move |_| {
        if !waiting.replace(true) {
            let function = frame.as_ref().unchecked_ref();
            drop(window().request_animation_frame(function));
        }
    })
}
