//! The guard of the DOM that apps render into (web/dom-guard.js): it undoes changes of translators and extensions to
//! nodes that are about to be changed.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = diptychGuard, js_name = beforeRender)]
    fn call(is_quiet: bool) -> Result<(), JsValue>;
}

/// Reports to the guard that a component renders; `is_quiet` is true if it renders because of scrolling.
pub fn before_render(is_quiet: bool) {
    // Without the guard a page renders as well, as long as no other script changes its DOM.
    drop(call(is_quiet));
}
