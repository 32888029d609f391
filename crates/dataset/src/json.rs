//! The collection as JSON, for others: with ids where the packed form has positions, and texts as the
//! Markdown they were written in.

mod marks;

use serde_json::{Map, Value, json};

use crate::model::{
    Card, Chapter, Character, Collection, Film, FilmSummary, Foreign, Inline, Localized, Named,
    Palette, Passage, Person, Place, Row, SectionText, Source, Target,
};

/// The whole collection as one JSON object.
pub fn collection(collection: &Collection, films: &[Film]) -> Value {
    let writer = Writer { collection };
    let locales = collection.locales.iter().map(|locale| {
        let direction = if locale.rtl { "rtl" } else { "ltr" };
        json!({ "id": locale.tag, "name": locale.name, "direction": direction })
    });
    let sections = crate::model::Section::ALL.iter().zip(&collection.sections);
    let sections = sections.map(|(section, name)| (section.id().to_owned(), writer.words(name)));
    let people = collection
        .people
        .iter()
        .map(|person| (person.slug.clone(), writer.person(person)));
    let films = collection.films.iter().zip(films);
    let films = films.map(|(summary, film)| (summary.slug.clone(), writer.film(summary, film)));
    json!({
        "defaultLocale": collection.locale_info(collection.default_locale).tag,
        "title": writer.words(&collection.title),
        "tagline": writer.words(&collection.tagline),
        "description": writer.words(&collection.description),
        "about": collection.about.as_ref().map(|about| writer.about(about)),
        "locales": locales.collect::<Vec<_>>(),
        "sections": sections.collect::<Map<_, _>>(),
        "topics": writer.names(&collection.topics),
        "genres": writer.names(&collection.genres),
        "roles": writer.names(&collection.roles),
        "countries": writer.names(&collection.countries),
        "languages": writer.names(&collection.languages),
        "awards": writer.names(&collection.awards),
        "people": people.collect::<Map<_, _>>(),
        "films": films.collect::<Map<_, _>>(),
    })
}

struct Writer<'a> {
    collection: &'a Collection,
}

