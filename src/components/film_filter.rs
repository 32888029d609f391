//! Filters of the home page and the sort order of its films. They are links, so the address holds their whole state.

use yew::prelude::*;

use super::{copy_link, filter_option};
use crate::{
    hooks::{AppRoot, dom},
    markup::localized_text::text_element,
    messages::{Messages, Number},
    present::{facets, lists, localized_str::dir_of},
    route::{Address, FacetGroup, FilmFilter, FilmOrder, Query, Route},
};

/// The id of the line with the number of films, which takes the focus when the pressed link is removed.
const COUNT: &str = "count";

/// Renders the filters of the films, group by group. Each value has the number of films that match it and the filters
/// of the other groups; a value without films is no link, unless chosen. Collapsed on narrow screens, where the summary
/// lists the chosen values.
pub fn film_filter(route: Route, filter: &FilmFilter) -> Html {
    let text = Messages::new(route.locale);
    let names: Vec<String> = filter
        .facets
        .iter()
        .map(|facet| facets::name(text, *facet).0)
        .collect();
    let summary = if names.is_empty() {
        text.home_filter().to_owned()
    } else {
        text.home_filter_chosen(&lists::list(text, names.iter().map(String::as_str)))
    };
    html! {
        <details class="film-filter needs-script">
            <summary class="button">{ summary }</summary>
            <div class="film-filter__groups" role="group" aria-label={text.home_filter()}>
                { for FacetGroup::ALL.into_iter().map(|group| facet_group(route, filter, group)) }
            </div>
        </details>
    }
}

fn facet_group(route: Route, filter: &FilmFilter, group: FacetGroup) -> Html {
    let text = Messages::new(route.locale);
    let items = facets::of(text, group).into_iter().map(|facet| {
        let n_films = filter.count(facet);
        let chosen = filter.facets.contains(&facet);
        let href = (n_films > 0 || chosen).then(|| href(route, filter.toggled(facet)));
        let (name, lang) = facets::name(text, facet);
        let label = html! {
            <>
                { text_element("span", "", lang, dir_of(text, &name, lang), name.into()) }
                { " " }
                <span class="film-filter__count">{ text.number(Number::from(n_films)) }</span>
            </>
        };
        filter_option(href, chosen, label)
    });
    html! {
        <div class="film-filter__group">
            <h3>{ text.home_facet_group(group.id()) }</h3>
            <ul role="list">{ for items }</ul>
        </div>
    }
}

/// Renders the number of films, a link that clears the filters, the sort order, and a button that copies the address.
pub fn film_line(route: Route, query: &Query, n_films: usize) -> Html {
    let text = Messages::new(route.locale);
    let filter = &query.films;
    let orders = FilmOrder::ALL.into_iter().map(|order| {
        let label = text.home_order_by(order.id());
        filter_option(
            Some(href(route, filter.in_order(order))),
            order == filter.order,
            label.into(),
        )
    });
    html! {
        <div class="film-line needs-script">
            <p id={COUNT} class="film-line__count" role="status" tabindex="-1">
                { text.home_count(Number::from(n_films)) }
            </p>
            if !filter.facets.is_empty() {
                <a class="button" href={all(route, filter)} onclick={to_count}>{ text.home_clear() }</a>
            }
            <div class="film-line__order" role="group" aria-labelledby="order">
                <span id="order">{ text.home_order() }</span>
                <ul role="list">{ for orders }</ul>
            </div>
            { copy_link(text, query) }
        </div>
    }
}

/// Renders the message that no film matches, with a link for each chosen value whose removal gives results.
pub fn no_films(route: Route, filter: &FilmFilter) -> Html {
    let text = Messages::new(route.locale);
    let ways = filter.facets.iter().filter_map(|facet| {
        let without = filter.toggled(*facet);
        let n_films = without.films(route.locale).len();
        let label = text.home_without(Number::from(n_films), &facets::name(text, *facet).0);
        (n_films > 0).then(|| filter_option(Some(href(route, without)), false, label.into()))
    });
    html! {
        <div class="empty" onclick={to_count}>
            <p>{ text.home_none() }</p>
            <ul role="list">
                { for ways }
                { filter_option(Some(all(route, filter)), false, text.home_clear().into()) }
            </ul>
        </div>
    }
}

#[expect(clippy::needless_pass_by_value, reason = "Yew hands events over")]
fn to_count(event: MouseEvent) {
    dom::focus(AppRoot::of(&event), COUNT);
}

fn all(route: Route, filter: &FilmFilter) -> String {
    href(route, FilmFilter::default().in_order(filter.order))
}

fn href(route: Route, films: FilmFilter) -> String {
    let address = Address {
        query: Query::of_films(films),
        ..Address::of(route)
    };
    address.href(route)
}
