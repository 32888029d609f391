//! Texts of a film's cards, headers and tabs.

use dataset::{
    Card, FilmSummary, Section, SectionText,
    id::{CardId, FilmId, PersonId},
};

use super::{LocalizedStr, lists};
use crate::{
    library::{collection, library},
    messages::{Messages, Number},
};

/// The reading speed for pleasure, in words per minute.
const READING_SPEED: u32 = 230;

/// Formats the main facts: `1985 · United States · 111 min`.
pub fn fact_line(text: Messages, film: &'static FilmSummary) -> String {
    lists::line(
        text,
        [
            film.year.to_string(),
            countries(text, film),
            runtime(text, film),
        ],
    )
}

/// Returns the names of the countries, as a list.
pub fn countries(text: Messages, film: &'static FilmSummary) -> String {
    let countries = film
        .countries
        .iter()
        .map(|id| &collection().countries[id.idx()].name);
    lists::list(
        text,
        countries.map(|name| LocalizedStr::of(text, name).text),
    )
}

/// Formats the running time: `111 min`.
pub fn runtime(text: Messages, film: &'static FilmSummary) -> String {
    text.format_minutes(Number::from(u32::from(film.runtime)))
}

/// Formats the genres: `Thriller · Prison film`.
pub fn genre_line(text: Messages, film: &'static FilmSummary) -> String {
    let genres = film
        .genres
        .iter()
        .map(|id| &collection().genres[id.idx()].name);
    lists::line(
        text,
        genres.map(|name| LocalizedStr::of(text, name).text.to_owned()),
    )
}

/// Returns the names of the directors, as a list.
pub fn directors(text: Messages, film: &'static FilmSummary) -> String {
    people(text, &film.directors)
}

/// Returns the names of people, as a list.
fn people(text: Messages, people: &[PersonId]) -> String {
    let names: Vec<String> = people
        .iter()
        .map(|id| super::people::name(text, *id))
        .collect();
    lists::list(text, names.iter().map(String::as_str))
}

/// Formats the directors: `by Andrei Konchalovsky`.
pub fn byline(text: Messages, film: &'static FilmSummary) -> String {
    text.home_by(&directors(text, film))
}

/// Returns the text alternative of a film's poster: the title of the film, and the colors.
pub fn poster_label(text: Messages, id: FilmId) -> String {
    let names = library().film(id).color_names.iter();
    let names = names.map(|name| LocalizedStr::of(text, name).text);
    text.home_poster(
        LocalizedStr::title(text, id).text,
        &lists::list(text, names),
    )
}

/// Formats the credits: `Screenplay: Djordje Milicevic, Paul Zindel and Edward Bunker · Music: Trevor Jones · Cast: …`.
pub fn credit_line(text: Messages, film: FilmId) -> String {
    let film = library().film(film);
    let credits = film.credits.iter().map(|credit| {
        let role = LocalizedStr::of(text, &collection().roles[credit.role.idx()].name).text;
        text.film_credit(role, &people(text, &credit.people))
    });
    let actors: Vec<PersonId> = film.cast.iter().map(|character| character.person).collect();
    let cast = text.film_credit(text.facts_cast(), &people(text, &actors));
    lists::line(text, credits.chain([cast]))
}

/// Formats the reading time of the review in the reader's language: `8 minutes to read`.
pub fn reading_time(text: Messages, film: &'static FilmSummary) -> String {
    let words = film.words.resolve(text.locale()).value;
    let words: u32 = words.iter().copied().map(u32::from).sum();
    text.format_reading_time(Number::from(words.div_ceil(READING_SPEED)))
}

/// Returns the name of a section.
pub fn section_name(text: Messages, section: Section) -> &'static str {
    LocalizedStr::of(text, &collection().sections[section.idx()]).text
}

/// Returns a section of a film's review; `None` if the review does not have it.
pub fn section(film: FilmId, section: Section) -> Option<&'static SectionText> {
    library().film(film).section(section)
}

/// Returns the cards in the margin of a section. A card of several sections belongs to the first.
pub fn cards_beside(film: FilmId, section: Section) -> Vec<(CardId, &'static Card)> {
    cards_of(film, |card| card.sections.iter().min() == Some(&section))
}

/// Returns the cards that belong to no section of the review.
pub fn cards_apart(film: FilmId) -> Vec<(CardId, &'static Card)> {
    let sections: &[SectionText] = &library().film(film).sections;
    cards_of(film, |card| {
        !sections
            .iter()
            .any(|text| card.sections.iter().min() == Some(&text.section))
    })
}

fn cards_of(film: FilmId, keep: impl Fn(&Card) -> bool) -> Vec<(CardId, &'static Card)> {
    let cards = library().film(film).cards.iter().enumerate();
    cards
        .filter(|(_, card)| keep(card))
        .map(|(idx, card)| (CardId::new(idx), card))
        .collect()
}
