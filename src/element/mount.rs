//! The app in `<film-explorer>`: the functions that `embed.js` calls for each element that comes near the viewport.
//!
//! Yew never removes the listeners of an app, so an unmounted app is reused for the next element.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use yew::{AppHandle, Renderer};

use super::request::ElementRequest;
use crate::{
    app::{App, AppProps},
    platform::{AppRoot, history},
    route, start,
};

thread_local! {
    static APPS: RefCell<Vec<(AppRoot, AppHandle<App>)>> = const { RefCell::new(Vec::new()) };
}

/// Mounts an app in the element `part` and applies its first request, in the form of a query. Returns the number of the
/// app.
#[wasm_bindgen]
pub fn mount(part: JsValue, query: &str) -> usize {
    let app_root = AppRoot::within(part);
    // The dialog "Embed" shows an element on a page of the site, whose links must not change.
    if !start::is_page_of_site() {
        route::set_link_base(history::root(app_root));
    }
    let app = Renderer::with_root_and_props(app_root.element(), props(app_root, query)).render();
    APPS.with_borrow_mut(|apps| {
        apps.push((app_root, app));
        apps.len() - 1
    })
}

/// Passes another request to the app with this number; an unknown number is ignored.
#[wasm_bindgen]
pub fn update(number: usize, query: &str) {
    APPS.with_borrow_mut(|apps| {
        if let Some((app_root, app)) = apps.get_mut(number) {
            app.update(props(*app_root, query));
        }
    });
}

/// Returns the address of the program's stack. It is the same for every call from a task of its own, until an error stops
/// the program in the middle of a function and leaves the stack as it was there.
#[wasm_bindgen(js_name = stackPointer)]
#[must_use]
pub fn stack_pointer() -> usize {
    let local = 0_u8;
    std::ptr::from_ref(std::hint::black_box(&local)).addr()
}

fn props(app_root: AppRoot, query: &str) -> AppProps {
    let request = ElementRequest::parse(query);
    AppProps {
        start: request.address.route,
        app_root,
        request: Some(Rc::new(request)),
    }
}
