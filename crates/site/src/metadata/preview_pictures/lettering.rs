//! The site's font: glyph coverage, text widths and line breaking.

use std::sync::Arc;

use anyhow::{Context, Result};
use skrifa::{
    FontRef, MetadataProvider,
    instance::{LocationRef, Size},
};

/// The faces that pages use, as WOFF2.
pub(super) const ROMAN: &[u8] =
    include_bytes!("../../../../../styles/fonts/newsreader-roman.woff2");
pub(super) const ITALIC: &[u8] =
    include_bytes!("../../../../../styles/fonts/newsreader-italic.woff2");

/// Line height, in multiples of the font size.
pub(super) const LEADING: f32 = 1.04;

/// The decompressed faces.
pub(super) struct Fonts {
    pub(super) roman: Arc<Vec<u8>>,
    pub(super) italic: Arc<Vec<u8>>,
}

/// A face of the font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    Roman,
    Italic,
}

/// A text laid out in a box: its font size in pixels, and its lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Setting {
    pub(super) size: f32,
    pub(super) lines: Vec<String>,
}

impl Setting {
    fn height(&self) -> f32 {
        self.lines.len() as f32 * self.size * LEADING
    }
}

impl Fonts {
    /// Decompresses the faces.
    pub(super) fn load() -> Result<Self> {
        let unpack = |face| {
            wuff::decompress_woff2(face)
                .map(Arc::new)
                .ok()
                .context("the site’s font cannot be unpacked")
        };
        Ok(Self {
            roman: unpack(ROMAN)?,
            italic: unpack(ITALIC)?,
        })
    }

    fn face(&self, face: Face) -> FontRef<'_> {
        let data = match face {
            Face::Roman => &self.roman,
            Face::Italic => &self.italic,
        };
        FontRef::new(data).expect("what was unpacked is a font")
    }

    /// True if the font has a glyph for every character of `text`. Texts in other scripts are left out of cards; tofu,
    /// or a font of the build machine, would be worse.
    pub(super) fn has(&self, face: Face, text: &str) -> bool {
        let letters = self.face(face).charmap();
        text.chars().all(|letter| letters.map(letter).is_some())
    }

    /// Returns the width of `text` at a font size of `size` pixels, in pixels.
    pub(super) fn width(&self, face: Face, text: &str, size: f32) -> f32 {
        let face = self.face(face);
        let letters = face.charmap();
        let metrics = face.glyph_metrics(Size::new(size), LocationRef::default());
        let widths = text
            .chars()
            .filter_map(|letter| metrics.advance_width(letters.map(letter)?));
        widths.sum()
    }

    /// Lays out `text` in a box of `width` by `height` pixels, at the first of `sizes` (in descending order) that fits.
    /// At the last size, the text may be higher than the box. Lines are [`LEADING`] apart.
    pub(super) fn set(
        &self,
        face: Face,
        text: &str,
        (width, height): (f32, f32),
        sizes: &[f32],
    ) -> Setting {
        let mut settings = sizes.iter().map(|size| Setting {
            size: *size,
            lines: self.lines(face, text, width, *size),
        });
        let mut last = None;
        let fitting = settings.find(|setting| {
            let mut lines = setting.lines.iter();
            let is_narrow = lines.all(|line| self.width(face, line, setting.size) <= width);
            last = Some(setting.clone());
            is_narrow && setting.height() <= height
        });
        fitting.or(last).unwrap_or_default()
    }

    /// Breaks `text` at its spaces into the fewest lines that fit, with lengths as equal as possible.
    fn lines(&self, face: Face, text: &str, width: f32, size: f32) -> Vec<String> {
        let greedy = |width: f32| {
            let mut lines: Vec<String> = Vec::new();
            // Only at U+0020: no-break spaces do not separate lines.
            for word in text.split(' ') {
                match lines.last_mut() {
                    Some(line) if self.width(face, &format!("{line} {word}"), size) <= width => {
                        line.push(' ');
                        line.push_str(word);
                    }
                    _ => lines.push(word.to_owned()),
                }
            }
            lines
        };
        let fewest = greedy(width);
        let narrower = (1..20).map(|step| greedy(width * (1.0 - 0.03 * step as f32)));
        narrower
            .take_while(|lines| lines.len() == fewest.len())
            .last()
            .unwrap_or(fewest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fonts() -> Fonts {
        Fonts::load().expect("the font is there")
    }

    #[test]
    fn the_font_has_the_letters_of_the_interface_and_not_those_of_other_scripts() {
        let fonts = fonts();
        for face in [Face::Roman, Face::Italic] {
            assert!(fonts.has(face, "L’Œil « à vif »\u{202f}; Andreï Roublev — Toshirō"));
            assert!(!fonts.has(face, "七人の侍"));
        }
    }

    #[test]
    fn words_are_as_wide_as_their_letters() {
        let fonts = fonts();
        let width = |text| fonts.width(Face::Roman, text, 100.0);
        assert!((width("mm") - 2.0 * width("m")).abs() < 0.01);
        assert!(width("i") < width("m"));
        assert!((fonts.width(Face::Roman, "m", 50.0) * 2.0 - width("m")).abs() < 0.01);
    }

    #[test]
    fn a_long_title_breaks_into_even_lines_that_fit() {
        let fonts = fonts();
        let title = "Once Upon a Time in the West";
        let setting = fonts.set(Face::Roman, title, (600.0, 210.0), &[96.0, 80.0, 64.0]);
        assert_eq!(setting.lines.join(" "), title);
        assert!(
            setting.lines.len() > 1 && setting.lines.len() <= 3,
            "{setting:?}"
        );
        let widths = setting
            .lines
            .iter()
            .map(|line| fonts.width(Face::Roman, line, setting.size));
        assert!(widths.clone().all(|width| width <= 600.0), "{setting:?}");
        let shortest = widths.fold(f32::INFINITY, f32::min);
        assert!(shortest > 200.0, "{setting:?}");
    }

    #[test]
    fn a_line_never_breaks_at_a_space_that_does_not() {
        let lines = fonts().lines(Face::Roman, "Pourquoi\u{202f}? Non", 10.0, 50.0);
        assert_eq!(lines, ["Pourquoi\u{202f}?", "Non"]);
    }
}
