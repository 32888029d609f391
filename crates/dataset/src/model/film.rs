//! A film: its summary, which lists show, and its whole record, which its page shows.

use super::{
    Card, CardStatus, Color, ColorName, Foreign, Localized, Palette, Passage, Poster, SectionText,
    id::{AwardId, CountryId, GenreId, LanguageId, PersonId, RoleId, SourceId, TopicId},
};

/// What lists and headers show of a film.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilmSummary {
    /// The name of its folder, its place in addresses.
    pub slug: String,
    /// Its titles.
    pub title: Title,
    /// Of the first public showing.
    pub year: u16,
    /// Whole minutes.
    pub runtime: u16,
    /// Where it was made.
    pub countries: Vec<CountryId>,
    /// Spoken in it, the main one first.
    pub languages: Vec<LanguageId>,
    /// Its kinds.
    pub genres: Vec<GenreId>,
    /// Who directed it.
    pub directors: Vec<PersonId>,
    /// One or two sentences.
    pub summary: Localized<String>,
    /// Its colors.
    pub palette: Palette<Color>,
    /// What its poster draws.
    pub poster: Poster,
    /// How many words each section of its review has, in the order of [`Section::ALL`](super::Section::ALL); 0 where there is
    /// no such section.
    pub words: Localized<Vec<u16>>,
    /// What its cards are about.
    pub topics: Vec<TopicId>,
    /// How many cards it has.
    pub n_cards: u16,
}

/// The titles of a film.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// The one it was made under.
    pub original: Foreign,
    /// That one in Latin letters, where it is in others.
    pub transliteration: Option<String>,
    /// The one in use in each language.
    pub local: Localized<String>,
    /// What to sort by, where leaving out the article is not enough.
    pub sort: Option<Localized<String>>,
    /// Others it is known by.
    pub also: Vec<Foreign>,
}

/// Everything else about a film.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Film {
    /// What its colors are called.
    pub color_names: Palette<ColorName>,
    /// Who made it, role by role.
    pub credits: Vec<Credit>,
    /// Who plays in it.
    pub cast: Vec<Character>,
    /// Prizes and selections.
    pub awards: Vec<Award>,
    /// Its making, as a timeline, in order.
    pub events: Vec<Event>,
    /// Where it was made.
    pub places: Vec<FilmingLocation>,
    /// Where its facts come from.
    pub sources: Vec<Source>,
    /// Its review.
    pub sections: Vec<SectionText>,
    /// Its cards.
    pub cards: Vec<Card>,
}

impl Film {
    /// Whether a section or a card has this address on the film's pages: `score`, `card-snow`.
    pub fn has_part(&self, id: &str) -> bool {
        let slug = id.strip_prefix("card-");
        let mut cards = self.cards.iter();
        self.sections.iter().any(|part| part.section.id() == id)
            || slug.is_some_and(|slug| cards.any(|card| card.slug == slug))
    }
}

/// A role behind the camera and who had it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// The role.
    pub role: RoleId,
    /// Who had it.
    pub people: Vec<PersonId>,
    /// A remark.
    pub note: Option<Localized<Passage>>,
}

/// Somebody on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Character {
    /// The player.
    pub person: PersonId,
    /// The one played.
    pub name: Option<Localized<String>>,
}

/// A prize, or a nomination or selection for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    /// Which.
    pub award: AwardId,
    /// Of the ceremony.
    pub year: u16,
    /// What for.
    pub category: Localized<String>,
    /// How it ended.
    pub outcome: Outcome,
    /// For whom.
    pub people: Vec<PersonId>,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
}

/// How a prize ended for a film.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was given.
    Won,
    /// It was not.
    Nominated,
    /// Shown in a festival, listed in a register.
    Selected,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 3] = [Self::Won, Self::Nominated, Self::Selected];

    /// The word for it in the files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Won => "won",
            Self::Nominated => "nominated",
            Self::Selected => "selected",
        }
    }
}

/// A date as exact as it is known: a year, a month or a day (EDTF level 0).
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
    /// Writes `1985`, `1985-12` or `1985-12-06`: also a valid `datetime` in HTML.
    pub fn iso(self) -> String {
        let mut iso = self.year.to_string();
        for part in [self.month, self.day].into_iter().flatten() {
            iso.push_str(if part < 10 { "-0" } else { "-" });
            iso.push_str(&part.to_string());
        }
        iso
    }
}

/// Something that happened to a film.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When, or since when.
    pub date: PartialDate,
    /// Until when.
    pub until: Option<PartialDate>,
    /// What.
    pub text: Localized<Passage>,
    /// How sure it is.
    pub status: CardStatus,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
}

/// Somewhere a film was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilmingLocation {
    /// Its name.
    pub name: Localized<String>,
    /// What was made there.
    pub usage: Localized<String>,
    /// Degrees north and east, in hundred-thousandths (about a meter).
    pub coordinates: Option<(i32, i32)>,
    /// Where this comes from.
    pub sources: Vec<SourceId>,
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its title, in its own language.
    pub title: Foreign,
    /// Its address: `http:` or `https:`.
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
    fn dates_stand_in_order_and_a_vague_one_comes_first() {
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
