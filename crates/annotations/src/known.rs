//! An index of the existing records, sorted by the properties by which an import recognizes a record of a file: a file
//! may hold thousands.

use crate::{
    record::{Record, RecordKind},
    store::{Entry, Notebook, RecordStore, StoreError, add},
};

/// The facts of all records, sorted.
#[expect(clippy::vec_box, reason = "inserting moves pointers alone")]
#[derive(Debug, Default)]
pub(crate) struct Known(Vec<Box<Fact>>);

/// A property of a record that an import compares.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fact {
    about: About,
    /// The target; for reading positions the page.
    target: String,
    /// The text of a note, the id that it follows, or the language of a reading position.
    detail: String,
    /// The time of a reading position, the id of a note.
    last: String,
}

/// The kinds of facts, a byte each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum About {
    Bookmark,
    Text,
    Follows,
    ReadingPosition,
}

impl Fact {
    fn new(about: About, target: &str, detail: &str, last: &str) -> Self {
        Self {
            about,
            target: target.to_owned(),
            detail: detail.to_owned(),
            last: last.to_owned(),
        }
    }
}

/// Returns the facts of a record; another record with the first one is a duplicate.
fn facts_of(id: &str, record: &Record) -> (Fact, Option<Fact>) {
    match record.kind {
        RecordKind::Bookmark => (Fact::new(About::Bookmark, &record.target, "", ""), None),
        RecordKind::Note => {
            let follows = Fact::new(About::Follows, &record.target, &record.follows, id);
            let text = Fact::new(About::Text, &record.target, &record.text, id);
            (text, Some(follows).filter(|fact| !fact.detail.is_empty()))
        }
        RecordKind::ReadingPosition => {
            let position = Fact::new(
                About::ReadingPosition,
                record.page(),
                &record.lang,
                &record.time,
            );
            (position, None)
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

    /// Returns the index of the first fact that is not less than `fact`.
    fn position(&self, fact: &Fact) -> usize {
        self.0.partition_point(|known| **known < *fact)
    }

    /// True if `fact` is known; for a reading position, at its time or later.
    fn has(&self, fact: &Fact) -> bool {
        let known = self.0.get(self.position(fact));
        known.is_some_and(|known| {
            known.about == fact.about && known.target == fact.target && known.detail == fact.detail
        })
    }

    /// Adds a record from a file to the store. Returns true if it was new.
    pub(crate) fn take_in(
        &mut self,
        store: &dyn RecordStore,
        id: &str,
        record: &Record,
    ) -> Result<bool, StoreError> {
        let is_replaced = || {
            record.kind == RecordKind::Note
                && !id.is_empty()
                && self.has(&Fact::new(About::Follows, &record.target, id, ""))
        };
        if self.has(&facts_of("", record).0) || is_replaced() {
            return Ok(false);
        }
        // The note that it follows is removed, so a later note of the file may have the same text.
        let followed = Some(&record.follows).filter(|follows| !follows.is_empty());
        let followed = followed.and_then(|id| Record::parse(&store.get(id)?).ok());
        let fresh = id.strip_prefix("note-").unwrap_or(id);
        let id = add(store, record, fresh)?;
        if let Some(followed) = followed
            && id != record.follows
            && store.get(&record.follows).is_none()
        {
            self.remove(&record.follows, &followed);
        }
        self.insert(&id, record);
        Ok(true)
    }
}
