//! A part of a film, by its id: the fragment of the part in addresses, and its segment in the paths of pages for frames.

use super::{Card, Film, Section, SectionText};

/// The beginning of the ids of cards, which distinguishes them from those of sections.
const CARD: &str = "card-";

/// A part of a film. A part that was parsed need not be in the film, see [`Film::part`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FilmPart<'a> {
    /// The whole film. Its id is empty.
    #[default]
    Whole,
    /// A section of the review: `score`.
    Section(Section),
    /// A card, by its slug: `card-snow`.
    Card(&'a str),
}

impl<'a> FilmPart<'a> {
    /// Parses the id of a part; `None` for another id, such as that of a paragraph.
    pub fn parse(id: &'a str) -> Option<Self> {
        if id.is_empty() {
            return Some(Self::Whole);
        }
        match id.strip_prefix(CARD) {
            Some(slug) => Some(Self::Card(slug)),
            None => Section::from_id(id).map(Self::Section),
        }
    }

    /// Returns the id: the fragment, without `#`, on the page with the film's review.
    pub fn id(self) -> String {
        match self {
            Self::Whole => String::new(),
            Self::Section(section) => section.id().to_owned(),
            Self::Card(slug) => [CARD, slug].concat(),
        }
    }
}

impl Card {
    /// Returns the card as a part of its film.
    pub fn part(&self) -> FilmPart<'_> {
        FilmPart::Card(&self.slug)
    }
}

impl Film {
    /// Returns every part: the whole film, its sections, its cards.
    pub fn parts(&self) -> impl Iterator<Item = FilmPart<'_>> {
        let sections = self.sections.iter();
        let sections = sections.map(|text| FilmPart::Section(text.section));
        let cards = self.cards.iter().map(Card::part);
        std::iter::once(FilmPart::Whole)
            .chain(sections)
            .chain(cards)
    }

    /// Returns the film's own value of `part`; `None` if the film does not have it.
    pub fn part(&self, part: FilmPart<'_>) -> Option<FilmPart<'_>> {
        match part {
            FilmPart::Whole => Some(FilmPart::Whole),
            FilmPart::Section(section) => self.section(section).map(|_| FilmPart::Section(section)),
            FilmPart::Card(slug) => self.card(slug).map(Card::part),
        }
    }

    /// Returns a section of the review; `None` if the film does not have it.
    pub fn section(&self, section: Section) -> Option<&SectionText> {
        self.sections.iter().find(|text| text.section == section)
    }

    /// Returns the card with a slug; `None` if the film does not have it.
    pub fn card(&self, slug: &str) -> Option<&Card> {
        self.cards.iter().find(|card| card.slug == slug)
    }
}
