//! Export and import as JSON: an exported record is imported once, and unreadable records are reported exactly.

mod json;
mod store;

use annotations::{
    Import, MOST_FAULTS, MOST_RECORDS, Notebook, Record, RecordKind, RecordStore, Report, add,
    export, import,
};
use json::{Json, any_json};
use proptest::prelude::*;
use serde_json::{Value, json};
use store::{Memory, any_record, record, words};

const TIME: &str = "2026-11-21T10:48:46.000Z";

fn quote(text: &str) -> String {
    Value::from(text).to_string()
}

fn exported(store: &dyn RecordStore) -> Value {
    let file = export(&Notebook::read(store), TIME, &quote);
    serde_json::from_str(&file).unwrap_or_else(|error| panic!("{error} in\n{file}"))
}

fn file(records: &Value) -> Value {
    json!({ "format": "diptych-notebook", "version": 1, "exported": TIME, "records": records })
}

/// A report as lines: first the numbers, then one line per fault.
fn told(report: &Report) -> Vec<String> {
    let Report {
        n_new,
        n_known,
        n_refused,
        faults,
        ..
    } = report;
    let numbers = format!("{n_new} new, {n_known} known, {n_refused} refused");
    let faults = faults.iter().map(|fault| {
        let found = &fault.found;
        format!(
            "{}: {} — {:?} {}",
            found.path,
            fault.expected.id(),
            found.form,
            found.text
        )
    });
    std::iter::once(numbers).chain(faults).collect()
}

/// Returns a note on a film in the form of a file.
fn note(id: &str, text: &str, follows: &str) -> Value {
    json!({
        "id": id, "kind": "note", "at": "films/heat/", "time": TIME, "text": text, "follows": follows,
    })
}

#[test]
fn a_file_says_what_it_is_and_has_a_record_in_each_line() {
    let store = Memory::default();
    add(&store, &record(RecordKind::Bookmark, "films/heat/", ""), "").expect("there is room");
    add(
        &store,
        &record(RecordKind::Note, "films/heat/#score", "\"Brass\""),
        "a",
    )
    .expect("there is room");
    assert_eq!(
        export(&Notebook::read(&store), TIME, &quote),
        r##"{
  "format": "diptych-notebook",
  "version": 1,
  "exported": "2026-11-21T10:48:46.000Z",
  "records": [
    { "id": "bookmark-films/heat/", "kind": "bookmark", "at": "films/heat/", "time": "2026-11-21T10:48:46.000Z", "lang": "en" },
    { "id": "note-a", "kind": "note", "at": "films/heat/#score", "time": "2026-11-21T10:48:46.000Z", "lang": "en", "text": "\"Brass\"" }
  ]
}
"##
    );
}

#[test]
fn a_file_that_is_no_notebook_is_reported_and_imports_nothing() {
    for (value, fault) in [
        (json!([]), ": notebook — List "),
        (json!("x"), ": notebook — Text x"),
        (json!({}), "/format: notebook — Nothing "),
        (
            json!({ "format": "recipes" }),
            "/format: notebook — Text recipes",
        ),
        (
            json!({ "format": "diptych-notebook", "version": 2, "records": [] }),
            "/version: version — Literal 2",
        ),
        (
            json!({ "format": "diptych-notebook", "version": "1", "records": [] }),
            "/version: version — Text 1",
        ),
        (
            json!({ "format": "diptych-notebook", "version": 1, "records": {} }),
            "/records: records — Object ",
        ),
    ] {
        let store = Memory::default();
        let report = import(&store, &Json(value.clone()));
        assert_eq!(
            told(&report),
            ["0 new, 0 known, 0 refused", fault],
            "{value}"
        );
        assert!(store.entries().is_empty());
    }
}

#[test]
fn an_import_skips_faulty_records_and_adds_the_others() {
    let store = Memory::default();
    let good = json!({ "kind": "bookmark", "at": "films/heat/", "time": TIME });
    let value = file(&json!([
        good,
        7,
        { "kind": "dream", "at": "films/heat/", "time": TIME },
        { "at": "films/heat/", "time": TIME },
        { "kind": "note", "at": "films/heat/", "time": TIME },
        { "kind": "note", "at": "films/heat/", "time": TIME, "text": ["a"] },
        { "kind": "bookmark", "at": 1, "time": TIME },
        { "kind": "bookmark", "at": "films/ran/", "time": "yesterday" },
        good,
    ]));
    assert_eq!(
        told(&import(&store, &Json(value))),
        [
            "1 new, 1 known, 0 refused",
            "/records/1: record — Literal 7",
            "/records/2/kind: kind — Text dream",
            "/records/3/kind: kind — Nothing ",
            "/records/4/text: words — Nothing ",
            "/records/5/text: text — List ",
            "/records/6/at: address — Literal 1",
            "/records/7/time: time — Text yesterday",
        ]
    );
    assert_eq!(store.entries().len(), 1);
}

