//! Elements made by one function: in drawings and lists, where there are many of them, each that `html!` writes
//! out costs the program a third of a kilobyte. A class that is not written in the markup itself would also
//! be taken apart into a set of classes, with all that this needs.

use yew::{
    prelude::*,
    virtual_dom::{AttributeOrProperty, Attributes, VList, VTag},
};

/// An element: its attributes' names, their values, what is in it.
pub(super) fn element(
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

/// Several things after each other.
pub fn all(parts: Vec<Html>) -> Html {
    VList::with_children(parts, None).into()
}

/// LocalizedStr in a drawing, or its `title`.
pub(super) fn label(
    name: &'static str,
    keys: &'static [&'static str],
    values: &[&str],
    words: String,
) -> Html {
    element(name, keys, values, vec![words.into()])
}
