//! Records are kept, and nothing that was written is lost: by two tabs at once, by a full shelf, by what
//! cannot be read.

mod shelf;

use std::cell::Cell;

use notebook::{Flaw, Kind, Notebook, Record, Refused, Shelf, add, remove, supersede};
use proptest::prelude::*;
use shelf::{Memory, any_record, any_text, record, words};

const AT: &str = "films/heat/#score";

#[test]
fn the_stored_form_is_the_documented_one() {
    let note = Record {
        follows: "note-a".to_owned(),
        ..record(Kind::Note, AT, "Bass & brass,\n50 %: é")
    };
    assert_eq!(
        note.stored(),
        "v=1&kind=note&at=films%2Fheat%2F%23score&time=2026-11-21T10%3A48%3A46.000Z&lang=en\
         &text=Bass+%26+brass%2C%0A50+%25%3A+%C3%A9&follows=note-a"
    );
}

#[test]
fn a_newer_record_is_told_from_nonsense() {
    for (stored, flaw) in [
        ("v=2&kind=recording&at=films%2Fheat%2F", Flaw::Newer),
        ("", Flaw::Unreadable),
        ("v=1", Flaw::Unreadable),
        ("v=0&kind=bookmark&at=a", Flaw::Unreadable),
        ("v=-1&kind=bookmark&at=a", Flaw::Unreadable),
        ("v=1&kind=dream&at=a", Flaw::Unreadable),
        ("v=1&kind=bookmark", Flaw::Unreadable),
        ("v=1&kind=note&at=a&text=+%0A", Flaw::Unreadable),
    ] {
        assert_eq!(Record::parse(stored), Err(flaw), "{stored}");
    }
}

#[test]
fn what_cannot_be_read_is_left_as_it_is() {
    let shelf = Memory::default();
    let strange = [
        ("bookmark-films/heat/", "%%%"),
        ("note-x", "v=9&words=later"),
    ];
    for (id, stored) in strange {
        shelf.put(id, stored).expect("there is room");
    }
    let id = add(&shelf, &record(Kind::Bookmark, "films/heat/", ""), "").expect("there is room");
    assert_eq!(id, "bookmark-films/heat/~");
    let note = Record {
        follows: "note-x".to_owned(),
        ..record(Kind::Note, AT, "mine")
    };
    assert_eq!(add(&shelf, &note, "x").as_deref(), Ok("note-x~"));
    for (id, stored) in strange {
        remove(&shelf, id);
        assert_eq!(shelf.get(id).as_deref(), Some(stored));
    }
    let notebook = Notebook::read(&shelf);
    assert_eq!(notebook.entries.len(), 2);
    let flaws: Vec<Flaw> = notebook
        .strange
        .iter()
        .map(|strange| strange.flaw)
        .collect();
    assert_eq!(flaws, [Flaw::Unreadable, Flaw::Newer]);
    // The bookmark is found where it stands, and taken away there.
    remove(&shelf, &id);
    assert_eq!(Notebook::read(&shelf).entries.len(), 1);
}

/// A shelf that counts what is read from it.
#[derive(Default)]
struct Counting(Memory, Cell<usize>);

impl Shelf for Counting {
    fn entries(&self) -> Vec<(String, String)> {
        self.0.entries()
    }

    fn get(&self, id: &str) -> Option<String> {
        self.1.set(self.1.get() + 1);
        self.0.get(id)
    }

    fn put(&self, id: &str, stored: &str) -> Result<(), Refused> {
        self.0.put(id, stored)
    }

    fn remove(&self, id: &str) {
        self.0.remove(id);
    }
}

#[test]
fn a_free_id_is_found_in_few_steps_however_many_notes_have_the_same() {
    let shelf = Counting::default();
    for number in 0..1_000 {
        let note = record(Kind::Note, AT, &number.to_string());
        shelf.1.set(0);
        let id = add(&shelf, &note, "x").expect("there is room");
        assert!(id.len() <= "note-x~1000".len(), "{id}");
        assert!(shelf.1.get() <= 25, "{} steps for {id}", shelf.1.get());
    }
    assert_eq!(words(&shelf.0).len(), 1_000);
}

#[test]
fn a_free_id_is_found_where_every_doubled_number_is_taken() {
    let shelf = Memory::default();
    let numbers = (1..40).map(|shift| format!("~{}", 1_u64 << shift));
    for end in numbers.chain(["".to_owned(), "~".to_owned()]) {
        let id = format!("note-x{end}");
        shelf.put(&id, "%%%").expect("there is room");
    }
    let note = record(Kind::Note, AT, "mine");
    assert_eq!(add(&shelf, &note, "x").as_deref(), Ok("note-x~~"));
}

#[test]
fn a_full_shelf_refuses_and_keeps_the_note_before() {
    let shelf = Memory {
        room: 1,
        ..Memory::default()
    };
    let first = add(&shelf, &record(Kind::Note, AT, "first"), "a").expect("there is room");
    let second = Record {
        follows: first,
        ..record(Kind::Note, AT, "first, and more")
    };
    assert_eq!(add(&shelf, &second, "b"), Err(Refused::Full));
    assert_eq!(words(&shelf), ["first"]);
}

