//! Stored annotations: each line is the id and the stored text of a record, separated by a tab.

use std::{cell::RefCell, collections::BTreeMap};

use annotations::{Notebook, Record, RecordStore, StoreError, add, remove};

use crate::Target;

pub(crate) const TARGET: Target = Target {
    name: "record",
    run,
    seeds,
    tokens: &[
        "v=1&",
        "v=2&",
        "kind=note&",
        "kind=bookmark&",
        "kind=place&",
        "at=films%2Fheat%2F&",
        "text=a&",
        "follows=note-a&",
        "time=2026-11-21T10%3A48%3A46.000Z&",
        "\t",
        "\n",
        "note-a\t",
        "%",
        "&",
        "=",
        "+",
        "\u{0}",
        "é",
        "~",
    ],
    rows: &[
        "\nnote-{n}\tv=1&kind=note&at=a&text={n}",
        "\nnote-{n}\tv=1&kind=note&at=a&text={n}&follows=note-{m}",
        "\nplace-{n}\tv=1&kind=place&at=a&lang=l{n}",
        "\nnote-{n}\t%",
    ],
    around: ("note-a\tv=1&kind=note&at=a&text=", ""),
};

/// An in-memory [`RecordStore`].
#[derive(Default)]
pub(super) struct Memory(RefCell<BTreeMap<String, String>>);

impl RecordStore for Memory {
    fn entries(&self) -> Vec<(String, String)> {
        let stored = self.0.borrow();
        stored
            .iter()
            .map(|(id, text)| (id.clone(), text.clone()))
            .collect()
    }

    fn get(&self, id: &str) -> Option<String> {
        self.0.borrow().get(id).cloned()
    }

    fn put(&self, id: &str, stored: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().insert(id.to_owned(), stored.to_owned());
        Ok(())
    }

    fn remove(&self, id: &str) {
        self.0.borrow_mut().remove(id);
    }
}

fn seeds() -> Vec<Vec<u8>> {
    let seeds = [
        "note-a\tv=1&kind=note&at=films%2Fheat%2F%23score&time=2026-11-21T10%3A48%3A46.000Z&lang=en&text=Brass\n\
         note-b\tv=1&kind=note&at=films%2Fheat%2F%23score&time=2026-11-21T10%3A48%3A47.000Z&text=b&follows=note-a\n",
        "bookmark-films/heat/\tv=1&kind=bookmark&at=films%2Fheat%2F&time=2026-11-21T10%3A48%3A46.000Z\n",
        "place-fr-films/heat/\tv=1&kind=place&at=films%2Fheat%2F%23score-2&time=2026-01-02T00%3A00%3A00Z&lang=fr\n",
        "note-c\tv=9&kind=recording&sound=later\nbookmark-a\t%%%\n",
    ];
    seeds.map(|seed| seed.as_bytes().to_vec()).to_vec()
}

fn run(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let store = Memory::default();
    for line in input.split('\n') {
        let (id, stored) = line.split_once('\t').unwrap_or(("note-x", line));
        if store.get(id).is_none() {
            assert_eq!(store.put(id, stored), Ok(()));
        }
        if let Ok(record) = Record::parse(stored) {
            assert_eq!(Record::parse(&record.stored()).as_ref(), Ok(&record));
        }
    }
    let book = Notebook::read(&store);
    let unreadable: Vec<_> = book
        .unreadable
        .iter()
        .map(|unreadable| unreadable.stored.clone())
        .collect();
    for entry in book.entries.iter().take(20) {
        assert!(add(&store, &entry.record, "fresh").is_ok());
        remove(&store, &entry.id);
    }
    // Unreadable records do not change when others are added or removed.
    let after = Notebook::read(&store);
    let left: Vec<_> = after
        .unreadable
        .iter()
        .map(|unreadable| unreadable.stored.clone())
        .collect();
    assert_eq!(left, unreadable);
}
