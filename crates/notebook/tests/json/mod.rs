//! JSON taken apart as the browser does it, and any JSON.

use notebook::{Form, Leaf};
use proptest::prelude::*;
use serde_json::Value;

use crate::shelf::any_text;

/// JSON in leaves, as `src/platform/json.rs` hands them out.
pub(crate) fn leaves(value: &Value) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    push_leaves(value, "", &mut leaves);
    leaves
}

fn push_leaves(value: &Value, path: &str, leaves: &mut Vec<Leaf>) {
    let (form, text) = match value {
        Value::Null => (Form::Nothing, String::new()),
        Value::Bool(_) | Value::Number(_) => (Form::Literal, value.to_string()),
        Value::String(text) => (Form::Text, text.clone()),
        Value::Array(_) => (Form::List, String::new()),
        Value::Object(_) => (Form::Object, String::new()),
    };
    leaves.push(Leaf {
        path: path.to_owned(),
        form,
        text,
    });
    match value {
        Value::Array(values) => {
            for (idx, value) in values.iter().enumerate() {
                push_leaves(value, &format!("{path}/{idx}"), leaves);
            }
        }
        Value::Object(fields) => {
            for (key, value) in fields {
                let key = key.replace('~', "~0").replace('/', "~1");
                push_leaves(value, &format!("{path}/{key}"), leaves);
            }
        }
        _ => {}
    }
}

/// Any JSON, three levels deep.
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
