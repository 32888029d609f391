//! Time, dates in the reader's time zone, and unique texts: from the browser, and only after an action of the reader.
//! No page depends on the day of its rendering.

use gloo_timers::callback::Timeout;
use js_sys::{Date, Math, Number};
use wasm_bindgen::JsValue;

/// Returns the current time in UTC: `2026-11-21T10:48:46.000Z` (ISO 8601).
pub fn now() -> String {
    Date::new_0().to_iso_string().into()
}

/// Calls back after `ms` milliseconds, unless the returned timer is dropped before.
pub fn after(ms: u32, call: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(ms, call)
}

/// Returns today's date in the reader's time zone: the year, the month from 1, the day of the month.
pub fn today() -> [u32; 3] {
    let now = Date::new_0();
    [now.get_full_year(), now.get_month() + 1, now.get_date()]
}

/// Returns year, month and day of a moment in the reader's time zone; `None` if the text is not a date.
pub fn day_of(moment: &str) -> Option<(u16, u8, u8)> {
    let date = Date::new(&JsValue::from_str(moment));
    if date.get_time().is_nan() {
        return None;
    }
    let year = u16::try_from(date.get_full_year()).ok()?;
    let month = u8::try_from(date.get_month() + 1).ok()?;
    Some((year, month, u8::try_from(date.get_date()).ok()?))
}

/// Returns a text that no other tab and no other call returns; later texts sort after earlier ones.
pub fn fresh() -> String {
    let [time, chance] = [Date::now(), Math::random()].map(|number| {
        let text = Number::from(number).to_string_with_radix(36);
        text.map(String::from).unwrap_or_default()
    });
    // `0.4fzyo82m` without `0.`.
    [&time, "-", chance.get(2..).unwrap_or_default()].concat()
}
