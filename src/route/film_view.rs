//! The views of a film: the tabs of its page, each with a path of its own.

/// The views of a film.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FilmView {
    /// The review with the cards in its margin.
    Review,
    /// All cards.
    Trivia,
    /// Credits, cast, awards, production, filming locations.
    Facts,
}

impl FilmView {
    /// Every view, in the order of the tabs.
    pub const ALL: [Self; 3] = [Self::Review, Self::Trivia, Self::Facts];

    /// Returns the view with this name: `review`, or the last segment of its path. `None` if the name is unknown.
    pub fn named(name: &str) -> Option<Self> {
        let name = (name != "review").then_some(name);
        Self::ALL.into_iter().find(|view| view.segment() == name)
    }

    /// Returns the last segment of its path; `None` for the review.
    pub(super) fn segment(self) -> Option<&'static str> {
        match self {
            Self::Review => None,
            Self::Trivia => Some("trivia"),
            Self::Facts => Some("facts"),
        }
    }
}
