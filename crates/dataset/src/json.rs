//! The collection as JSON, for others: with ids where the packed form has positions, and texts as the
//! Markdown they were written in.

pub mod form;
mod marks;
mod schema;
mod words;

use form::{ById, CollectionFile, Localized};

use crate::{
    compile::{Compiled, Published},
    id::PersonId,
    model::{
        self, Card, Collection, Film, FilmSummary, Inline, Named, Passage, Person, Section,
        SectionText, Target,
    },
};
pub use schema::schema;

/// The name of the schema's file, which lies beside the collection's.
pub const SCHEMA_FILE: &str = "collection.schema.json";

/// The whole collection.
pub fn collection(compiled: &Compiled) -> CollectionFile {
    let Compiled {
        collection,
        films,
        published,
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
    fn tag(&self, locale: model::Locale) -> words::Tag {
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

    fn film(
        &self,
        summary: &FilmSummary,
        film: &Film,
        published: Option<&Published>,
    ) -> form::Film {
        let collection = self.collection;
        let sections = film.sections.iter();
        form::Film {
            title: self.title(&summary.title),
            year: summary.year,
            runtime: summary.runtime,
            published: published.map(|published| published.since.into()),
            revised: published
                .and_then(|published| published.revised)
                .map(Into::into),
            countries: ids(&collection.countries, &summary.countries, |id| id.idx()),
            languages: ids(&collection.languages, &summary.languages, |id| id.idx()),
            genres: ids(&collection.genres, &summary.genres, |id| id.idx()),
            summary: self.words(&summary.summary),
            motif: summary.poster.motif.as_str().into(),
            palette: self.palette(summary, &film.color_names),
            credits: film
                .credits
                .iter()
                .map(|credit| self.credit(credit))
                .collect(),
            cast: film
                .cast
                .iter()
                .map(|member| self.character(member))
                .collect(),
            awards: film.awards.iter().map(|award| self.award(award)).collect(),
            events: film.events.iter().map(|event| self.event(event)).collect(),
            places: film.places.iter().map(|place| self.place(place)).collect(),
            sources: film.sources.iter().map(source).collect(),
            review: sections
                .map(|section| (section.section.into(), self.section(section)))
                .collect(),
            cards: film.cards.iter().map(|card| self.card(card)).collect(),
        }
    }

    fn title(&self, title: &model::Title) -> form::Title {
        form::Title {
            original: foreign(&title.original),
            transliteration: title.transliteration.clone(),
            local: self.words(&title.local),
            sort: title.sort.as_ref().map(|sort| self.words(sort)),
            also: title.also.iter().map(foreign).collect(),
        }
    }

    fn palette(
        &self,
        summary: &FilmSummary,
        names: &model::Palette<model::ColorName>,
    ) -> form::Palette {
        let colors = &summary.palette;
        let named = |color: model::Color, name| form::NamedColor {
            color: color.into(),
            name: self.words(name),
        };
        form::Palette {
            sky: named(colors.sky, &names.sky),
            ground: named(colors.ground, &names.ground),
            figure: named(colors.figure, &names.figure),
            light: named(colors.light, &names.light),
            accent: named(colors.accent, &names.accent),
        }
    }

    fn credit(&self, credit: &model::Credit) -> form::Credit {
        form::Credit {
            role: self.collection.roles[credit.role.idx()].id.as_str().into(),
            people: self.people(&credit.people),
            note: credit.note.as_ref().map(|note| self.passage(note)),
        }
    }

    fn people(&self, people: &[PersonId]) -> Vec<words::Slug> {
        people
            .iter()
            .map(|person| self.person_slug(*person))
            .collect()
    }

    fn person_slug(&self, person: PersonId) -> words::Slug {
        self.collection.people[person.idx()].slug.as_str().into()
    }

    fn character(&self, character: &model::Character) -> form::CastMember {
        form::CastMember {
            person: self.person_slug(character.person),
            character: character.name.as_ref().map(|name| self.words(name)),
        }
    }

    fn award(&self, award: &model::Award) -> form::Award {
        form::Award {
            award: self.collection.awards[award.award.idx()].id.as_str().into(),
            year: award.year,
            category: self.words(&award.category),
            outcome: award.outcome.into(),
            people: self.people(&award.people),
            sources: source_idxs(&award.sources),
        }
    }

    fn event(&self, event: &model::Event) -> form::Event {
        form::Event {
            date: event.date.into(),
            until: event.until.map(Into::into),
            text: self.passage(&event.text),
            status: event.status.into(),
            sources: source_idxs(&event.sources),
        }
    }

    fn place(&self, place: &model::Place) -> form::Place {
        let degrees = |value: i32| f64::from(value) / 100_000.0;
        form::Place {
            name: self.words(&place.name),
            usage: self.words(&place.usage),
            coordinates: place
                .coordinates
                .map(|(north, east)| (degrees(north), degrees(east))),
            sources: source_idxs(&place.sources),
        }
    }

    fn card(&self, card: &Card) -> form::Card {
        form::Card {
            id: card.slug.as_str().into(),
            topics: ids(&self.collection.topics, &card.topics, |id| id.idx()),
            sections: card.sections.iter().copied().map(Into::into).collect(),
            people: self.people(&card.people),
            status: card.status.into(),
            sources: source_idxs(&card.sources),
            spoiler: card.spoiler,
            text: self.localized(&card.text, |text| form::CardText {
                title: text.title.clone(),
                text: self.paragraph(&text.text),
            }),
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

    fn paragraph(&self, passage: &[Inline]) -> String {
        marks::opened(self.markdown(passage))
    }

    fn markdown(&self, passage: &[Inline]) -> String {
        passage.iter().map(|piece| self.piece(piece)).collect()
    }

    fn piece(&self, piece: &Inline) -> String {
        match piece {
            Inline::Text(words) => marks::escaped(words),
            Inline::Emphasis(children) => format!("*{}*", self.markdown(children)),
            Inline::Strong(children) => format!("**{}**", self.markdown(children)),
            Inline::Lang { lang, children } => {
                format!("[{}](lang:{lang})", self.markdown(children))
            }
            Inline::Spoiler(children) => format!("[{}](spoiler:)", self.markdown(children)),
            Inline::Link {
                target,
                lang,
                children,
            } => {
                let lang = lang
                    .as_ref()
                    .map(|lang| format!(" \"{lang}\""))
                    .unwrap_or_default();
                format!(
                    "[{}]({}{lang})",
                    self.markdown(children),
                    self.target(target)
                )
            }
        }
    }

    fn target(&self, target: &Target) -> String {
        match target {
            Target::Film(film, section) => {
                let fragment = section
                    .map(|section| format!("#{}", section.id()))
                    .unwrap_or_default();
                format!("film:{}{fragment}", self.collection.films[film.idx()].slug)
            }
            Target::Person(person) => {
                format!("person:{}", self.collection.people[person.idx()].slug)
            }
            Target::Section(section) => format!("section:{}", section.id()),
            Target::Card(card) => format!("card:{card}"),
            Target::Page(url) => marks::address(url),
        }
    }
}

fn foreign(foreign: &model::Foreign) -> form::Foreign {
    form::Foreign {
        lang: foreign.lang.as_str().into(),
        text: foreign.text.clone(),
    }
}

fn source(source: &model::Source) -> form::Source {
    form::Source {
        title: foreign(&source.title),
        url: source.url.clone(),
    }
}

fn source_idxs(ids: &[crate::id::SourceId]) -> Vec<usize> {
    ids.iter().map(|id| id.idx()).collect()
}

/// The ids of what stands at some positions of `named`.
fn ids<T: Copy>(named: &[Named], positions: &[T], idx: impl Fn(T) -> usize) -> Vec<words::Id> {
    positions
        .iter()
        .map(|position| named[idx(*position)].id.as_str().into())
        .collect()
}
