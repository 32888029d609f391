//! The source of a hit: the item of the collection that was found, with all of its text.

use dataset::{
    Locale, Section,
    id::{CardId, FilmId, PersonId},
    model::plain_text,
};
use search::{ReplyHit, SearchTarget};

use super::{Hit, SearchBackend, TargetKind, marked};
use crate::{
    library::{collection, library},
    messages::Messages,
    present::{LocalizedStr, film, lists, localized_str::other_tag, people},
    route::{Address, FilmView, Page, Parallel, Query, Route},
};

/// The length of an excerpt, in characters.
const EXCERPT: u32 = 160;
/// Longer than any title, so that titles are shown whole.
const WHOLE: u32 = 10_000;

/// The source of a hit.
pub(super) struct Source {
    pub(super) kind: TargetKind,
    address: Address,
    title: (String, Option<&'static str>),
    context: String,
    /// The rest of the searched text, and its language.
    body: (String, Option<&'static str>),
}

impl Source {
    /// Returns the source of a hit; `None` if its film has no such part.
    pub(super) fn of(route: Route, hit: ReplyHit) -> Option<Self> {
        let locale = hit.locale.unwrap_or(route.locale);
        Some(match hit.target {
            SearchTarget::Film(film) => of_film(route, film),
            SearchTarget::Person(person) => of_person(route, person),
            SearchTarget::Character(film, idx) => of_character(route, film, idx.into())?,
            SearchTarget::Card(film, card) => of_card(route, film, card, locale)?,
            SearchTarget::Section(film, section) => of_section(route, film, section, locale),
        })
    }

    /// Returns all of its text.
    pub(super) fn searched(&self, text: Messages) -> String {
        let parts = [&self.title.0, &self.context, &self.body.0];
        lists::line(text, parts.map(String::clone).to_vec())
    }

    pub(super) fn hit(self, text: Messages, backend: &dyn SearchBackend) -> Hit {
        let marked = |words: &str, lang, width| marked(text, backend, (words, lang), width);
        let title = marked(&self.title.0, self.title.1, WHOLE);
        let context = marked(&self.context, None, WHOLE);
        let body = marked(&self.body.0, self.body.1, EXCERPT);
        // Cards and sections always have an excerpt; others only if the match is neither in the title nor in the
        // context.
        let is_text = matches!(self.kind, TargetKind::Card | TargetKind::Section);
        let shown = !self.body.0.is_empty()
            && (is_text || body.is_marked() && !title.is_marked() && !context.is_marked());
        Hit {
            address: self.address,
            title,
            context,
            excerpt: shown.then_some(body),
        }
    }
}

fn of_film(route: Route, film: FilmId) -> Source {
    let text = Messages::new(route.locale);
    let summary = library().summary(film);
    let title = LocalizedStr::title(text, film);
    let facts = vec![
        film::fact_line(text, summary),
        film::directors(text, summary),
    ];
    let names = &summary.title;
    let mut others = vec![names.original.text.clone()];
    others.extend(names.transliteration.clone());
    for name in names.local.values() {
        others.push(name.clone());
    }
    for name in &names.also {
        others.push(name.text.clone());
    }
    let record = library().film(film);
    others.push(LocalizedStr::of(text, &summary.summary).text.to_owned());
    others.push(film::genre_line(text, summary));
    for award in &record.awards {
        let award = &collection().awards[award.award.idx()];
        others.push(LocalizedStr::of(text, &award.name).text.to_owned());
    }
    for character in &record.cast {
        if let Some(name) = &character.name {
            others.push(LocalizedStr::of(text, name).text.to_owned());
        }
    }
    let mut add = |person: PersonId| {
        let name = LocalizedStr::of(text, &library().person(person).name).text;
        others.push(name.to_owned());
    };
    for credit in &record.credits {
        credit.people.iter().copied().for_each(&mut add);
    }
    for character in &record.cast {
        add(character.person);
    }
    Source {
        kind: TargetKind::Film,
        address: Address::of(review(route, film)),
        context: lists::line(text, facts),
        body: (lists::line(text, others), None),
        title: (title.text.to_owned(), title.lang),
    }
}

fn of_person(route: Route, id: PersonId) -> Source {
    let text = Messages::new(route.locale);
    let person = library().person(id);
    let name = LocalizedStr::of(text, &person.name);
    let titles = people::films(id).into_iter();
    let titles = titles.map(|film| LocalizedStr::title(text, film).text.to_owned());
    let mut others: Vec<String> = person.name.values().cloned().collect();
    if let Some(original) = &person.original {
        others.push(original.text.clone());
    }
    Source {
        kind: TargetKind::Person,
        address: Address::of(Route::new(route.locale, Page::Person(id))),
        title: (people::name(text, id), name.lang),
        context: lists::line(text, titles),
        body: (lists::line(text, others), None),
    }
}

fn of_character(route: Route, film: FilmId, idx: usize) -> Option<Source> {
    let text = Messages::new(route.locale);
    let character = library().film(film).cast.get(idx)?;
    let name = LocalizedStr::of(text, character.name.as_ref()?);
    let person = LocalizedStr::of(text, &library().person(character.person).name).text;
    Some(Source {
        kind: TargetKind::Character,
        address: Address {
            fragment: "cast".to_owned(),
            ..Address::of(Route::new(route.locale, Page::Film(film, FilmView::Facts)))
        },
        title: (name.text.to_owned(), name.lang),
        context: text.search_played(person, LocalizedStr::title(text, film).text),
        body: (String::new(), None),
    })
}

fn of_card(route: Route, film: FilmId, id: CardId, locale: Locale) -> Option<Source> {
    let text = Messages::new(route.locale);
    let card = library().film(film).cards.get(id.idx())?;
    let found = card.text.resolve(locale);
    let lang = other_tag(route.locale, found.locale);
    Some(Source {
        kind: TargetKind::Card,
        address: Address {
            fragment: card.part().id(),
            ..Address::of(review(route, film))
        },
        title: (found.value.title.clone(), lang),
        context: film_line(text, film),
        body: (plain_text(&found.value.text), lang),
    })
}

/// Returns the source of a section. A section that was found in another language opens in the parallel view.
fn of_section(route: Route, film: FilmId, section: Section, locale: Locale) -> Source {
    let text = Messages::new(route.locale);
    let parts = library().film(film).sections.iter();
    let rows = parts
        .filter(|part| part.section == section)
        .flat_map(|part| &part.rows);
    let paragraphs = rows.filter_map(|row| row.get(locale)).flatten();
    let paragraphs: Vec<String> = paragraphs.map(|passage| plain_text(passage)).collect();
    let parallel = (locale != route.locale).then(|| Parallel::with(locale));
    Source {
        kind: TargetKind::Section,
        address: Address {
            route: review(route, film),
            query: Query::of_parallel(parallel),
            fragment: section.id().to_owned(),
        },
        title: (film::section_name(text, section).to_owned(), None),
        context: film_line(text, film),
        body: (paragraphs.join(" "), other_tag(route.locale, locale)),
    }
}

fn review(route: Route, film: FilmId) -> Route {
    Route::new(route.locale, Page::Film(film, FilmView::Review))
}

fn film_line(text: Messages, film: FilmId) -> String {
    let year = library().summary(film).year.to_string();
    lists::line(
        text,
        vec![LocalizedStr::title(text, film).text.to_owned(), year],
    )
}
