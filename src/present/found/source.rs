//! What a hit is made from: the thing that was found, with all of its words.

use dataset::{
    Locale, Section,
    id::{CardId, FilmId, PersonId},
    model::plain_text,
};

use super::{HIT, Hit, Kind, Seeker, marked};
use crate::{
    library::{collection, library},
    present::{Words, film, lists, people, words::other_tag},
    route::{Address, FilmView, Page, Parallel, Query, Route},
    text::Text,
};

/// How long an excerpt is, in characters.
const EXCERPT: u32 = 160;
/// Enough for any title: it is shown whole.
const WHOLE: u32 = 10_000;

/// What a hit is made from.
pub(super) struct Source {
    pub(super) kind: Kind,
    address: Address,
    title: (String, Option<&'static str>),
    context: String,
    /// What else was searched, and its language.
    body: (String, Option<&'static str>),
}

impl Source {
    /// What the numbers of a hit stand for.
    pub(super) fn read(here: Route, numbers: &[u32; HIT]) -> Option<Self> {
        let [kind, owner, part, locale] = *numbers;
        let kind = *Kind::ALL.get(kind as usize)?;
        let (owner, part) = (owner as usize, part as usize);
        let locale = locale
            .checked_sub(1)
            .map_or(here.locale, |locale| Locale::new(locale as usize));
        let film = FilmId::new(owner);
        Some(match kind {
            Kind::Film => of_film(here, film),
            Kind::Person => of_person(here, PersonId::new(owner)),
            Kind::Character => of_character(here, film, part)?,
            Kind::Card => of_card(here, film, CardId::new(part), locale)?,
            Kind::Section => of_section(here, film, *Section::ALL.get(part)?, locale),
        })
    }

    /// All of its words.
    pub(super) fn searched(&self, text: Text) -> String {
        let parts = [&self.title.0, &self.context, &self.body.0];
        lists::line(text, parts.map(String::clone).to_vec())
    }

    pub(super) fn hit(self, text: Text, seeker: &dyn Seeker) -> Hit {
        let marked = |words: &str, lang, width| marked(text, seeker, (words, lang), width);
        let title = marked(&self.title.0, self.title.1, WHOLE);
        let context = marked(&self.context, None, WHOLE);
        let body = marked(&self.body.0, self.body.1, EXCERPT);
        // A text says most by the words around what was found; other names only if they were looked for.
        let is_text = matches!(self.kind, Kind::Card | Kind::Section);
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

fn of_film(here: Route, film: FilmId) -> Source {
    let text = Text::new(here.locale);
    let summary = library().summary(film);
    let title = Words::title(text, film);
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
    others.push(Words::of(text, &summary.summary).text.to_owned());
    others.push(film::genre_line(text, summary));
    for award in &record.awards {
        let award = &collection().awards[award.award.idx()];
        others.push(Words::of(text, &award.name).text.to_owned());
    }
    for character in &record.cast {
        if let Some(name) = &character.name {
            others.push(Words::of(text, name).text.to_owned());
        }
    }
    let mut add = |person: PersonId| {
        let name = Words::of(text, &library().person(person).name).text;
        others.push(name.to_owned());
    };
    for credit in &record.credits {
        credit.people.iter().copied().for_each(&mut add);
    }
    for character in &record.cast {
        add(character.person);
    }
    Source {
        kind: Kind::Film,
        address: Address::of(review(here, film)),
        context: lists::line(text, facts),
        body: (lists::line(text, others), None),
        title: (title.text.to_owned(), title.lang),
    }
}

fn of_person(here: Route, id: PersonId) -> Source {
    let text = Text::new(here.locale);
    let person = library().person(id);
    let name = Words::of(text, &person.name);
    let titles = people::films(id).into_iter();
    let titles = titles.map(|film| Words::title(text, film).text.to_owned());
    let mut others: Vec<String> = person.name.values().cloned().collect();
    if let Some(original) = &person.original {
        others.push(original.text.clone());
    }
    Source {
        kind: Kind::Person,
        address: Address::of(Route::new(here.locale, Page::Person(id))),
        title: (people::name(text, id), name.lang),
        context: lists::line(text, titles),
        body: (lists::line(text, others), None),
    }
}

fn of_character(here: Route, film: FilmId, idx: usize) -> Option<Source> {
    let text = Text::new(here.locale);
    let character = library().film(film).cast.get(idx)?;
    let name = Words::of(text, character.name.as_ref()?);
    let person = Words::of(text, &library().person(character.person).name).text;
    Some(Source {
        kind: Kind::Character,
        address: Address {
            fragment: "cast".to_owned(),
            ..Address::of(Route::new(here.locale, Page::Film(film, FilmView::Facts)))
        },
        title: (name.text.to_owned(), name.lang),
        context: text.search_played(person, Words::title(text, film).text),
        body: (String::new(), None),
    })
}

fn of_card(here: Route, film: FilmId, id: CardId, locale: Locale) -> Option<Source> {
    let text = Text::new(here.locale);
    let card = library().film(film).cards.get(id.idx())?;
    let found = card.text.resolve(locale);
    let lang = other_tag(here.locale, found.locale);
    Some(Source {
        kind: Kind::Card,
        address: Address {
            fragment: ["card-", &card.slug].concat(),
            ..Address::of(review(here, film))
        },
        title: (found.value.title.clone(), lang),
        context: film_line(text, film),
        body: (plain_text(&found.value.text), lang),
    })
}

/// A section that was found in another language opens with both side by side.
fn of_section(here: Route, film: FilmId, section: Section, locale: Locale) -> Source {
    let text = Text::new(here.locale);
    let parts = library().film(film).sections.iter();
    let rows = parts
        .filter(|part| part.section == section)
        .flat_map(|part| &part.rows);
    let paragraphs = rows.filter_map(|row| row.get(locale)).flatten();
    let paragraphs: Vec<String> = paragraphs.map(|passage| plain_text(passage)).collect();
    let parallel = (locale != here.locale).then(|| Parallel::with(locale));
    Source {
        kind: Kind::Section,
        address: Address {
            route: review(here, film),
            query: Query::of_parallel(parallel),
            fragment: section.id().to_owned(),
        },
        title: (film::section_name(text, section).to_owned(), None),
        context: film_line(text, film),
        body: (paragraphs.join(" "), other_tag(here.locale, locale)),
    }
}

fn review(here: Route, film: FilmId) -> Route {
    Route::new(here.locale, Page::Film(film, FilmView::Review))
}

fn film_line(text: Text, film: FilmId) -> String {
    let year = library().summary(film).year.to_string();
    lists::line(text, vec![Words::title(text, film).text.to_owned(), year])
}
