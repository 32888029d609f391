//! What a search found, as a page says it: in groups, each hit with its title, where it stands, and the words
//! that answer.

use std::ops::Range;

use dataset::{
    Locale, Section,
    id::{CardId, FilmId, PersonId},
    model::plain_text,
};

use super::{Words, film, lists, people, words::other_tag};
use crate::{
    library::{collection, library},
    route::{Address, FilmView, Page, Parallel, Query, Route},
    text::Text,
};

/// How long an excerpt is, in characters.
const EXCERPT: u32 = 160;
/// Enough for any title: it is shown whole.
const WHOLE: u32 = 10_000;
/// How many numbers a hit is.
const HIT: usize = 4;
/// Where the numbers say that there may be more than was counted, and that the query has phrases.
const AT_LEAST: usize = Kind::ALL.len();
const HAS_PHRASES: usize = AT_LEAST + 1;

/// Who searches: the program in crates/finder, or its twin in tests. All that it hands out is numbers.
pub trait Seeker {
    /// What is found, see `find` in crates/finder; `None` if it broke.
    fn find(&self, query: &str, locale: Locale, limit: u32) -> Option<Vec<u32>>;
    /// What is nearest to a query that found nothing.
    fn nearest(&self, query: &str, locale: Locale) -> Vec<u32>;
    /// Whether the phrases of the query stand in a text.
    fn has_phrases(&self, text: &str) -> bool;
    /// The part of a text that answers the query.
    fn show(&self, text: &str, width: u32) -> Vec<u32>;
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// By kind; the kind of the best hit first.
    pub groups: Vec<Group>,
    /// How many there are in all.
    pub n_found: usize,
    /// Whether there may be more.
    pub at_least: bool,
    /// What may have been meant, where nothing was found.
    pub nearest: Vec<Hit>,
}

/// Hits of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Which.
    pub kind: Kind,
    /// How many there are.
    pub n_found: usize,
    /// The best of them.
    pub hits: Vec<Hit>,
}

/// What is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum Kind {
    Film,
    Person,
    Character,
    Card,
    Section,
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where it stands.
    pub address: Address,
    /// Its name.
    pub title: Marked,
    /// What it belongs to, and the like.
    pub context: Marked,
    /// The words that answer, where they are not in the title.
    pub excerpt: Option<Marked>,
}

/// A text with marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Its language, where it is not the page's: a BCP 47 tag.
    pub lang: Option<&'static str>,
    /// Its pieces, and whether each is marked.
    pub pieces: Vec<(String, bool)>,
}

impl Kind {
    /// Every kind, in the order of their numbers.
    const ALL: [Self; 5] = [
        Self::Film,
        Self::Person,
        Self::Character,
        Self::Card,
        Self::Section,
    ];

    /// The word for it in phrases.
    pub fn id(self) -> &'static str {
        match self {
            Self::Film => "film",
            Self::Person => "person",
            Self::Character => "character",
            Self::Card => "card",
            Self::Section => "section",
        }
    }
}

/// What `seeker` finds for `query`: at most `limit` hits of each kind, or all of them for 0. `None` if it broke.
pub fn found(here: Route, query: &str, limit: usize, seeker: &dyn Seeker) -> Option<Found> {
    let text = Text::new(here.locale);
    let find = |limit: usize| seeker.find(query, here.locale, u32::try_from(limit).unwrap_or(0));
    let mut numbers = find(limit)?;
    // Whether a phrase really stands somewhere is seen on the text: then all are looked at.
    let quoted = numbers.get(HAS_PHRASES) == Some(&1);
    if quoted {
        numbers = find(0)?;
    }
    let (totals, hits) = numbers.split_at_checked(HAS_PHRASES + 1)?;
    let mut found = Found::default();
    for numbers in hits.as_chunks::<HIT>().0 {
        let Some(source) = Source::read(here, numbers) else {
            continue;
        };
        if quoted && !seeker.has_phrases(&source.searched(text)) {
            continue;
        }
        let idx = found
            .groups
            .iter()
            .position(|group| group.kind == source.kind);
        let idx = idx.unwrap_or_else(|| {
            found.groups.push(Group {
                kind: source.kind,
                n_found: 0,
                hits: Vec::new(),
            });
            found.groups.len() - 1
        });
        let group = &mut found.groups[idx];
        let total = totals.get(source.kind as usize).copied().unwrap_or(0) as usize;
        group.n_found = if quoted { group.n_found + 1 } else { total };
        if limit == 0 || group.hits.len() < limit {
            group.hits.push(source.hit(seeker));
        }
    }
    found.n_found = found.groups.iter().map(|group| group.n_found).sum();
    found.at_least = totals.get(AT_LEAST) == Some(&1) && found.n_found > 0;
    if found.n_found == 0 {
        let nearest = seeker.nearest(query, here.locale);
        let sources = nearest.as_chunks::<HIT>().0.iter();
        let sources = sources.filter_map(|numbers| Source::read(here, numbers));
        found.nearest = sources.map(|source| source.hit(seeker)).collect();
    }
    Some(found)
}

/// What a hit is made from.
struct Source {
    kind: Kind,
    address: Address,
    title: (String, Option<&'static str>),
    context: String,
    /// What else was searched, and its language.
    body: (String, Option<&'static str>),
}

impl Source {
    /// What the numbers of a hit stand for.
    fn read(here: Route, numbers: &[u32; HIT]) -> Option<Self> {
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
    fn searched(&self, text: Text) -> String {
        let parts = [&self.title.0, &self.context, &self.body.0];
        lists::line(text, parts.map(String::clone).to_vec())
    }

    fn hit(self, seeker: &dyn Seeker) -> Hit {
        let title = marked(seeker, &self.title.0, WHOLE, self.title.1);
        let context = marked(seeker, &self.context, WHOLE, None);
        let body = marked(seeker, &self.body.0, EXCERPT, self.body.1);
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
        title: (name.text.to_owned(), name.lang),
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

/// The part of a text that answers, with its marks.
fn marked(seeker: &dyn Seeker, text: &str, width: u32, lang: Option<&'static str>) -> Marked {
    let numbers = seeker.show(text, width);
    let mut pieces = Vec::new();
    let mut push = |range: Range<u32>, is_marked| {
        let piece = text.get(range.start as usize..range.end as usize);
        let piece = piece.filter(|piece| !piece.is_empty());
        pieces.extend(piece.map(|piece| (piece.to_owned(), is_marked)));
    };
    if let [mut at, end, _, _, ref marks @ ..] = *numbers {
        for mark in marks.as_chunks::<2>().0 {
            push(at..mark[0], false);
            push(mark[0]..mark[1], true);
            at = mark[1];
        }
        push(at..end, false);
    }
    if numbers.get(2) == Some(&1) {
        pieces.insert(0, ("… ".to_owned(), false));
    }
    if numbers.get(3) == Some(&1) {
        pieces.push((" …".to_owned(), false));
    }
    Marked { lang, pieces }
}

impl Marked {
    fn is_marked(&self) -> bool {
        self.pieces.iter().any(|(_, is_marked)| *is_marked)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
