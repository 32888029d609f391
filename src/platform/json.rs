//! JSON, read and written by the browser's own.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The forms of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
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

/// A value that the browser holds; of its parts only those that are asked for come into the program.
#[derive(Clone, Debug)]
pub struct Value(JsValue);

/// A text as JSON, with its quotation marks.
pub fn quote(text: &str) -> String {
    let quoted = JSON::stringify(&JsValue::from_str(text));
    quoted.map(String::from).unwrap_or_default()
}

/// Reads a text as JSON; `None` if it is none.
pub fn parse(text: &str) -> Option<Value> {
    JSON::parse(text).ok().map(Value)
}

impl Value {
    /// The form of the value.
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

    /// A text without its quotation marks, a literal as JSON; empty for lists and objects.
    pub fn text(&self) -> String {
        match self.form() {
            Form::Text => self.0.as_string().unwrap_or_default(),
            Form::Literal => JSON::stringify(&self.0)
                .map(String::from)
                .unwrap_or_default(),
            _ => String::new(),
        }
    }

    /// The value under a key of an object.
    pub fn field(&self, key: &str) -> Option<Self> {
        let object = self.0.dyn_ref::<Object>()?;
        let key = JsValue::from_str(key);
        // Not what every object inherits, as `constructor`.
        let is_own = Object::has_own(object, &key);
        let value = Reflect::get(object, &key).ok()?;
        (is_own && self.form() == Form::Object).then_some(Self(value))
    }

    /// The number of values in a list; 0 for anything else.
    pub fn n_items(&self) -> u32 {
        self.0.dyn_ref::<Array>().map_or(0, Array::length)
    }

    /// The value at `idx` of a list.
    pub fn item(&self, idx: u32) -> Option<Self> {
        let items = self.0.dyn_ref::<Array>()?;
        Some(Self(items.get(idx)))
    }
}
