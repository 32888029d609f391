//! The results of a search, in groups. The address has the query.

use yew::prelude::*;

use super::{
    hit::{count, group_name, hit_content, progress, search_notice},
    hook::{Search, use_search},
    results::{Group, Hit, SearchResults},
};
use crate::{
    hooks::{AppRoot, before_render, dom, use_debounced},
    messages::{Messages, Number},
    navigation::hook::Navigator,
    route::{Address, Page, Query, Route},
};

/// The id of the line with the number of results, which takes the focus when the pressed button is removed.
const NOTICE: &str = "found";
/// The maximum number of hits of each kind that are shown at first.
const N_HITS: usize = 12;

/// Properties of [`Results`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ResultsProps {
    /// The current route.
    pub(super) route: Route,
    /// The search terms.
    pub(super) search_terms: String,
    /// The navigator that replaces the address while the user types.
    pub(super) navigator: Navigator,
}

/// Renders the results page.
pub fn page(route: Route, query: &Query, navigator: &Navigator) -> Html {
    let text = Messages::new(route.locale);
    html! {
        <div class="results">
            <h1 id="title" tabindex="-1">{ text.search_heading() }</h1>
            <p class="without-script">
                { text.search_plain() }{ " " }
                <a href={Route::new(route.locale, Page::Home).href(route)}>{ text.shell_films() }</a>{ " · " }
                <a href={Route::new(route.locale, Page::People).href(route)}>{ text.shell_people() }</a>
            </p>
            <Results {route} search_terms={query.search_terms.clone()} navigator={navigator.clone()} />
        </div>
    }
}

/// The search field and its results.
#[component]
fn Results(props: &ResultsProps) -> Html {
    before_render();
    let ResultsProps {
        route,
        search_terms,
        navigator,
    } = props.clone();
    let text = Messages::new(route.locale);
    let whole = use_state(|| false);
    let limit = if *whole { 0 } else { N_HITS };
    let search = use_search(route, &search_terms, limit);
    let is_cut = match &search {
        Search::Answered(found) => Some(found.groups.iter().any(is_cut)),
        _ => None,
    };
    let (setter, way) = (whole.setter(), navigator.clone());
    use_effect_with(is_cut, move |is_cut| {
        // A reader who comes back may have been at a result that is not shown at first.
        if is_cut.is_some_and(|is_cut| !way.return_to_content() && is_cut) {
            setter.set(true);
        }
    });
    let progress = use_debounced(progress(&search));
    let setter = whole.setter();
    let oninput = move |event: InputEvent| {
        setter.set(false);
        let query = Query::of_search_terms(dom::value_of(&event));
        navigator.replace(Address {
            query,
            ..Address::of(route)
        });
    };
    // Enter moves the focus to the line with the number of results, which also closes an on-screen keyboard.
    let onkeydown = |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.repeat() && !dom::is_for_input_method(&event) {
            event.prevent_default();
            dom::focus(AppRoot::of(&event), NOTICE);
        }
    };
    let show_all = {
        let whole = whole.setter();
        move |event: MouseEvent| {
            whole.set(true);
            dom::focus(AppRoot::of(&event), NOTICE);
        }
    };
    let groups = match &search {
        Search::Answered(found) => groups(route, found),
        _ => Html::default(),
    };
    html! {
        <div class="needs-script">
            <div role="search">
                <input
                    class="search__field" type="search" value={search_terms} maxlength="200" dir="auto"
                    autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="search"
                    aria-label={text.search_label()} placeholder={text.search_label()} {oninput} {onkeydown}
                />
            </div>
            <p id={NOTICE} class="results__notice" role="status" tabindex="-1">{ search_notice(route, progress) }</p>
            { groups }
            if is_cut == Some(true) {
                <button class="button" type="button" onclick={show_all}>{ text.search_whole() }</button>
            }
        </div>
    }
}

fn is_cut(group: &Group) -> bool {
    group.n_found > group.hits.len()
}

fn groups(route: Route, found: &SearchResults) -> Html {
    let text = Messages::new(route.locale);
    if found.n_found == 0 {
        return nothing(route, found);
    }
    let groups = found.groups.iter().map(|group| {
        html! {
            <section class="results__group" aria-labelledby={group.kind.id()}>
                <h2 id={group.kind.id()} class="section-title">
                    { group_name(text, group.kind) }{ " " }{ count(text, group.n_found) }
                </h2>
                { list(route, &group.hits) }
            </section>
        }
    });
    groups.collect()
}

fn list(route: Route, hits: &[Hit]) -> Html {
    let hits = hits.iter().map(|hit| {
        html! { <li><a class="hit" href={hit.address.href(route)}>{ hit_content(hit) }</a></li> }
    });
    html! { <ul class="results__list" role="list">{ for hits }</ul> }
}

/// Renders the nearest names and hints, if nothing was found.
fn nothing(route: Route, found: &SearchResults) -> Html {
    let text = Messages::new(route.locale);
    html! {
        <div class="results__nothing">
            if !found.nearest.is_empty() {
                <h2 class="section-title">{ text.search_meant(Number::from(found.nearest.len())) }</h2>
                { list(route, &found.nearest) }
            }
            <p>{ text.search_hints() }</p>
        </div>
    }
}
