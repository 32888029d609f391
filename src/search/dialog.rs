//! The search dialog of every page: a field that lists results while the user types (ARIA Authoring Practices, editable
//! combobox with list autocomplete).

use std::rc::Rc;

use yew::prelude::*;

use super::hit::{count, group_name, hit_content, progress, search_notice};
use super::{
    hook::{Search, use_search},
    results::{Hit, SearchResults},
};
use crate::{
    hooks::{
        before_render,
        dom::{self, SEARCH_DIALOG},
        use_debounced,
    },
    messages::Messages,
    navigation::hook::Navigator,
    route::{Address, Page, Query, Route},
};

/// The id of the list of results.
const LIST: &str = "search-list";
/// The maximum number of hits of each kind in the list.
const N_HITS: usize = 4;

/// Properties of [`SearchBox`].
#[derive(Clone, PartialEq, Properties)]
pub struct SearchBoxProps {
    /// The current route.
    pub route: Route,
    /// The navigator that opens a result.
    pub navigator: Navigator,
}

/// The search dialog.
#[component]
pub fn SearchBox(props: &SearchBoxProps) -> Html {
    before_render();
    let SearchBoxProps { route, navigator } = props.clone();
    let text = Messages::new(route.locale);
    let search_terms = use_state(String::new);
    let active = use_state(|| None::<usize>);
    let search = use_search(route, &search_terms, N_HITS);
    let progress = use_debounced(progress(&search));
    let found = match &search {
        Search::Answered(found) => Rc::clone(found),
        _ => Rc::default(),
    };
    let options: Vec<&Hit> = hits(&found).collect();
    let n_options = options.len();
    let active_id = active.filter(|idx| *idx < n_options).map(option_id);
    let oninput = {
        let (search_terms, active) = (search_terms.setter(), active.setter());
        move |event: InputEvent| {
            search_terms.set(dom::value_of(&event));
            active.set(None);
        }
    };
    let go = {
        let (search_terms, active, found) =
            (search_terms.clone(), active.setter(), Rc::clone(&found));
        let navigator = navigator.clone();
        move |chosen: Option<usize>| {
            let hit = chosen.and_then(|idx| hits(&found).nth(idx));
            let address =
                hit.map_or_else(|| results(route, &search_terms), |hit| hit.address.clone());
            dom::close_dialog(navigator.app_root, SEARCH_DIALOG);
            search_terms.set(String::new());
            active.set(None);
            navigator.push(address);
        }
    };
    // Prevent a press in the list from taking the focus from the field.
    let onmousedown = |event: MouseEvent| event.prevent_default();
    let onkeydown = {
        let (active, go, app_root) = (active.clone(), go.clone(), navigator.app_root);
        let search_terms = search_terms.clone();
        move |event: KeyboardEvent| {
            if dom::is_for_input_method(&event) {
                return;
            }
            let next = match event.key().as_str() {
                // The key that opened the dialog may still be held.
                "Enter" | "Escape" | "/" if event.repeat() => return event.prevent_default(),
                "Enter" if !search_terms.trim().is_empty() => {
                    // Otherwise its keypress would reach the button that has the focus again, and reopen the dialog.
                    event.prevent_default();
                    return go(*active);
                }
                _ if dom::is_modified(&event) => return,
                "Escape" => {
                    // WebKit's search fields do not pass Escape to the dialog; Firefox would close it while the field
                    // has text.
                    event.prevent_default();
                    if search_terms.is_empty() {
                        dom::close_dialog(app_root, SEARCH_DIALOG);
                    }
                    search_terms.set(String::new());
                    return active.set(None);
                }
                "ArrowDown" => active.map_or(0, |idx| idx + 1),
                "ArrowUp" => active
                    .unwrap_or(n_options)
                    .checked_sub(1)
                    .unwrap_or(n_options),
                _ => return,
            };
            event.prevent_default();
            // Past either end of the list, the field itself is active.
            active.set((next < n_options).then_some(next));
            dom::show_element(app_root, &option_id(next));
        }
    };
    let close = move |event: MouseEvent| {
        if dom::is_plain(&event) {
            dom::close_dialog(navigator.app_root, SEARCH_DIALOG);
        }
    };
    let groups = options_of(route, &found, *active, &go);
    html! {
        <dialog id={SEARCH_DIALOG} class="search" aria-label={text.search_heading()}>
            <div class="search__head" role="search">
                <input
                    class="search__field" type="search" role="combobox" value={(*search_terms).clone()}
                    aria-label={text.search_label()} placeholder={text.search_label()}
                    aria-autocomplete="list" aria-controls={LIST} aria-expanded={(n_options > 0).to_string()}
                    aria-activedescendant={active_id} autocomplete="off" maxlength="200" dir="auto"
                    autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="search"
                    {oninput} {onkeydown}
                />
                <form method="dialog">
                    <button class="button" aria-label={text.settings_close()}><span aria-hidden="true">{ "×" }</span></button>
                </form>
            </div>
            <div id={LIST} class="search__list" role="listbox" tabindex="-1" aria-label={text.search_results()} {onmousedown}>
                { groups }
            </div>
            <div class="search__foot">
                <p role="status">{ search_notice(route, progress) }</p>
                if n_options > 0 {
                    <a href={results(route, &search_terms).href(route)} onclick={close}>
                        { text.search_all() }
                    </a>
                }
            </div>
        </dialog>
    }
}

/// Renders the options, group by group.
fn options_of(
    route: Route,
    found: &SearchResults,
    active: Option<usize>,
    go: &(impl Fn(Option<usize>) + Clone + 'static),
) -> Html {
    let text = Messages::new(route.locale);
    let mut next = 0;
    let mut option = |hit: &Hit| {
        let idx = next;
        next += 1;
        let go = go.clone();
        // With a modifier, the browser opens the link in another tab and the dialog stays open.
        let onclick = move |event: MouseEvent| {
            if dom::is_plain(&event) {
                event.prevent_default();
                go(Some(idx));
            }
        };
        let href = hit.address.href(route);
        let selected = (active == Some(idx)).to_string();
        html! {
            <a id={option_id(idx)} class="search__option" role="option" tabindex="-1" {href} aria-selected={selected} {onclick}>
                { hit_content(hit) }
            </a>
        }
    };
    let group = found.groups.iter().map(|group| {
        let id = ["search-", group.kind.id()].concat();
        let options: Html = group.hits.iter().map(&mut option).collect();
        html! {
            <div role="group" class="search__group" aria-labelledby={id.clone()}>
                <p {id} class="search__kind" role="presentation">
                    { group_name(text, group.kind) }{ " " }{ count(text, group.n_found) }
                </p>
                { options }
            </div>
        }
    });
    group.collect()
}

fn hits(found: &SearchResults) -> impl Iterator<Item = &Hit> {
    found.groups.iter().flat_map(|group| &group.hits)
}

fn option_id(idx: usize) -> String {
    ["search-option-", &idx.to_string()].concat()
}

/// Returns the address of the results page.
fn results(route: Route, search_terms: &str) -> Address {
    Address {
        query: Query::of_search_terms(search_terms.trim().to_owned()),
        ..Address::of(Route::new(route.locale, Page::Search))
    }
}
