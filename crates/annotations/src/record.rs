//! A record and its stored form: `v=1&kind=note&at=films%2Fheat%2F%23score&time=…&text=…` (URL Standard,
//! application/x-www-form-urlencoded).

use form_urlencoded::{byte_serialize, parse};

/// The version of written records. A record of an older version is converted when it is read; it is stored
/// again only when the reader changes it.
pub const VERSION: u32 = 1;

/// A stored annotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its kind.
    pub kind: RecordKind,
    /// The target: an address relative to the language, `films/heat/#score`.
    pub target: String,
    /// The date and time of the record: ISO 8601, in UTC.
    pub time: String,
    /// The language that was read, or that the note was written in, as far as known: a BCP 47 tag.
    pub lang: String,
    /// The text of a note.
    pub text: String,
    /// The id of the note that this one replaces; empty if there is none.
    pub follows: String,
}

/// The kind of an annotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordKind {
    /// A film, a section, a card or a person to come back to.
    Bookmark,
    /// A text by the reader.
    Note,
    /// The reading position in a review, in one language.
    ReadingPosition,
}

/// Reasons why a stored text cannot be read as a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// A later version of the site wrote it.
    Newer,
    /// The text is not a valid record.
    Unreadable,
}

impl RecordKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Bookmark, Self::Note, Self::ReadingPosition];

    /// The identifier used in storage and files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Bookmark => "bookmark",
            Self::Note => "note",
            Self::ReadingPosition => "place",
        }
    }
}

impl Record {
    /// Creates a record without text: a bookmark or a [`RecordKind::ReadingPosition`].
    pub fn new(kind: RecordKind, target: &str, lang: &str, time: String) -> Self {
        Self {
            kind,
            target: target.to_owned(),
            time,
            lang: lang.to_owned(),
            text: String::new(),
            follows: String::new(),
        }
    }

    /// The page of the target: the address without its fragment.
    pub fn page(&self) -> &str {
        self.target.split('#').next().unwrap_or_default()
    }

    /// The fields except the version, in order; empty ones are left out when written.
    pub(crate) fn fields(&self) -> [(&'static str, &str); 6] {
        [
            ("kind", self.kind.id()),
            ("at", &self.target),
            ("time", &self.time),
            ("lang", &self.lang),
            ("text", &self.text),
            ("follows", &self.follows),
        ]
    }

    /// Builds a record from its fields; unknown ones are ignored. The error is the name of the missing or
    /// invalid field.
    pub(crate) fn of_fields<'a>(
        field: &dyn Fn(&str) -> Option<&'a str>,
    ) -> Result<Self, &'static str> {
        let text_of = |name| field(name).unwrap_or_default().to_owned();
        let kind =
            field("kind").and_then(|id| RecordKind::ALL.into_iter().find(|kind| kind.id() == id));
        let record = Self {
            kind: kind.ok_or("kind")?,
            target: text_of("at"),
            time: text_of("time"),
            lang: text_of("lang"),
            text: text_of("text"),
            follows: text_of("follows"),
        };
        if record.target.is_empty() {
            return Err("at");
        }
        if record.kind == RecordKind::Note && record.text.trim().is_empty() {
            return Err("text");
        }
        Ok(record)
    }

    /// Serializes the record to its stored form.
    pub fn stored(&self) -> String {
        let mut stored = ["v=", &VERSION.to_string()].concat();
        for (name, value) in self.fields() {
            if !value.is_empty() {
                stored.push('&');
                stored.push_str(name);
                stored.push('=');
                stored.extend(byte_serialize(value.as_bytes()));
            }
        }
        stored
    }

    /// Parses the stored form.
    ///
    /// # Errors
    /// [`RecordError`] if a later version wrote it, or it is not a valid record.
    pub fn parse(stored: &str) -> Result<Self, RecordError> {
        let pairs: Vec<_> = parse(stored.as_bytes()).collect();
        let field = |name: &str| {
            let found = pairs.iter().find(|(key, _)| key == name);
            found.map(|(_, value)| &**value)
        };
        let version: u32 = field("v")
            .and_then(|version| version.parse().ok())
            .ok_or(RecordError::Unreadable)?;
        match version {
            0 => Err(RecordError::Unreadable),
            // A second version gets its own arm, and this one then converts the records of version 1.
            VERSION => Self::of_fields(&field).map_err(|_| RecordError::Unreadable),
            _ => Err(RecordError::Newer),
        }
    }
}