#[test]
fn there_is_one_bookmark_for_an_address_and_one_place_for_a_film_in_a_language() {
    let shelf = Memory::default();
    for at in [
        "films/heat/#score-1",
        "films/heat/#themes-2",
        "films/ran/#score-1",
    ] {
        for kind in [Kind::Bookmark, Kind::Bookmark, Kind::Place] {
            add(&shelf, &record(kind, at, ""), "").expect("there is room");
        }
    }
    let notebook = Notebook::read(&shelf);
    let n_of = |kind| {
        notebook
            .entries
            .iter()
            .filter(|entry| entry.record.kind == kind)
            .count()
    };
    assert_eq!([Kind::Bookmark, Kind::Place].map(n_of), [3, 2]);
    let place = notebook
        .place("films/heat/", "en")
        .map(|place| place.at.as_str());
    assert_eq!(place, Some("films/heat/#themes-2"));
    assert_eq!(notebook.place("films/heat/", "fr"), None);
}

#[test]
fn a_note_gives_way_only_to_one_of_the_same_place() {
    let shelf = Memory::default();
    let first = add(&shelf, &record(Kind::Note, AT, "first"), "a").expect("there is room");
    let elsewhere = Record {
        follows: first,
        ..record(Kind::Note, "films/ran/", "elsewhere")
    };
    add(&shelf, &elsewhere, "b").expect("there is room");
    assert_eq!(words(&shelf), ["first", "elsewhere"]);
}

/// What one of two tabs does.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// Writes the next words of its note.
    Type,
    /// Removes the note that its last one followed: later than it was written, or never.
    Settle,
    /// Opens what it sees of the other's notes, and goes on from there.
    Open,
}

/// A tab with a note being written.
#[derive(Default)]
struct Tab {
    /// What it wrote last, and its id.
    last: Option<(String, String)>,
    /// What it has still to remove.
    unsettled: Option<Record>,
}

proptest! {
    #[test]
    fn what_is_stored_is_read_back(record in any_record()) {
        prop_assert_eq!(Record::parse(&record.stored()), Ok(record));
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in any_text(), rest in ".*") {
        drop(Record::parse(&text));
        drop(Record::parse(&["v=1&kind=note&at=a&", &rest].concat()));
        let shelf = Memory::default();
        shelf.put("note-a", &text).expect("there is room");
        let notebook = Notebook::read(&shelf);
        prop_assert_eq!(notebook.entries.len() + notebook.strange.len(), 1);
    }

    /// However the steps of two tabs fall between each other, and whatever of them is never done: the last
    /// words of each are shown, unless the other tab opened them and wrote on.
    #[test]
    fn two_tabs_that_write_at_once_lose_no_note(
        steps in prop::collection::vec(
            (0..2usize, prop::sample::select(vec![Step::Type, Step::Settle, Step::Open])),
            0..40,
        ),
    ) {
        let shelf = Memory::default();
        let mut tabs = [Tab::default(), Tab::default()];
        // Ids of notes that somebody went on from, knowing them.
        let mut continued: Vec<String> = Vec::new();
        for (number, (tab, step)) in steps.into_iter().enumerate() {
            let tab = &mut tabs[tab];
            match step {
                Step::Type => {
                    let follows = tab.last.as_ref().map_or_else(String::new, |(id, _)| id.clone());
                    let text = format!("words {number}");
                    let note = Record { follows: follows.clone(), ..record(Kind::Note, AT, &text) };
                    // As `add` does, but for what comes after.
                    let id = format!("note-{number:03}");
                    shelf.put(&id, &note.stored()).expect("there is room");
                    continued.push(follows);
                    tab.last = Some((id, text));
                    tab.unsettled = Some(note);
                }
                Step::Settle => {
                    if let Some(note) = tab.unsettled.take() {
                        supersede(&shelf, &note);
                    }
                }
                Step::Open => {
                    let notebook = Notebook::read(&shelf);
                    let newest = notebook.entries.last();
                    tab.last = newest.map(|note| (note.id.clone(), note.record.text.clone()));
                }
            }
            let shown = words(&shelf);
            for (id, text) in tabs.iter().filter_map(|tab| tab.last.as_ref()) {
                let is_shown = shown.contains(text);
                prop_assert!(is_shown || continued.contains(id), "{} is lost: {:?}", text, shown);
            }
        }
    }
}

proptest! {
    /// A page that reads single records again, as other tabs change them, knows the same as one that reads all.
    #[test]
    fn reading_one_record_again_comes_to_the_same_as_reading_all(
        steps in prop::collection::vec(("note-[a-d]", "(note-[a-d])?", 0..4u8, 0..3usize), 0..40),
    ) {
        let shelf = Memory::default();
        let mut book = Notebook::read(&shelf);
        for (id, follows, step, at) in steps {
            let at = ["films/heat/", "films/heat/#score", "films/ran/"][at];
            match step {
                0 => shelf.remove(&id),
                1 => shelf.put(&id, "%%%").expect("there is room"),
                _ => {
                    let note = Record { follows, ..record(Kind::Note, at, "words") };
                    shelf.put(&id, &note.stored()).expect("there is room");
                }
            }
            book.reread(&shelf, &id);
            prop_assert_eq!(&book, &Notebook::read(&shelf));
        }
    }
}
