//! Records are stored and none is lost: not by two tabs that write at once, not by a full store, not by
//! unreadable entries.

mod store;

use std::cell::Cell;

use annotations::{
    Notebook, Record, RecordError, RecordKind, RecordStore, StoreError, add, remove, supersede,
};
use proptest::prelude::*;
use store::{Memory, any_record, any_text, record, words};

const AT: &str = "films/heat/#score";

#[test]
fn the_stored_form_is_the_documented_one() {
    let note = Record {
        follows: "note-a".to_owned(),
        ..record(RecordKind::Note, AT, "Bass & brass,\n50 %: é")
    };
    assert_eq!(
        note.stored(),
        "v=1&kind=note&at=films%2Fheat%2F%23score&time=2026-11-21T10%3A48%3A46.000Z&lang=en\
         &text=Bass+%26+brass%2C%0A50+%25%3A+%C3%A9&follows=note-a"
    );
}

#[test]
fn a_record_of_a_newer_version_is_distinguished_from_an_unreadable_one() {
    for (stored, error) in [
        ("v=2&kind=recording&at=films%2Fheat%2F", RecordError::Newer),
        ("", RecordError::Unreadable),
        ("v=1", RecordError::Unreadable),
        ("v=0&kind=bookmark&at=a", RecordError::Unreadable),
        ("v=-1&kind=bookmark&at=a", RecordError::Unreadable),
        ("v=1&kind=dream&at=a", RecordError::Unreadable),
        ("v=1&kind=bookmark", RecordError::Unreadable),
        ("v=1&kind=note&at=a&text=+%0A", RecordError::Unreadable),
    ] {
        assert_eq!(Record::parse(stored), Err(error), "{stored}");
    }
}

#[test]
fn unreadable_records_are_never_overwritten() {
    let store = Memory::default();
    let unreadable = [
        ("bookmark-films/heat/", "%%%"),
        ("note-x", "v=9&words=later"),
    ];
    for (id, stored) in unreadable {
        store.put(id, stored).expect("there is room");
    }
    let id =
        add(&store, &record(RecordKind::Bookmark, "films/heat/", ""), "").expect("there is room");
    assert_eq!(id, "bookmark-films/heat/~");
    let note = Record {
        follows: "note-x".to_owned(),
        ..record(RecordKind::Note, AT, "mine")
    };
    assert_eq!(add(&store, &note, "x").as_deref(), Ok("note-x~"));
    for (id, stored) in unreadable {
        remove(&store, id);
        assert_eq!(store.get(id).as_deref(), Some(stored));
    }
    let notebook = Notebook::read(&store);
    assert_eq!(notebook.entries.len(), 2);
    let flaws: Vec<RecordError> = notebook
        .unreadable
        .iter()
        .map(|unreadable| unreadable.error)
        .collect();
    assert_eq!(flaws, [RecordError::Unreadable, RecordError::Newer]);
    // The bookmark is found under its longer id, and removed there.
    remove(&store, &id);
    assert_eq!(Notebook::read(&store).entries.len(), 1);
}

/// A store that counts what is read from it.
#[derive(Default)]
struct Counting(Memory, Cell<usize>);

impl RecordStore for Counting {
    fn entries(&self) -> Vec<(String, String)> {
        self.0.entries()
    }

    fn get(&self, id: &str) -> Option<String> {
        self.1.set(self.1.get() + 1);
        self.0.get(id)
    }

    fn put(&self, id: &str, stored: &str) -> Result<(), StoreError> {
        self.0.put(id, stored)
    }

    fn remove(&self, id: &str) {
        self.0.remove(id);
    }
}

#[test]
fn a_free_id_is_found_in_few_steps_however_many_notes_have_the_same() {
    let store = Counting::default();
    for number in 0..1_000 {
        let note = record(RecordKind::Note, AT, &number.to_string());
        store.1.set(0);
        let id = add(&store, &note, "x").expect("there is room");
        assert!(id.len() <= "note-x~1000".len(), "{id}");
        assert!(store.1.get() <= 25, "{} steps for {id}", store.1.get());
    }
    assert_eq!(words(&store.0).len(), 1_000);
}

#[test]
fn a_free_id_is_found_where_every_doubled_number_is_taken() {
    let store = Memory::default();
    let numbers = (1..40).map(|shift| format!("~{}", 1_u64 << shift));
    for end in numbers.chain(["".to_owned(), "~".to_owned()]) {
        let id = format!("note-x{end}");
        store.put(&id, "%%%").expect("there is room");
    }
    let note = record(RecordKind::Note, AT, "mine");
    assert_eq!(add(&store, &note, "x").as_deref(), Ok("note-x~~"));
}

#[test]
fn a_full_store_refuses_and_keeps_the_note_before() {
    let store = Memory {
        room: 1,
        ..Memory::default()
    };
    let first = add(&store, &record(RecordKind::Note, AT, "first"), "a").expect("there is room");
    let second = Record {
        follows: first,
        ..record(RecordKind::Note, AT, "first, and more")
    };
    assert_eq!(add(&store, &second, "b"), Err(StoreError::Full));
    assert_eq!(words(&store), ["first"]);
}

