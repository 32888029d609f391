//! The reader's calendar. Asked only when they do something: no page depends on the day it is rendered.

use js_sys::Date;

/// Today where the reader is: the year, the month from 1, the day of the month.
pub fn today() -> [u32; 3] {
    let now = Date::new_0();
    [now.get_full_year(), now.get_month() + 1, now.get_date()]
}
