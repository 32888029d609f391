//! The annotations that the reader has saved in this browser: by film, in the order of the collection; export and
//! import.

mod report;

use std::rc::Rc;

use annotations::{Entry, Notebook, RecordKind, Report};
use dataset::PartialDate;
use yew::prelude::*;

use super::{
    controls::{annotation_controls, button},
    saved_items::{Owner, SavedItem, SavedItems, saved_item},
    store::{self, use_annotations},
};
use crate::{
    components::{film_link, person_name},
    hooks::{AppRoot, before_render, dom},
    library::collection,
    markup::{
        localized_text::{language_phrase, localized, text_element},
        parts::{anchor, line, link, tag, titled},
        toolbar::bookmark_id,
        vnode::{self, all},
    },
    messages::{Messages, Number},
    present::{LocalizedStr, dates, lists, people},
    route::{Address, Page, Route, target_kind},
};

/// The number of items at first, and that the button adds: rendering thousands would take seconds.
const AT_A_TIME: usize = 100;
/// The values of the buttons. A button that removes a reading position has its id instead.
const EXPORT: &str = "export";
const EXPORT_STRANGE: &str = "unreadable";
const MORE: &str = "more";

/// Properties of [`Saved`].
#[derive(Clone, PartialEq, Eq, Properties)]
struct SavedProps {
    route: Route,
}

/// Renders the page of saved items.
pub fn page(route: Route) -> Html {
    let text = Messages::new(route.locale);
    let home = Address::of(Route::new(route.locale, Page::Home));
    let home = link(route, &home, "", text.shell_films().into());
    html! {
        <div class="saved">
            <h1 id="title" tabindex="-1">{ text.saved_heading() }</h1>
            { line("saved__lead", text.saved_lead().into()) }
            { line("without-script", all(vec![text.saved_plain().into(), " ".into(), home])) }
            <Saved {route} />
        </div>
    }
}

/// The saved items, as far as they could be read.
#[component]
fn Saved(props: &SavedProps) -> Html {
    before_render();
    let route = props.route;
    let text = Messages::new(route.locale);
    let report = use_state(|| None::<Rc<Report>>);
    // Items that are removed here stay visible until the page is left, so that their removal can be undone.
    let seen = use_mut_ref(SavedItems::default);
    let n_shown = use_state(|| AT_A_TIME);
    let book = use_annotations(None);
    let onchange = {
        let report = report.setter();
        move |event: Event| {
            let report = report.clone();
            store::import(
                &event,
                Box::new(move |done| report.set(Some(Rc::new(done)))),
            );
        }
    };
    let onclick = {
        let (n_shown, seen) = (n_shown.clone(), seen.clone());
        move |event: MouseEvent| match dom::pressed(&event).as_str() {
            MORE => {
                // Focus the first of the added items: the button may be removed.
                if let Some(item) = seen.borrow().items().nth(*n_shown) {
                    dom::focus_soon(AppRoot::of(&event), bookmark_id(&item.target));
                }
                n_shown.set(*n_shown + AT_A_TIME);
            }
            pressed => press(pressed),
        }
    };
    let shown = book.map(|book| shown(route, &book, &mut seen.borrow_mut(), *n_shown));
    let notice = report
        .as_deref()
        .map(|report| report::report_notice(text, report));
    html! {
        <div class="needs-script" {onclick}>
            { for shown }
            <div class="saved__exchange">
                { line("", text.saved_exchange().into()) }
                { button(EXPORT, "", text.saved_export()) }
                <label class="button">
                    { text.saved_import() }
                    <input class="visually-hidden" type="file" accept=".json,application/json" {onchange} />
                </label>
                <div role="status">{ for notice }</div>
            </div>
        </div>
    }
}

fn press(pressed: &str) {
    match pressed {
        EXPORT => store::export(),
        EXPORT_STRANGE => store::export_unreadable(),
        id if id.starts_with("place-") => {
            store::remove(id);
            // The pressed button was removed.
            dom::focus(AppRoot::default(), "title");
        }
        _ => {}
    }
}

