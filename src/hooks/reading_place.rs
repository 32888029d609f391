//! How far a review was read: kept while the reader goes through it, if they asked for that, and offered when
//! they come back.

use dataset::{Locale, id::FilmId};
use notebook::{Kind, Record};
use yew::prelude::*;

use super::notebook::{current, forget, keep, now, now_kept};
use crate::{
    library::collection,
    platform::{Stage, history, place, scroll, storage},
    route::{FilmView, Page, kept_at},
    state::{Preferences, preferences::STORAGE_KEY},
};

/// Follows the reader through the review in the element `review`. Returns the fragment where they were when
/// they last left it.
#[hook]
pub fn use_reading_place(
    film: Option<FilmId>,
    locale: Locale,
    review: &'static str,
) -> Option<AttrValue> {
    let found = use_state_eq(|| None);
    let setter = found.setter();
    use_effect_with((film, locale), move |(film, locale)| {
        let locale = *locale;
        let listeners = film.map(|film| {
            setter.set(left_at(film, locale));
            let note = move || note(film, locale, review);
            (scroll::on_rest(note), history::on_leave(note))
        });
        move || drop(listeners)
    });
    (*found).clone()
}

fn left_at(film: FilmId, locale: Locale) -> Option<AttrValue> {
    // The notebook may be read after this effect; then this reads it.
    let book = current().unwrap_or_else(now_kept);
    let page = kept_at(Page::Film(film, FilmView::Review), "");
    let place = book.place(&page, tag(locale))?;
    let (_, fragment) = place.at.split_once('#')?;
    Some(fragment.to_owned().into())
}

fn tag(locale: Locale) -> &'static str {
    &collection().locale_info(locale).tag
}

/// Keeps where the reader is; at the end of the review there is nothing to come back to.
fn note(film: FilmId, locale: Locale, review: &str) {
    let set = storage::load(STORAGE_KEY).map(|stored| Preferences::parse(&stored));
    if !set.is_some_and(|set| set.places) {
        return;
    }
    let page = Page::Film(film, FilmView::Review);
    let ended = scroll::edges(Stage::default(), review)
        .is_some_and(|(_, end)| end < scroll::window_height());
    let book = current().unwrap_or_else(now_kept);
    let (home, lang) = (kept_at(page, ""), tag(locale));
    if ended {
        let mut entries = book.entries.iter();
        let is_here = |record: &Record| {
            record.kind == Kind::Place && record.lang == lang && record.page() == home
        };
        if let Some(entry) = entries.find(|entry| is_here(&entry.record)) {
            forget(&entry.id);
        }
    } else if let Some(fragment) = place::current_id(Stage::default()) {
        let at = kept_at(page, &fragment);
        if book.place(&home, lang).is_none_or(|place| place.at != at) {
            // Where it is refused, the reader finds the review as it opens; that says enough.
            drop(keep(&Record::new(Kind::Place, &at, lang, now())));
        }
    }
}
