//! What the reader keeps in this browser: by film, in the order of the collection; and the way out and in.

use std::rc::Rc;

use dataset::PartialDate;
use notebook::{Entry, Form, Kind, Leaf, Notebook, Report};
use yew::prelude::*;

use crate::{
    components::{film_link, keeping, language_phrase, line, link, list, tag, words},
    hooks::{notebook as kept, use_notebook},
    library::collection,
    present::{
        Words, dates,
        saved::{Owner, Spot, spot, spots},
    },
    route::{Address, Page, Route, kept_kind},
    text::{Number, Text},
};

/// How many faults of a file are told; a file that is another thing altogether has one in every line.
const N_FAULTS: usize = 20;
/// How much of a fault's own words is shown, in characters.
const N_FOUND: usize = 60;

/// Where it is.
#[derive(Clone, PartialEq, Eq, Properties)]
struct SavedProps {
    here: Route,
}

/// The page of what is kept.
pub(super) fn page(here: Route) -> Html {
    let text = Text::new(here.locale);
    html! {
        <div class="saved">
            <h1 id="title" tabindex="-1">{ text.saved_heading() }</h1>
            <p class="saved__lead">{ text.saved_lead() }</p>
            <p class="without-script">
                { text.saved_plain() }{ " " }
                { link(here, &Address::of(Route::new(here.locale, Page::Home)), "", text.shell_films().into()) }
            </p>
            <Saved {here} />
        </div>
    }
}

/// What is kept, as far as it could be read.
#[component]
fn Saved(props: &SavedProps) -> Html {
    let here = props.here;
    let text = Text::new(here.locale);
    let report = use_state(|| None::<Rc<Report>>);
    // What is taken away here stays in sight until the page is left, to be taken back.
    let seen = use_mut_ref(Vec::<String>::new);
    let Some(book) = use_notebook() else {
        return Html::default();
    };
    let marks = book
        .entries
        .iter()
        .filter(|entry| entry.record.kind != Kind::Place);
    for entry in marks {
        if !seen.borrow().contains(&entry.record.at) {
            seen.borrow_mut().push(entry.record.at.clone());
        }
    }
    let spots = spots(here, seen.borrow().iter().map(String::as_str));
    let is_empty = spots.is_empty() && book.entries.is_empty();
    let onchange = {
        let report = report.setter();
        move |event: Event| {
            let report = report.clone();
            kept::import(&event, move |done| report.set(Some(Rc::new(done))));
        }
    };
    let export = {
        let book = Rc::clone(&book);
        move |_: MouseEvent| kept::export(&book)
    };
    html! {
        <div class="needs-script">
            if !kept::can_keep() {
                <p class="empty" role="alert">{ text.saved_nowhere() }</p>
            } else if is_empty {
                <p class="empty">{ text.saved_empty() }</p>
            }
            { groups(here, &book, &spots) }
            { places(here, &book) }
            <div class="saved__exchange">
                <p>{ text.saved_exchange() }</p>
                <button class="button" type="button" onclick={export}>{ text.saved_export() }</button>
                <label class="button">
                    { text.saved_import() }
                    <input class="visually-hidden" type="file" accept=".json,application/json" {onchange} />
                </label>
                <div role="status">{ for report.as_deref().map(|report| told(text, report)) }</div>
                { strange(text, &book) }
            </div>
        </div>
    }
}

/// The spots, under the names of what they belong to.
fn groups(here: Route, book: &Notebook, spots: &[Spot]) -> Html {
    let text = Text::new(here.locale);
    let groups = spots.chunk_by(|a, b| a.owner == b.owner).map(|group| {
        let heading = match group[0].owner {
            Owner::Film(film) => film_link(here, film),
            Owner::People => text.shell_people().into(),
            Owner::Elsewhere => text.saved_elsewhere().into(),
        };
        let items = group.iter().map(|spot| item(here, book, spot)).collect();
        html! { <section class="saved__group"><h2>{ heading }</h2>{ list("saved__items", items) }</section> }
    });
    groups.collect()
}

