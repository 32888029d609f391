//! Links between two films through the people who made them, as a chain and as sentences.

use dataset::id::{FilmId, PersonId};
use yew::prelude::*;

use crate::{
    components::{film_link, film_pair, pair_link, person_link, silent_poster, two_films},
    library::{collection, library},
    markup::{
        localized_text::fill_marks,
        parts::{aside_poster, line, list, part, tag},
    },
    messages::Messages,
    navigation::hook::Navigator,
    present::{
        links::{self, Step},
        lists, people,
    },
    route::{Page, Query, Route},
};

/// Renders the page: the selection of two films, the path between them, and all people who link films.
pub(super) fn page(route: Route, query: &Query, navigator: &Navigator) -> Html {
    let text = Messages::new(route.locale);
    let path = two_films(query.pair).map(|[from, to]| links::path(from, to));
    let sum = match &path {
        Some(Some(path)) => links::sum(text, path),
        Some(None) => text.links_none().to_owned(),
        None => String::new(),
    };
    html! {
        <div class="links">
            <h1 id="title" tabindex="-1">{ text.links_heading() }</h1>
            { film_pair(route, query.pair, text.links_intro(), sum, navigator) }
            // Not a list of zero or one node: that would move the nodes above, and the fields would lose the focus.
            if let Some(films) = two_films(query.pair) {
                { answer(route, films, path.flatten()) }
            }
            { everybody(route) }
        </div>
    }
}

/// Renders the path between two films, if there is one, and a link to their comparison.
fn answer(route: Route, films: [FilmId; 2], path: Option<Vec<Step>>) -> Html {
    let text = Messages::new(route.locale);
    let compare = html! { text.compare_heading() };
    html! {
        <section class="links__answer" aria-label={text.links_chain()}>
            if let Some(path) = path {
                { chain(route, films[0], &path) }
            }
            { pair_link(route, Page::Compare, films.map(Some), "button", compare) }
        </section>
    }
}

/// Renders the path from the film `first`, as a chain and as sentences.
fn chain(route: Route, first: FilmId, path: &[Step]) -> Html {
    let text = Messages::new(route.locale);
    let mut drawn = vec![film(route, first)];
    let mut sentences = Vec::new();
    for step in path {
        drawn.push(person(route, *step));
        drawn.push(film(route, step.to));
        let contents = [
            person_link(route, step.person),
            film_link(route, step.from),
            film_link(route, step.to),
        ];
        sentences.push(line(
            "links__step",
            fill_marks(&links::step_sentence(text, *step), &contents),
        ));
    }
    let class = if path.len() > 2 {
        "chain chain--long"
    } else {
        "chain chain--short"
    };
    html! { <>{ list(class, drawn) }{ for sentences }</> }
}

/// Renders a person of the chain, with their roles in the previous and in the next film.
fn person(route: Route, step: Step) -> Html {
    let content = html! {
        <>
            { roles(route, step.person, step.from) }
            { tag("span", "chain__name", person_link(route, step.person)) }
            { roles(route, step.person, step.to) }
        </>
    };
    tag("div", "chain__person", content)
}

fn film(route: Route, film: FilmId) -> Html {
    let year = html! { library().summary(film).year };
    let words = two_columns(film_link(route, film), tag("span", "roles-line", year));
    let poster = aside_poster("chain__poster", silent_poster(film));
    let content = html! { <>{ poster }{ line("chain__title", words) }</> };
    tag("div", "chain__film", content)
}

fn roles(route: Route, person: PersonId, film: FilmId) -> Html {
    let text = Messages::new(route.locale);
    let roles = people::roles(person, film).into_iter();
    let roles = lists::line(text, roles.map(|role| role.name(text)));
    tag("span", "roles-line", html! { roles })
}

fn two_columns(one: Html, other: Html) -> Html {
    html! { <>{ one }{ " " }{ other }</> }
}

/// Renders all people who link films, sorted by name, with these films.
fn everybody(route: Route) -> Html {
    let text = Messages::new(route.locale);
    let mut items = Vec::new();
    for person in &collection().people_sorted[route.locale.idx()] {
        let films = people::films(*person);
        if films.len() > 1 {
            let films = films
                .into_iter()
                .map(|film| two_columns(film_link(route, film), roles(route, *person, film)));
            let films = list("linkers__films", films.collect());
            let name = tag("h3", "linkers__name", person_link(route, *person));
            items.push(two_columns(name, films));
        }
    }
    let intro = line("linkers__intro", html! { text.links_everybody_intro() });
    let content = html! { <>{ intro }{ list("linkers__people", items) }</> };
    part("linkers", "linkers", text.links_everybody(), content)
}
