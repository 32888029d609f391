//! The app on somebody else's page: what `embed.js` calls for each `<film-explorer>` that comes near the
//! window.
//!
//! Yew keeps the listeners of an app for good, so an app that has lost its element is kept and serves the
//! next one.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use yew::{AppHandle, Renderer};

use crate::{
    app::{App, AppProps},
    platform::{Stage, history},
    route, start,
    state::Wish,
};

thread_local! {
    static APPS: RefCell<Vec<(Stage, AppHandle<App>)>> = const { RefCell::new(Vec::new()) };
}

/// Starts an app in the element `part`, with what it is asked for. Gives its number.
#[wasm_bindgen]
pub fn mount(part: JsValue, asked: &str) -> usize {
    let stage = Stage::within(part);
    // The dialog "Embed" shows an element on a page of the site, whose links stay as they are.
    if !start::is_page_of_site() {
        route::write_in_full(history::root(stage));
    }
    let app = Renderer::with_root_and_props(stage.root(), props(stage, asked)).render();
    APPS.with_borrow_mut(|apps| {
        apps.push((stage, app));
        apps.len() - 1
    })
}

/// Asks the app with this number for something else.
#[wasm_bindgen]
pub fn ask(number: usize, asked: &str) {
    APPS.with_borrow_mut(|apps| {
        if let Some((stage, app)) = apps.get_mut(number) {
            app.update(props(*stage, asked));
        }
    });
}

/// The address of the program's stack. Called by a task of its own, it is always the same, until an error has stopped the
/// program in the middle of a function: then the stack stays as it was there.
#[wasm_bindgen(js_name = stackPointer)]
#[must_use]
pub fn stack_pointer() -> usize {
    let local = 0_u8;
    std::ptr::from_ref(std::hint::black_box(&local)).addr()
}

fn props(stage: Stage, asked: &str) -> AppProps {
    let wish = Wish::parse(asked);
    AppProps {
        start: wish.address.route,
        stage,
        wish: Some(Rc::new(wish)),
    }
}
