//! The plainest parts of a page, each made in one place: written out in every view they would weigh more.

use yew::{
    prelude::*,
    virtual_dom::{AttributeOrProperty, Attributes, VTag},
};

use crate::route::{Address, Route};

/// An element with these attributes. A class that is not written in the markup itself would otherwise be taken
/// apart into a set of classes, with all that this needs.
fn element(
    name: &'static str,
    keys: &'static [&'static str],
    values: Vec<AttrValue>,
    content: Html,
) -> Html {
    let mut element = VTag::new(name);
    let values = values.into_iter();
    element.set_attributes(Attributes::Dynamic {
        keys,
        values: values
            .map(|value| Some(AttributeOrProperty::Attribute(value)))
            .collect(),
    });
    element.add_child(content);
    element.into()
}

/// An element that is told apart by its class.
pub fn tag(name: &'static str, class: &'static str, content: Html) -> Html {
    element(name, &["class"], vec![AttrValue::Static(class)], content)
}

/// A paragraph.
pub fn line(class: &'static str, content: Html) -> Html {
    tag("p", class, content)
}

/// A headed part of a page, named by its heading.
pub fn part(class: &'static str, id: &'static str, heading: &'static str, content: Html) -> Html {
    let content = html! {
        <>
            <h2 {id} class="section-title">{ heading }</h2>
            { content }
        </>
    };
    let values = vec![AttrValue::Static(class), AttrValue::Static(id)];
    element("section", &["class", "aria-labelledby"], values, content)
}

/// A list without marks.
pub fn list(class: &'static str, items: Vec<Html>) -> Html {
    let items = items.into_iter().map(|item| html! { <li>{ item }</li> });
    let values = vec![AttrValue::Static(class), AttrValue::Static("list")];
    element("ul", &["class", "role"], values, items.collect())
}

/// A small poster beside a title that says the same.
pub fn aside_poster(class: &'static str, poster: Html) -> Html {
    let values = vec![AttrValue::Static(class), AttrValue::Static("true")];
    element("div", &["class", "aria-hidden"], values, poster)
}

/// A link of this site; with the class `button` it looks like a button.
pub fn link(here: Route, address: &Address, class: &'static str, content: Html) -> Html {
    let values = vec![AttrValue::Static(class), address.href(here).into()];
    element("a", &["class", "href"], values, content)
}
