//! Text marked up with its language and direction, and the badge for text in a fallback language.

use dataset::Locale;
use yew::{
    prelude::*,
    virtual_dom::{AttributeOrProperty, Attributes, VTag},
};

use crate::{
    library::collection,
    messages::Messages,
    present::{
        LocalizedStr,
        localized_str::{MARKS, dir, other_tag},
    },
};

/// Renders a text; in an element with `lang` and `dir` if its language or direction differs from the page's.
pub fn localized(text: LocalizedStr) -> Html {
    let LocalizedStr { text, lang, dir } = text;
    match dir {
        Some(_) => text_element("span", "", lang, dir, text.into()),
        None => text.into(),
    }
}

/// Renders an element of text in the language `lang` and with its direction; without one, in those of the page.
pub fn in_language(
    name: &'static str,
    class: &'static str,
    lang: Option<&str>,
    content: Html,
) -> Html {
    text_element(name, class, lang, dir(lang), content)
}

/// Renders an element of text. A shared function: each copy in `html!` would enlarge the program.
pub fn text_element(
    name: &'static str,
    class: &'static str,
    lang: Option<&str>,
    dir: Option<&str>,
    content: Html,
) -> Html {
    let mut element = VTag::new(name);
    let class = (!class.is_empty()).then_some(class);
    let values = [class, lang, dir].map(|value| {
        let value = AttrValue::from(value?.to_owned());
        Some(AttributeOrProperty::Attribute(value))
    });
    element.set_attributes(Attributes::Dynamic {
        keys: &["class", "lang", "dir"],
        values: Box::new(values),
    });
    element.add_child(content);
    element.into()
}

/// Renders a message with the endonym of a language in it, marked up in that language.
pub fn language_phrase(phrase: impl Fn(&str) -> String, language: Locale) -> Html {
    let info = collection().locale_info(language);
    let name = in_language("span", "", Some(&info.tag), info.name.as_str().into());
    phrase_around(phrase, name)
}

/// Renders a message whose argument is markup instead of text.
pub fn phrase_around(phrase: impl Fn(&str) -> String, content: Html) -> Html {
    fill_marks(&phrase(MARKS[0]), &[content])
}

/// Replaces the [`MARKS`] of a message by the contents with their indexes. Marks without content are removed.
pub fn fill_marks(phrase: &str, contents: &[Html]) -> Html {
    let mut pieces = phrase.split('\u{fffc}');
    let mut all = vec![html! { pieces.next().unwrap_or_default().to_owned() }];
    for piece in pieces {
        let digit = piece.bytes().next().unwrap_or_default();
        let content = contents.get(usize::from(digit.wrapping_sub(b'0')));
        all.extend(content.cloned());
        all.push(html! { piece.get(1..).unwrap_or_default().to_owned() });
    }
    all.into_iter().collect()
}

/// Renders the notice that the text below is not available in the reader's language; nothing if it is.
pub fn fallback_badge(text: Messages, found: Locale) -> Html {
    if other_tag(text.locale(), found).is_none() {
        return Html::default();
    }
    let phrase = language_phrase(|name| text.shell_fallback(name), found);
    in_language("p", "fallback", Some(&text.locale_info().tag), phrase)
}
