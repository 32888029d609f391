//! Checks the first bytes of a chosen file, to reject files that are no notebook before reading all of them.

use crate::{
    import::{Expected, Fault},
    json::{Form, Leaf, NotJson},
};

/// The number of bytes at the beginning of a file that are checked.
pub const N_LOOKED_AT: u32 = 1024;
/// Maximum size of an imported file, in bytes. Browsers store five million characters per origin; JSON takes at
/// most twice as many bytes as the stored form.
pub const MOST_BYTES: u32 = 12_000_000;

/// First bytes of common binary files.
const SIGNATURES: &[(&[u8], NotJson)] = &[
    (b"\xff\xfe", NotJson::Utf16),
    (b"\xfe\xff", NotJson::Utf16),
    (b"PK", NotJson::Archive),
    (b"\x1f\x8b", NotJson::Archive),
    (b"7z\xbc\xaf", NotJson::Archive),
    (b"Rar!", NotJson::Archive),
    (b"BZh", NotJson::Archive),
    (b"\xfd7zXZ", NotJson::Archive),
    (b"\x28\xb5\x2f\xfd", NotJson::Archive),
    (b"\x89PNG", NotJson::Picture),
    (b"\xff\xd8\xff", NotJson::Picture),
    (b"GIF8", NotJson::Picture),
    (b"BM", NotJson::Picture),
    (b"II*\0", NotJson::Picture),
    (b"MM\0*", NotJson::Picture),
    (b"RIFF", NotJson::Picture),
];
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Checks the first [`N_LOOKED_AT`] bytes of a file of `size` bytes.
///
/// # Errors
/// The fault to report if the file cannot be a notebook or is too large.
pub fn check_beginning(bytes: &[u8], size: f64) -> Result<(), Fault> {
    let form = form_of(bytes);
    if form != Form::Object {
        let expected = match form {
            Form::Other(_) => Expected::Json,
            _ => Expected::Notebook,
        };
        return Err(Fault::of_whole(form, expected));
    }
    if size > f64::from(MOST_BYTES) {
        let form = Form::Other(NotJson::TooLarge);
        return Err(Fault::of_whole(form, Expected::Notebook));
    }
    Ok(())
}

/// The form of the JSON value that `bytes` begin with, or the kind of file if it is not JSON.
fn form_of(bytes: &[u8]) -> Form {
    let known = SIGNATURES
        .iter()
        .find(|(begins, _)| bytes.starts_with(begins));
    if let Some((_, kind)) = known {
        return Form::Other(*kind);
    }
    let text = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let is_space = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
    let Some(first) = text.iter().find(|byte| !is_space(byte)) else {
        return Form::Other(NotJson::Empty);
    };
    // A letter or a space beside a null byte: UTF-16 without a byte order mark.
    let is_letter = |byte: &u8| is_space(&byte) || byte.is_ascii_graphic();
    if matches!(text, [0, byte, ..] | [byte, 0, ..] if is_letter(byte)) {
        return Form::Other(NotJson::Utf16);
    }
    if text.contains(&0) {
        return Form::Other(NotJson::Binary);
    }
    match first {
        b'{' => Form::Object,
        b'[' => Form::List,
        b'"' => Form::Text,
        b'<' => Form::Other(NotJson::Markup),
        _ if is_literal(text) => Form::Literal,
        _ if is_utf8(text) => Form::Other(NotJson::Text),
        _ => Form::Other(NotJson::Binary),
    }
}

/// True if the text is exactly a number, `true`, `false` or `null`.
fn is_literal(text: &[u8]) -> bool {
    let text = std::str::from_utf8(text).unwrap_or_default().trim();
    let mut bytes = text.bytes();
    let is_number = bytes.all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    matches!(text, "true" | "false" | "null") || is_number && !text.is_empty()
}

/// True if the bytes are UTF-8; the last character may be cut off.
fn is_utf8(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).map_or_else(|error| error.error_len().is_none(), |_| true)
}

impl Fault {
    /// A fault of a whole file.
    pub fn of_whole(form: Form, expected: Expected) -> Self {
        Self {
            found: Leaf::whole(form),
            expected,
        }
    }
}
