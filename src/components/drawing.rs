//! Elements of drawings. A drawing has many of them, and each that `html!` writes out costs the program a
//! third of a kilobyte; these are made by one function.

use yew::{
    prelude::*,
    virtual_dom::{AttributeOrProperty, Attributes, VTag},
};

/// An element of SVG: its attributes' names, their values, what is in it.
pub(super) fn element(
    tag: &'static str,
    keys: &'static [&'static str],
    values: &[&str],
    children: Vec<Html>,
) -> Html {
    let mut element = VTag::new(tag);
    let values = values.iter().map(|value| {
        let value = AttrValue::from((*value).to_owned());
        Some(AttributeOrProperty::Attribute(value))
    });
    element.set_attributes(Attributes::Dynamic {
        keys,
        values: values.collect(),
    });
    element.add_children(children);
    element.into()
}

/// Words in a drawing, or its `title`.
pub(super) fn label(
    tag: &'static str,
    keys: &'static [&'static str],
    values: &[&str],
    words: String,
) -> Html {
    element(tag, keys, values, vec![words.into()])
}
