//! Words that carry their own language, and the badge for those that stand in for missing ones.

use dataset::Locale;
use yew::prelude::*;

use crate::{
    library::collection,
    present::{
        Words,
        words::{MARKS, other_tag},
    },
    text::Text,
};

/// Words; in an element with a `lang` of its own where they are in another language.
pub fn words(words: Words) -> Html {
    match words.lang {
        Some(lang) => html! { <span {lang}>{ words.text }</span> },
        None => html! { words.text },
    }
}

/// A phrase with a language's own name in it, which is in that language.
pub fn language_phrase(phrase: impl Fn(&str) -> String, language: Locale) -> Html {
    let info = collection().locale_info(language);
    let name = html! { <span lang={info.tag.as_str()}>{ info.name.as_str() }</span> };
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
pub fn fallback_badge(text: Text, found: Locale) -> Html {
    if other_tag(text.locale(), found).is_none() {
        return Html::default();
    }
    let phrase = language_phrase(|name| text.shell_fallback(name), found);
    html! { <p class="fallback" lang={text.locale_info().tag.as_str()}>{ phrase }</p> }
}