#[test]
fn a_key_with_a_slash_is_no_path_into_a_record() {
    let store = Memory::default();
    let mut value = file(&json!([]));
    value["records/0"] = json!({ "kind": "bookmark", "at": "films/heat/", "time": TIME });
    assert_eq!(
        told(&import(&store, &Json(value.clone()))),
        ["0 new, 0 known, 0 refused"]
    );
}

#[test]
fn an_import_merges_equal_notes_and_adds_different_ones() {
    let store = Memory::default();
    add(
        &store,
        &record(RecordKind::Note, "films/heat/", "mine"),
        "a",
    )
    .expect("there is room");
    let value = file(&json!([
        note("note-a", "theirs", ""),
        note("note-b", "mine", "")
    ]));
    assert_eq!(
        told(&import(&store, &Json(value))),
        ["1 new, 1 known, 0 refused"]
    );
    assert_eq!(words(&store), ["mine", "theirs"]);
    // A note that follows one's own note replaces it; the earlier one is not imported again.
    let value = file(&json!([note("note-c", "mine, later", "note-a")]));
    assert_eq!(
        told(&import(&store, &Json(value))),
        ["1 new, 0 known, 0 refused"]
    );
    let value = file(&json!([note("note-a", "mine", "")]));
    assert_eq!(
        told(&import(&store, &Json(value))),
        ["0 new, 1 known, 0 refused"]
    );
    assert_eq!(words(&store), ["theirs", "mine, later"]);
}

#[test]
fn a_replaced_note_text_may_be_imported_again_as_another_note() {
    let store = Memory::default();
    add(
        &store,
        &record(RecordKind::Note, "films/heat/", "mine"),
        "a",
    )
    .expect("there is room");
    let value = file(&json!([
        note("note-b", "mine, later", "note-a"),
        note("note-c", "mine", "")
    ]));
    assert_eq!(
        told(&import(&store, &Json(value))),
        ["2 new, 0 known, 0 refused"]
    );
    assert_eq!(words(&store), ["mine, later", "mine"]);
    // A note that names itself as the followed one is not hidden by that.
    let value = file(&json!([note("note-d", "of its own", "note-d")]));
    import(&store, &Json(value));
    assert_eq!(words(&store), ["mine, later", "mine", "of its own"]);
}

#[test]
fn the_later_of_two_reading_positions_is_retained() {
    let store = Memory::default();
    let place = |target: &str, time: &str| {
        file(&json!([{ "kind": "place", "at": target, "lang": "en", "time": time }]))
    };
    let [early, late] = [
        ("films/heat/#themes-1", "2026-01-01T00:00:00Z"),
        ("films/heat/#score-1", TIME),
    ]
    .map(|(target, time)| place(target, time));
    for (value, n_new) in [(&early, 1), (&late, 1), (&early, 0), (&late, 0)] {
        assert_eq!(import(&store, &Json(value.clone())).n_new, n_new);
    }
    let target = Notebook::read(&store)
        .reading_position("films/heat/", "en")
        .map(|place| place.target.clone());
    assert_eq!(target.as_deref(), Some("films/heat/#score-1"));
}

#[test]
fn records_that_exceed_the_storage_space_are_counted() {
    let store = Memory {
        room: 1,
        ..Memory::default()
    };
    let bookmark = |target: &str| json!({ "kind": "bookmark", "at": target, "time": TIME });
    let value = file(&json!([
        bookmark("films/heat/"),
        bookmark("films/ran/"),
        bookmark("films/heat/")
    ]));
    assert_eq!(
        told(&import(&store, &Json(value))),
        ["1 new, 1 known, 1 refused"]
    );
}

#[test]
fn a_file_with_faults_in_every_record_names_the_first_ones_and_counts_the_rest() {
    let store = Memory::default();
    let value = file(&Value::from(vec![json!({}); 1000]));
    let report = import(&store, &Json(value));
    assert_eq!((report.n_faults, report.faults.len()), (1000, MOST_FAULTS));
}

