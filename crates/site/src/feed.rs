//! The films of the collection as a feed (Atom, RFC 4287), one for each language. The dates are those that
//! `data/` says; a film without one stands in no feed.

use atom_syndication::{Entry, Feed, FixedDateTime, Link, Person, Text as AtomText};
use dataset::{Locale, PartialDate, id::FilmId};
use diptych::{
    library::{collection, library},
    present::{Words, head},
    route::{FilmView, Page, Route},
    text::Text,
};

use crate::place::{Place, feed_path};

/// How many films a feed names: the newest.
const LENGTH: usize = 50;

/// The feed of a language; it needs whole addresses, and a film that has a date.
pub(crate) fn feed(locale: Locale, place: Place<'_>) -> Option<String> {
    let text = Text::new(locale);
    let mut films: Vec<(FilmId, PartialDate)> = library()
        .films()
        .filter_map(|film| Some((film, place.published(film)?.since)))
        .collect();
    films.sort_by_key(|(film, since)| (std::cmp::Reverse(*since), film.idx()));
    films.truncate(LENGTH);
    let dates = films.iter().filter_map(|(film, _)| place.published(*film));
    let updated = dates.map(|published| published.updated()).max()?;
    let own = place.file_url(&feed_path(locale))?;
    let home = Route::new(locale, Page::Home);
    let title = Words::of(text, &collection().title).text;
    let entries = films.iter().map(|(film, _)| entry(text, *film, place));
    let feed = Feed {
        title: AtomText::plain(title),
        subtitle: Some(AtomText::plain(Words::of(text, &collection().tagline).text)),
        id: match place.feed_id {
            Some(_) => place.id(home)?,
            None => own.clone(),
        },
        updated: midnight(updated),
        // The collection signs its reviews as a whole.
        authors: vec![Person {
            name: title.to_owned(),
            ..Person::default()
        }],
        links: vec![
            link("self", "application/atom+xml", own, locale),
            link("alternate", "text/html", place.url(home)?, locale),
        ],
        entries: entries.collect::<Option<_>>()?,
        lang: Some(collection().locale_info(locale).tag.clone()),
        ..Feed::default()
    };
    Some(feed.to_string())
}

fn entry(text: Text, film: FilmId, place: Place<'_>) -> Option<Entry> {
    let route = Route::new(text.locale(), Page::Film(film, FilmView::Review));
    let published = place.published(film)?;
    let url = place.url(route)?;
    let summary = Words::of(text, &library().summary(film).summary);
    Some(Entry {
        title: AtomText {
            lang: Words::title(text, film).lang.map(str::to_owned),
            ..AtomText::plain(head::page_title(route))
        },
        id: place.id(route)?,
        published: Some(midnight(published.since)),
        updated: midnight(published.updated()),
        links: vec![link("alternate", "text/html", url, text.locale())],
        summary: Some(AtomText {
            lang: summary.lang.map(str::to_owned),
            ..AtomText::plain(summary.text)
        }),
        ..Entry::default()
    })
}

fn link(rel: &str, kind: &str, href: String, locale: Locale) -> Link {
    Link {
        href,
        rel: rel.to_owned(),
        hreflang: Some(collection().locale_info(locale).tag.clone()),
        mime_type: Some(kind.to_owned()),
        ..Link::default()
    }
}

/// The beginning of a day: nothing more is known of when.
fn midnight(day: PartialDate) -> FixedDateTime {
    let time = format!("{}T00:00:00Z", day.iso());
    time.parse().expect("days of publication are whole days")
}
