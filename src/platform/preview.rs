//! How an embed page will look on another site. A frame for it would need `frame-src`, which the policy does not have:
//! `boot.js` draws the page itself, from its own file, in a shadow root with its own style sheet.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = diptychPreview)]
    fn preview(dialog: &str, url: &str, width: &str) -> Result<(), JsValue>;
}

/// Draws the page at `url` in the preview of the dialog with this id, and lets its link lead there.
pub fn show(dialog: &str, url: &str, width: &str) {
    // Without it the code is there all the same.
    drop(preview(dialog, url, width));
}
