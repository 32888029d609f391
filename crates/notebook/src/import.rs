//! Reading a file that somebody chose into the records that are there: in steps, so that a page can paint between
//! them.

use crate::{
    export::FORMAT,
    json::{Form, Leaf, Value},
    known::Known,
    record::{Record, VERSION},
    shelf::{Notebook, Shelf},
};

/// The greatest number of records of a file: more than any browser has room for.
pub const MOST_RECORDS: usize = 100_000;
/// The number of faults that a report names; the others are counted.
pub const MOST_FAULTS: usize = 20;

/// What should stand somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// JSON.
    Json,
    /// A notebook: an object with the format's name.
    Notebook,
    /// A version that we know.
    Version,
    /// The list of records.
    Records,
    /// A list of at most [`MOST_RECORDS`].
    FewerRecords,
    /// A record.
    Record,
    /// A bookmark, note or place.
    Kind,
    /// An address.
    Address,
    /// The words of a note.
    Words,
    /// A text.
    Text,
    /// A date and time.
    Time,
}

/// What is wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where, what is there, and what it says.
    pub found: Leaf,
    /// What should be there.
    pub expected: Expected,
}

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many records came in.
    pub n_new: usize,
    /// How many were there already.
    pub n_known: usize,
    /// How many there was no room for.
    pub n_refused: usize,
    /// How many could not be read.
    pub n_faults: usize,
    /// The first [`MOST_FAULTS`] of them.
    pub faults: Vec<Fault>,
}

impl Expected {
    /// The word for it in phrases.
    pub fn id(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Notebook => "notebook",
            Self::Version => "version",
            Self::Records => "records",
            Self::FewerRecords => "fewer",
            Self::Record => "record",
            Self::Kind => "kind",
            Self::Address => "address",
            Self::Words => "words",
            Self::Text => "text",
            Self::Time => "time",
        }
    }
}

impl Report {
    /// The report on a file that was not read.
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

/// A file on its way into the shelf. Records that stand there stay as they are, but for a note of which the file has
/// a later version, and for an earlier place in the same review.
#[derive(Debug)]
pub struct Import<V> {
    records: V,
    next: usize,
    known: Known,
    report: Report,
}

impl<V: Value> Import<V> {
    /// Begins to read a file.
    ///
    /// # Errors
    /// The fault of a file that is no notebook.
    pub fn begin(shelf: &dyn Shelf, whole: &V) -> Result<Self, Fault> {
        let records = records_of(whole)?;
        Ok(Self {
            records,
            next: 0,
            known: Known::new(Notebook::read(shelf)),
            report: Report::default(),
        })
    }

    /// Reads the next `n` records at most. Returns whether there are more.
    pub fn step(&mut self, shelf: &dyn Shelf, n: usize) -> bool {
        let end = (self.next + n).min(self.records.n_items());
        for idx in self.next..end {
            let item = self.records.item(idx);
            let path = ["/records/", &idx.to_string()].concat();
            match record(path, item.as_ref()) {
                Ok((id, record)) => match self.known.take_in(shelf, &id, &record) {
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

    /// The report on what was read so far.
    pub fn report(self) -> Report {
        self.report
    }
}

/// Reads a whole file into the shelf at once.
pub fn import<V: Value>(shelf: &dyn Shelf, whole: &V) -> Report {
    match Import::begin(shelf, whole) {
        Ok(mut import) => {
            import.step(shelf, usize::MAX - 1);
            import.report()
        }
        Err(fault) => Report::of_fault(fault),
    }
}

/// The records of a file, if it is a notebook that we can read.
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

/// The record `value`, which stands at `path`, and its id if it has one.
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
            // The others are told by what they should be.
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
                "kind" => Expected::Kind,
                "at" => Expected::Address,
                _ => Expected::Words,
            },
        ),
        Ok(record) if !is_time(&record.time) => fault(at("time"), Expected::Time),
        Ok(record) => Ok((field("id").unwrap_or_default().to_owned(), record)),
    }
}

/// `2026-11-21T10:48:46…`
fn is_time(text: &str) -> bool {
    const SHAPE: &[u8] = b"0000-00-00T00:00:00";
    let fits = |(shape, byte): (&u8, u8)| match shape {
        b'0' => byte.is_ascii_digit(),
        mark => byte == *mark,
    };
    text.len() >= SHAPE.len() && SHAPE.iter().zip(text.bytes()).all(fits)
}
