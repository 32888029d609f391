//! The pages: one file each, each with an `h1` whose id is `title`.

mod about;
mod compare;
mod film_facts;
mod film_review;
mod film_trivia;
mod home;
mod links;
mod not_found;
mod people;
mod person;
mod root;
mod saved;
mod search;

use yew::prelude::*;

use crate::{
    hooks::{Steps, before_render},
    route::{FilmView, Page, Query, Route},
};

/// Which page is shown.
#[derive(Clone, PartialEq, Properties)]
pub struct PageProps {
    /// The page.
    pub here: Route,
    /// What of it is asked for.
    pub query: Query,
    /// How to go on.
    pub steps: Steps,
}

/// The page of a route. It renders only when the route or the query changes.
#[component]
pub fn PageView(props: &PageProps) -> Html {
    before_render();
    let PageProps { here, query, steps } = props;
    let here = *here;
    match here.page {
        Page::Root => root::page(here),
        Page::Home => home::page(here, query),
        Page::Film(film, FilmView::Review) => film_review::page(here, film, query, steps.stage),
        Page::Film(film, FilmView::Trivia) => film_trivia::page(here, film, query),
        Page::Film(film, FilmView::Facts) => film_facts::page(here, film),
        Page::People => people::page(here),
        Page::Person(person) => person::page(here, person),
        Page::Search => search::page(here, query, steps),
        Page::Links => links::page(here, query, steps),
        Page::Compare => compare::page(here, query, steps),
        Page::Saved => saved::page(here),
        Page::About => about::page(here),
        Page::NotFound { .. } => not_found::page(here),
    }
}
