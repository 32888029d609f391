//! Reading a file that somebody chose: what of it comes in, what is there already, what cannot be read and
//! why. The browser's own JSON takes the text apart, into leaves.

use crate::{
    export::FORMAT,
    record::{Kind, Record, VERSION},
    shelf::{Entry, Notebook, Refused, Shelf, add},
};

/// A value in a JSON file, objects and arrays among them, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// Where it stands: a JSON Pointer (RFC 6901), empty for the whole.
    pub path: String,
    /// What it is.
    pub form: Form,
    /// What it says; nothing for objects and arrays.
    pub text: String,
}

/// The forms of JSON values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Nothing stands there, or `null`.
    Nothing,
    /// `true`, `false` or a number.
    Literal,
    /// A text.
    Text,
    /// An array.
    List,
    /// An object.
    Object,
    /// No JSON: the text is what the browser says of it.
    Broken,
}

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
    /// What could not be read.
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
            Self::Record => "record",
            Self::Kind => "kind",
            Self::Address => "address",
            Self::Words => "words",
            Self::Text => "text",
            Self::Time => "time",
        }
    }
}

/// Reads a file into the shelf. What stands there already stays as it is; nothing is taken from it.
pub fn import(shelf: &dyn Shelf, leaves: &[Leaf]) -> Report {
    let mut report = Report::default();
    if let Err(fault) = check_whole(leaves) {
        report.faults.push(fault);
        return report;
    }
    let mut there = Notebook::read(shelf);
    for (idx, leaf) in leaves.iter().enumerate() {
        let Some(inner) = leaf.path.strip_prefix("/records/") else {
            continue;
        };
        // A record's own leaves come after it.
        if inner.contains('/') {
            continue;
        }
        match record(leaf, &leaves[idx + 1..]) {
            Ok((id, record)) => match take_in(shelf, &mut there, id, record) {
                Ok(true) => report.n_new += 1,
                Ok(false) => report.n_known += 1,
                Err(_) => report.n_refused += 1,
            },
            Err(fault) => report.faults.push(fault),
        }
    }
    report
}

/// Whether it is a notebook that we can read.
fn check_whole(leaves: &[Leaf]) -> Result<(), Fault> {
    let expect = |path: &str, expected, is_right: &dyn Fn(&Leaf) -> bool| {
        let found = leaf_at(leaves, path);
        if is_right(&found) {
            Ok(())
        } else {
            Err(Fault { found, expected })
        }
    };
    expect("", Expected::Json, &|leaf| leaf.form != Form::Broken)?;
    expect("", Expected::Notebook, &|leaf| leaf.form == Form::Object)?;
    expect("/format", Expected::Notebook, &|leaf| leaf.text == FORMAT)?;
    expect("/version", Expected::Version, &|leaf| {
        leaf.form == Form::Literal && leaf.text == VERSION.to_string()
    })?;
    expect("/records", Expected::Records, &|leaf| {
        leaf.form == Form::List
    })
}

fn leaf_at(leaves: &[Leaf], path: &str) -> Leaf {
    let found = leaves.iter().find(|leaf| leaf.path == path);
    found.cloned().unwrap_or_else(|| Leaf {
        path: path.to_owned(),
        form: Form::Nothing,
        text: String::new(),
    })
}

/// The record at `whole`, whose leaves are the first of `rest`, and its id if it has one.
fn record<'a>(whole: &Leaf, rest: &'a [Leaf]) -> Result<(&'a str, Record), Fault> {
    let fault = |found, expected| Err(Fault { found, expected });
    if whole.form != Form::Object {
        return fault(whole.clone(), Expected::Record);
    }
    let prefix = [&whole.path, "/"].concat();
    let n_own = rest
        .iter()
        .take_while(|leaf| leaf.path.starts_with(&prefix))
        .count();
    let own = &rest[..n_own];
    let at = |name: &str| leaf_at(own, &[&prefix, name].concat());
    for name in ["id", "lang", "text", "follows"] {
        let leaf = at(name);
        if !matches!(leaf.form, Form::Text | Form::Nothing) {
            return fault(leaf, Expected::Text);
        }
    }
    let field = |name: &str| {
        let leaf = own.iter().find(|leaf| leaf.path[prefix.len()..] == *name)?;
        (leaf.form == Form::Text).then_some(leaf.text.as_str())
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
        Ok(record) => Ok((field("id").unwrap_or_default(), record)),
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

/// Puts a record from a file on the shelf, whose records are `there`. Returns whether it was new.
fn take_in(
    shelf: &dyn Shelf,
    there: &mut Notebook,
    id: &str,
    record: Record,
) -> Result<bool, Refused> {
    let is_known = match record.kind {
        Kind::Bookmark => there.at(Kind::Bookmark, &record.at).next().is_some(),
        Kind::Note => {
            let mut notes = there.at(Kind::Note, &record.at);
            let mut entries = there.entries.iter();
            notes.any(|note| note.record.text == record.text)
                || entries.any(|note| !id.is_empty() && note.record.follows == id)
        }
        // The later place is where the reader is.
        Kind::Place => {
            let place = there.place(record.page(), &record.lang);
            place.is_some_and(|place| place.time >= record.time)
        }
    };
    if !is_known {
        let fresh = id.strip_prefix("note-").unwrap_or(id);
        let id = add(shelf, &record, fresh)?;
        there.entries.retain(|entry| entry.id != id);
        there.entries.push(Entry { id, record });
    }
    Ok(!is_known)
}
