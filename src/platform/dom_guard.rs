//! The guard of the DOM that apps render into (src/dom-guard.js): it undoes what translators and extensions did to
//! nodes that are about to be changed.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = diptychGuard, js_name = beforeRender)]
    fn call(is_quiet: bool) -> Result<(), JsValue>;
}

/// Tells the guard that a component renders; a quiet one does because of scrolling.
pub fn before_render(is_quiet: bool) {
    // A page without the guard renders as well, as long as nobody changes it.
    drop(call(is_quiet));
}