/// Renders at most `n_shown` saved items. `seen` collects the items since the page was opened.
fn shown(route: Route, book: &Notebook, seen: &mut SavedItems, n_shown: usize) -> Html {
    let text = Messages::new(route.locale);
    seen.add(route, book);
    let mut all = Vec::new();
    if !store::can_store() {
        all.push(line("empty", text.saved_nowhere().into()));
    } else if seen.items().next().is_none() {
        all.push(line("empty", text.saved_empty().into()));
    }
    let items: Vec<&SavedItem> = seen.items().take(n_shown).collect();
    for group in items.chunk_by(|a, b| a.owner == b.owner) {
        let heading = match group[0].owner {
            Owner::Film(film) => film_link(route, film),
            Owner::People => text.shell_people().into(),
            Owner::Elsewhere => text.saved_elsewhere().into(),
        };
        let items = group
            .iter()
            .map(|item| item_view(route, seen.entry(book, item), item));
        all.push(titled("saved__group", heading, items.collect()));
    }
    let places = book
        .entries
        .iter()
        .filter(|entry| entry.record.kind == RecordKind::ReadingPosition);
    let n_items = seen.items().count().max(places.clone().count());
    if n_items > n_shown {
        let left = Number::from(n_items - n_shown);
        all.push(button(MORE, "", &text.saved_more(left)));
    }
    let places: Vec<Html> = places
        .take(n_shown)
        .map(|entry| place(route, entry))
        .collect();
    all.push(if places.is_empty() {
        line("saved__hint", text.saved_places_hint().into())
    } else {
        titled("saved__group", text.saved_places().into(), places)
    });
    let n_strange = book.unreadable.len();
    if n_strange > 0 {
        let notice = line("", text.saved_strange(Number::from(n_strange)).into());
        let button = button(EXPORT_STRANGE, "", text.saved_strange_export());
        all.push(tag(
            "div",
            "saved__strange",
            vnode::all(vec![notice, button]),
        ));
    }
    vnode::all(all)
}

/// Renders an item with a bookmark, notes, or both.
fn item_view(route: Route, entry: Option<&Entry>, item: &SavedItem) -> Html {
    let text = Messages::new(route.locale);
    let target = &item.target;
    let (name, title) = title(route, item, route.locale);
    let kind = text.saved_about(target_kind(target));
    // An item that was just removed stays visible, without a date.
    let about = lists::line(
        text,
        [kind]
            .into_iter()
            .chain(entry.map(|entry| when(text, entry))),
    );
    let parts = vec![
        title,
        line("saved__about", about.into()),
        annotation_controls(route, target.clone(), &name),
    ];
    all(parts)
}

/// Returns the name of a saved item and its link; its stored address if the collection does not have it.
fn title(route: Route, item: &SavedItem, locale: dataset::Locale) -> (String, Html) {
    let text = Messages::new(route.locale);
    let Some(name) = item.name else {
        let target = || item.target.clone();
        let code = text_element("code", "saved__title", None, Some("ltr"), target().into());
        return (target(), code);
    };
    let (name, shown) = match item.route.page {
        Page::Person(id) => (people::name(text, id), person_name(text, id)),
        _ => (name.text.to_owned(), localized(name)),
    };
    let title = anchor("saved__title", &item.href(route, locale), shown);
    (name, title)
}

/// Formats the date of an annotation; empty if it has none.
fn when(text: Messages, entry: &Entry) -> String {
    let day = store::day_of(&entry.record).map(|(year, month, day)| PartialDate {
        year,
        month: Some(month),
        day: Some(day),
    });
    day.map_or_else(String::new, |day| dates::date(text, day))
}

/// Renders a stored reading position.
fn place(route: Route, entry: &Entry) -> Html {
    let text = Messages::new(route.locale);
    let item = saved_item(route, &entry.record.target);
    let locale = collection()
        .locale(&entry.record.lang)
        .unwrap_or(route.locale);
    let (_, title) = title(route, &item, locale);
    let film = match item.owner {
        Owner::Film(film) => LocalizedStr::title(text, film).text,
        _ => "",
    };
    let day = when(text, entry);
    let about = language_phrase(|language| text.saved_place(film, language, &day), locale);
    let parts = vec![
        title,
        line("saved__about", about),
        button(&entry.id, "", text.saved_forget()),
    ];
    all(parts)
}
