//! Extracts the searchable content of a collection. Spoilers are left out: whole cards and passages of a text.

use dataset::{
    Card, Collection, Film, FilmSummary, Locale, Localized, Person, SectionText,
    id::{CardId, FilmId, PersonId},
    model::plain_text,
};

use super::{Content, Document, Field};
use crate::SearchTarget;

/// The documents of a collection.
pub fn documents(collection: &Collection, films: &[Film]) -> Vec<Document> {
    let mut documents = Vec::new();
    for (idx, (summary, film)) in collection.films.iter().zip(films).enumerate() {
        let reader = FilmReader {
            collection,
            id: FilmId::new(idx),
            summary,
            film,
        };
        documents.push(reader.film());
        reader.push_characters(&mut documents);
        reader.push_cards(&mut documents);
        reader.push_sections(&mut documents);
    }
    let people = collection.people.iter().enumerate();
    documents.extend(people.map(|(idx, person)| person_document(idx, person)));
    documents
}

/// Collects the contents of one document.
#[derive(Default)]
struct Contents(Vec<Content>);

impl Contents {
    fn push(&mut self, field: Field, locale: Option<Locale>, text: impl Into<String>) {
        let text = text.into();
        let content = Content {
            field,
            locale,
            text,
        };
        if !self.0.contains(&content) {
            self.0.push(content);
        }
    }

    /// Adds a value in every language that it is written in.
    fn push_all(&mut self, field: Field, value: &Localized<String>) {
        if let Localized::Everywhere(text) = value {
            self.push(field, None, text);
        }
        for (locale, text) in value.entries() {
            self.push(field, Some(locale), text);
        }
    }

    /// Adds every form of a person's name, without stems.
    fn push_person(&mut self, field: Field, person: &Person) {
        for name in person.name.values() {
            self.push(field, None, name);
        }
        if let Some(original) = &person.original {
            self.push(field, None, &original.text);
        }
    }

    /// Adds every title of a film.
    fn push_titles(&mut self, film: &FilmSummary) {
        let field = Field::Name;
        self.push_all(field, &film.title.local);
        self.push(field, None, &film.title.original.text);
        if let Some(sorted_as) = &film.title.sort {
            self.push_all(field, sorted_as);
        }
        if let Some(title) = &film.title.transliteration {
            self.push(field, None, title);
        }
        for title in &film.title.also {
            self.push(field, None, &title.text);
        }
    }

    fn into_document(self, target: SearchTarget, locale: Option<Locale>) -> Document {
        Document {
            target,
            locale,
            contents: self.0,
        }
    }
}

/// Converts a film to documents.
struct FilmReader<'c> {
    collection: &'c Collection,
    id: FilmId,
    summary: &'c FilmSummary,
    film: &'c Film,
}

impl FilmReader<'_> {
    fn film(&self) -> Document {
        let mut contents = Contents::default();
        contents.push_titles(self.summary);
        for person in self.people() {
            contents.push_person(Field::People, &self.collection.people[person.idx()]);
        }
        self.push_facts(&mut contents);
        contents.push_all(Field::Text, &self.summary.summary);
        for name in self.film.cast.iter().filter_map(|part| part.name.as_ref()) {
            contents.push_all(Field::Text, name);
        }
        for place in &self.film.places {
            contents.push_all(Field::Text, &place.name);
        }
        for award in &self.film.awards {
            let name = &self.collection.awards[award.award.idx()].name;
            contents.push_all(Field::Text, name);
            contents.push_all(Field::Text, &award.category);
        }
        contents.into_document(SearchTarget::Film(self.id), None)
    }

    fn people(&self) -> impl Iterator<Item = PersonId> {
        let credits = self.film.credits.iter().flat_map(|credit| &credit.people);
        let cast = self.film.cast.iter().map(|character| &character.person);
        credits.chain(cast).copied()
    }

    fn push_facts(&self, contents: &mut Contents) {
        contents.push(Field::Facts, None, self.summary.year.to_string());
        for genre in &self.summary.genres {
            contents.push_all(Field::Facts, &self.collection.genres[genre.idx()].name);
        }
        for country in &self.summary.countries {
            contents.push_all(Field::Facts, &self.collection.countries[country.idx()].name);
        }
        for language in &self.summary.languages {
            contents.push_all(
                Field::Facts,
                &self.collection.languages[language.idx()].name,
            );
        }
    }

    fn push_characters(&self, documents: &mut Vec<Document>) {
        for (idx, character) in self.film.cast.iter().enumerate() {
            let (Some(name), Ok(idx)) = (&character.name, u16::try_from(idx)) else {
                continue;
            };
            let mut contents = Contents::default();
            contents.push_all(Field::Name, name);
            let player = &self.collection.people[character.person.idx()];
            contents.push_person(Field::People, player);
            documents.push(contents.into_document(SearchTarget::Character(self.id, idx), None));
        }
    }

    fn push_cards(&self, documents: &mut Vec<Document>) {
        for (idx, card) in self.film.cards.iter().enumerate() {
            let target = SearchTarget::Card(self.id, CardId::new(idx));
            if !card.spoiler {
                let locales = self.collection.locales();
                let texts = locales.filter_map(|locale| self.card(card, target, locale));
                documents.extend(texts);
            }
        }
    }

    fn card(&self, card: &Card, target: SearchTarget, locale: Locale) -> Option<Document> {
        let text = card.text.get(locale)?;
        let mut contents = Contents::default();
        contents.push(Field::Name, Some(locale), &text.title);
        contents.push(Field::Text, Some(locale), plain_text(&text.text));
        for person in &card.people {
            contents.push_person(Field::People, &self.collection.people[person.idx()]);
        }
        for topic in &card.topics {
            let name = &self.collection.topics[topic.idx()].name;
            contents.push(Field::Facts, Some(locale), name.resolve(locale).value);
        }
        Some(contents.into_document(target, Some(locale)))
    }

    fn push_sections(&self, documents: &mut Vec<Document>) {
        for section in &self.film.sections {
            let locales = self.collection.locales();
            documents.extend(locales.filter_map(|locale| self.section(section, locale)));
        }
    }

    fn section(&self, text: &SectionText, locale: Locale) -> Option<Document> {
        let mut contents = Contents::default();
        let paragraphs = text.rows.iter().filter_map(|row| row.get(locale)).flatten();
        for paragraph in paragraphs {
            contents.push(Field::Text, Some(locale), plain_text(paragraph));
        }
        if contents.0.is_empty() {
            return None;
        }
        let heading = self.collection.sections[text.section.idx()].resolve(locale);
        contents.push(Field::Name, Some(heading.locale), heading.value);
        let target = SearchTarget::Section(self.id, text.section);
        Some(contents.into_document(target, Some(locale)))
    }
}

fn person_document(idx: usize, person: &Person) -> Document {
    let mut contents = Contents::default();
    contents.push_person(Field::Name, person);
    contents.into_document(SearchTarget::Person(PersonId::new(idx)), None)
}
