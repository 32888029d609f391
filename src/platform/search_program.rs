//! The search, a program of its own (crates/search-program): fetched when somebody first searches.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The search, as `boot.js` hands it out. A search that breaks throws; the page goes on without it.
    #[derive(Clone, PartialEq)]
    pub type SearchProgram;

    #[wasm_bindgen(catch, js_name = diptychFinder)]
    async fn fetch_program() -> Result<JsValue, JsValue>;

    /// Numbers of what is found, see `find` in crates/search-program.
    #[wasm_bindgen(method, catch)]
    pub fn find(
        this: &SearchProgram,
        query: &str,
        locale: u8,
        limit: u32,
    ) -> Result<Vec<u32>, JsValue>;

    /// Numbers of what is nearest to a query that found nothing.
    #[wasm_bindgen(method, catch)]
    pub fn nearest(this: &SearchProgram, query: &str, locale: u8) -> Result<Vec<u32>, JsValue>;

    /// Whether the phrases of the last search stand in a text.
    #[wasm_bindgen(method, catch)]
    pub fn has_phrases(this: &SearchProgram, text: &str) -> Result<bool, JsValue>;

    /// Numbers of the part of a text that answers the last search.
    #[wasm_bindgen(method, catch)]
    pub fn show(this: &SearchProgram, text: &str, width: u32) -> Result<Vec<u32>, JsValue>;
}

thread_local! {
    static FETCHED: RefCell<Option<SearchProgram>> = const { RefCell::new(None) };
}

/// Fetches the search and hands it to `ready`; `None` if it cannot be had. One that was fetched before is handed over at
/// once, so that results are there in the frame in which their page is shown.
pub fn fetch(ready: impl FnOnce(Option<SearchProgram>) + 'static) {
    if let Some(finder) = FETCHED.with_borrow(Clone::clone) {
        return ready(Some(finder));
    }
    wasm_bindgen_futures::spawn_local(async move {
        let fetched = fetch_program().await.ok().map(JsValue::unchecked_into);
        FETCHED.set(fetched.clone());
        ready(fetched);
    });
}
