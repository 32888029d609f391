//! The shelf that records stand on: the browser's storage, or a twin of it in tests. Nothing here trusts what
//! was read a moment ago: another tab may have written since.

use crate::record::{Flaw, Kind, Record};

/// The number behind an id stays below 2 to this power: browsers have room for fewer records.
const HIGHEST_DOUBLING: u32 = 20;

/// Where records are kept, each under an id.
pub trait Shelf {
    /// Everything on it: ids and stored texts.
    fn entries(&self) -> Vec<(String, String)>;
    /// What is stored under an id.
    fn get(&self, id: &str) -> Option<String>;
    /// Stores a text under an id, or leaves what was there.
    ///
    /// # Errors
    /// [`Refused`] if there is no room or no shelf.
    fn put(&self, id: &str, stored: &str) -> Result<(), Refused>;
    /// Removes what is stored under an id.
    fn remove(&self, id: &str);
}

/// The shelf takes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is none: the browser or the reader switched it off.
    Nowhere,
    /// It is full.
    Full,
}

/// A record on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// The record.
    pub record: Record,
}

/// What stands on the shelf and is no record to us. It is left alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strange {
    /// Its id.
    pub id: String,
    /// What is stored there.
    pub stored: String,
    /// Why.
    pub flaw: Flaw,
}

/// All that is on the shelf at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notebook {
    /// The records, in the order of their ids; notes that another one follows are left out.
    pub entries: Vec<Entry>,
    /// What cannot be read.
    pub strange: Vec<Strange>,
    /// Notes that another one follows: left by a tab that was closed while it wrote.
    followed: Vec<Entry>,
}

impl Notebook {
    /// Reads a shelf.
    pub fn read(shelf: &dyn Shelf) -> Self {
        let mut notebook = Self::default();
        for (id, stored) in shelf.entries() {
            notebook.insert(id, stored);
        }
        let mut is_followed = vec![false; notebook.entries.len()];
        for Entry { id, record } in &notebook.entries {
            if let Ok(idx) = notebook.position(&record.follows)
                && let other = &notebook.entries[idx]
                && !other.id.is_empty()
                && other.id != *id
                && other.record.at == record.at
            {
                is_followed[idx] = true;
            }
        }
        let mut is_followed = is_followed.into_iter();
        let entries = std::mem::take(&mut notebook.entries).into_iter();
        (notebook.followed, notebook.entries) =
            entries.partition(|_| is_followed.next().unwrap_or_default());
        notebook
    }

    /// Reads what is stored under one id again, after a change there: the notebook is then as [`Notebook::read`]
    /// would have it. Returns the addresses that something changed at.
    pub fn reread(&mut self, shelf: &dyn Shelf, id: &str) -> Vec<String> {
        let before = match self.position(id) {
            Ok(idx) => Some(self.entries.remove(idx)),
            Err(_) => {
                let idx = self.followed.iter().position(|entry| entry.id == id);
                idx.map(|idx| self.followed.remove(idx))
            }
        };
        self.strange.retain(|strange| strange.id != id);
        if let Some(stored) = shelf.get(id) {
            self.insert(id.to_owned(), stored);
        }
        let after = self.position(id).ok().map(|idx| self.entries[idx].clone());
        let changed = [before, after].into_iter().flatten();
        let ats = changed.map(|Entry { record, .. }| {
            self.settle(&record.follows);
            record.at
        });
        let ats = ats.collect();
        self.settle(id);
        ats
    }

    /// Lists a note or leaves it out, as another one follows it or not.
    fn settle(&mut self, id: &str) {
        let (from, idx) = match self.position(id) {
            Ok(idx) => (&self.entries, idx),
            Err(_) => match self.followed.iter().position(|entry| entry.id == id) {
                Some(idx) => (&self.followed, idx),
                None => return,
            },
        };
        let entry = &from[idx];
        // Only a note of the same place can take the place of another.
        let follows = |other: &Entry| {
            other.record.follows == id && other.id != id && other.record.at == entry.record.at
        };
        let is_followed = self.entries.iter().chain(&self.followed).any(follows);
        let is_listed = self.position(id).is_ok();
        if is_followed && is_listed {
            let entry = self.entries.remove(idx);
            let place = self.followed.partition_point(|other| other.id < entry.id);
            self.followed.insert(place, entry);
        } else if !is_followed && !is_listed {
            let entry = self.followed.remove(idx);
            let place = self.position(&entry.id).unwrap_or_else(|place| place);
            self.entries.insert(place, entry);
        }
    }

