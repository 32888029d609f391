//! The interface to JSON values for the import: implemented by the browser's values and, in tests, by a stand-in.

/// A JSON value accessed in place: only the fields of a notebook are copied, however large the file is.
pub trait Value: Sized {
    /// The form of the value.
    fn form(&self) -> Form;
    /// A string without its quotation marks, or a literal as it is written; empty for arrays and objects.
    fn text(&self) -> String;
    /// The value under a key of an object; `None` if the key is missing or the value has another form.
    fn field(&self, key: &str) -> Option<Self>;
    /// The number of values in an array; 0 for any other form.
    fn n_items(&self) -> usize;
    /// The value at an index of an array; `None` if there is none.
    fn item(&self, idx: usize) -> Option<Self>;
}

/// The forms of JSON values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A missing value, or `null`.
    Nothing,
    /// `true`, `false` or a number.
    Literal,
    /// A string.
    Text,
    /// An array.
    List,
    /// An object.
    Object,
    /// Not JSON: a file of another kind.
    Other(NotJson),
}

/// Kinds of files that are not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotJson {
    /// An empty file.
    Empty,
    /// JSON that is truncated or has a syntax error.
    Broken,
    /// Text in UTF-16.
    Utf16,
    /// An HTML or XML document.
    Markup,
    /// Text of another format.
    Text,
    /// An archive or a compressed file.
    Archive,
    /// An image.
    Picture,
    /// Binary data.
    Binary,
    /// A file larger than a browser can store.
    TooLarge,
    /// A folder, or a file that was removed.
    Unreadable,
}

/// A value of a JSON file, as it is reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// Its path as a JSON Pointer (RFC 6901), empty for the whole file.
    pub path: String,
    /// Its form.
    pub form: Form,
    /// Its text; empty for objects and arrays.
    pub text: String,
}

impl Form {
    /// The identifier used in messages.
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
    /// `value` at `path`; `None` is a missing value.
    pub(crate) fn of<V: Value>(path: String, value: Option<&V>) -> Self {
        Self {
            path,
            form: value.map_or(Form::Nothing, Value::form),
            text: value.map_or_else(String::new, Value::text),
        }
    }

    /// A leaf for a whole file of this form.
    pub(crate) fn whole(form: Form) -> Self {
        Self {
            path: String::new(),
            form,
            text: String::new(),
        }
    }
}
