//! The five colors of a film, and what its poster draws.

use serde::{Deserialize, Serialize};

use super::Localized;

/// A color in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Color {
    /// Red, 0–255.
    pub red: u8,
    /// Green, 0–255.
    pub green: u8,
    /// Blue, 0–255.
    pub blue: u8,
}

impl Color {
    /// Reads `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None; // A sign would pass for a digit below.
        }
        let value = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = value.to_be_bytes();
        Some(Self { red, green, blue })
    }

    /// Writes `#rrggbb`.
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

/// A film's five colors, by the part that each plays in its poster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Palette<T = Color> {
    /// Behind everything.
    pub sky: T,
    /// What the scene stands on.
    pub ground: T,
    /// The drawn motif.
    pub figure: T,
    /// Lamps, sun, highlights.
    pub light: T,
    /// The film's own color.
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

/// What a color is called, per language.
pub type ColorName = Localized<String>;

macro_rules! motifs {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// What a poster draws.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Motif {
            $($(#[$doc])* $name,)*
        }

        impl Motif {
            /// Every motif, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The word for it in the files.
            pub fn id(self) -> &'static str {
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
