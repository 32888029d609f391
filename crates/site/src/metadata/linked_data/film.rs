//! Structured data of a film and its review.

use dataset::id::{FilmId, PersonId};
use diptych::{
    library::{collection, library},
    present::{LocalizedStr, head},
    route::{FilmView, Page, Route},
};
use serde_json::{Value, json};

use super::{Writer, with};
use crate::urls::preview_path;

/// The role whose people are named in `musicBy`.
const COMPOSER: &str = "composer";

impl Writer<'_> {
    /// The film, with its cast and crew.
    pub(super) fn movie(&self, id: FilmId) -> Value {
        let summary = library().summary(id);
        let film = library().film(id);
        let names = |names: Vec<&str>| (!names.is_empty()).then(|| Value::from(names));
        let people = |people: Vec<PersonId>| {
            let people = people.into_iter();
            let people: Vec<Value> = people.map(|id| self.person_in_brief(id)).collect();
            (!people.is_empty()).then(|| Value::from(people))
        };
        let composers = film.credits.iter().filter(|credit| {
            let role = &collection().roles[credit.role.idx()];
            role.id == COMPOSER
        });
        let composers = composers.flat_map(|credit| credit.people.iter().copied());
        let mut cast: Vec<PersonId> = Vec::new();
        for character in &film.cast {
            if !cast.contains(&character.person) {
                cast.push(character.person);
            }
        }
        let genres = summary.genres.iter();
        let genres =
            genres.map(|id| LocalizedStr::of(self.text, &collection().genres[id.idx()].name));
        let languages = summary.languages.iter();
        let languages = languages.map(|id| collection().languages[id.idx()].id.as_str());
        let countries = summary.countries.iter().map(|id| {
            let name = LocalizedStr::of(self.text, &collection().countries[id.idx()].name);
            json!({ "@type": "Country", "name": name.text })
        });
        let mut movie = self.movie_in_brief(id);
        for (key, value) in [
            ("alternateName", names(self.other_titles(id))),
            ("duration", Some(format!("PT{}M", summary.runtime).into())),
            ("genre", names(genres.map(|genre| genre.text).collect())),
            ("inLanguage", names(languages.collect())),
            ("countryOfOrigin", Some(countries.collect())),
            ("director", people(summary.directors.clone())),
            ("musicBy", people(composers.collect())),
            ("actor", people(cast)),
            (
                "image",
                self.urls
                    .file_url(&preview_path(self.route))
                    .map(Value::from),
            ),
        ] {
            movie = with(movie, key, value);
        }
        movie
    }

    /// The film, with only the fields that identify it.
    pub(super) fn movie_in_brief(&self, id: FilmId) -> Value {
        let review = Page::Film(id, FilmView::Review);
        let route = Route::new(self.route.locale, review).href(self.route);
        let address = self.urls.url(Route::new(self.route.locale, review));
        let movie = json!({
            "@type": "Movie",
            "@id": address.clone().unwrap_or(route) + "#film",
            "name": LocalizedStr::title(self.text, id).text,
            "datePublished": library().summary(id).year.to_string(),
        });
        with(movie, "url", address.map(Value::from))
    }

    /// Returns the titles other than the one shown.
    fn other_titles(&self, id: FilmId) -> Vec<&'static str> {
        let title = &library().summary(id).title;
        let shown = LocalizedStr::title(self.text, id).text;
        let mut others: Vec<&str> = Vec::new();
        let all = std::iter::once(title.original.text.as_str())
            .chain(title.transliteration.as_deref())
            .chain(title.local.values().map(String::as_str))
            .chain(title.also.iter().map(|also| also.text.as_str()));
        for other in all {
            if other != shown && !others.contains(&other) {
                others.push(other);
            }
        }
        others
    }

    /// The review of the film, without its text, which is on the page.
    pub(super) fn review(&self, id: FilmId) -> Value {
        let summary = library().summary(id);
        let written = summary.words.resolve(self.text.locale()).locale;
        let published = self.urls.published(id);
        let movie = self.movie_in_brief(id);
        let review = json!({
            "@type": ["Review", "CriticReview"],
            "name": head::page_title(self.route),
            "inLanguage": collection().locale_info(written).tag,
            "itemReviewed": { "@type": "Movie", "@id": movie["@id"], "name": movie["name"] },
            "author": self.publisher(),
            "publisher": self.publisher(),
        });
        let day = |day: dataset::PartialDate| Value::from(day.iso());
        let since = published.map(|published| day(published.since));
        let revised = published.and_then(|published| published.revised).map(day);
        let review = with(review, "datePublished", since);
        let review = with(review, "dateModified", revised);
        with(review, "url", self.url(self.route.page))
    }
}