impl Writer<'_> {
    fn localized<T>(&self, value: &Localized<T>, write: impl Fn(&T) -> Value) -> Value {
        if let Localized::Everywhere(value) = value {
            return write(value);
        }
        let entries = value.entries().map(|(locale, value)| {
            (
                self.collection.locale_info(locale).tag.clone(),
                write(value),
            )
        });
        Value::Object(entries.collect())
    }

    fn words(&self, words: &Localized<String>) -> Value {
        self.localized(words, |words| json!(words))
    }

    fn names(&self, names: &[Named]) -> Value {
        Value::Object(
            names
                .iter()
                .map(|named| (named.id.clone(), self.words(&named.name)))
                .collect(),
        )
    }

    fn about(&self, about: &Localized<Vec<Chapter>>) -> Value {
        let chapter = |chapter: &Chapter| {
            let paragraphs = chapter
                .paragraphs
                .iter()
                .map(|passage| self.paragraph(passage));
            json!({ "heading": chapter.heading, "paragraphs": paragraphs.collect::<Vec<_>>() })
        };
        self.localized(about, |chapters| chapters.iter().map(chapter).collect())
    }

    fn person(&self, person: &Person) -> Value {
        object([
            ("name", Some(self.words(&person.name))),
            ("sort", Some(self.words(&person.sort))),
            ("original", person.original.as_ref().map(foreign)),
            ("born", person.born.map(Value::from)),
            ("died", person.died.map(Value::from)),
        ])
    }

    fn film(&self, summary: &FilmSummary, film: &Film) -> Value {
        let ids = |named: &[Named], idxs: Vec<usize>| -> Value {
            idxs.into_iter().map(|idx| named[idx].id.as_str()).collect()
        };
        let collection = self.collection;
        let title = &summary.title;
        let pairs = film
            .sections
            .iter()
            .map(|section| (section.section.id().to_owned(), self.section(section)));
        let sources = film.sources.iter().map(source).collect::<Vec<_>>();
        json!({
            "title": object([
                ("original", Some(foreign(&title.original))),
                ("transliteration", title.transliteration.as_ref().map(|text| json!(text))),
                ("local", Some(self.words(&title.local))),
                ("sort", title.sort.as_ref().map(|sort| self.words(sort))),
                ("also", Some(title.also.iter().map(foreign).collect())),
            ]),
            "year": summary.year,
            "runtime": summary.runtime,
            "countries": ids(&collection.countries, summary.countries.iter().map(|id| id.idx()).collect()),
            "languages": ids(&collection.languages, summary.languages.iter().map(|id| id.idx()).collect()),
            "genres": ids(&collection.genres, summary.genres.iter().map(|id| id.idx()).collect()),
            "summary": self.words(&summary.summary),
            "motif": summary.poster.motif,
            "palette": self.palette(summary, &film.color_names),
            "credits": film.credits.iter().map(|credit| object([
                ("role", Some(json!(collection.roles[credit.role.idx()].id))),
                ("people", Some(self.people(&credit.people))),
                ("note", credit.note.as_ref().map(|note| self.passage(note))),
            ])).collect::<Vec<_>>(),
            "cast": film.cast.iter().map(|character| self.character(character)).collect::<Vec<_>>(),
            "awards": film.awards.iter().map(|award| json!({
                "award": collection.awards[award.award.idx()].id,
                "year": award.year,
                "category": self.words(&award.category),
                "outcome": award.outcome.id(),
                "people": self.people(&award.people),
                "sources": source_idxs(&award.sources),
            })).collect::<Vec<_>>(),
            "events": film.events.iter().map(|event| object([
                ("date", Some(json!(event.date.iso()))),
                ("until", event.until.map(|until| json!(until.iso()))),
                ("text", Some(self.passage(&event.text))),
                ("status", Some(json!(event.status.id()))),
                ("sources", Some(source_idxs(&event.sources))),
            ])).collect::<Vec<_>>(),
            "places": film.places.iter().map(|place| self.place(place)).collect::<Vec<_>>(),
            "sources": sources,
            "review": pairs.collect::<Map<_, _>>(),
            "cards": film.cards.iter().map(|card| self.card(card)).collect::<Vec<_>>(),
        })
    }

    fn palette(&self, summary: &FilmSummary, names: &Palette<Localized<String>>) -> Value {
        let parts = ["sky", "ground", "figure", "light", "accent"].into_iter();
        let colors = parts.zip(summary.palette.iter().zip(names.iter()));
        let colors = colors.map(|(part, (color, name))| {
            (
                part.to_owned(),
                json!({ "color": color.hex(), "name": self.words(name) }),
            )
        });
        Value::Object(colors.collect())
    }

    fn people(&self, people: &[crate::id::PersonId]) -> Value {
        people
            .iter()
            .map(|person| self.collection.people[person.idx()].slug.as_str())
            .collect()
    }

    fn character(&self, character: &Character) -> Value {
        object([
            (
                "person",
                Some(json!(self.collection.people[character.person.idx()].slug)),
            ),
            (
                "character",
                character.name.as_ref().map(|name| self.words(name)),
            ),
        ])
    }

    fn place(&self, place: &Place) -> Value {
        let degrees = |value: i32| f64::from(value) / 100_000.0;
        object([
            ("name", Some(self.words(&place.name))),
            ("use", Some(self.words(&place.usage))),
            (
                "coordinates",
                place
                    .coordinates
                    .map(|(north, east)| json!([degrees(north), degrees(east)])),
            ),
            ("sources", Some(source_idxs(&place.sources))),
        ])
    }

    fn card(&self, card: &Card) -> Value {
        json!({
            "id": card.slug,
            "topics": card.topics.iter().map(|id| self.collection.topics[id.idx()].id.as_str()).collect::<Vec<_>>(),
            "sections": card.sections.iter().map(|section| section.id()).collect::<Vec<_>>(),
            "people": self.people(&card.people),
            "status": card.status.id(),
            "sources": source_idxs(&card.sources),
            "spoiler": card.spoiler,
            "text": self.localized(&card.text, |text| {
                json!({ "title": text.title, "text": self.paragraph(&text.text) })
            }),
        })
    }

    /// Rows of paragraphs: each row has its paragraphs in every language.
    fn section(&self, section: &SectionText) -> Value {
        let row = |row: &Row| {
            self.localized(row, |passages: &Vec<Passage>| {
                passages
                    .iter()
                    .map(|passage| self.paragraph(passage))
                    .collect()
            })
        };
        section.rows.iter().map(row).collect()
    }

    fn passage(&self, passage: &Localized<Passage>) -> Value {
        self.localized(passage, |passage| json!(self.paragraph(passage)))
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

fn foreign(foreign: &Foreign) -> Value {
    json!({ "lang": foreign.lang, "text": foreign.text })
}

fn source(source: &Source) -> Value {
    json!({ "title": foreign(&source.title), "url": source.url })
}

fn source_idxs(ids: &[crate::id::SourceId]) -> Value {
    ids.iter().map(|id| id.idx()).collect()
}

/// An object without the fields that have no value.
fn object<const N: usize>(fields: [(&str, Option<Value>); N]) -> Value {
    let present = fields
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(present.collect())
}
