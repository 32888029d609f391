//! A stand-in for the JSON values of a browser, and a strategy for arbitrary JSON.

use annotations::Form;
use proptest::prelude::*;
use serde_json::Value;

use crate::store::any_text;

/// A JSON value; the counterpart of `src/platform/json.rs`.
#[derive(Clone, Debug)]
pub(crate) struct Json(pub(crate) Value);

impl annotations::Value for Json {
    fn form(&self) -> Form {
        match &self.0 {
            Value::Null => Form::Nothing,
            Value::Bool(_) | Value::Number(_) => Form::Literal,
            Value::String(_) => Form::Text,
            Value::Array(_) => Form::List,
            Value::Object(_) => Form::Object,
        }
    }

    fn text(&self) -> String {
        match &self.0 {
            Value::Bool(_) | Value::Number(_) => self.0.to_string(),
            Value::String(text) => text.clone(),
            _ => String::new(),
        }
    }

    fn field(&self, key: &str) -> Option<Self> {
        self.0.as_object()?.get(key).cloned().map(Self)
    }

    fn n_items(&self) -> usize {
        self.0.as_array().map_or(0, Vec::len)
    }

    fn item(&self, idx: usize) -> Option<Self> {
        self.0.as_array()?.get(idx).cloned().map(Self)
    }
}

/// Arbitrary JSON, three levels deep.
pub(crate) fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        any_text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        let key = prop_oneof![
            "kind|at|text|time|id|lang|follows|records|format|version",
            any_text(),
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(key, inner, 0..6)
                .prop_map(|fields| fields.into_iter().collect::<serde_json::Map<_, _>>().into()),
        ]
    })
}
