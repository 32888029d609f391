//! Constructors of virtual elements, for drawings and lists with many of them: each element that is written in `html!`
//! adds a third of a kilobyte to the program. A class that is not a literal in the macro would also be parsed into a
//! `Classes` set, which needs more code.

use yew::{
    prelude::*,
    virtual_dom::{AttributeOrProperty, Attributes, VList, VTag},
};

/// Returns an element with children and attributes, whose names and values are in the same order.
pub fn element(
    name: &'static str,
    keys: &'static [&'static str],
    values: &[&str],
    content: Vec<Html>,
) -> Html {
    let mut element = VTag::new(name);
    let values = values.iter().map(|value| {
        let value = AttrValue::from((*value).to_owned());
        Some(AttributeOrProperty::Attribute(value))
    });
    element.set_attributes(Attributes::Dynamic {
        keys,
        values: values.collect(),
    });
    element.add_children(content);
    element.into()
}

/// Returns a list of sibling nodes.
pub fn all(parts: Vec<Html>) -> Html {
    VList::with_children(parts, None).into()
}

/// Returns an element with a text as its only child, such as a label or a `title` in a drawing.
pub fn label(
    name: &'static str,
    keys: &'static [&'static str],
    values: &[&str],
    words: String,
) -> Html {
    element(name, keys, values, vec![words.into()])
}
