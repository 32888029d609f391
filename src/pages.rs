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

use yew::prelude::*;

use crate::{
    annotations::page as saved,
    hooks::before_render,
    navigation::hook::Navigator,
    route::{FilmView, Page, Query, Route},
    search::page as search,
};

/// Properties of [`PageView`].
#[derive(Clone, PartialEq, Properties)]
pub struct PageProps {
    /// The current route.
    pub route: Route,
    /// The query of the address.
    pub query: Query,
    /// The navigator, for pages that change the address.
    pub navigator: Navigator,
}

/// The page of a route. Renders again only when the route or the query changes.
#[component]
pub fn PageView(props: &PageProps) -> Html {
    before_render();
    let PageProps {
        route,
        query,
        navigator,
    } = props;
    let route = *route;
    match route.page {
        Page::Root => root::page(route),
        Page::Home => home::page(route, query),
        Page::Film(film, FilmView::Review) => {
            film_review::page(route, film, query, navigator.app_root)
        }
        Page::Film(film, FilmView::Trivia) => film_trivia::page(route, film, query),
        Page::Film(film, FilmView::Facts) => film_facts::page(route, film),
        Page::People => people::page(route),
        Page::Person(person) => person::page(route, person),
        Page::Search => search::page(route, query, navigator),
        Page::Links => links::page(route, query, navigator),
        Page::Compare => compare::page(route, query, navigator),
        Page::Saved => saved::page(route),
        Page::About => about::page(route),
        Page::NotFound { .. } => not_found::page(route),
    }
}
