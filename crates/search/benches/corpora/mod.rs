//! Collections and queries for the benchmarks.

pub(crate) mod corpus;
pub(crate) mod measure;
pub(crate) mod real;
#[path = "../../tests/film_corpus/slips.rs"]
mod slips;
pub(crate) mod synthetic;

use std::collections::HashMap;

use search::{
    SearchTarget,
    build::{Document, Field},
    fold, tokens,
};
pub(crate) use slips::Dice;
use slips::with_a_slip;

/// A collection.
pub(crate) struct BenchCorpus {
    pub(crate) tags: Vec<String>,
    pub(crate) documents: Vec<Document>,
}

/// A query and its expected first targets; empty if unknown.
pub(crate) struct Query {
    pub(crate) text: String,
    pub(crate) expected: Vec<SearchTarget>,
}

/// Queries of one kind.
pub(crate) struct Class {
    pub(crate) name: &'static str,
    pub(crate) queries: Vec<Query>,
}

/// The films by title, and by person and year.
#[derive(Default)]
struct Known {
    titles: HashMap<String, Vec<SearchTarget>>,
    people: HashMap<String, Vec<SearchTarget>>,
}

impl Known {
    fn new(films: &[&Document]) -> Self {
        let mut known = Self::default();
        for film in films {
            for title in contents(film, Field::Name) {
                known
                    .titles
                    .entry(fold(title))
                    .or_default()
                    .push(film.target);
            }
            for person in contents(film, Field::People) {
                let films = known.people.entry(person_and_year(film, person));
                films.or_default().push(film.target);
            }
        }
        known
    }
}

/// The number of queries of each kind.
const N_QUERIES: usize = 200;

impl BenchCorpus {
    /// The films with known people.
    fn films(&self) -> Vec<&Document> {
        let is_film = |document: &&Document| {
            matches!(document.target, SearchTarget::Film(_))
                && !contents(document, Field::People).is_empty()
        };
        self.documents.iter().filter(is_film).collect()
    }

    /// Queries of every kind, generated from the films themselves.
    pub(crate) fn queries(&self) -> Vec<Class> {
        let films = self.films();
        let known = Known::new(&films);
        let mut dice = Dice(11);
        let names = [
            "title",
            "typo",
            "person and year",
            "prefix",
            "phrase",
            "nonsense",
        ];
        let mut classes = Vec::from(names.map(|name| Class {
            name,
            queries: Vec::new(),
        }));
        for _ in 0..N_QUERIES {
            let film = *dice.pick(&films);
            let title = dice.pick(&contents(film, Field::Name)).to_string();
            let slip = with_a_slip(&title, &mut dice).unwrap_or_else(|| title.clone());
            let asked = person_and_year(film, dice.pick(&contents(film, Field::People)));
            let prefix = title.chars().take(1 + dice.below(2)).collect();
            let phrase = self.phrase(&mut dice);
            let nonsense = (0..8)
                .map(|_| *dice.pick(&['q', 'x', 'z', 'j', 'v', 'k']))
                .collect();
            let meant = known.titles[&fold(&title)].clone();
            let made = known.people[&asked].clone();
            let texts = [title, slip, asked, prefix, phrase, nonsense];
            let expected = [
                meant.clone(),
                meant,
                made,
                Vec::new(),
                Vec::new(),
                Vec::new(),
            ];
            for ((class, text), expected) in classes.iter_mut().zip(texts).zip(expected) {
                class.queries.push(Query { text, expected });
            }
        }
        classes
    }

    /// Two adjacent words of a text, in quotes.
    fn phrase(&self, dice: &mut Dice) -> String {
        loop {
            let text = contents(dice.pick(&self.documents), Field::Text).join(" ");
            let words: Vec<_> = tokens(&text).map(|token| token.folded).collect();
            if words.len() > 2 {
                let idx = dice.below(words.len() - 1);
                return format!("\"{} {}\"", words[idx], words[idx + 1]);
            }
        }
    }
}

/// The texts of a field.
pub(crate) fn contents(document: &Document, field: Field) -> Vec<&str> {
    let contents = document
        .contents
        .iter()
        .filter(|content| content.field == field);
    contents.map(|content| content.text.as_str()).collect()
}

fn person_and_year(film: &Document, person: &str) -> String {
    let is_year = |fact: &&str| fact.len() == 4 && fact.bytes().all(|byte| byte.is_ascii_digit());
    let year = contents(film, Field::Facts).into_iter().find(is_year);
    format!("{person} {}", year.unwrap_or_default())
}
