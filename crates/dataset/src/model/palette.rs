//! The five colors of a film, and the shapes of its poster.

use super::Localized;

/// A color in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color {
    /// Red, 0–255.
    pub red: u8,
    /// Green, 0–255.
    pub green: u8,
    /// Blue, 0–255.
    pub blue: u8,
}

impl Color {
    /// Parses `#rrggbb`; `None` if it is anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None; // `from_str_radix` would accept a sign.
        }
        let value = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = value.to_be_bytes();
        Some(Self { red, green, blue })
    }

    /// Formats as `#rrggbb`.
    pub fn hex(self) -> String {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut hex = String::from("#");
        for byte in [self.red, self.green, self.blue] {
            hex.push(char::from(DIGITS[usize::from(byte >> 4)]));
            hex.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        hex
    }
}

/// The five colors of a film, by their parts in its poster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette<T = Color> {
    /// The background.
    pub sky: T,
    /// The ground of the scene.
    pub ground: T,
    /// The drawn motif.
    pub figure: T,
    /// Lamps, sun, highlights.
    pub light: T,
    /// The accent color of the film.
    pub accent: T,
}

impl<T> Palette<T> {
    /// The five, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        [
            &self.sky,
            &self.ground,
            &self.figure,
            &self.light,
            &self.accent,
        ]
        .into_iter()
    }
}

/// The name of a color, per language.
pub type ColorName = Localized<String>;

/// A poster: shapes on a sheet of 200 by 300, from back to front.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poster {
    /// The id of the motif in the files.
    pub motif: String,
    /// The shapes.
    pub shapes: Vec<Shape>,
}

/// A shape of a poster: a path, filled, or stroked if it has a width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The part of the palette that it is drawn in.
    pub ink: Ink,
    /// The path data, as in SVG.
    pub path: String,
    /// The width of the stroke in tenths of a unit; 0 for a filled shape.
    pub stroke: u8,
}

/// A part of the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are the fields of Palette")]
pub enum Ink {
    Sky,
    Ground,
    Figure,
    Light,
    Accent,
}

impl Ink {
    /// All parts.
    pub const ALL: [Self; 5] = [
        Self::Sky,
        Self::Ground,
        Self::Figure,
        Self::Light,
        Self::Accent,
    ];
}

impl<T: Copy> Palette<T> {
    /// The color of the part `ink`.
    pub fn ink(&self, ink: Ink) -> T {
        match ink {
            Ink::Sky => self.sky,
            Ink::Ground => self.ground,
            Ink::Figure => self.figure,
            Ink::Light => self.light,
            Ink::Accent => self.accent,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_color_is_written_as_it_was_read() {
        for hex in ["#000000", "#0a0b0c", "#10ff9e", "#ffffff"] {
            assert_eq!(Color::parse(hex).map(Color::hex).as_deref(), Some(hex));
        }
        assert_eq!(
            Color::parse("#A0B0C0").map(Color::hex).as_deref(),
            Some("#a0b0c0")
        );
    }

    #[test]
    fn a_color_has_exactly_six_hexadecimal_digits() {
        for text in [
            "", "#", "102030", "#1020", "#1020304", "#+a0b0c", "#12345é", "#gggggg",
        ] {
            assert_eq!(Color::parse(text), None, "{text}");
        }
    }
}
