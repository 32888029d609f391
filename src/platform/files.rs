//! Files: one that the reader chose, one that they get.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, BlobPropertyBag, Event, HtmlElement, HtmlInputElement, Url};

use super::document::document;

/// Hands the reader a file of this name, as a download.
pub fn hand_out(name: &str, kind: &str, text: &str) {
    // Nothing of it can be refused but by a browser that has no downloads; then none comes.
    drop(try_to_hand_out(name, kind, text));
}

fn try_to_hand_out(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let link: HtmlElement = document().create_element("a")?.dyn_into()?;
    // The address lives as long as the page: nobody says when the browser has read it.
    link.set_attribute("href", &Url::create_object_url_with_blob(&blob)?)?;
    link.set_attribute("download", name)?;
    link.click();
    Ok(())
}

/// Reads the file that was chosen in the field of an event, and hands its text to `call`. The field is
/// emptied, so that the same file can be chosen again. A file that went away meanwhile is not handed over.
pub fn read_chosen(event: &Event, call: Box<dyn FnOnce(String)>) {
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else { return };
    let file = field.files().and_then(|files| files.get(0));
    if let Some(file) = file {
        let read = Closure::once_into_js(move |text: JsValue| {
            call(text.as_string().unwrap_or_default());
            field.set_value("");
        });
        let text = file.text();
        let then = Reflect::get(&text, &"then".into());
        let then = then.ok().and_then(|then| then.dyn_into::<Function>().ok());
        // A promise has this method, and it does not throw.
        drop(then.map(|then| then.call1(&text, &read)));
    }
}
