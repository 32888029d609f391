//! The time, the reader's calendar, and texts that no other has: from the browser, and asked only when the reader
//! does something. No page depends on the day it is rendered.

use gloo_timers::callback::Timeout;
use js_sys::{Date, Math, Number};
use wasm_bindgen::JsValue;

/// Now, in UTC: `2026-11-21T10:48:46.000Z` (ISO 8601).
pub fn now() -> String {
    Date::new_0().to_iso_string().into()
}

/// Calls back after so many milliseconds, unless what is returned is dropped before.
pub fn after(ms: u32, call: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(ms, call)
}

/// Today where the reader is: the year, the month from 1, the day of the month.
pub fn today() -> [u32; 3] {
    let now = Date::new_0();
    [now.get_full_year(), now.get_month() + 1, now.get_date()]
}

/// Year, month and day of a moment where the reader is; `None` if the text is none.
pub fn day_of(moment: &str) -> Option<(u16, u8, u8)> {
    let date = Date::new(&JsValue::from_str(moment));
    if date.get_time().is_nan() {
        return None;
    }
    let year = u16::try_from(date.get_full_year()).ok()?;
    let month = u8::try_from(date.get_month() + 1).ok()?;
    Some((year, month, u8::try_from(date.get_date()).ok()?))
}

/// A text that no other tab and no other moment has; later ones come later in the order of texts.
pub fn fresh() -> String {
    let [time, chance] = [Date::now(), Math::random()].map(|number| {
        let text = Number::from(number).to_string_with_radix(36);
        text.map(String::from).unwrap_or_default()
    });
    // `0.4fzyo82m` without its beginning.
    [&time, "-", chance.get(2..).unwrap_or_default()].concat()
}
