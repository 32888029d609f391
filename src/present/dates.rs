//! Dates in the reader's language, as precise as they are known.

use dataset::PartialDate;

use crate::messages::{Messages, Number};

/// Formats a date: `1985`, `April 1985` or `6 December 1985`; `1er janvier 1985` in French.
pub fn date(text: Messages, date: PartialDate) -> String {
    let year = date.year.to_string();
    let Some(month) = date.month else { return year };
    let month = text.format_month(Number::from(u32::from(month)));
    match date.day {
        Some(day) => text.format_date_day(Number::from(u32::from(day)), &month, &year),
        None => text.format_date_month(&month, &year),
    }
}

/// Formats a date, or a range of two dates.
pub fn period(text: Messages, from: PartialDate, until: Option<PartialDate>) -> String {
    let from = date(text, from);
    match until {
        Some(until) => text.format_range(&from, &date(text, until)),
        None => from,
    }
}

/// Formats the years of birth and death; `None` if the year of birth is unknown.
pub fn life(text: Messages, born: Option<u16>, died: Option<u16>) -> Option<String> {
    let born = born?.to_string();
    Some(match died {
        Some(died) => text.format_life(&born, &died.to_string()),
        None => text.format_born(&born),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::collection;

    #[test]
    fn dates_are_written_as_exactly_as_they_are_known() {
        let [en, fr] =
            ["en", "fr"].map(|tag| Messages::new(collection().locale(tag).expect("it is there")));
        let year = PartialDate {
            year: 1985,
            month: None,
            day: None,
        };
        let month = PartialDate {
            month: Some(8),
            ..year
        };
        let first = PartialDate {
            day: Some(1),
            ..month
        };
        let sixth = PartialDate {
            day: Some(6),
            ..month
        };
        for (date_, english, french) in [
            (year, "1985", "1985"),
            (month, "August 1985", "août 1985"),
            (first, "1 August 1985", "1er août 1985"),
            (sixth, "6 August 1985", "6 août 1985"),
        ] {
            assert_eq!(date(en, date_), english);
            assert_eq!(date(fr, date_), french);
        }
        assert_eq!(period(fr, year, Some(month)), "1985 – août 1985");
    }
}
