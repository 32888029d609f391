//! The end of the program. What the reader is told, and what is saved, is the work of `boot.js`, which lives on.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = diptychBroke)]
    fn broke(what: &str) -> Result<(), JsValue>;
}

/// Says that the program stops here, and why.
pub fn report(what: &str) {
    // There is nobody left to tell where even this fails: the browser's own message is in the console.
    drop(broke(what));
}
