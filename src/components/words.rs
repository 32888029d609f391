//! Words that carry their own language, and the badge for those that stand in for missing ones.

use dataset::Locale;
use yew::prelude::*;

use crate::{
    library::collection,
    present::{Words, words::other_tag},
    text::Text,
};

/// Words; in an element with a `lang` of its own where they are in another language.
pub fn words(words: Words) -> Html {
    match words.lang {
        Some(lang) => html! { <span {lang}>{ words.text }</span> },
        None => html! { words.text },
    }
}

/// Says that what stands below is in another language, because it was not written in the reader's.
pub fn fallback_badge(text: Text, found: Locale) -> Html {
    if other_tag(text.locale(), found).is_none() {
        return Html::default();
    }
    let language = &collection().locale_info(found).name;
    html! { <p class="fallback">{ text.shell_fallback(language) }</p> }
}
