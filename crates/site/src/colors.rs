//! Each film's colors as custom properties, and its accent made readable: its lightness is changed until it has the
//! contrast that text needs on the page (WCAG 2.2, 1.4.6: 7:1).

use dataset::Color;
use diptych::library::collection;
use palette::{FromColor, Oklch, Srgb, color_difference::Wcag21RelativeContrast};

/// Minimal contrast of text with its background.
const CONTRAST: f32 = 7.0;
/// Background of pages, in light and in dark; also the `theme-color` of the browser's interface.
pub(crate) const PAPER: [&str; 2] = ["#f6f2ea", "#171512"];
/// The surfaces behind text, as in `styles/tokens.css`: light and dark.
const LIGHT_SURFACE: &str = "#f6f2ea";
const DARK_SURFACE: &str = "#211d19";

/// Returns a rule for every film: `[data-film=…] { --film-sky: …; --film-ink: light-dark(…) }`.
pub(crate) fn film_colors() -> String {
    let rules = collection().films.iter().map(|film| {
        let light = ink_on_paper(film.palette.accent).hex();
        let dark = readable(film.palette.accent, surface(DARK_SURFACE), 0.01).hex();
        format!(
            "[data-film={}]{{--film-sky:{};--film-ink:light-dark({light},{dark})}}",
            film.slug,
            film.palette.sky.hex(),
        )
    });
    rules.collect()
}

/// Returns `accent`, made readable on the light surface.
pub(crate) fn ink_on_paper(accent: Color) -> Color {
    readable(accent, surface(LIGHT_SURFACE), -0.01)
}

fn surface(hex: &str) -> Color {
    Color::parse(hex).expect("the surfaces are colors")
}

/// Returns `color`, with its Oklch lightness changed in steps of `step` until it is readable on `surface`.
fn readable(color: Color, surface: Color, step: f32) -> Color {
    let surface = linear(surface);
    let mut moving = Oklch::from_color(linear(color));
    while linear(nearest(moving)).relative_contrast(surface) < CONTRAST
        && (0.0..=1.0).contains(&moving.l)
    {
        moving.l += step;
    }
    nearest(moving)
}

fn linear(color: Color) -> Srgb<f32> {
    Srgb::new(color.red, color.green, color.blue).into_format()
}

/// Returns `color`, clamped to the sRGB gamut.
fn nearest(color: Oklch) -> Color {
    let Srgb {
        red, green, blue, ..
    } = Srgb::from_color(color);
    let [red, green, blue] = [red, green, blue].map(|part: f32| part.clamp(0.0, 1.0));
    let bytes: Srgb<u8> = Srgb::new(red, green, blue).into_format();
    Color {
        red: bytes.red,
        green: bytes.green,
        blue: bytes.blue,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_is_readable_on_either_surface_and_keeps_its_hue() {
        let red = Color::parse("#b3402a").expect("it is a color");
        for (surface, step) in [(LIGHT_SURFACE, -0.01), (DARK_SURFACE, 0.01)] {
            let surface = Color::parse(surface).expect("it is a color");
            let found = readable(red, surface, step);
            assert!(
                linear(found).relative_contrast(linear(surface)) >= CONTRAST,
                "{}",
                found.hex()
            );
            assert!(
                found.red > found.blue,
                "{} is not red any more",
                found.hex()
            );
        }
    }

    #[test]
    fn the_surfaces_are_those_of_the_style_sheet() {
        let tokens = include_str!("../../../styles/tokens.css");
        for surface in [LIGHT_SURFACE, DARK_SURFACE].iter().chain(&PAPER) {
            assert!(
                tokens.contains(surface),
                "{surface} is not in styles/tokens.css"
            );
        }
    }
}
