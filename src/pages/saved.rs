//! What the reader keeps in this browser: by film, in the order of the collection; and the way out and in.

mod report;

use std::rc::Rc;

use dataset::PartialDate;
use notebook::{Entry, Kind, Notebook, Report};
use yew::prelude::*;

use crate::{
    components::{
        self, all, anchor, button, film_link, keep_id, keeping, language_phrase, line, link,
        person_name, tag, text_element, titled, words,
    },
    hooks::{Stage, acts, before_render, notebook as kept, use_notebook},
    library::collection,
    present::{
        Words, dates, lists, people,
        saved::{Kept, Owner, Spot, spot},
    },
    route::{Address, Page, Route, kept_kind},
    text::{Number, Text},
};

/// The number of items that are shown at first, and that a press of the button adds: thousands would take seconds.
const AT_A_TIME: usize = 100;
/// What the buttons are told apart by; those that forget a place have its id.
const EXPORT: &str = "export";
const EXPORT_STRANGE: &str = "strange";
const MORE: &str = "more";

/// Where it is.
#[derive(Clone, PartialEq, Eq, Properties)]
struct SavedProps {
    here: Route,
}

/// The page of what is kept.
pub(super) fn page(here: Route) -> Html {
    let text = Text::new(here.locale);
    let home = Address::of(Route::new(here.locale, Page::Home));
    let home = link(here, &home, "", text.shell_films().into());
    html! {
        <div class="saved">
            <h1 id="title" tabindex="-1">{ text.saved_heading() }</h1>
            { line("saved__lead", text.saved_lead().into()) }
            { line("without-script", all(vec![text.saved_plain().into(), " ".into(), home])) }
            <Saved {here} />
        </div>
    }
}

/// What is kept, as far as it could be read.
#[component]
fn Saved(props: &SavedProps) -> Html {
    before_render();
    let here = props.here;
    let text = Text::new(here.locale);
    let report = use_state(|| None::<Rc<Report>>);
    // What is taken away here stays in sight until the page is left, to be taken back.
    let seen = use_mut_ref(Kept::default);
    let n_shown = use_state(|| AT_A_TIME);
    let book = use_notebook(None);
    let onchange = {
        let report = report.setter();
        move |event: Event| {
            let report = report.clone();
            kept::import(
                &event,
                Box::new(move |done| report.set(Some(Rc::new(done)))),
            );
        }
    };
    let onclick = {
        let (n_shown, seen) = (n_shown.clone(), seen.clone());
        move |event: MouseEvent| match acts::pressed(&event).as_str() {
            MORE => {
                // The first of what is added has the focus: the button may be gone.
                if let Some(spot) = seen.borrow().spots().nth(*n_shown) {
                    acts::focus_soon(Stage::of(&event), keep_id(&spot.at));
                }
                n_shown.set(*n_shown + AT_A_TIME);
            }
            pressed => press(pressed),
        }
    };
    let shown = book.map(|book| shown(here, &book, &mut seen.borrow_mut(), *n_shown));
    let told = report.as_deref().map(|report| report::told(text, report));
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
                <div role="status">{ for told }</div>
            </div>
        </div>
    }
}

fn press(pressed: &str) {
    match pressed {
        EXPORT => kept::export(),
        EXPORT_STRANGE => kept::export_strange(),
        id if id.starts_with("place-") => {
            kept::forget(id);
            // What was pressed is gone.
            acts::focus(Stage::default(), "title");
        }
        _ => {}
    }
}

/// What is kept, as far as `n_shown` items. `seen` is what was there since the page was opened.
fn shown(here: Route, book: &Notebook, seen: &mut Kept, n_shown: usize) -> Html {
    let text = Text::new(here.locale);
    seen.add(here, book);
    let mut all = Vec::new();
    if !kept::can_keep() {
        all.push(line("empty", text.saved_nowhere().into()));
    } else if seen.spots().next().is_none() {
        all.push(line("empty", text.saved_empty().into()));
    }
    let spots: Vec<&Spot> = seen.spots().take(n_shown).collect();
    for group in spots.chunk_by(|a, b| a.owner == b.owner) {
        let heading = match group[0].owner {
            Owner::Film(film) => film_link(here, film),
            Owner::People => text.shell_people().into(),
            Owner::Elsewhere => text.saved_elsewhere().into(),
        };
        let items = group
            .iter()
            .map(|spot| item(here, seen.entry(book, spot), spot));
        all.push(titled("saved__group", heading, items.collect()));
    }
    let places = book
        .entries
        .iter()
        .filter(|entry| entry.record.kind == Kind::Place);
    let n_items = seen.spots().count().max(places.clone().count());
    if n_items > n_shown {
        let left = Number::from(n_items - n_shown);
        all.push(button(MORE, "", &text.saved_more(left)));
    }
    let places: Vec<Html> = places
        .take(n_shown)
        .map(|entry| place(here, entry))
        .collect();
    all.push(if places.is_empty() {
        line("saved__hint", text.saved_places_hint().into())
    } else {
        titled("saved__group", text.saved_places().into(), places)
    });
    let n_strange = book.strange.len();
    if n_strange > 0 {
        let notice = line("", text.saved_strange(Number::from(n_strange)).into());
        let button = button(EXPORT_STRANGE, "", text.saved_strange_export());
        all.push(tag(
            "div",
            "saved__strange",
            components::all(vec![notice, button]),
        ));
    }
    components::all(all)
}

/// A bookmark, notes, or both.
fn item(here: Route, entry: Option<&Entry>, spot: &Spot) -> Html {
    let text = Text::new(here.locale);
    let at = &spot.at;
    let (name, title) = title(here, spot, here.locale);
    let kind = text.saved_about(kept_kind(at));
    // What was just removed stays in sight, without a date.
    let about = lists::line(
        text,
        [kind]
            .into_iter()
            .chain(entry.map(|entry| when(text, entry))),
    );
    let parts = vec![
        title,
        line("saved__about", about.into()),
        keeping(here, at.clone(), &name),
    ];
    all(parts)
}

/// The name of something kept, and its link; its stored address where the collection does not have it.
fn title(here: Route, spot: &Spot, locale: dataset::Locale) -> (String, Html) {
    let text = Text::new(here.locale);
    let Some(name) = spot.name else {
        let at = || spot.at.clone();
        let code = text_element("code", "saved__title", None, Some("ltr"), at().into());
        return (at(), code);
    };
    let (name, shown) = match spot.route.page {
        Page::Person(id) => (people::name(text, id), person_name(text, id)),
        _ => (name.text.to_owned(), words(name)),
    };
    let title = anchor("saved__title", &spot.href(here, locale), shown);
    (name, title)
}

/// The day on which something was kept, in words.
fn when(text: Text, entry: &Entry) -> String {
    let day = kept::day_of(&entry.record).map(|(year, month, day)| PartialDate {
        year,
        month: Some(month),
        day: Some(day),
    });
    day.map_or_else(String::new, |day| dates::date(text, day))
}

/// How far a review was read.
fn place(here: Route, entry: &Entry) -> Html {
    let text = Text::new(here.locale);
    let spot = spot(here, &entry.record.at);
    let locale = collection()
        .locale(&entry.record.lang)
        .unwrap_or(here.locale);
    let (_, title) = title(here, &spot, locale);
    let film = match spot.owner {
        Owner::Film(film) => Words::title(text, film).text,
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
