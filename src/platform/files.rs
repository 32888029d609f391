//! Files: reading one that the reader chose, and downloads.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Event, HtmlElement, HtmlInputElement, Url};

use super::document::document;

/// The reason why a file was not read.
#[derive(Debug)]
pub enum NotRead<R> {
    /// `check` refused its first bytes or its size.
    Refused(R),
    /// The browser cannot read it: a folder, or a file that was removed.
    Unreadable,
}

/// Downloads a file with this name, media type and text.
pub fn hand_out(name: &str, kind: &str, text: &str) {
    // Fails only in a browser without downloads; then there is none.
    drop(try_to_hand_out(name, kind, text));
}

fn try_to_hand_out(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let link: HtmlElement = document().create_element("a")?.dyn_into()?;
    // The object URL is never revoked: no event reports that the browser has read it.
    link.set_attribute("href", &Url::create_object_url_with_blob(&blob)?)?;
    link.set_attribute("download", name)?;
    link.click();
    Ok(())
}

/// Reads the file that was chosen in the field of an event, and passes its text to `done`. Its first `n_first` bytes
/// and its size are passed to `check` before the rest is read. The field is then cleared, so that the same file can be
/// chosen again.
pub fn read_chosen<R: 'static>(
    event: &Event,
    n_first: u32,
    check: fn(&[u8], f64) -> Result<(), R>,
    done: impl FnOnce(Result<String, NotRead<R>>) + 'static,
) {
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else { return };
    let file = field.files().and_then(|files| files.get(0));
    let Some(file) = file else { return };
    spawn_local(async move {
        done(read(&file, n_first, check).await);
        field.set_value("");
    });
}

async fn read<R>(
    file: &Blob,
    n_first: u32,
    check: fn(&[u8], f64) -> Result<(), R>,
) -> Result<String, NotRead<R>> {
    let unreadable = |_| NotRead::Unreadable;
    let beginning = file
        .slice_with_i32_and_i32(0, n_first.cast_signed())
        .map_err(unreadable)?;
    let bytes = JsFuture::from(beginning.array_buffer())
        .await
        .map_err(unreadable)?;
    check(&Uint8Array::new(&bytes).to_vec(), file.size()).map_err(NotRead::Refused)?;
    let text = JsFuture::from(file.text()).await.map_err(unreadable)?;
    text.as_string().ok_or(NotRead::Unreadable)
}
