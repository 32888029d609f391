//! What the records say that an import compares a file with, in an order in which it is found: a file may hold
//! thousands.

use crate::{
    record::{Kind, Record},
    shelf::{Entry, Notebook, Refused, Shelf, add},
};

/// What records say, in order.
#[expect(clippy::vec_box, reason = "inserting moves pointers alone")]
#[derive(Debug, Default)]
pub(crate) struct Known(Vec<Box<Fact>>);

/// Something that a record says.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fact {
    about: About,
    /// The address, for places that of the page.
    at: String,
    /// The words of a note, the id that it follows, or the language of a place.
    detail: String,
    /// The time of a place, the id of a note.
    last: String,
}

/// The kinds of facts, a byte each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum About {
    Bookmark,
    Words,
    Follows,
    Place,
}

impl Fact {
    fn new(about: About, at: &str, detail: &str, last: &str) -> Self {
        Self {
            about,
            at: at.to_owned(),
            detail: detail.to_owned(),
            last: last.to_owned(),
        }
    }
}

/// The facts of a record: first the one that makes another record known.
fn facts_of(id: &str, record: &Record) -> (Fact, Option<Fact>) {
    match record.kind {
        Kind::Bookmark => (Fact::new(About::Bookmark, &record.at, "", ""), None),
        Kind::Note => {
            let follows = Fact::new(About::Follows, &record.at, &record.follows, id);
            let words = Fact::new(About::Words, &record.at, &record.text, id);
            (words, Some(follows).filter(|fact| !fact.detail.is_empty()))
        }
        Kind::Place => {
            let place = Fact::new(About::Place, record.page(), &record.lang, &record.time);
            (place, None)
        }
    }
}

impl Known {
    pub(crate) fn new(notebook: Notebook) -> Self {
        let mut known = Self::default();
        for Entry { id, record } in notebook.entries {
            known.insert(&id, &record);
        }
        known
    }

    fn insert(&mut self, id: &str, record: &Record) {
        let (first, second) = facts_of(id, record);
        for fact in [Some(first), second].into_iter().flatten() {
            self.0.insert(self.position(&fact), Box::new(fact));
        }
    }

    fn remove(&mut self, id: &str, record: &Record) {
        let (first, second) = facts_of(id, record);
        for fact in [Some(first), second].into_iter().flatten() {
            let position = self.position(&fact);
            if self.0.get(position).is_some_and(|known| **known == fact) {
                self.0.remove(position);
            }
        }
    }

    /// The position of the first fact that is not before `fact`.
    fn position(&self, fact: &Fact) -> usize {
        self.0.partition_point(|known| **known < *fact)
    }

    /// Whether `fact` is known, of a place at its time or later.
    fn has(&self, fact: &Fact) -> bool {
        let known = self.0.get(self.position(fact));
        known.is_some_and(|known| {
            known.about == fact.about && known.at == fact.at && known.detail == fact.detail
        })
    }

    /// Puts a record from a file on the shelf. Returns whether it was new.
    pub(crate) fn take_in(
        &mut self,
        shelf: &dyn Shelf,
        id: &str,
        record: &Record,
    ) -> Result<bool, Refused> {
        let is_replaced = || {
            record.kind == Kind::Note
                && !id.is_empty()
                && self.has(&Fact::new(About::Follows, &record.at, id, ""))
        };
        if self.has(&facts_of("", record).0) || is_replaced() {
            return Ok(false);
        }
        // The note that it follows goes: its words may come again, as another note's.
        let followed = Some(&record.follows).filter(|follows| !follows.is_empty());
        let followed = followed.and_then(|id| Record::parse(&shelf.get(id)?).ok());
        let fresh = id.strip_prefix("note-").unwrap_or(id);
        let id = add(shelf, record, fresh)?;
        if let Some(followed) = followed
            && id != record.follows
            && shelf.get(&record.follows).is_none()
        {
            self.remove(&record.follows, &followed);
        }
        self.insert(&id, record);
        Ok(true)
    }
}