#[test]
fn bookmarks_are_unique_per_target_and_reading_positions_per_film_and_language() {
    let store = Memory::default();
    for target in [
        "films/heat/#score-1",
        "films/heat/#themes-2",
        "films/ran/#score-1",
    ] {
        for kind in [
            RecordKind::Bookmark,
            RecordKind::Bookmark,
            RecordKind::ReadingPosition,
        ] {
            add(&store, &record(kind, target, ""), "").expect("there is room");
        }
    }
    let notebook = Notebook::read(&store);
    let n_of = |kind| {
        notebook
            .entries
            .iter()
            .filter(|entry| entry.record.kind == kind)
            .count()
    };
    assert_eq!(
        [RecordKind::Bookmark, RecordKind::ReadingPosition].map(n_of),
        [3, 2]
    );
    let place = notebook
        .reading_position("films/heat/", "en")
        .map(|place| place.target.as_str());
    assert_eq!(place, Some("films/heat/#themes-2"));
    assert_eq!(notebook.reading_position("films/heat/", "fr"), None);
}

#[test]
fn a_note_is_replaced_only_by_a_note_at_the_same_target() {
    let store = Memory::default();
    let first = add(&store, &record(RecordKind::Note, AT, "first"), "a").expect("there is room");
    let elsewhere = Record {
        follows: first,
        ..record(RecordKind::Note, "films/ran/", "elsewhere")
    };
    add(&store, &elsewhere, "b").expect("there is room");
    assert_eq!(words(&store), ["first", "elsewhere"]);
}

/// A step of one of two tabs.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// Writes the next text of its note.
    Type,
    /// Removes the note that its last one followed: later than it was written, or never.
    Settle,
    /// Opens the last listed note and continues from it.
    Open,
}

/// A tab in which a note is written.
#[derive(Default)]
struct Tab {
    /// The id and text of its last note.
    last: Option<(String, String)>,
    /// The record whose followed note is still to be removed.
    unsettled: Option<Record>,
}

proptest! {
    #[test]
    fn a_stored_record_is_read_back_unchanged(record in any_record()) {
        prop_assert_eq!(Record::parse(&record.stored()), Ok(record));
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in any_text(), rest in ".*") {
        drop(Record::parse(&text));
        drop(Record::parse(&["v=1&kind=note&at=a&", &rest].concat()));
        let store = Memory::default();
        store.put("note-a", &text).expect("there is room");
        let notebook = Notebook::read(&store);
        prop_assert_eq!(notebook.entries.len() + notebook.unreadable.len(), 1);
    }

    /// In any interleaving of the steps of two tabs, even if some steps never run, the last text of each tab is
    /// listed, unless the other tab opened and replaced it.
    #[test]
    fn two_tabs_that_write_at_once_lose_no_note(
        steps in prop::collection::vec(
            (0..2usize, prop::sample::select(vec![Step::Type, Step::Settle, Step::Open])),
            0..40,
        ),
    ) {
        let store = Memory::default();
        let mut tabs = [Tab::default(), Tab::default()];
        // Ids of notes that a tab has knowingly replaced.
        let mut continued: Vec<String> = Vec::new();
        for (number, (tab, step)) in steps.into_iter().enumerate() {
            let tab = &mut tabs[tab];
            match step {
                Step::Type => {
                    let follows = tab.last.as_ref().map_or_else(String::new, |(id, _)| id.clone());
                    let text = format!("words {number}");
                    let note = Record { follows: follows.clone(), ..record(RecordKind::Note, AT, &text) };
                    // Like `add`, without the removal of the followed note.
                    let id = format!("note-{number:03}");
                    store.put(&id, &note.stored()).expect("there is room");
                    continued.push(follows);
                    tab.last = Some((id, text));
                    tab.unsettled = Some(note);
                }
                Step::Settle => {
                    if let Some(note) = tab.unsettled.take() {
                        supersede(&store, &note);
                    }
                }
                Step::Open => {
                    let notebook = Notebook::read(&store);
                    let newest = notebook.entries.last();
                    tab.last = newest.map(|note| (note.id.clone(), note.record.text.clone()));
                }
            }
            let shown = words(&store);
            for (id, text) in tabs.iter().filter_map(|tab| tab.last.as_ref()) {
                let is_shown = shown.contains(text);
                prop_assert!(is_shown || continued.contains(id), "{} is lost: {:?}", text, shown);
            }
        }
    }
}

proptest! {
    /// A page that rereads single records, as other tabs change them, has the same notebook as one that reads all.
    #[test]
    fn reading_one_record_again_comes_to_the_same_as_reading_all(
        steps in prop::collection::vec(("note-[a-d]", "(note-[a-d])?", 0..4u8, 0..3usize), 0..40),
    ) {
        let store = Memory::default();
        let mut book = Notebook::read(&store);
        for (id, follows, step, idx) in steps {
            let target = ["films/heat/", "films/heat/#score", "films/ran/"][idx];
            match step {
                0 => store.remove(&id),
                1 => store.put(&id, "%%%").expect("there is room"),
                _ => {
                    let note = Record { follows, ..record(RecordKind::Note, target, "words") };
                    store.put(&id, &note.stored()).expect("there is room");
                }
            }
            book.reread(&store, &id);
            prop_assert_eq!(&book, &Notebook::read(&store));
        }
    }
}
