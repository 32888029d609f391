//! The emblem as PNG icons of the fixed sizes that systems require for installed apps (Web App Manifest, and
//! `apple-touch-icon` for iOS).

use std::path::Path;

use anyhow::{Context, Result};
use resvg::{tiny_skia, usvg};

use crate::{
    colors::PAPER,
    output::files::{self, Asset},
};

/// The emblem, 22 by 20 units.
const EMBLEM: &str = include_str!("../../../styles/emblem.svg");

/// The icons of a site.
pub(crate) struct Icons {
    /// Rounded icons (`"purpose": "any"`), by the length of their sides in pixels.
    pub(crate) any: Vec<(u32, Asset)>,
    /// For masks of the system (`"purpose": "maskable"`): the emblem is within the safe zone of 80 %.
    pub(crate) maskable: (u32, Asset),
    /// For iOS, which rounds it itself.
    pub(crate) touch: Asset,
}

/// Draws and writes all icons.
pub(crate) fn write(dist: &Path) -> Result<Icons> {
    let put = |size: u32, rounding: u32, emblem: u32| {
        let picture = draw(size, rounding, emblem)?;
        files::put(dist, &format!("icon-{size}-{emblem}"), "png", &picture)
    };
    Ok(Icons {
        any: vec![(192, put(192, 20, 62)?), (512, put(512, 20, 62)?)],
        maskable: (512, put(512, 0, 48)?),
        touch: put(180, 0, 60)?,
    })
}

/// Draws the emblem in the middle of a square of `size` pixels. `rounding` and `emblem`, its width, are in hundredths
/// of the side.
fn draw(size: u32, rounding: u32, emblem: u32) -> Result<Vec<u8>> {
    let height = emblem * 20 / 22;
    let placed = format!(
        "<svg x=\"{}\" y=\"{}\" width=\"{emblem}\" height=\"{height}\" ",
        (100 - emblem) / 2,
        (100 - height) / 2,
    );
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{size}\" height=\"{size}\" viewBox=\"0 0 100 100\">\
         <rect width=\"100\" height=\"100\" rx=\"{rounding}\" fill=\"{}\"/>{}</svg>",
        PAPER[0],
        EMBLEM.replacen("<svg ", &placed, 1),
    );
    let tree =
        usvg::Tree::from_str(&svg, &usvg::Options::default()).context("reading the emblem")?;
    let mut picture = tiny_skia::Pixmap::new(size, size).context("a picture has a size")?;
    resvg::render(
        &tree,
        tiny_skia::Transform::identity(),
        &mut picture.as_mut(),
    );
    picture.encode_png().context("writing a picture")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn color_at(png: &[u8], x: u32, y: u32) -> [u8; 4] {
        let picture = tiny_skia::Pixmap::decode_png(png).unwrap();
        let color = picture.pixel(x, y).unwrap().demultiply();
        [color.red(), color.green(), color.blue(), color.alpha()]
    }

    #[test]
    fn an_icon_has_its_size_rounded_corners_and_the_emblem_in_its_middle() {
        let png = draw(192, 20, 62).unwrap();
        assert_eq!(&png[1..4], b"PNG");
        assert_eq!(u32::from_be_bytes(png[16..20].try_into().unwrap()), 192);
        assert_eq!(color_at(&png, 0, 0)[3], 0, "a corner");
        assert_eq!(color_at(&png, 96, 4), [0xf6, 0xf2, 0xea, 255], "paper");
        assert_eq!(color_at(&png, 70, 96), [0x8c, 0x2f, 0x1c, 255], "one leaf");
        assert_eq!(
            color_at(&png, 122, 96),
            [0xc9, 0xa1, 0x5a, 255],
            "the other"
        );
    }

    #[test]
    fn a_maskable_icon_is_filled_and_its_emblem_stands_in_the_circle_that_every_mask_leaves() {
        let png = draw(512, 0, 48).unwrap();
        let picture = tiny_skia::Pixmap::decode_png(&png).unwrap();
        let paper = [0xf6, 0xf2, 0xea, 255];
        for (idx, pixel) in picture.pixels().iter().enumerate() {
            let pixel = pixel.demultiply();
            let color = [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()];
            let from_middle = |at: usize| (at as f32) - 256.0;
            let (x, y) = (from_middle(idx % 512), from_middle(idx / 512));
            assert!(
                x.hypot(y) < 0.4 * 512.0 || color == paper,
                "{color:?} at {x}, {y}"
            );
        }
    }
}
