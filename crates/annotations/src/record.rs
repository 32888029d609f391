//! A record and the line that it is stored as: `v=1&kind=note&at=films%2Fheat%2F%23score&time=…&text=…`
//! (URL Standard, application/x-www-form-urlencoded).

use form_urlencoded::{byte_serialize, parse};

/// The version that records are written in. A record of an older one is read as what it means today; it is
/// written anew when the reader changes it, never before.
pub const VERSION: u32 = 1;

/// Something kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What it is.
    pub kind: RecordKind,
    /// Where: an address below the language, `films/heat/#score`.
    pub target: String,
    /// When: a date and time of ISO 8601, in UTC.
    pub time: String,
    /// The language that was read, or that the note was written in, as far as one can tell: a BCP 47 tag.
    pub lang: String,
    /// The words of a note.
    pub text: String,
    /// The id of the note that this one was made from, or nothing.
    pub follows: String,
}

/// What is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordKind {
    /// A film, a section, a card or a person to come back to.
    Bookmark,
    /// The reader's own words.
    Note,
    /// How far a review was read, in one language.
    ReadingPosition,
}

/// Why a stored text is no record to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// A later version of the site wrote it.
    Newer,
    /// It makes no sense.
    Unreadable,
}

impl RecordKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Bookmark, Self::Note, Self::ReadingPosition];

    /// The word for it in storage and files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Bookmark => "bookmark",
            Self::Note => "note",
            Self::ReadingPosition => "place",
        }
    }
}

impl Record {
    /// A bookmark or, for [`RecordKind::ReadingPosition`], a place in a language.
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

    /// The page that it is on: the address without its fragment.
    pub fn page(&self) -> &str {
        self.target.split('#').next().unwrap_or_default()
    }

    /// Its fields beside the version, in their order; those without a value are left out when written.
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

    /// The record that such fields make; unknown ones are passed over. The name of the field that is missing
    /// or wrong otherwise.
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

    /// The stored form.
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

    /// Reads the stored form.
    ///
    /// # Errors
    /// If a later version wrote it, or it makes no sense.
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
            // A second version gets an arm of its own, and this one says what its records mean then.
            VERSION => Self::of_fields(&field).map_err(|_| RecordError::Unreadable),
            _ => Err(RecordError::Newer),
        }
    }
}