#[test]
fn more_records_than_any_browser_keeps_are_refused_as_a_whole() {
    let store = Memory::default();
    let value = file(&Value::from(vec![Value::Null; MOST_RECORDS + 1]));
    assert_eq!(
        told(&import(&store, &Json(value))),
        [
            "0 new, 0 known, 0 refused",
            "/records: fewer — Literal 100001"
        ]
    );
}

#[test]
fn a_file_that_comes_in_by_steps_is_the_same_as_one_at_once() {
    let records: Vec<Value> = (0..500)
        .map(|n| json!({ "kind": "note", "id": n.to_string(), "at": format!("films/{}/", n % 7), "text": format!("words {}", n % 90), "time": TIME }))
        .collect();
    let value = file(&Value::from(records));
    let (steps, whole) = (Memory::default(), Memory::default());
    let mut coming = Import::begin(&steps, &Json(value.clone())).expect("it is a notebook");
    let mut n_steps = 1;
    while coming.step(&steps, 7) {
        n_steps += 1;
    }
    assert_eq!(n_steps, 72);
    assert_eq!(coming.report(), import(&whole, &Json(value)));
    assert_eq!(content(&steps), content(&whole));
}

/// Records without the fields that differ between stores: ids and `follows`.
fn content(store: &dyn RecordStore) -> Vec<String> {
    let entries = Notebook::read(store).entries.into_iter();
    let mut all: Vec<String> = entries
        .map(|entry| {
            Record {
                follows: String::new(),
                ..entry.record
            }
            .stored()
        })
        .collect();
    all.sort();
    all
}

proptest! {
    #[test]
    fn an_exported_notebook_is_imported_completely_and_only_once(records in prop::collection::vec(any_record(), 0..12)) {
        let store = Memory::default();
        let mut n_notes = 0;
        for record in records {
            n_notes += 1;
            // Two notes with the same text at the same target are one.
            let twins = Notebook::read(&store);
            if twins.with_target(record.kind, &record.target).any(|twin| twin.record.text == record.text) {
                continue;
            }
            add(&store, &record, &n_notes.to_string()).expect("there is room");
        }
        let value = exported(&store);
        let n_records = value["records"].as_array().map_or(0, Vec::len);
        let other = Memory::default();
        let report = import(&other, &Json(value.clone()));
        prop_assert_eq!(report, Report { n_new: n_records, ..Report::default() });
        prop_assert_eq!(content(&other), content(&store));
        let report = import(&other, &Json(value));
        prop_assert_eq!(report, Report { n_known: n_records, ..Report::default() });
        prop_assert_eq!(content(&other), content(&store));
    }

    /// Importing a file has the same result as importing its records one by one: the import's own index of accepted
    /// records agrees with the store.
    #[test]
    fn a_file_comes_in_as_its_records_would_one_by_one(
        records in prop::collection::vec(("note-[a-d]", "(note-[a-d])?", 0..2usize, "[xyz]"), 0..12),
        places in prop::collection::vec((0..2usize, "en|fr", 0..4u8), 0..6),
    ) {
        let at = |idx: usize| ["films/heat/", "films/ran/"][idx];
        let notes = records.into_iter().map(|(id, follows, idx, text)| {
            json!({ "id": id, "kind": "note", "at": at(idx), "time": TIME, "text": text, "follows": follows })
        });
        let places = places.into_iter().map(|(idx, lang, second)| {
            let time = format!("2026-11-21T10:48:0{second}.000Z");
            json!({ "kind": "place", "at": at(idx), "time": time, "lang": lang })
        });
        let records: Vec<Value> = notes.chain(places).collect();
        let (whole, parts) = (Memory::default(), Memory::default());
        import(&whole, &Json(file(&Value::from(records.clone()))));
        for record in records {
            import(&parts, &Json(file(&json!([record]))));
        }
        prop_assert_eq!(whole.entries(), parts.entries());
    }

    #[test]
    fn every_record_of_any_file_is_accounted_for(records in prop::collection::vec(any_json(), 0..8)) {
        let store = Memory::default();
        let n_records = records.len();
        let report = import(&store, &Json(file(&Value::from(records))));
        prop_assert_eq!(report.n_new + report.n_known + report.n_faults, n_records);
    }

    #[test]
    fn any_json_is_read_without_a_panic(value in any_json()) {
        let report = import(&Memory::default(), &Json(value));
        prop_assert_eq!(report.n_new + report.n_known, 0);
    }
}
