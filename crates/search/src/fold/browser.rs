//! Unicode properties by the browser's built-in tables.

use js_sys::{JsString, RegExp};

thread_local! {
    static MARK: RegExp = RegExp::new("\\p{M}", "u");
}

/// Calls `part` with each character of `c`, decomposed (NFKD) and in lower case.
pub(super) fn lowered(c: char, part: &mut dyn FnMut(char)) {
    let mut bytes = [0; 4];
    let text = JsString::from(&*c.encode_utf8(&mut bytes));
    let text = String::from(text.normalize("NFKD").to_lower_case());
    text.chars().for_each(part);
}

/// True if `c` is a combining mark.
pub(super) fn is_mark(c: char) -> bool {
    MARK.with(|mark| mark.test(c.encode_utf8(&mut [0; 4])))
}
