//! Renders an SVG drawing as a small PNG.

use std::sync::Arc;

use anyhow::{Context, Result};
use oxipng::{BitDepth, ColorType, Options as PngOptions, RawImage};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{
        Options, Tree,
        fontdb::{Database, Source},
    },
};

use super::{HEIGHT, WIDTH, lettering::Fonts};

/// Effort of the compressor, 0–6: higher levels are slow and do not reduce the size further.
const EFFORT: u8 = 3;

/// Renders drawings with the site's font only: fonts of the build machine would change the result.
pub(super) struct Painter {
    options: Options<'static>,
}

impl Painter {
    pub(super) fn new(fonts: &Fonts) -> Self {
        let mut faces = Database::new();
        for face in [&fonts.roman, &fonts.italic] {
            let face: Arc<Vec<u8>> = Arc::clone(face);
            faces.load_font_source(Source::Binary(face));
        }
        // The font file has its own family name; drawings ask for `serif`, so that is mapped to it.
        let family = faces.faces().next().map(|face| face.families[0].0.clone());
        faces.set_serif_family(family.unwrap_or_default());
        Self {
            options: Options {
                fontdb: Arc::new(faces),
                ..Options::default()
            },
        }
    }

    /// Renders a drawing as PNG.
    pub(super) fn png(&self, svg: &str) -> Result<Vec<u8>> {
        let tree = Tree::from_str(svg, &self.options).context("reading the drawing")?;
        let mut pixels = Pixmap::new(WIDTH, HEIGHT).context("the size of cards is not zero")?;
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        // No pixel is transparent: the background covers all of the drawing.
        let (quads, _) = pixels.data().as_chunks::<4>();
        let colors = quads.iter().flat_map(|pixel| &pixel[..3]);
        let image = RawImage::new(
            WIDTH,
            HEIGHT,
            ColorType::RGB {
                transparent_color: None,
            },
            BitDepth::Eight,
            colors.copied().collect(),
        );
        image
            .and_then(|image| image.create_optimized_png(&PngOptions::from_preset(EFFORT)))
            .context("writing the picture")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn painted(inner: &str) -> Vec<u8> {
        let fonts = Fonts::load().expect("the font is there");
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='1200' height='630' font-family='serif'>\
             <rect width='1200' height='630' fill='#fff'/>{inner}</svg>"
        );
        Painter::new(&fonts).png(&svg).expect("it is a drawing")
    }

    #[test]
    fn words_are_painted_upright_and_slanted_and_always_alike() {
        let empty = painted("");
        let upright = painted("<text x='100' y='300' font-size='90'>Heat</text>");
        let slanted =
            painted("<text x='100' y='300' font-size='90' font-style='italic'>Heat</text>");
        assert_ne!(empty, upright);
        assert_ne!(empty, slanted);
        assert_ne!(upright, slanted);
        assert_eq!(
            upright,
            painted("<text x='100' y='300' font-size='90'>Heat</text>")
        );
    }
}
