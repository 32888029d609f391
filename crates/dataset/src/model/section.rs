//! The sections of a review and their paragraphs.

use super::{Localized, Passage};

macro_rules! sections {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// A section of a review. The order is the order of every review.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Section {
            $($(#[$doc])* $name,)*
        }

        impl Section {
            /// The sections in their order.
            pub const ALL: [Self; 13] = [$(Self::$name,)*];

            /// The word for it in files and addresses, the same in every language.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                }
            }
        }
    };
}

sections! {
    /// What happens, the ending kept.
    Synopsis = "synopsis",
    /// What it is about, and its tone.
    Themes = "themes",
    /// The acting.
    Performances = "performances",
    /// The director's work.
    Direction = "direction",
    /// The music.
    Score = "score",
    /// The camera's work.
    Cinematography = "cinematography",
    /// Sets, places, objects.
    ProductionDesign = "production-design",
    /// Effects and stunts.
    Effects = "effects",
    /// The cutting.
    Editing = "editing",
    /// How time passes in it.
    Pacing = "pacing",
    /// What is said.
    Dialogue = "dialogue",
    /// What can be held against it.
    Reservations = "reservations",
    /// The sum.
    Verdict = "verdict",
}

impl Section {
    /// The section with the id `id`.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }

    /// Its position in a review, from 0.
    pub fn idx(self) -> usize {
        self as usize
    }
}

/// A section of one film's review, in every language that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionText {
    /// Which one.
    pub section: Section,
    /// Its rows, in order. A row's paragraphs in one language stand against those in another.
    pub rows: Vec<Row>,
}

/// The paragraphs that stand side by side in the parallel view: one per language as a rule.
pub type Row = Localized<Vec<Passage>>;