    /// The position of a listed record, or the one that it would have.
    fn position(&self, id: &str) -> Result<usize, usize> {
        self.entries
            .binary_search_by(|entry| entry.id.as_str().cmp(id))
    }

    /// Most shelves hand out their entries in order already, so most are added at the end.
    fn insert(&mut self, id: String, stored: String) {
        match Record::parse(&stored) {
            Ok(record) => {
                let place = match self.entries.last() {
                    Some(last) if last.id >= id => self.position(&id).unwrap_or_else(|idx| idx),
                    _ => self.entries.len(),
                };
                self.entries.insert(place, Entry { id, record });
            }
            Err(flaw) => {
                let place = self.strange.partition_point(|other| other.id < id);
                self.strange.insert(place, Strange { id, stored, flaw });
            }
        }
    }

    /// What of a kind is kept at an address.
    pub fn at<'a>(&'a self, kind: Kind, at: &'a str) -> impl Iterator<Item = &'a Entry> {
        let of_kind = self
            .entries
            .iter()
            .filter(move |entry| entry.record.kind == kind);
        of_kind.filter(move |entry| entry.record.at == at)
    }

    /// How far the review on `page` was read in the language `lang`.
    pub fn place(&self, page: &str, lang: &str) -> Option<&Record> {
        let mut records = self.entries.iter().map(|entry| &entry.record);
        records.find(|record| {
            record.kind == Kind::Place && record.page() == page && record.lang == lang
        })
    }
}

/// Puts a record on the shelf; then the note that it follows goes. Returns its id. `fresh` is a text that no
/// other note has in its id.
///
/// # Errors
/// [`Refused`]: then the shelf is as it was.
pub fn add(shelf: &dyn Shelf, record: &Record, fresh: &str) -> Result<String, Refused> {
    let id = match record.kind {
        Kind::Bookmark => ["bookmark-", &record.at].concat(),
        Kind::Place => ["place-", &record.lang, "-", record.page()].concat(),
        Kind::Note => ["note-", fresh].concat(),
    };
    let id = free_id(shelf, id, record);
    shelf.put(&id, &record.stored())?;
    if record.follows != id {
        supersede(shelf, record);
    }
    Ok(id)
}

/// Removes the note that `record` follows, if it still is what it was.
pub fn supersede(shelf: &dyn Shelf, record: &Record) {
    let stored = shelf.get(&record.follows);
    let followed = stored.and_then(|stored| Record::parse(&stored).ok());
    if followed.is_some_and(|followed| followed.kind == Kind::Note && followed.at == record.at) {
        shelf.remove(&record.follows);
    }
}

/// Removes a record. What is none to us stays.
pub fn remove(shelf: &dyn Shelf, id: &str) {
    if shelf
        .get(id)
        .is_some_and(|stored| Record::parse(&stored).is_ok())
    {
        shelf.remove(id);
    }
}

/// `id`, or where that is taken `id~`, `id~2` and so on. A file may have thousands of notes with one id: doubling the
/// number, then halving the distance, finds a free one in few steps.
fn free_id(shelf: &dyn Shelf, mut id: String, record: &Record) -> String {
    let numbered = |id: &str, number: u32| match number {
        0 => id.to_owned(),
        1 => [id, "~"].concat(),
        _ => [id, "~", &number.to_string()].concat(),
    };
    loop {
        let is_free = |number| is_free(shelf, &numbered(&id, number), record);
        let doubled = (0..HIGHEST_DOUBLING).map(|shift| 1 << shift);
        let Some(mut free) = std::iter::once(0)
            .chain(doubled)
            .find(|number| is_free(*number))
        else {
            id.push('~');
            continue;
        };
        let mut taken = free / 2;
        while free > taken + 1 {
            let middle = taken.midpoint(free);
            if is_free(middle) {
                free = middle;
            } else {
                taken = middle;
            }
        }
        return numbered(&id, free);
    }
}

/// Whether nothing is lost if `record` is put there. A note never takes the place of anything.
fn is_free(shelf: &dyn Shelf, id: &str, record: &Record) -> bool {
    let Some(stored) = shelf.get(id) else {
        return true;
    };
    let same = |other: Record| match record.kind {
        Kind::Note => other == *record,
        kind => other.kind == kind && other.page() == record.page(),
    };
    Record::parse(&stored).is_ok_and(same)
}
