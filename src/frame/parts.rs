//! The parts of an embed page: its header, its content, and a footer with links to the site. Links open in a new tab
//! (`base target` in the template), except those with a `target` of their own, which stay in the frame.

use dataset::{FilmPart, SectionText, id::FilmId};
use yew::prelude::*;

use crate::{
    components::{margin, more_stories, original_title, paragraphs, poster, trivia_card},
    library::{collection, library},
    markup::localized_text::localized,
    messages::Messages,
    present::{LocalizedStr, film, localized_str::dir},
    route::{Address, FilmView, Page, Route},
};

/// Renders the content of the page.
pub(super) fn page(address: &Address, id: FilmId, part: FilmPart<'static>) -> Html {
    let route = address.embed_here();
    let is_whole = part == FilmPart::Whole;
    let film = library().film(id);
    let content = match part {
        FilmPart::Whole => whole(route, id),
        FilmPart::Section(own) => {
            let text = film.section(own);
            html! { <>{ for text.map(|text| section(route, id, text)) }</> }
        }
        FilmPart::Card(slug) => html! {
            <>
                <h2 class="frame__kind">{ Messages::new(route.locale).embed_story() }</h2>
                { for film.card(slug).map(|card| trivia_card(route, id, card)) }
            </>
        },
    };
    html! {
        <main class="frame" data-film={library().summary(id).slug.as_str()}>
            { head(address, id, is_whole) }
            if is_whole { { contents(route, id) } }
            <div class="film__review">{ content }</div>
            { foot(address, part) }
        </main>
    }
}

/// Renders the title of the film; above a whole review also the poster and the summary.
fn head(address: &Address, id: FilmId, is_whole: bool) -> Html {
    let route = address.embed_here();
    let text = Messages::new(route.locale);
    let summary = library().summary(id);
    let film = Address::of(Route::new(route.locale, Page::Film(id, FilmView::Review)));
    let home = Route::new(route.locale, Page::Home);
    let journal = LocalizedStr::of(text, &collection().title);
    let facts = text.format_dot(&summary.year.to_string(), &film::byline(text, summary));
    let level = if is_whole { "whole" } else { "part" };
    html! {
        <header class="frame__head" data-level={level}>
            <p class="frame__journal"><a href={home.href(route)}>{ localized(journal) }</a></p>
            if is_whole {
                <div class="frame__poster">{ poster(text, id) }</div>
            }
            <div class="frame__title">
                <h1><a href={film.href(route)}>{ localized(LocalizedStr::title(text, id)) }</a></h1>
                if is_whole { { original_title(text, id) } }
                <p class="frame__facts">{ facts }</p>
            </div>
            if is_whole {
                <p class="frame__summary">{ localized(LocalizedStr::of(text, &summary.summary)) }</p>
            }
        </header>
    }
}

/// Renders links to the sections, which stay in the frame.
fn contents(route: Route, id: FilmId) -> Html {
    let text = Messages::new(route.locale);
    let links = library().film(id).sections.iter().map(|part| {
        let href = ["#", part.section.id()].concat();
        html! { <li><a {href} target="_self">{ film::section_name(text, part.section) }</a></li> }
    });
    html! {
        <details class="frame__contents">
            <summary>{ text.film_contents() }</summary>
            <ol role="list">{ for links }</ol>
        </details>
    }
}

fn whole(route: Route, id: FilmId) -> Html {
    let sections = library().film(id).sections.iter();
    html! {
        <>
            { for sections.map(|part| section(route, id, part)) }
            { more_stories(route, id) }
        </>
    }
}

fn section(route: Route, id: FilmId, part: &'static SectionText) -> Html {
    let name = film::section_name(Messages::new(route.locale), part.section);
    html! {
        <section class="section" aria-labelledby={part.section.id()}>
            <h2 id={part.section.id()} class="section__heading" tabindex="-1">{ name }</h2>
            <div class="section__text">{ paragraphs(route, id, part, "") }</div>
            { margin(route, id, part.section) }
        </section>
    }
}

/// Renders links to the site, to the whole review, and to the same content in other languages.
fn foot(address: &Address, part: FilmPart<'static>) -> Html {
    let route = address.embed_here();
    let text = Messages::new(route.locale);
    let site = LocalizedStr::of(text, &collection().title).text;
    let whole = Address {
        fragment: String::new(),
        ..address.clone()
    };
    let others = collection()
        .locales()
        .filter(|locale| *locale != route.locale)
        .map(|locale| {
            let info = collection().locale_info(locale);
            let other = Address {
                fragment: address.fragment.clone(),
                ..address.in_locale(locale)
            };
            let (href, tag) = (address.embed_href(&other), info.tag.as_str());
            html! {
                <a {href} lang={tag} dir={dir(Some(tag))} hreflang={tag} target="_self" data-language={tag}>{ info.name.as_str() }</a>
            }
        });
    html! {
        <footer class="frame__foot">
            <a class="frame__read" href={address.href(route)}>{ text.embed_read(site) }</a>
            if part != FilmPart::Whole {
                <a href={address.embed_href(&whole)} target="_self" data-whole="">{ text.embed_whole() }</a>
            }
            { for others }
        </footer>
    }
}
