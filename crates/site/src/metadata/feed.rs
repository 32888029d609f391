//! The films of the collection as a feed (Atom, RFC 4287), one for each language. The dates are those in `data/`; a
//! film without one is not in the feed.

use atom_syndication::{Entry, Feed, FixedDateTime, Link, Person, Text as AtomText};
use dataset::{Locale, PartialDate, id::FilmId};
use diptych::{
    library::{collection, library},
    messages::Messages,
    present::{LocalizedStr, head},
    route::{FilmView, Page, Route},
};

use crate::urls::{SiteUrls, feed_path};

/// Maximal number of films in a feed: the newest.
const LENGTH: usize = 50;

/// Returns the feed of a language; `None` if the site's address is unknown or no film has a date.
pub(crate) fn feed(locale: Locale, urls: SiteUrls<'_>) -> Option<String> {
    let text = Messages::new(locale);
    let mut films: Vec<(FilmId, PartialDate)> = library()
        .films()
        .filter_map(|film| Some((film, urls.published(film)?.since)))
        .collect();
    films.sort_by_key(|(film, since)| (std::cmp::Reverse(*since), film.idx()));
    films.truncate(LENGTH);
    let dates = films.iter().filter_map(|(film, _)| urls.published(*film));
    let updated = dates.map(|published| published.updated()).max()?;
    let own = urls.file_url(&feed_path(locale))?;
    let home = Route::new(locale, Page::Home);
    let title = LocalizedStr::of(text, &collection().title).text;
    let entries = films.iter().map(|(film, _)| entry(text, *film, urls));
    let feed = Feed {
        title: AtomText::plain(title),
        subtitle: Some(AtomText::plain(
            LocalizedStr::of(text, &collection().tagline).text,
        )),
        id: match urls.feed_id {
            Some(_) => urls.id(home)?,
            None => own.clone(),
        },
        updated: midnight(updated),
        // The author of all reviews is the collection.
        authors: vec![Person {
            name: title.to_owned(),
            ..Person::default()
        }],
        links: vec![
            link("self", "application/atom+xml", own, locale),
            link("alternate", "text/html", urls.url(home)?, locale),
        ],
        entries: entries.collect::<Option<_>>()?,
        lang: Some(collection().locale_info(locale).tag.clone()),
        ..Feed::default()
    };
    Some(feed.to_string())
}

fn entry(text: Messages, film: FilmId, urls: SiteUrls<'_>) -> Option<Entry> {
    let route = Route::new(text.locale(), Page::Film(film, FilmView::Review));
    let published = urls.published(film)?;
    let url = urls.url(route)?;
    let summary = LocalizedStr::of(text, &library().summary(film).summary);
    Some(Entry {
        title: AtomText {
            lang: LocalizedStr::title(text, film).lang.map(str::to_owned),
            ..AtomText::plain(head::page_title(route))
        },
        id: urls.id(route)?,
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

/// Returns midnight UTC of a day, because only the day of publication is known.
fn midnight(day: PartialDate) -> FixedDateTime {
    let time = format!("{}T00:00:00Z", day.iso());
    time.parse().expect("days of publication are whole days")
}

#[cfg(test)]
mod tests {
    use address::SiteAddress;
    use dataset_compile::Compiled;
    use diptych::library::open_other;

    use super::*;

    fn open() -> Compiled {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/two-directions");
        let compiled = dataset_compile::read(&folder).compiled;
        let compiled = compiled.expect("the collection has no fault");
        open_other(compiled.pack());
        compiled
    }

    /// Parses the feed of a language of a site at `address`.
    fn feed_at(address: &str, compiled: &Compiled, feed_id: Option<&str>, tag: &str) -> Feed {
        let address = SiteAddress::parse(address).expect("it is an address");
        let urls = SiteUrls {
            address: Some(&address),
            published: &compiled.published,
            feed_id,
        };
        let locale = collection().locale(tag).expect("it is there");
        let xml = feed(locale, urls).expect("films have dates");
        xml.parse().expect("it is a feed")
    }

    fn ids(feed: &Feed) -> Vec<&str> {
        let entries = feed.entries.iter().map(|entry| entry.id.as_str());
        std::iter::once(feed.id.as_str()).chain(entries).collect()
    }

    #[test]
    fn ids_stay_the_same_when_the_address_or_the_scheme_changes() {
        let compiled = open();
        let id = compiled.feed_id.as_deref();
        let before = feed_at("http://films.example.org/", &compiled, id, "en");
        let expected = [
            "tag:example.org,2026:two-directions/en",
            "tag:example.org,2026:two-directions/en/films/welcome",
            "tag:example.org,2026:two-directions/en/films/where-are-you",
        ];
        assert_eq!(ids(&before), expected);
        for moved in ["https://films.example.org/", "https://example.com/a/b/"] {
            let after = feed_at(moved, &compiled, id, "en");
            assert_eq!(ids(&after), expected);
            assert!(after.entries[0].links[0].href.starts_with(moved));
        }
        let arabic = feed_at("https://example.com/", &compiled, id, "ar");
        assert_eq!(
            arabic.entries[0].id,
            "tag:example.org,2026:two-directions/ar/films/welcome"
        );
    }

    #[test]
    fn without_a_feed_id_the_addresses_are_the_ids() {
        let feed = feed_at("https://example.com/a/", &open(), None, "en");
        assert_eq!(feed.id, "https://example.com/a/en/feed.xml");
        assert_eq!(
            feed.entries[0].id,
            "https://example.com/a/en/films/welcome/"
        );
    }

    #[test]
    fn titles_of_another_language_say_which_and_keep_their_direction() {
        let compiled = open();
        let feed = feed_at("https://example.com/", &compiled, None, "ar");
        assert_eq!(feed.lang.as_deref(), Some("ar"));
        let title = &feed.entries[0].title;
        assert_eq!(title.lang.as_deref(), Some("en"));
        assert_eq!(title.value, "\u{2068}Welcome!\u{2069} (1999)");
        assert_eq!(feed.entries[1].title.value, "أين أنت؟ (1985)");
    }
}
