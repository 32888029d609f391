//! A film: its summary, shown in lists, and its full record, shown on its page.

use super::{
    Card, CardStatus, Color, ColorName, Foreign, Localized, Palette, Passage, Poster, SectionText,
    id::{AwardId, CountryId, GenreId, LanguageId, PersonId, RoleId, SourceId, TopicId},
};

/// The data of a film shown in lists and headers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilmSummary {
    /// The name of its folder and its path segment in addresses.
    pub slug: String,
    /// Its titles.
    pub title: Title,
    /// The year of the first public screening.
    pub year: u16,
    /// The running time in whole minutes.
    pub runtime: u16,
    /// The producing countries.
    pub countries: Vec<CountryId>,
    /// The languages spoken in it, the main one first.
    pub languages: Vec<LanguageId>,
    /// Its genres.
    pub genres: Vec<GenreId>,
    /// Its directors.
    pub directors: Vec<PersonId>,
    /// A summary in one or two sentences.
    pub summary: Localized<String>,
    /// Its colors.
    pub palette: Palette<Color>,
    /// Its poster.
    pub poster: Poster,
    /// The number of words of each section of its review, in the order of
    /// [`Section::ALL`](super::Section::ALL); 0 if there is no such section.
    pub words: Localized<Vec<u16>>,
    /// The topics of its cards.
    pub topics: Vec<TopicId>,
    /// The number of its cards.
    pub n_cards: u16,
}

/// The titles of a film.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// The original title.
    pub original: Foreign,
    /// The original title in Latin script, if it is in another one.
    pub transliteration: Option<String>,
    /// The title in use in each language.
    pub local: Localized<String>,
    /// The sort key, if leaving out the article is not enough.
    pub sort: Option<Localized<String>>,
    /// Alternative titles.
    pub also: Vec<Foreign>,
}

/// The full record of a film, beside its summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Film {
    /// The names of its colors.
    pub color_names: Palette<ColorName>,
    /// Its crew, role by role.
    pub credits: Vec<Credit>,
    /// Its cast.
    pub cast: Vec<Character>,
    /// Prizes and selections.
    pub awards: Vec<Award>,
    /// The events of its making, in chronological order.
    pub events: Vec<Event>,
    /// Its filming locations.
    pub places: Vec<FilmingLocation>,
    /// The sources of its facts.
    pub sources: Vec<Source>,
    /// Its review.
    pub sections: Vec<SectionText>,
    /// Its cards.
    pub cards: Vec<Card>,
}

/// A crew role and the people who had it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// The role.
    pub role: RoleId,
    /// The people who had it.
    pub people: Vec<PersonId>,
    /// A remark.
    pub note: Option<Localized<Passage>>,
}

/// A member of the cast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Character {
    /// The actor.
    pub person: PersonId,
    /// The name of the character.
    pub name: Option<Localized<String>>,
}

/// A prize, or a nomination or selection for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    /// The award.
    pub award: AwardId,
    /// The year of the ceremony.
    pub year: u16,
    /// The category.
    pub category: Localized<String>,
    /// The outcome.
    pub outcome: Outcome,
    /// The recipients or nominees.
    pub people: Vec<PersonId>,
    /// Its sources.
    pub sources: Vec<SourceId>,
}

/// The outcome of an award for a film.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The award was won.
    Won,
    /// Nominated, but not won.
    Nominated,
    /// Shown in a festival, listed in a register.
    Selected,
}

impl Outcome {
    /// All outcomes.
    pub const ALL: [Self; 3] = [Self::Won, Self::Nominated, Self::Selected];

    /// The identifier used in the files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Won => "won",
            Self::Nominated => "nominated",
            Self::Selected => "selected",
        }
    }
}

/// A date with the precision that is known: a year, a month or a day (EDTF level 0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    /// The year.
    pub year: u16,
    /// 1–12.
    pub month: Option<u8>,
    /// 1–31; only with a month.
    pub day: Option<u8>,
}

impl PartialDate {
    /// Formats as `1985`, `1985-12` or `1985-12-06`, which is also a valid `datetime` in HTML.
    pub fn iso(self) -> String {
        let mut iso = self.year.to_string();
        for part in [self.month, self.day].into_iter().flatten() {
            iso.push_str(if part < 10 { "-0" } else { "-" });
            iso.push_str(&part.to_string());
        }
        iso
    }
}

/// An event in the history of a film.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The date or start.
    pub date: PartialDate,
    /// The end.
    pub until: Option<PartialDate>,
    /// A description.
    pub text: Localized<Passage>,
    /// The reliability of the statement.
    pub status: CardStatus,
    /// Its sources.
    pub sources: Vec<SourceId>,
}

/// A filming location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilmingLocation {
    /// Its name.
    pub name: Localized<String>,
    /// The scenes or work done there.
    pub usage: Localized<String>,
    /// Degrees north and east, in hundred-thousandths (about a meter).
    pub coordinates: Option<(i32, i32)>,
    /// Its sources.
    pub sources: Vec<SourceId>,
}

/// The source of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its title, in its own language.
    pub title: Foreign,
    /// Its URL: `http:` or `https:`.
    pub url: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_as_exactly_as_it_is_known() {
        let date = |month, day| {
            PartialDate {
                year: 1985,
                month,
                day,
            }
            .iso()
        };
        assert_eq!(date(None, None), "1985");
        assert_eq!(date(Some(4), None), "1985-04");
        assert_eq!(date(Some(12), Some(6)), "1985-12-06");
        assert_eq!(date(Some(1), Some(10)), "1985-01-10");
    }

    #[test]
    fn dates_are_sorted_chronologically_with_partial_dates_first() {
        let date = |year, month, day| PartialDate { year, month, day };
        let sorted = [
            date(1984, Some(12), Some(31)),
            date(1985, None, None),
            date(1985, Some(2), None),
            date(1985, Some(2), Some(1)),
            date(1985, Some(10), None),
        ];
        assert!(sorted.is_sorted());
    }
}
