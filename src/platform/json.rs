//! JSON, parsed and written by the browser.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The form of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `null`.
    Nothing,
    /// A number, `true` or `false`.
    Literal,
    /// A string.
    Text,
    /// An array.
    List,
    /// An object.
    Object,
}

/// A value held by the browser; only the parts that are read are copied into the program.
#[derive(Clone, Debug)]
pub struct Value(JsValue);

/// Returns a text as a JSON string, with its quotation marks.
pub fn quote(text: &str) -> String {
    let quoted = JSON::stringify(&JsValue::from_str(text));
    quoted.map(String::from).unwrap_or_default()
}

/// Parses a text as JSON; `None` if it is not valid.
pub fn parse(text: &str) -> Option<Value> {
    JSON::parse(text).ok().map(Value)
}

impl Value {
    /// Returns the form of the value.
    pub fn form(&self) -> Form {
        let Self(value) = self;
        if value.is_string() {
            Form::Text
        } else if value.is_null() {
            Form::Nothing
        } else if Array::is_array(value) {
            Form::List
        } else if value.is_object() {
            Form::Object
        } else {
            Form::Literal
        }
    }

    /// Returns a string without its quotation marks, a literal as JSON; empty for `null`, arrays and objects.
    pub fn text(&self) -> String {
        match self.form() {
            Form::Text => self.0.as_string().unwrap_or_default(),
            Form::Literal => JSON::stringify(&self.0)
                .map(String::from)
                .unwrap_or_default(),
            _ => String::new(),
        }
    }

    /// Returns the value of a key of an object; `None` if there is none, or for any other form.
    pub fn field(&self, key: &str) -> Option<Self> {
        let object = self.0.dyn_ref::<Object>()?;
        let key = JsValue::from_str(key);
        // Only own properties, not inherited ones such as `constructor`.
        let is_own = Object::has_own(object, &key);
        let value = Reflect::get(object, &key).ok()?;
        (is_own && self.form() == Form::Object).then_some(Self(value))
    }

    /// Returns the number of values in an array; 0 for any other form.
    pub fn n_items(&self) -> u32 {
        self.0.dyn_ref::<Array>().map_or(0, Array::length)
    }

    /// Returns the value at `idx` of an array; `None` for any other form.
    pub fn item(&self, idx: u32) -> Option<Self> {
        let items = self.0.dyn_ref::<Array>()?;
        Some(Self(items.get(idx)))
    }
}
