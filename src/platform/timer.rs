//! Timers of the browser.

use wasm_bindgen::{JsCast, closure::Closure};

use super::document::window;

/// A pending call; dropping it cancels the call.
#[derive(Debug)]
pub struct Timer {
    id: i32,
    _call: Closure<dyn FnMut()>,
}

/// Calls back once, after this number of milliseconds.
pub fn after(milliseconds: i32, call: impl FnOnce() + 'static) -> Timer {
    let call = Closure::once(call);
    let function = call.as_ref().unchecked_ref();
    let id = window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(function, milliseconds)
        .unwrap_or_default();
    Timer { id, _call: call }
}

/// Calls back once in a later task, so that the browser can paint and handle input before.
pub fn soon(call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(call);
    // Fails only without a window.
    drop(window().set_timeout_with_callback(call.unchecked_ref()));
}

impl Drop for Timer {
    fn drop(&mut self) {
        window().clear_timeout_with_handle(self.id);
    }
}
