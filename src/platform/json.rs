//! JSON, read and written by the browser's own.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A file may be nested as deep as it likes; nothing that we read is.
const DEEPEST: u8 = 8;

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`.
    Nothing,
    /// A number, `true` or `false`.
    Literal,
    /// A text.
    Text,
    /// An array.
    List,
    /// An object.
    Object,
}

/// A text as JSON, with its quotation marks.
pub fn quote(text: &str) -> String {
    let quoted = JSON::stringify(&JsValue::from_str(text));
    quoted.map(String::from).unwrap_or_default()
}

/// Calls back with each value of a JSON text, in the order of the file: where it stands (a JSON Pointer, RFC
/// 6901), what it is, and what it says.
///
/// # Errors
/// What the browser says of a text that is no JSON.
pub fn take_apart(text: &str, leaf: &mut dyn FnMut(String, Value, String)) -> Result<(), String> {
    let whole = JSON::parse(text).map_err(|error| {
        let message = Reflect::get(&error, &"message".into()).ok();
        message
            .and_then(|message| message.as_string())
            .unwrap_or_default()
    })?;
    walk(&whole, "", 0, leaf);
    Ok(())
}

fn walk(value: &JsValue, path: &str, depth: u8, leaf: &mut dyn FnMut(String, Value, String)) {
    if let Some(text) = value.as_string() {
        return leaf(path.to_owned(), Value::Text, text);
    }
    if value.is_null() {
        return leaf(path.to_owned(), Value::Nothing, String::new());
    }
    let Some(object) = value.dyn_ref::<Object>() else {
        let text = JSON::stringify(value).map(String::from);
        return leaf(path.to_owned(), Value::Literal, text.unwrap_or_default());
    };
    let kind = if Array::is_array(value) {
        Value::List
    } else {
        Value::Object
    };
    leaf(path.to_owned(), kind, String::new());
    if depth == DEEPEST {
        return;
    }
    for key in Object::keys(object) {
        let inner = Reflect::get(value, &key).unwrap_or(JsValue::NULL);
        let key = key.as_string().unwrap_or_default();
        let key = key.replace('~', "~0").replace('/', "~1");
        walk(&inner, &[path, "/", &key].concat(), depth + 1, leaf);
    }
}
