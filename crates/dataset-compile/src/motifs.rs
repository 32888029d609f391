//! The drawing of each motif, as paths on a sheet of 200 by 300, in painting order: the first shape is at the
//! back. Overlapping shapes within one path have the same direction of rotation, otherwise the fill rule would
//! leave a hole.

mod land;
mod things;
mod town;

use dataset::model::{Ink, Poster, Shape};

/// A shape as it is listed in the tables below.
struct Drawn {
    ink: Ink,
    path: &'static str,
    stroke: u8,
}

macro_rules! motifs {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// The motif of a poster.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Motif {
            $($(#[$doc])* $name,)*
        }

        impl Motif {
            /// All motifs, in the order of the documentation.
            pub(super) const ALL: &[Self] = &[$(Self::$name,)*];

            /// The id used in the files.
            pub(super) fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                }
            }
        }
    };
}

motifs! {
    /// A railway line and its engines.
    Rails = "rails",
    /// Slanting rain and standing spears.
    Rain = "rain",
    /// A long table with chairs around it.
    Table = "table",
    /// A bell in its pit.
    Bell = "bell",
    /// A corridor that narrows.
    Corridor = "corridor",
    /// A lone figure between a line and a sun.
    Horizon = "horizon",
    /// Light through blinds.
    Blinds = "blinds",
    /// A river between cliffs.
    River = "river",
    /// Sun and moon over a plain.
    Sun = "sun",
    /// A wire fence.
    Fence = "fence",
    /// A drilling tower.
    Derrick = "derrick",
    /// Banners of an army.
    Banner = "banner",
    /// A sword out of the water.
    Sword = "sword",
    /// A fish in a bowl.
    Fish = "fish",
    /// Men in dark suits.
    Suits = "suits",
    /// The lights of a city at night.
    Lights = "lights",
}

/// The poster of a motif.
pub(super) fn poster(motif: Motif) -> Poster {
    let shapes = drawn(motif).iter().map(|shape| Shape {
        ink: shape.ink,
        path: shape.path.to_owned(),
        stroke: shape.stroke,
    });
    Poster {
        motif: motif.id().to_owned(),
        shapes: shapes.collect(),
    }
}

/// The shapes of a motif, from back to front.
fn drawn(motif: Motif) -> &'static [Drawn] {
    match motif {
        Motif::Rails => land::RAILS,
        Motif::Rain => land::RAIN,
        Motif::Table => town::TABLE,
        Motif::Bell => things::BELL,
        Motif::Corridor => town::CORRIDOR,
        Motif::Horizon => land::HORIZON,
        Motif::Blinds => town::BLINDS,
        Motif::River => land::RIVER,
        Motif::Sun => land::SUN,
        Motif::Fence => town::FENCE,
        Motif::Derrick => land::DERRICK,
        Motif::Banner => things::BANNER,
        Motif::Sword => things::SWORD,
        Motif::Fish => things::FISH,
        Motif::Suits => town::SUITS,
        Motif::Lights => town::LIGHTS,
    }
}

/// A filled path.
const fn fill(ink: Ink, path: &'static str) -> Drawn {
    Drawn {
        ink,
        path,
        stroke: 0,
    }
}

/// A stroked path; `stroke` is its width in tenths of a unit.
const fn line(ink: Ink, stroke: u8, path: &'static str) -> Drawn {
    Drawn { ink, path, stroke }
}

#[cfg(test)]
mod tests {
    use super::{Ink, Motif, drawn};

    #[test]
    fn every_motif_is_a_few_shapes_in_the_inks_of_a_poster() {
        for &motif in Motif::ALL {
            let shapes = drawn(motif);
            assert!(
                (1..=10).contains(&shapes.len()),
                "{motif:?} has {} shapes",
                shapes.len()
            );
            for ink in [Ink::Ground, Ink::Figure, Ink::Light, Ink::Accent] {
                assert!(
                    shapes.iter().any(|shape| shape.ink == ink),
                    "{motif:?} lacks {ink:?}"
                );
            }
        }
    }

    #[test]
    fn a_path_starts_with_a_move_and_holds_only_path_characters() {
        for &motif in Motif::ALL {
            for shape in drawn(motif) {
                assert!(shape.path.starts_with('M'), "{motif:?}: {}", shape.path);
                let odd = shape
                    .path
                    .find(|c: char| !"MmLlHhVvCcQqTtAaZz0123456789 .-".contains(c));
                assert_eq!(odd, None, "{motif:?}: {}", shape.path);
            }
        }
    }

    #[test]
    fn a_poster_stays_under_a_kilobyte_of_path_data() {
        for &motif in Motif::ALL {
            let n_bytes: usize = drawn(motif).iter().map(|shape| shape.path.len()).sum();
            assert!(n_bytes <= 1000, "{motif:?} takes {n_bytes} bytes");
        }
    }
}
