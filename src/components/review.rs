//! The review in one language: each section with its cards in the margin.

use dataset::{Section, SectionText, id::FilmId};
use yew::prelude::*;

use super::{Reading, inlines, trivia_card};
use crate::{
    annotations::controls::annotation_controls,
    library::library,
    markup::{localized_text::fallback_badge, toolbar::part_link},
    messages::Messages,
    present::film,
    route::{Address, FilmView, Page, Route, annotation_target},
};

/// Renders the sections of a film's review, and the cards that belong to none.
pub fn review(route: Route, film: FilmId) -> Html {
    let sections = &library().film(film).sections;
    html! {
        <>
            { for sections.iter().map(|part| section(route, film, part)) }
            { more_stories(route, film) }
        </>
    }
}

/// Renders a section: its heading, its paragraphs, the cards in its margin.
pub fn section(route: Route, id: FilmId, part: &'static SectionText) -> Html {
    html! {
        <section class="section" aria-labelledby={heading_id(part.section)}>
            { marked_heading(&Address::of(route), id, part.section) }
            <div class="section__text">{ paragraphs(route, id, part, "") }</div>
            { margin(route, id, part.section) }
        </section>
    }
}

/// Renders the paragraphs of a section, in the reader's language or its fallback. `prefix` begins the ids of the rows,
/// to distinguish two reviews on one page.
pub fn paragraphs(route: Route, id: FilmId, part: &'static SectionText, prefix: &str) -> Html {
    let text = Messages::new(route.locale);
    let rows = part.rows.iter().enumerate().map(|(idx, row)| {
        let (reading, value) = Reading::of(route, Some(id), row);
        let (lang, dir) = (reading.lang(), reading.dir());
        let paragraphs = value
            .iter()
            .map(|passage| html! { <p>{ inlines(reading, passage) }</p> });
        html! {
            <div id={[prefix, &place(part, idx)].concat()} data-place="" {lang} {dir}>
                { fallback_badge(text, reading.locale) }
                { for paragraphs }
            </div>
        }
    });
    rows.collect()
}

/// Returns the id of row `idx` of a section, the same in every language.
pub(super) fn place(part: &SectionText, idx: usize) -> String {
    [part.section.id(), "-", &(idx + 1).to_string()].concat()
}

/// Returns the id of the text in a section's heading, for `aria-labelledby`.
pub(super) fn heading_id(section: Section) -> String {
    [section.id(), "-name"].concat()
}

/// Renders the heading of a section on the page at `address`. Its id is the fragment of the section.
pub(super) fn heading(address: &Address, section: Section) -> Html {
    let name = film::section_name(Messages::new(address.route.locale), section);
    // Labelled by its text alone, to exclude the link from the accessible name.
    html! {
        <h2 id={section.id()} class="section__heading" tabindex="-1" aria-labelledby={heading_id(section)}>
            <span id={heading_id(section)}>{ name }</span>
            { part_link(address, section.id(), name) }
        </h2>
    }
}

/// Renders the heading of a section of a film's review, and its annotation controls.
pub(super) fn marked_heading(address: &Address, id: FilmId, section: Section) -> Html {
    let route = address.route;
    let at = annotation_target(Page::Film(id, FilmView::Review), section.id());
    let name = film::section_name(Messages::new(route.locale), section);
    html! { <>{ heading(address, section) }{ annotation_controls(route, at, name) }</> }
}

/// Renders the cards in the margin of a section.
pub fn margin(route: Route, id: FilmId, section: Section) -> Html {
    let cards = film::cards_beside(id, section);
    if cards.is_empty() {
        return Html::default();
    }
    let text = Messages::new(route.locale);
    let label = text.film_margin(film::section_name(text, section));
    let cards = cards.iter().map(|(_, card)| trivia_card(route, id, card));
    html! { <aside class="margin" aria-label={label}>{ for cards }</aside> }
}

/// Renders the cards that belong to no section.
pub fn more_stories(route: Route, film: FilmId) -> Html {
    let cards = film::cards_apart(film);
    if cards.is_empty() {
        return Html::default();
    }
    html! {
        <section class="more-stories" aria-labelledby="more-stories">
            <h2 id="more-stories" class="section__heading">
                { Messages::new(route.locale).film_more_stories() }
            </h2>
            <div class="more-stories__cards">
                { for cards.iter().map(|(_, card)| trivia_card(route, film, card)) }
            </div>
        </section>
    }
}
