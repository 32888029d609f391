//! Copying. A browser may have no clipboard for us, or refuse it: in a frame, on a page that is not secure,
//! because the reader said so.

use js_sys::{
    Promise, Reflect,
    futures::{JsFuture, spawn_local},
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Clipboard;

use super::document::window;

/// Copies `text`, while a press of a button is being answered. Calls back with whether it was allowed.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let written = write(text);
    spawn_local(async move {
        let copied = match written {
            Ok(written) => JsFuture::from(written).await.is_ok(),
            Err(_) => false,
        };
        done(copied);
    });
}

fn write(text: &str) -> Result<Promise, JsValue> {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into())?;
    Ok(clipboard.dyn_into::<Clipboard>()?.write_text(text))
}
