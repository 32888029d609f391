//! Reports of panics to `web/page/failure.js`, which shows a message and saves the drafts after the program has
//! stopped; on a host page, to `embed.js`.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = diptychBroke)]
    fn broke(what: &str) -> Result<(), JsValue>;
}

/// Reports that the program stops, with the message of the panic.
pub fn report(what: &str) {
    // A failure of this call cannot be reported; the browser's own message is in the console.
    drop(broke(what));
}
