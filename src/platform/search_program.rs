//! The search, a wasm program of its own (crates/search-program) that is fetched with the first search.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The exports of the search program, from `web/page/program.js` or `embed.js`. They throw if it fails; the page runs on
    /// without it.
    #[derive(Clone, PartialEq)]
    pub type SearchProgram;

    #[wasm_bindgen(catch, js_name = diptychSearchProgram)]
    async fn fetch_program() -> Result<JsValue, JsValue>;

    /// Returns an encoded `search::Reply`.
    #[wasm_bindgen(method, catch)]
    pub fn find(
        this: &SearchProgram,
        query: &str,
        locale: u8,
        limit: u32,
    ) -> Result<Vec<u32>, JsValue>;

    /// Returns the nearest matches of a query without hits, as encoded `search::ReplyHits`.
    #[wasm_bindgen(method, catch)]
    pub fn nearest(this: &SearchProgram, query: &str, locale: u8) -> Result<Vec<u32>, JsValue>;

    /// True if a text contains the phrases of the last search.
    #[wasm_bindgen(method, catch)]
    pub fn has_phrases(this: &SearchProgram, text: &str) -> Result<bool, JsValue>;

    /// Returns the excerpt of a text that best matches the last search, as an encoded `search::ReplyExcerpt`.
    #[wasm_bindgen(method, catch)]
    pub fn show(this: &SearchProgram, text: &str, width: u32) -> Result<Vec<u32>, JsValue>;
}

thread_local! {
    static FETCHED: RefCell<Option<SearchProgram>> = const { RefCell::new(None) };
}

/// Fetches the search program and passes it to `ready`; `None` if it cannot be fetched. A program that was fetched
/// before is passed synchronously, so that the results are rendered in the first frame of their page.
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
