//! Running text: paragraphs with emphasis, links, phrases in other languages, and spoilers.

use dataset::{FilmPart, Inline, Localized, Section, Target, id::FilmId};
use yew::prelude::*;

use super::spoiler::Spoiler;
use crate::{
    library::{collection, library},
    markup::{localized_text::in_language, sources::external_link},
    messages::Messages,
    present::localized_str::{dir, other_tag},
    route::{Address, FilmView, Page, Route},
};

/// Context of a text: the page, the film that it belongs to, and its language, which in the parallel view may differ
/// from that of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The route of the page.
    pub route: Route,
    /// The film that the text is about, if any.
    pub film: Option<FilmId>,
    /// The language of the text.
    pub locale: dataset::Locale,
}

impl Reading {
    /// Resolves `text` for the page `route`, in the language of the page or its fallback. Returns the context and the
    /// value.
    pub fn of<T>(
        route: Route,
        film: Option<FilmId>,
        text: &'static Localized<T>,
    ) -> (Self, &'static T) {
        let found = text.resolve(route.locale);
        let locale = found.locale;
        (
            Self {
                route,
                film,
                locale,
            },
            found.value,
        )
    }

    /// Returns the language tag of the text; `None` if it is the language of the page.
    pub fn lang(self) -> Option<&'static str> {
        other_tag(self.route.locale, self.locale)
    }

    /// Returns the direction of the text; `None` if its language is that of the page.
    pub fn dir(self) -> Option<&'static str> {
        dir(self.lang())
    }
}

/// Renders the inline content of a paragraph.
pub fn inlines(reading: Reading, passage: &'static [Inline]) -> Html {
    passage.iter().map(|piece| inline(reading, piece)).collect()
}

fn inline(reading: Reading, piece: &'static Inline) -> Html {
    match piece {
        Inline::Text(words) => html! { words.as_str() },
        Inline::Emphasis(children) => html! { <em>{ inlines(reading, children) }</em> },
        Inline::Strong(children) => html! { <strong>{ inlines(reading, children) }</strong> },
        Inline::Lang { lang, children } => {
            in_language("span", "", Some(lang), inlines(reading, children))
        }
        Inline::Spoiler(children) => {
            let text = Messages::new(reading.route.locale);
            let (label, omitted) = (text.film_spoiler(), text.film_spoiler_omitted());
            html! { <Spoiler {label} {omitted}>{ inlines(reading, children) }</Spoiler> }
        }
        Inline::Link {
            target,
            lang,
            children,
        } => {
            let lang = lang
                .as_deref()
                .or_else(|| title_language(reading, target, children));
            let content = inlines(reading, children);
            link(reading, target, lang, content)
        }
    }
}

fn link(
    reading: Reading,
    target: &'static Target,
    lang: Option<&'static str>,
    content: Html,
) -> Html {
    let Reading {
        route,
        film,
        locale,
    } = reading;
    // Links to a section or a card without a film occur in texts about a film only, which the dataset build checks.
    let page = film.map_or(Page::Home, |film| Page::Film(film, FilmView::Review));
    let own = || Address::of(Route::new(route.locale, page));
    let with_fragment = |address: Address, fragment: String| {
        Address {
            fragment,
            ..address
        }
        .href(route)
    };
    let href = match target {
        Target::Page(url) => {
            let content = in_language("span", "", lang, content);
            return external_link(Messages::new(locale), AttrValue::Static(url), content);
        }
        Target::Film(other, section) => {
            let route = Route::new(route.locale, Page::Film(*other, FilmView::Review));
            let fragment = section.map_or("", Section::id).to_owned();
            with_fragment(Address::of(route), fragment)
        }
        Target::Person(person) => Route::new(route.locale, Page::Person(*person)).href(route),
        Target::Section(section) => with_fragment(own(), section.id().to_owned()),
        Target::Card(card) => with_fragment(own(), FilmPart::Card(card).id()),
    };
    html! { <a {href} {lang} dir={dir(lang)}>{ content }</a> }
}

/// Returns the language of a link whose text is the original title of a film in another language.
fn title_language(reading: Reading, target: &Target, children: &[Inline]) -> Option<&'static str> {
    let Target::Film(film, _) = target else {
        return None;
    };
    let original = &library().summary(*film).title.original;
    let tag = &collection().locale_info(reading.locale).tag;
    let is_title = dataset::model::plain_text(children) == original.text;
    (is_title && original.lang != *tag).then_some(original.lang.as_str())
}
