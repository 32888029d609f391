//! How much of a film is there in a language.

/// The texts of one film in one language: how many there are, of how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The film's slug.
    pub film: String,
    /// The BCP 47 tag of the language.
    pub locale: String,
    /// Sections of the review, of the thirteen.
    pub sections: (usize, usize),
    /// Cards, of those in any language.
    pub cards: (usize, usize),
    /// Other texts: titles, characters, categories, events, places …
    pub facts: (usize, usize),
}

impl Coverage {
    /// Whether nothing is missing.
    pub fn is_complete(&self) -> bool {
        [self.sections, self.cards, self.facts]
            .iter()
            .all(|(there, of)| there == of)
    }
}
