//! The pages: one file each, each with an `h1` whose id is `title`.

mod about;
mod film_facts;
mod film_review;
mod film_trivia;
mod home;
mod not_found;
mod people;
mod person;
mod root;

use yew::prelude::*;

use crate::route::{FilmView, Page, Query, Route};

/// Which page is shown.
#[derive(Clone, Copy, PartialEq, Eq, Properties)]
pub struct PageProps {
    /// The page.
    pub here: Route,
    /// What of it is asked for.
    pub query: Query,
}

/// The page of a route. It renders only when the route or the query changes.
#[component]
pub fn PageView(props: &PageProps) -> Html {
    let PageProps { here, query } = *props;
    match here.page {
        Page::Root => root::page(here),
        Page::Home => home::page(here),
        Page::Film(film, FilmView::Review) => film_review::page(here, film, query),
        Page::Film(film, FilmView::Trivia) => film_trivia::page(here, film, query),
        Page::Film(film, FilmView::Facts) => film_facts::page(here, film),
        Page::People => people::page(here),
        Page::Person(person) => person::page(here, person),
        Page::About => about::page(here),
        Page::NotFound { .. } => not_found::page(here),
    }
}
