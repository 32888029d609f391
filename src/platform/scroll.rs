//! Scrolling: where the page is, and being told when that changes.

use std::{cell::Cell, rc::Rc};

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ScrollLogicalPosition};

use super::{Stage, document::window, history::listen, stage::tree};

thread_local! {
    /// Whether the beginning of an element was above the window when its reader left what it showed.
    static WAS_ABOVE: Cell<bool> = const { Cell::new(false) };
}

/// Scrolls the page to `y` CSS pixels from its top. On somebody else's page only so far that the beginning of
/// what is ours comes back into view.
pub fn to(stage: Stage, y: i32) {
    let Some(top) = stage.top() else { return };
    if stage.is_page() {
        by(&top, edges_of(&top).0 + y);
    } else if WAS_ABOVE.take() || is_above(stage, &top) {
        at_once(&top, None);
    }
}

/// Notes where the beginning of an element is before it shows something else. WebKit lays out containers before their
/// content, and scrolls a page back that is too short until that is there.
pub fn leave(stage: Stage) {
    let top = stage.part();
    WAS_ABOVE.set(top.is_some_and(|top| is_above(stage, &top)));
}

/// Whether the window begins, or what covers its top ends, below the beginning of `top`.
fn is_above(stage: Stage, top: &Element) -> bool {
    edges_of(top).0 < header_height(stage)
}

/// Scrolls so that the element with this id stands `top` CSS pixels below the top of the window. What scrolls
/// nearest around the stage goes first, what scrolls around that takes the rest.
pub fn hold(stage: Stage, id: &str, top: i32) {
    let Some(held) = stage.by_id(id) else { return };
    let mut around = stage.top();
    while let Some(part) = around {
        let rest = edges_of(&held).0 - top;
        if rest.abs() < 2 {
            return;
        }
        by(&part, rest);
        around = parent(&part);
    }
}

/// The element around another one as it is painted: around the content of a shadow root its host, around what
/// stands in a slot the slot.
fn parent(part: &Element) -> Option<Element> {
    let slot = part.assigned_slot().map(Element::from);
    slot.or_else(|| part.parent_element())
        .or_else(|| Some(tree(part)?.host()))
}

/// Scrolls what is in an element by so many CSS pixels: in the outermost one, the window.
fn by(part: &Element, y: i32) {
    let options = web_sys::ScrollToOptions::new();
    options.set_top(f64::from(y));
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    part.scroll_by_with_scroll_to_options(&options);
}

/// How far the page is scrolled, in whole CSS pixels.
pub fn y() -> i32 {
    let page = Stage::default().top();
    page.map_or(0, |page| -edges_of(&page).0)
}

/// Whether the page is scrolled by `y` CSS pixels; it may be one less or more, since both are rounded.
pub fn is_at(y: i32) -> bool {
    (self::y() - y).abs() < 2
}

/// Scrolls an element into view at once. Returns whether there is such an element.
pub fn to_element(stage: Stage, id: &str) -> bool {
    let element = stage.by_id(id);
    if let Some(element) = &element {
        at_once(element, None);
    }
    element.is_some()
}

/// Scrolls an element into view, no further than it must.
pub fn to_nearest(stage: Stage, id: &str) {
    if let Some(element) = stage.by_id(id) {
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

/// The distance from the top of the window to the top and to the bottom of an element, in whole CSS
/// pixels.
pub fn edges(stage: Stage, id: &str) -> Option<(i32, i32)> {
    Some(edges_of(&stage.by_id(id)?))
}

pub(super) fn edges_of(element: &Element) -> (i32, i32) {
    let rect = element.get_bounding_client_rect();
    (whole(rect.top()), whole(rect.bottom()))
}

/// The height of what covers the top of the window, in CSS pixels: what sticks there of ours; on somebody
/// else's page, as much as that page says. There, an element that is not seen is as high (`styles/element.css`).
pub fn header_height(stage: Stage) -> i32 {
    let selector = if stage.is_page() {
        "[data-sticky]"
    } else {
        "[data-announcer]"
    };
    stage.first(selector).map_or(0, |header| {
        let (top, bottom) = edges_of(&header);
        if stage.is_page() {
            bottom.max(0)
        } else {
            bottom - top
        }
    })
}

/// The room below and above an element in the window, in whole CSS pixels.
pub fn room_around(stage: Stage, selector: &str) -> Option<(i32, i32)> {
    let (top, bottom) = edges_of(&stage.first(selector)?);
    Some((window_height() - bottom, top - header_height(stage)))
}

/// The height of the window, in CSS pixels.
pub fn window_height() -> i32 {
    whole(
        window()
            .inner_height()
            .ok()
            .and_then(|height| height.as_f64())
            .unwrap_or_default(),
    )
}

/// Whole pixels are exact enough, and the page carries no code to write fractions.
fn whole(pixels: f64) -> i32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "pages are shorter than two billion pixels"
    )]
    let whole = pixels.round() as i32;
    whole
}

/// A call that is due when scrolling has come to rest.
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

/// Calls back when scrolling has come to rest: at `scrollend`, which WebKit does not have and Firefox does not send
/// for every kind of scrolling, or 150 milliseconds after the last `scroll`.
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

/// Calls back after scrolling or resizing, at most once for each painted frame.
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
