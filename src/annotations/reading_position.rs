//! The reading position in a review: stored while the reader scrolls, if they have turned that on, and offered when
//! they open the review again.

use annotations::{Record, RecordKind};
use dataset::{Locale, id::FilmId};
use yew::prelude::*;

use super::store::{add, current, now, remove, stored};
use crate::{
    library::collection,
    platform::{AppRoot, history, reading_anchor, scroll, storage},
    preferences::state::{Preferences, STORAGE_KEY},
    route::{FilmView, Page, annotation_target},
};

/// Stores the reading position in the element `review`. Returns the fragment of the position that was stored before;
/// `None` if there was none.
#[hook]
pub fn use_reading_position(
    film: Option<FilmId>,
    locale: Locale,
    review: &'static str,
) -> Option<AttrValue> {
    let stored = use_state_eq(|| None);
    let setter = stored.setter();
    use_effect_with((film, locale), move |(film, locale)| {
        let locale = *locale;
        let listeners = film.map(|film| {
            setter.set(stored_fragment(film, locale));
            let store = move || store(film, locale, review);
            (scroll::on_rest(store), history::on_leave(store))
        });
        move || drop(listeners)
    });
    (*stored).clone()
}

fn stored_fragment(film: FilmId, locale: Locale) -> Option<AttrValue> {
    // This effect may run before the annotations are loaded.
    let book = current().unwrap_or_else(stored);
    let page = annotation_target(Page::Film(film, FilmView::Review), "");
    let position = book.reading_position(&page, tag(locale))?;
    let (_, fragment) = position.target.split_once('#')?;
    Some(fragment.to_owned().into())
}

fn tag(locale: Locale) -> &'static str {
    &collection().locale_info(locale).tag
}

/// Stores the current position; removes it at the end of the review.
fn store(film: FilmId, locale: Locale, review: &str) {
    let set = storage::load(STORAGE_KEY).map(|stored| Preferences::parse(&stored));
    if !set.is_some_and(|set| set.places) {
        return;
    }
    let page = Page::Film(film, FilmView::Review);
    let ended = scroll::edges(AppRoot::default(), review)
        .is_some_and(|(_, end)| end < scroll::window_height());
    let book = current().unwrap_or_else(stored);
    let (review_target, lang) = (annotation_target(page, ""), tag(locale));
    if ended {
        let mut entries = book.entries.iter();
        let is_stored = |record: &Record| {
            record.kind == RecordKind::ReadingPosition
                && record.lang == lang
                && record.page() == review_target
        };
        if let Some(entry) = entries.find(|entry| is_stored(&entry.record)) {
            remove(&entry.id);
        }
    } else if let Some(fragment) = reading_anchor::current_id(AppRoot::default()) {
        let target = annotation_target(page, &fragment);
        let before = book.reading_position(&review_target, lang);
        if before.is_none_or(|position| position.target != target) {
            // If the storage refuses, the review opens at its top next time.
            drop(add(&Record::new(
                RecordKind::ReadingPosition,
                &target,
                lang,
                now(),
            )));
        }
    }
}
