//! The sections of a review and their paragraphs.

use super::{Localized, Passage};

macro_rules! sections {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// A section of a review, in the order of every review.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Section {
            $($(#[$doc])* $name,)*
        }

        impl Section {
            /// All sections in order.
            pub const ALL: [Self; 13] = [$(Self::$name,)*];

            /// The identifier used in files and addresses, the same in every language.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                }
            }
        }
    };
}

sections! {
    /// The plot, without the ending.
    Synopsis = "synopsis",
    /// Subject and tone.
    Themes = "themes",
    /// Acting.
    Performances = "performances",
    /// Directing.
    Direction = "direction",
    /// Music.
    Score = "score",
    /// Camera work.
    Cinematography = "cinematography",
    /// Sets, locations, objects.
    ProductionDesign = "production-design",
    /// Effects and stunts.
    Effects = "effects",
    /// Editing.
    Editing = "editing",
    /// Rhythm and duration.
    Pacing = "pacing",
    /// Dialogue.
    Dialogue = "dialogue",
    /// Criticism.
    Reservations = "reservations",
    /// Conclusion.
    Verdict = "verdict",
}

impl Section {
    /// The section with the identifier `id`; `None` if there is none.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }

    /// Its index in a review, from 0.
    pub fn idx(self) -> usize {
        self as usize
    }
}

/// A section of one film's review, in every language that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionText {
    /// The section.
    pub section: Section,
    /// Its rows, in order. The paragraphs of a row are translations of each other.
    pub rows: Vec<Row>,
}

/// The paragraphs side by side in the parallel view: usually one per language.
pub type Row = Localized<Vec<Passage>>;
