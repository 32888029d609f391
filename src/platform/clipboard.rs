//! Copying to the clipboard, which may be missing or refused: in a frame, in an insecure context, or by the reader's
//! choice.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::Clipboard;

use super::document::window;

/// Copies `text`, which needs a user activation. Calls back with true if it was copied.
pub fn copy(text: &str, done: impl Fn(bool) + Clone + 'static) {
    if write(text, done.clone()).is_err() {
        done(false);
    }
}

fn write(text: &str, done: impl Fn(bool) + Clone + 'static) -> Result<(), JsValue> {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into())?;
    let written = clipboard.dyn_into::<Clipboard>()?.write_text(text);
    // One of the two closures is called, and both are freed with the promise.
    let [yes, no] = [true, false].map(|copied| {
        let done = done.clone();
        Closure::<dyn FnMut(JsValue)>::new(move |_| done(copied)).into_js_value()
    });
    let then: Function = Reflect::get(&written, &"then".into())?.dyn_into()?;
    then.call2(&written, &yes, &no).map(drop)
}
