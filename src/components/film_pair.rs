//! Selection of two films, to find their links or to compare them.

use dataset::id::FilmId;
use yew::prelude::*;

use crate::{
    hooks::dom,
    library::{collection, library},
    markup::{
        localized_text::{fill_marks, localized},
        parts::{line, link, list, part, tag},
    },
    messages::{Messages, Number},
    navigation::hook::Navigator,
    present::{
        LocalizedStr, links,
        localized_str::{MARKS, dir},
    },
    route::{Address, Page, Query, Route},
};

/// Two films; `None` for one that is not chosen.
type Pair = [Option<FilmId>; 2];

/// Renders a link to the page `page` with two films.
pub fn pair_link(route: Route, page: Page, pair: Pair, class: &'static str, content: Html) -> Html {
    link(route, &pair_address(route, page, pair), class, content)
}

fn pair_address(route: Route, page: Page, pair: Pair) -> Address {
    Address {
        query: Query::of_pair(pair),
        ..Address::of(Route::new(route.locale, page))
    }
}

/// Returns the two films if both are chosen and they differ.
pub fn two_films(pair: Pair) -> Option<[FilmId; 2]> {
    match pair {
        [Some(one), Some(other)] if one != other => Some([one, other]),
        _ => None,
    }
}

/// Renders the fields that select two films, and a status message: `intro` until two films are chosen, then `answer`.
pub fn film_pair(
    route: Route,
    pair: Pair,
    intro: &'static str,
    answer: String,
    navigator: &Navigator,
) -> Html {
    let text = Messages::new(route.locale);
    let [first, second] = pair;
    let surprise = {
        let navigator = navigator.clone();
        move |_: MouseEvent| navigator.push(pair_address(route, route.page, any_two(pair)))
    };
    let answered = two_films(pair).map(|_| "");
    // Always rendered: screen readers announce changes of an existing live region.
    let state = match two_films(pair) {
        Some(_) => answer,
        None if first.is_some() && first == second => text.pair_same().to_owned(),
        None => intro.to_owned(),
    };
    let swap = html! { text.pair_swap() };
    html! {
        <>
            <div class="film-pair needs-script" role="group" aria-label={text.pair_choice()}>
                { field(route, pair, 0, navigator) }
                { field(route, pair, 1, navigator) }
                { pair_link(route, route.page, [second, first], "button", swap) }
                <button class="button" type="button" onclick={surprise}>{ text.pair_surprise() }</button>
            </div>
            { line("plain-only", html! { text.pair_plain() }) }
            <p class="film-pair__state" role="status" data-answered={answered}>{ state }</p>
            if two_films(pair).is_none() {
                { suggestions(route) }
            }
        </>
    }
}

fn field(route: Route, pair: Pair, side: usize, navigator: &Navigator) -> Html {
    let text = Messages::new(route.locale);
    let films = &collection().orders.title[route.locale.idx()];
    let onchange = {
        let navigator = navigator.clone();
        move |event: Event| {
            let mut pair = pair;
            // The first option is the empty one.
            let idx = dom::chosen_option(&event).checked_sub(1);
            pair[side] = idx.and_then(|idx| films.get(idx)).copied();
            navigator.push(pair_address(route, route.page, pair));
        }
    };
    // Once the user has changed a `select`, browsers ignore the attribute `selected` of its options. With a new key, an
    // option that is selected or deselected is a new element.
    let option = |idx: usize, film: Option<FilmId>| {
        let chosen = pair[side] == film;
        let lang = film.and_then(|film| LocalizedStr::title(text, film).lang);
        let label = film.map_or_else(
            || text.pair_choose().to_owned(),
            |film| {
                let year = library().summary(film).year.to_string();
                text.pair_option(LocalizedStr::title(text, film).text, &year)
            },
        );
        html! { <option key={idx * 2 + usize::from(chosen)} {lang} dir={dir(lang)} selected={chosen}>{ label }</option> }
    };
    let films = std::iter::once(None).chain(films.iter().copied().map(Some));
    let options = films.enumerate().map(|(idx, film)| option(idx, film));
    let (id, label) = if side == 0 {
        ("film-1", text.pair_first())
    } else {
        ("film-2", text.pair_second())
    };
    html! {
        <div class="film-pair__field">
            <label for={id}>{ label }</label>
            <select {id} {onchange}>{ for options }</select>
        </div>
    }
}

/// Returns two random films, other than those that are shown.
fn any_two(shown: Pair) -> Pair {
    let n_films = collection().films.len();
    let first = dom::random_below(n_films);
    // The offset is from 1 to `n_films - 1`, so that it is another film.
    let other = (first + 1 + dom::random_below(n_films.saturating_sub(1))) % n_films;
    let chosen = [first, other].map(|idx| Some(FilmId::new(idx)));
    if chosen == shown && n_films > 2 {
        return any_two(shown);
    }
    chosen
}

/// Renders the suggested pairs.
fn suggestions(route: Route) -> Html {
    let text = Messages::new(route.locale);
    let pairs = links::suggestions().into_iter().map(|(films, n_people)| {
        let titles =
            films.map(|film| html! { <cite>{ localized(LocalizedStr::title(text, film)) }</cite> });
        let names = fill_marks(&text.pair_names(MARKS[0], MARKS[1]), &titles);
        let distance = html! { text.links_distance(Number::from(n_people)) };
        html! {
            <>
                { pair_link(route, route.page, films.map(Some), "", names) }
                { tag("span", "film-pair__distance", distance) }
            </>
        }
    });
    let pairs = list("film-pair__pairs", pairs.collect());
    part(
        "film-pair__suggestions needs-script",
        "suggestions",
        text.pair_suggestions(),
        pairs,
    )
}
