//! Imports the records of a chosen file in steps, so that the page can paint in between.

use crate::{
    export::FORMAT,
    json::{Form, Leaf, Value},
    known::Known,
    record::{Record, VERSION},
    store::{Notebook, RecordStore},
};

/// Maximum number of records in a file: more than any browser can store.
pub const MOST_RECORDS: usize = 100_000;
/// Maximum number of faults listed in a report; the others are only counted.
pub const MOST_FAULTS: usize = 20;

/// The expected value at a position of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// JSON.
    Json,
    /// A notebook: an object with the format's name.
    Notebook,
    /// A supported version.
    Version,
    /// The list of records.
    Records,
    /// A list of at most [`MOST_RECORDS`] records.
    FewerRecords,
    /// A record.
    Record,
    /// A kind: bookmark, note or reading position.
    RecordKind,
    /// An address.
    Address,
    /// The text of a note.
    Words,
    /// A string.
    Text,
    /// A date and time.
    Time,
}

/// A fault in an imported file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The value that was found: its path, form and text.
    pub found: Leaf,
    /// The expected value.
    pub expected: Expected,
}

/// The result of an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The number of records that were added.
    pub n_new: usize,
    /// The number of records that existed already.
    pub n_known: usize,
    /// The number of records that the store refused.
    pub n_refused: usize,
    /// The number of records that could not be read.
    pub n_faults: usize,
    /// The first [`MOST_FAULTS`] faults.
    pub faults: Vec<Fault>,
}

impl Expected {
    /// The identifier used in messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Notebook => "notebook",
            Self::Version => "version",
            Self::Records => "records",
            Self::FewerRecords => "fewer",
            Self::Record => "record",
            Self::RecordKind => "kind",
            Self::Address => "address",
            Self::Words => "words",
            Self::Text => "text",
            Self::Time => "time",
        }
    }
}

impl Report {
    /// The report on a file that was rejected as a whole.
    pub fn of_fault(fault: Fault) -> Self {
        let mut report = Self::default();
        report.add(fault);
        report
    }

    fn add(&mut self, fault: Fault) {
        self.n_faults += 1;
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(fault);
        }
    }
}

/// An import in progress. Existing records stay unchanged, except a note of which the file has a later version,
/// and an earlier reading position in the same review.
#[derive(Debug)]
pub struct Import<V> {
    records: V,
    next: usize,
    known: Known,
    report: Report,
}

impl<V: Value> Import<V> {
    /// Starts an import.
    ///
    /// # Errors
    /// The fault of a file that is no notebook.
    pub fn begin(store: &dyn RecordStore, whole: &V) -> Result<Self, Fault> {
        let records = records_of(whole)?;
        Ok(Self {
            records,
            next: 0,
            known: Known::new(Notebook::read(store)),
            report: Report::default(),
        })
    }

    /// Reads at most the next `n` records. Returns true if there are more.
    pub fn step(&mut self, store: &dyn RecordStore, n: usize) -> bool {
        let end = (self.next + n).min(self.records.n_items());
        for idx in self.next..end {
            let item = self.records.item(idx);
            let path = ["/records/", &idx.to_string()].concat();
            match record(path, item.as_ref()) {
                Ok((id, record)) => match self.known.take_in(store, &id, &record) {
                    Ok(true) => self.report.n_new += 1,
                    Ok(false) => self.report.n_known += 1,
                    Err(_) => self.report.n_refused += 1,
                },
                Err(fault) => self.report.add(fault),
            }
        }
        self.next = end;
        end < self.records.n_items()
    }

    /// The report on the records read so far.
    pub fn report(self) -> Report {
        self.report
    }
}

/// Imports a whole file in one step.
pub fn import<V: Value>(store: &dyn RecordStore, whole: &V) -> Report {
    match Import::begin(store, whole) {
        Ok(mut import) => {
            import.step(store, usize::MAX - 1);
            import.report()
        }
        Err(fault) => Report::of_fault(fault),
    }
}

/// Returns the records of a file; a [`Fault`] if it is not a notebook of a supported version.
fn records_of<V: Value>(whole: &V) -> Result<V, Fault> {
    let expect = |found: Leaf, expected, is_right: bool| match is_right {
        true => Ok(()),
        false => Err(Fault { found, expected }),
    };
    let leaf = Leaf::of(String::new(), Some(whole));
    let is_object = leaf.form == Form::Object;
    expect(leaf, Expected::Notebook, is_object)?;
    let at = |key: &str| Leaf::of(["/", key].concat(), whole.field(key).as_ref());
    let format = at("format");
    let is_ours = format.text == FORMAT;
    expect(format, Expected::Notebook, is_ours)?;
    let version = at("version");
    let is_known = version.form == Form::Literal && version.text == VERSION.to_string();
    expect(version, Expected::Version, is_known)?;
    let records = whole
        .field("records")
        .filter(|list| list.form() == Form::List);
    let Some(records) = records else {
        return Err(Fault {
            found: at("records"),
            expected: Expected::Records,
        });
    };
    let n_records = records.n_items();
    let found = Leaf {
        path: "/records".to_owned(),
        form: Form::Literal,
        text: n_records.to_string(),
    };
    expect(found, Expected::FewerRecords, n_records <= MOST_RECORDS)?;
    Ok(records)
}

/// Reads the record `value` at `path`, and its id, which is empty if the record has none.
fn record<V: Value>(path: String, value: Option<&V>) -> Result<(String, Record), Fault> {
    let fault = |found, expected| Err(Fault { found, expected });
    let Some(value) = value.filter(|value| value.form() == Form::Object) else {
        return fault(Leaf::of(path, value), Expected::Record);
    };
    let at = |name: &str| Leaf::of([&path, "/", name].concat(), value.field(name).as_ref());
    let mut fields: Vec<(&str, String)> = Vec::new();
    for name in ["id", "lang", "text", "follows", "kind", "at", "time"] {
        let Some(found) = value.field(name) else {
            continue;
        };
        match found.form() {
            Form::Text => fields.push((name, found.text())),
            // The other fields are reported below, with the specific value expected.
            form if form != Form::Nothing && ["id", "lang", "text", "follows"].contains(&name) => {
                return fault(at(name), Expected::Text);
            }
            _ => {}
        }
    }
    let field = |name: &str| {
        let found = fields.iter().find(|(key, _)| *key == name);
        found.map(|(_, text)| text.as_str())
    };
    match Record::of_fields(&field) {
        Err(name) => fault(
            at(name),
            match name {
                "kind" => Expected::RecordKind,
                "at" => Expected::Address,
                _ => Expected::Words,
            },
        ),
        Ok(record) if !is_time(&record.time) => fault(at("time"), Expected::Time),
        Ok(record) => Ok((field("id").unwrap_or_default().to_owned(), record)),
    }
}

/// True if the text begins like `2026-11-21T10:48:46`.
fn is_time(text: &str) -> bool {
    const SHAPE: &[u8] = b"0000-00-00T00:00:00";
    let fits = |(shape, byte): (&u8, u8)| match shape {
        b'0' => byte.is_ascii_digit(),
        mark => byte == *mark,
    };
    text.len() >= SHAPE.len() && SHAPE.iter().zip(text.bytes()).all(fits)
}
