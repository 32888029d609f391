//! JSON values as the import reads them: held by the browser, or by a test.

/// A JSON value that is read in place: only what a notebook needs is taken out of it, whatever else a file holds.
pub trait Value: Sized {
    /// Its form.
    fn form(&self) -> Form;
    /// A text without its quotation marks, or a literal as it is written; empty for lists and objects.
    fn text(&self) -> String;
    /// The value under a key of an object; `None` if there is none, or for any other form.
    fn field(&self, key: &str) -> Option<Self>;
    /// The number of values in a list; 0 for any other form.
    fn n_items(&self) -> usize;
    /// A value of a list.
    fn item(&self, idx: usize) -> Option<Self>;
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
    /// No JSON: the file is of another kind.
    Other(NotJson),
}

/// Kinds of files that are no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotJson {
    /// Nothing stands in it.
    Empty,
    /// It begins as JSON, but breaks off or has a mistake.
    Broken,
    /// Text in UTF-16.
    Utf16,
    /// A page in HTML or a document in XML.
    Markup,
    /// Text of another kind.
    Text,
    /// An archive or a compressed file.
    Archive,
    /// A picture.
    Picture,
    /// Bytes that are no text.
    Binary,
    /// More than a browser can have kept.
    TooLarge,
    /// A folder, or a file that went away.
    Unreadable,
}

/// A value in a JSON file that is told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// Where it stands: a JSON Pointer (RFC 6901), empty for the whole.
    pub path: String,
    /// What it is.
    pub form: Form,
    /// What it says; nothing for objects and arrays.
    pub text: String,
}

impl Form {
    /// The word for it in phrases.
    pub fn id(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Literal => "literal",
            Self::Text => "text",
            Self::List => "list",
            Self::Object => "object",
            Self::Other(NotJson::Empty) => "empty",
            Self::Other(NotJson::Broken) => "broken",
            Self::Other(NotJson::Utf16) => "utf16",
            Self::Other(NotJson::Markup) => "markup",
            Self::Other(NotJson::Text) => "words",
            Self::Other(NotJson::Archive) => "archive",
            Self::Other(NotJson::Picture) => "picture",
            Self::Other(NotJson::Binary) => "binary",
            Self::Other(NotJson::TooLarge) => "large",
            Self::Other(NotJson::Unreadable) => "unreadable",
        }
    }
}

impl Leaf {
    /// `value` as it stands at `path`; `None` is a value that is not there.
    pub(crate) fn of<V: Value>(path: String, value: Option<&V>) -> Self {
        Self {
            path,
            form: value.map_or(Form::Nothing, Value::form),
            text: value.map_or_else(String::new, Value::text),
        }
    }

    /// A whole file of this form.
    pub(crate) fn whole(form: Form) -> Self {
        Self {
            path: String::new(),
            form,
            text: String::new(),
        }
    }
}
