//! LocalizedStr that carry their own language, and the badge for those that stand in for missing ones.

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

/// LocalizedStr; in an element with a `lang` and a `dir` of its own where they are in another language, or written in the
/// other direction.
pub fn words(words: LocalizedStr) -> Html {
    let LocalizedStr { text, lang, dir } = words;
    match dir {
        Some(_) => text_element("span", "", lang, dir, text.into()),
        None => text.into(),
    }
}

/// An element of text in the language `lang`, with the direction of that; both are the page's where there is none.
pub fn in_language(
    name: &'static str,
    class: &'static str,
    lang: Option<&str>,
    content: Html,
) -> Html {
    text_element(name, class, lang, dir(lang), content)
}

/// An element of text. Made here once: each place that wrote it out would weigh more.
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

/// A phrase with a language's own name in it, which is in that language.
pub fn language_phrase(phrase: impl Fn(&str) -> String, language: Locale) -> Html {
    let info = collection().locale_info(language);
    let name = in_language("span", "", Some(&info.tag), info.name.as_str().into());
    phrase_around(phrase, name)
}

/// A phrase around something that is more than text.
pub fn phrase_around(phrase: impl Fn(&str) -> String, content: Html) -> Html {
    woven(&phrase(MARKS[0]), &[content])
}

/// A phrase whose [`MARKS`] are replaced by what they stand for.
pub fn woven(phrase: &str, contents: &[Html]) -> Html {
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

/// Says that what stands below is in another language, because it was not written in the reader's.
pub fn fallback_badge(text: Messages, found: Locale) -> Html {
    if other_tag(text.locale(), found).is_none() {
        return Html::default();
    }
    let phrase = language_phrase(|name| text.shell_fallback(name), found);
    in_language("p", "fallback", Some(&text.locale_info().tag), phrase)
}
