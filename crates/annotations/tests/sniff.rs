//! The first bytes of a file decide if it may be a notebook, before all of it is read.

use annotations::{Expected, Form, MOST_BYTES, NotJson, check_beginning};

/// The id of the form reported for a file that begins so; `None` if it is accepted.
fn told(bytes: &[u8]) -> Option<&'static str> {
    let fault = check_beginning(bytes, bytes.len() as f64).err()?;
    Some(fault.found.form.id())
}

#[test]
fn only_an_object_is_read() {
    for text in ["{", " \r\n\t{ \"format\"", "\u{feff}{", "{\"é"] {
        assert_eq!(told(text.as_bytes()), None, "{text:?}");
    }
    // A character may be cut off at the end of the checked bytes.
    assert_eq!(told(&"{\"é".as_bytes()[..3]), None);
}

#[test]
fn files_of_other_kinds_are_distinguished() {
    let cases: [(&[u8], &str); 25] = [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"[{},{},{}", "list"),
        (b"[[[[[[", "list"),
        (b"\"text\"", "text"),
        (b"null", "literal"),
        (b"-1e9", "literal"),
        (b"\xff\xfe{\0", "utf16"),
        (b"\xfe\xff\0{", "utf16"),
        (b"{\0\"\0", "utf16"),
        (b"\0{\0\"", "utf16"),
        (b"<!doctype html>", "markup"),
        (b"\n<?xml version=\"1.0\"?>", "markup"),
        (b"Dear diary, {", "words"),
        (b"true story", "words"),
        ("« Brass »".as_bytes(), "words"),
        (b"PK\x03\x04", "archive"),
        (b"\x1f\x8b\x08", "archive"),
        (b"\x89PNG\r\n", "picture"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"GIF89a", "picture"),
        (b"\0\x01\x02\x03", "binary"),
        (b"\x80\x81\x82", "binary"),
        (b"{\"a\": \"\0\"", "binary"),
    ];
    for (bytes, id) in cases {
        assert_eq!(told(bytes), Some(id), "{bytes:?}");
    }
}

#[test]
fn an_oversized_file_is_reported_as_too_large_unless_it_is_of_another_kind() {
    let size = f64::from(MOST_BYTES);
    assert_eq!(check_beginning(b"{", size), Ok(()));
    let fault = check_beginning(b"{", size + 1.0).expect_err("it is too large");
    assert_eq!(fault.found.form, Form::Other(NotJson::TooLarge));
    assert_eq!(fault.expected, Expected::Notebook);
    let fault = check_beginning(b"[", 6e7).expect_err("it is a list");
    assert_eq!(fault.found.form, Form::List);
}
