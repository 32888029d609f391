//! What each motif draws, as paths on a sheet of 200 by 300. The order is that of printing: the
//! first shape lies at the back. Shapes that overlap within one path turn the same way, or the
//! overlap would be a hole.

mod land;
mod things;
mod town;

use dataset::Motif;

/// The part of the palette that a shape is drawn in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Sky,
    Ground,
    Figure,
    Light,
    Accent,
}

/// One shape: a path, filled, or stroked when it has a width.
pub(super) struct Shape {
    pub(super) ink: Ink,
    pub(super) d: &'static str,
    /// Width of the stroke in tenths of a unit; 0 for a filled shape.
    pub(super) stroke: u8,
}

/// The shapes of a motif, from back to front.
pub(super) fn shapes(motif: Motif) -> &'static [Shape] {
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
const fn fill(ink: Ink, d: &'static str) -> Shape {
    Shape { ink, d, stroke: 0 }
}

/// A path drawn with a pen, `stroke` tenths of a unit wide.
const fn line(ink: Ink, stroke: u8, d: &'static str) -> Shape {
    Shape { ink, d, stroke }
}

#[cfg(test)]
mod tests {
    use dataset::Motif;

    use super::{Ink, shapes};

    #[test]
    fn every_motif_is_a_few_shapes_in_the_inks_of_a_poster() {
        for &motif in Motif::ALL {
            let shapes = shapes(motif);
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
            for shape in shapes(motif) {
                assert!(shape.d.starts_with('M'), "{motif:?}: {}", shape.d);
                let odd = shape
                    .d
                    .find(|c: char| !"MmLlHhVvCcQqTtAaZz0123456789 .-".contains(c));
                assert_eq!(odd, None, "{motif:?}: {}", shape.d);
            }
        }
    }

    #[test]
    fn a_poster_stays_under_a_kilobyte_of_path_data() {
        for &motif in Motif::ALL {
            let n_bytes: usize = shapes(motif).iter().map(|shape| shape.d.len()).sum();
            assert!(n_bytes <= 1000, "{motif:?} takes {n_bytes} bytes");
        }
    }
}