fn item(here: Route, book: &Notebook, spot: &Spot) -> Html {
    let text = Text::new(here.locale);
    let at = &spot.at;
    let (name, title) = match &spot.known {
        Some((name, address)) => (name.text, link(here, address, "saved__title", words(*name))),
        None => (at.as_str(), tag("code", "saved__title", at.clone().into())),
    };
    let kinds = [Kind::Bookmark, Kind::Note];
    let entry = kinds.iter().find_map(|kind| book.at(*kind, at).last());
    let about = entry.map_or_else(String::new, |entry| when(text, entry));
    let about = text.saved_about(kept_kind(at), &about);
    html! {
        <>
            { title }
            { line("saved__about", about.into()) }
            { keeping(here, at.clone(), name) }
        </>
    }
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

/// How far reviews were read.
fn places(here: Route, book: &Notebook) -> Html {
    let text = Text::new(here.locale);
    let places = book
        .entries
        .iter()
        .filter(|entry| entry.record.kind == Kind::Place);
    let items = places.map(|entry| {
        let Spot { at, owner, known, .. } = spot(here, &entry.record.at);
        let locale = collection().locale(&entry.record.lang);
        let title = match (known, owner, locale) {
            (Some((name, address)), Owner::Film(film), Some(locale)) => {
                let address = Address { route: Route::new(locale, address.route.page), ..address };
                let title = Words::title(text, film);
                let day = when(text, entry);
                let about = language_phrase(|language| text.saved_place(name.text, language, &day), locale);
                html! {
                    <>
                        { link(here, &address, "saved__title", words(title)) }
                        { line("saved__about", about) }
                    </>
                }
            }
            _ => tag("code", "saved__title", at.into()),
        };
        let id = entry.id.clone();
        let forget = move |_: MouseEvent| kept::forget(&id);
        html! { <>{ title }<button class="button" type="button" onclick={forget}>{ text.saved_forget() }</button></> }
    });
    let items: Vec<Html> = items.collect();
    if items.is_empty() {
        return line("saved__hint", text.saved_places_hint().into());
    }
    html! { <section class="saved__group"><h2>{ text.saved_places() }</h2>{ list("saved__items", items) }</section> }
}

/// What became of a file.
fn told(text: Text, report: &Report) -> Html {
    let n = |n: usize| Number::from(n);
    let faults = report.faults.iter().take(N_FAULTS).map(|fault| {
        let place = match fault.found.path.as_str() {
            "" => text.saved_whole(),
            path => path,
        };
        let path = tag("code", "", place.to_owned().into());
        let expected = text.saved_expected(fault.expected.id());
        let rest = text.saved_fault(&expected, &found(text, &fault.found));
        html! { <>{ path }{ " " }{ rest }</> }
    });
    let n_more = report.faults.len().saturating_sub(N_FAULTS);
    html! {
        <>
            <p>{ text.saved_came(n(report.n_new)) }{ " " }{ text.saved_known(n(report.n_known)) }</p>
            if report.n_refused > 0 {
                <p>{ text.saved_no_room(n(report.n_refused)) }</p>
            }
            if !report.faults.is_empty() {
                <p>{ text.saved_faults(n(report.faults.len())) }</p>
                { list("saved__faults", faults.collect()) }
            }
            if n_more > 0 {
                <p>{ text.saved_more_faults(n(n_more)) }</p>
            }
        </>
    }
}

fn found(text: Text, leaf: &Leaf) -> String {
    let start: String = leaf.text.chars().take(N_FOUND).collect();
    match leaf.form {
        Form::Nothing => text.saved_found("nothing", ""),
        Form::List => text.saved_found("list", ""),
        Form::Object => text.saved_found("object", ""),
        Form::Text => text.saved_found("text", &start),
        Form::Literal | Form::Broken => start,
    }
}

/// What is stored and cannot be read.
fn strange(text: Text, book: &Rc<Notebook>) -> Html {
    if book.strange.is_empty() {
        return Html::default();
    }
    let book = Rc::clone(book);
    let n_strange = book.strange.len();
    let onclick = move |_: MouseEvent| kept::export_strange(&book);
    html! {
        <div class="saved__strange">
            <p>{ text.saved_strange(Number::from(n_strange)) }</p>
            <button class="button" type="button" {onclick}>{ text.saved_strange_export() }</button>
        </div>
    }
}
