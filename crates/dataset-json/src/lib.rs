//! The collection as JSON, for other programs: with ids in place of the indexes of the packed form, and texts
//! as their Markdown source.

mod film;
pub mod form;
mod markdown;
mod marks;
mod scalars;
mod schema;

use form::{ById, CollectionFile, Localized};

use dataset::model::{self, Collection, Named, Passage, Person, Section, SectionText};
use dataset_compile::Compiled;
pub use schema::schema;

/// The file name of the schema, which is in the same folder as the collection.
pub const SCHEMA_FILE: &str = "collection.schema.json";

/// The whole collection.
pub fn collection(compiled: &Compiled) -> CollectionFile {
    let Compiled {
        collection,
        films,
        published,
        feed_id: _,
    } = compiled;
    let writer = Writer { collection };
    let locales = collection.locales.iter().map(|locale| form::Locale {
        id: locale.tag.as_str().into(),
        name: locale.name.clone(),
        direction: match locale.rtl {
            true => form::Direction::Rtl,
            false => form::Direction::Ltr,
        },
    });
    let sections = Section::ALL.into_iter().zip(&collection.sections);
    let people = collection.people.iter();
    let films = collection.films.iter().zip(films).zip(published);
    CollectionFile {
        schema: SCHEMA_FILE.to_owned(),
        default_locale: writer.tag(collection.default_locale),
        title: writer.words(&collection.title),
        tagline: writer.words(&collection.tagline),
        description: writer.words(&collection.description),
        about: collection.about.as_ref().map(|about| writer.about(about)),
        locales: locales.collect(),
        sections: sections
            .map(|(section, name)| (section.into(), writer.words(name)))
            .collect(),
        topics: writer.names(&collection.topics),
        genres: writer.names(&collection.genres),
        roles: writer.names(&collection.roles),
        countries: writer.names(&collection.countries),
        languages: writer.names(&collection.languages),
        awards: writer.names(&collection.awards),
        people: people
            .map(|person| (person.slug.as_str().into(), writer.person(person)))
            .collect(),
        films: films
            .map(|((summary, film), published)| {
                (
                    summary.slug.as_str().into(),
                    writer.film(summary, film, published.as_ref()),
                )
            })
            .collect(),
    }
}

struct Writer<'a> {
    collection: &'a Collection,
}

impl Writer<'_> {
    fn tag(&self, locale: model::Locale) -> scalars::Tag {
        self.collection.locale_info(locale).tag.as_str().into()
    }

    fn localized<T, U>(
        &self,
        value: &model::Localized<T>,
        write: impl Fn(&T) -> U,
    ) -> Localized<U> {
        if let model::Localized::Everywhere(value) = value {
            return Localized::Everywhere(write(value));
        }
        let entries = value.entries();
        Localized::Each(
            entries
                .map(|(locale, value)| (self.tag(locale), write(value)))
                .collect(),
        )
    }

    fn words(&self, words: &model::Localized<String>) -> Localized<String> {
        self.localized(words, String::clone)
    }

    fn names(&self, names: &[Named]) -> ById<Localized<String>> {
        names
            .iter()
            .map(|named| (named.id.as_str().into(), self.words(&named.name)))
            .collect()
    }

    fn about(
        &self,
        about: &model::Localized<Vec<model::Chapter>>,
    ) -> Localized<Vec<form::Chapter>> {
        let chapter = |chapter: &model::Chapter| form::Chapter {
            heading: chapter.heading.clone(),
            paragraphs: self.paragraphs(&chapter.paragraphs),
        };
        self.localized(about, |chapters| chapters.iter().map(chapter).collect())
    }

    fn person(&self, person: &Person) -> form::Person {
        form::Person {
            name: self.words(&person.name),
            sort: self.words(&person.sort),
            original: person.original.as_ref().map(foreign),
            born: person.born,
            died: person.died,
        }
    }

    /// Rows of paragraphs: each row has its paragraphs in every language.
    fn section(&self, section: &SectionText) -> Vec<Localized<Vec<String>>> {
        let rows = section.rows.iter();
        rows.map(|row| self.localized(row, |passages| self.paragraphs(passages)))
            .collect()
    }

    fn passage(&self, passage: &model::Localized<Passage>) -> Localized<String> {
        self.localized(passage, |passage| self.paragraph(passage))
    }

    fn paragraphs(&self, passages: &[Passage]) -> Vec<String> {
        passages
            .iter()
            .map(|passage| self.paragraph(passage))
            .collect()
    }
}

fn foreign(foreign: &model::Foreign) -> form::Foreign {
    form::Foreign {
        lang: foreign.lang.as_str().into(),
        text: foreign.text.clone(),
    }
}
