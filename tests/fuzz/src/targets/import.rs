//! Notebooks as JSON: `check_beginning` accepts or refuses any file, any JSON can be read, and imported records can be
//! exported and imported again.

use annotations::{Form, Import, N_LOOKED_AT, Notebook, check_beginning, export, import};
use serde_json::Value;

use super::record::Memory;
use crate::Target;

pub(crate) const TARGET: Target = Target {
    name: "import",
    run,
    seeds,
    tokens: &[
        "[",
        "]",
        "{",
        "}",
        "{},",
        "[],",
        "\"",
        "\"a\",",
        "\\u0041",
        "\\ud800",
        "0,",
        "-",
        "1e9,",
        "null,",
        "\n",
        "\"kind\": ",
        "\"note\"",
        "\"at\": \"films/heat/\"",
        "\"time\": \"2026-11-21T10:48:46Z\"",
        "\"text\": \"a\"",
        "\"follows\": \"note-a\"",
        "\"id\": \"note-a\"",
        "\u{0}",
        "é",
        "<",
        "PK",
    ],
    rows: &[
        "{\"id\":\"note-a\",\"kind\":\"note\",\"at\":\"a\",\"time\":\"2026-11-21T10:48:46Z\",\"text\":\"{n}\"},",
        "{\"id\":\"note-{n}\",\"kind\":\"note\",\"at\":\"a\",\"time\":\"2026-11-21T10:48:46Z\",\"text\":\"{n}\",\"follows\":\"note-{m}\"},",
        "{\"id\":\"note-{n}\",\"kind\":\"note\",\"at\":\"a\",\"time\":\"2026-11-21T10:48:46Z\",\"text\":\"{n}\",\"follows\":\"note-0{n}\"},",
        "{\"kind\":\"place\",\"at\":\"a\",\"time\":\"2026-11-21T10:48:46Z\",\"lang\":\"l{n}\"},",
    ],
    around: (
        r#"{"format":"diptych-notebook","version":1,"records":["#,
        "0]}",
    ),
};

/// A JSON value, in place of one that a browser has parsed.
#[derive(Clone)]
struct Json<'a>(&'a Value);

impl annotations::Value for Json<'_> {
    fn form(&self) -> Form {
        match self.0 {
            Value::Null => Form::Nothing,
            Value::Bool(_) | Value::Number(_) => Form::Literal,
            Value::String(_) => Form::Text,
            Value::Array(_) => Form::List,
            Value::Object(_) => Form::Object,
        }
    }

    fn text(&self) -> String {
        match self.0 {
            Value::String(text) => text.clone(),
            Value::Bool(_) | Value::Number(_) => self.0.to_string(),
            _ => String::new(),
        }
    }

    fn field(&self, key: &str) -> Option<Self> {
        self.0.as_object()?.get(key).map(Self)
    }

    fn n_items(&self) -> usize {
        self.0.as_array().map_or(0, Vec::len)
    }

    fn item(&self, idx: usize) -> Option<Self> {
        self.0.as_array()?.get(idx).map(Self)
    }
}

fn seeds() -> Vec<Vec<u8>> {
    let seeds: [&[u8]; 8] = [
        br##"{ "format": "diptych-notebook", "version": 1, "records": [
            { "id": "note-a", "kind": "note", "at": "films/heat/#score", "time": "2026-11-21T10:48:46.000Z", "lang": "en", "text": "Brass" },
            { "id": "note-b", "kind": "note", "at": "films/heat/#score", "time": "2026-11-21T10:48:47.000Z", "text": "b", "follows": "note-a" },
            { "kind": "bookmark", "at": "films/ran/", "time": "2026-01-01T00:00:00Z" },
            { "kind": "place", "at": "films/ran/#score-2", "lang": "fr", "time": "2026-01-01T00:00:00Z" } ] }"##,
        br#"{ "format": "diptych-notebook", "version": 2 }"#,
        br#"{"format":"diptych-notebook","version":1,"records":[{},7,null,{"kind":"dream"},{"kind":"note","at":["a"]}]}"#,
        b"[{},{},{}]",
        b"\xff\xfe{\0",
        b"\x89PNG\r\n\x1a\n",
        b"PK\x03\x04",
        b"<!doctype html><title>a</title>",
    ];
    seeds.map(<[u8]>::to_vec).to_vec()
}

fn run(input: &[u8]) {
    let beginning = &input[..input.len().min(N_LOOKED_AT as usize)];
    let judged = check_beginning(beginning, input.len() as f64);
    let Ok(whole) = serde_json::from_slice::<Value>(input) else {
        return;
    };
    // A file that can be imported must not be refused by its beginning.
    assert!(judged.is_ok() || !whole.is_object() || input.len() > 12_000_000);
    let store = Memory::default();
    let Ok(mut steps) = Import::begin(&store, &Json(&whole)) else {
        return;
    };
    while steps.step(&store, 2) {}
    let report = steps.report();
    let n_records = whole["records"].as_array().map_or(0, Vec::len);
    assert_eq!(report.n_new + report.n_known + report.n_faults, n_records);
    assert!(report.faults.len() <= report.n_faults);
    // Imported records can be exported and imported again.
    let book = Notebook::read(&store);
    let quote = |text: &str| Value::from(text).to_string();
    let file = export(&book, "2026-11-21T10:48:46.000Z", &quote);
    let again: Value = serde_json::from_str(&file).expect("an export is JSON");
    let report = import(&Memory::default(), &Json(&again));
    assert_eq!(report.n_faults, 0, "{file}");
    // An import into the same store adds nothing.
    assert_eq!(import(&store, &Json(&again)).n_new, 0, "{file}");
}
