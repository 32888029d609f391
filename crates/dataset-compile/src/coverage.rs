//! The coverage of a film in a language.

/// The texts of one film in one language: pairs of the number that exist and the total.
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
    /// Other texts: titles, characters, categories, events, filming locations …
    pub facts: (usize, usize),
}

impl Coverage {
    /// True if nothing is missing.
    pub fn is_complete(&self) -> bool {
        [self.sections, self.cards, self.facts]
            .iter()
            .all(|(there, of)| there == of)
    }
}
