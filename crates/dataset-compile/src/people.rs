//! Reads `people.toml`: the people who are named, with their references in the collection.

mod namesakes;

use std::{ops::Range, rc::Rc};

use fault::{Fault, SourceFile};

use super::{
    check::Check,
    fields::{self, Fields},
    folder::Folder,
};
use dataset::model::{
    Distinction, Film, Person,
    id::{CardId, FilmId, PersonId},
};

const FILE: &str = "people.toml";

/// The range of years of birth and death.
const YEARS: Range<u16> = 1500..2101;

/// All people, sorted by id.
pub(super) struct People {
    file: Option<Rc<SourceFile>>,
    list: Vec<Entry>,
}

struct Entry {
    id: String,
    span: Range<usize>,
    person: Option<Person>,
}

/// Reads the people.
pub(super) fn read(check: &Check, folder: &Folder) -> People {
    let file = match folder.open(FILE) {
        Ok(file) => file,
        Err(fault) => {
            check.report(match fault.help {
                Some(_) => fault,
                None => fault.help("everybody who is named stands in this file; it may be empty"),
            });
            return People {
                file: None,
                list: Vec::new(),
            };
        }
    };
    let table = fields::parse(check, &file);
    let root = Fields::root(check, &file, &table);
    let mut list = Vec::new();
    for (id, span, node) in root.entries() {
        if !is_slug(id) {
            check.report(
                Fault::new(&file, span.clone(), format!("`{id}` cannot be an id"))
                    .expected("expected lower-case letters, digits and hyphens")
                    .help("plain letters: `Toshirō Mifune` is `toshiro-mifune`"),
            );
        }
        let person = node.fields().and_then(|fields| read_person(id, fields));
        list.push(Entry {
            id: id.to_owned(),
            span,
            person,
        });
    }
    check.take_tally();
    People {
        file: Some(Rc::clone(&file)),
        list,
    }
}

fn read_person(id: &str, fields: Fields<'_>) -> Option<Person> {
    let name = fields.words("name", "the name, as it is usually written");
    let sort = fields.words(
        "sort",
        "how the name stands in a list: `Konchalovsky, Andrei`",
    );
    let original = fields.optional("original").and_then(|node| node.foreign());
    let year = |key| {
        fields
            .optional(key)
            .and_then(|node| node.integer(YEARS, "a year"))
    };
    let (born, died) = (year("born"), year("died"));
    if let (Some(born), Some(died)) = (born, died)
        && died < born
    {
        let node = fields
            .optional("died")
            .map_or(fields.span.clone(), |node| node.span);
        fields.check.report(
            Fault::new(
                fields.file,
                node,
                format!("`{id}` died in {died}, before being born in {born}"),
            )
            .expected("expected a later year"),
        );
    }
    fields.finish();
    Some(Person {
        slug: id.to_owned(),
        name: name?,
        sort: sort?,
        original,
        born,
        died,
        distinction: Distinction::None,
        credits: Vec::new(),
        parts: Vec::new(),
        cards: Vec::new(),
    })
}

/// True if `text` is a valid id: lower-case letters, digits and hyphens, with a letter or digit at each end.
pub(super) fn is_slug(text: &str) -> bool {
    let allowed =
        |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
    let ends = !text.starts_with('-') && !text.ends_with('-');
    !text.is_empty() && ends && text.bytes().all(allowed)
}

impl People {
    /// The ids, sorted.
    pub(super) fn ids(&self) -> Vec<String> {
        self.list.iter().map(|entry| entry.id.clone()).collect()
    }

    /// True if there is no readable list.
    pub(super) fn are_unknown(&self) -> bool {
        self.file.is_none()
    }

    /// Records the references to people in the film number `film`.
    pub(super) fn add_film(&mut self, film: usize, record: &Film) {
        let film = FilmId::new(film);
        for credit in &record.credits {
            for person in &credit.people {
                self.with(*person, |person| person.credits.push((film, credit.role)));
            }
        }
        for character in &record.cast {
            self.with(character.person, |person| {
                person.parts.push((film, character.name.clone()))
            });
        }
        for (idx, card) in record.cards.iter().enumerate() {
            for person in &card.people {
                self.with(*person, |person| {
                    person.cards.push((film, CardId::new(idx)))
                });
            }
        }
    }

    fn with(&mut self, person: PersonId, act: impl FnOnce(&mut Person)) {
        let entry = self.list.get_mut(person.idx());
        if let Some(person) = entry.and_then(|entry| entry.person.as_mut()) {
            act(person);
        }
    }

    /// Reports people who are named nowhere.
    pub(super) fn report_unused(&self, check: &Check) {
        let Some(file) = self.file.as_ref().filter(|_| !check.incomplete.get()) else {
            return;
        };
        let used = check.used_people.borrow();
        for (idx, Entry { id, span, .. }) in self.list.iter().enumerate() {
            if !used.contains(&PersonId::new(idx)) {
                check.report(
                    Fault::new(file, span.clone(), format!("`{id}` is named in no film"))
                        .expected("expected somebody of a film")
                        .help("name them in a credit, a part, an award or a card, or remove them"),
                );
            }
        }
    }

    /// All people, without those with faults.
    pub(super) fn into_list(self) -> Vec<Person> {
        self.list
            .into_iter()
            .filter_map(|entry| entry.person)
            .collect()
    }
}
