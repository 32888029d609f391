//! Small collections for tests: films, people and texts that the real one does not have.
#![allow(dead_code, reason = "each test uses a part of it")]

use dataset::{
    Locale, Section,
    id::{FilmId, PersonId},
};
use search::{
    Index, Limits, Matcher, SearchTarget,
    build::{Builder, Content, Document, Field},
};

/// Films, people, and the texts of the films' sections.
#[derive(Default)]
pub(crate) struct Corpus {
    pub(crate) titles: Vec<&'static str>,
    pub(crate) people: Vec<&'static str>,
    pub(crate) texts: Vec<&'static str>,
}

impl Corpus {
    pub(crate) fn films(titles: &[&'static str]) -> Self {
        Self {
            titles: titles.to_vec(),
            ..Self::default()
        }
    }

    pub(crate) fn people(people: &[&'static str]) -> Self {
        Self {
            people: people.to_vec(),
            ..Self::default()
        }
    }

    pub(crate) fn index(&self) -> Vec<u8> {
        let mut builder = Builder::new(["en", "fr"]);
        let document = |target, locale, field, text: &str| Document {
            target,
            locale,
            contents: vec![Content {
                field,
                locale,
                text: text.to_owned(),
            }],
        };
        for (idx, title) in self.titles.iter().enumerate() {
            let target = SearchTarget::Film(FilmId::new(idx));
            builder.add(&document(target, None, Field::Name, title));
        }
        for (idx, name) in self.people.iter().enumerate() {
            let target = SearchTarget::Person(PersonId::new(idx));
            builder.add(&document(target, None, Field::Name, name));
        }
        for (idx, text) in self.texts.iter().enumerate() {
            let target = SearchTarget::Section(FilmId::new(idx), Section::Synopsis);
            builder.add(&document(target, Some(Locale::new(0)), Field::Text, text));
        }
        builder.finish()
    }

    fn text_of(&self, target: SearchTarget) -> &'static str {
        match target {
            SearchTarget::Film(film) => self.titles[film.idx()],
            SearchTarget::Person(person) => self.people[person.idx()],
            SearchTarget::Section(film, _) => self.texts[film.idx()],
            SearchTarget::Card(..) | SearchTarget::Character(..) => "",
        }
    }

    /// The texts that a query finds, best first.
    pub(crate) fn found(&self, query: &str) -> Vec<&'static str> {
        let bytes = self.index();
        let index = Index::open(&bytes).expect("the index was just built");
        let hits = index.find(query, Locale::new(0), Limits::none()).hits;
        hits.iter().map(|hit| self.text_of(hit.target)).collect()
    }

    /// Asserts the first hit of a query.
    #[track_caller]
    pub(crate) fn first(&self, query: &str, expected: &str) {
        let found = self.found(query);
        assert_eq!(found.first(), Some(&expected), "`{query}` finds {found:?}");
    }

    /// Asserts the marks in the best hit, as `[` and `]`.
    #[track_caller]
    pub(crate) fn marks(&self, query: &str, expected: &str) {
        let bytes = self.index();
        let index = Index::open(&bytes).expect("the index was just built");
        let results = index.find(query, Locale::new(0), Limits::none());
        let hit = results
            .hits
            .first()
            .unwrap_or_else(|| panic!("`{query}` finds nothing"));
        let mut text = self.text_of(hit.target).to_owned();
        for mark in Matcher::new(&results.terms, &results.phrases)
            .marks(&text)
            .iter()
            .rev()
        {
            text.insert(mark.end, ']');
            text.insert(mark.start, '[');
        }
        assert_eq!(text, expected, "`{query}`");
    }
}
