//! The preview images, decoded.

use std::{collections::BTreeSet, io::Cursor, ops::Range};

use anyhow::{Context, Result};
use png::{Decoder, Transformations};
use published::{LANGUAGES, Site, addressed, anywhere};

/// Maximum size of an image, in bytes.
const BUDGET: usize = 60_000;

/// Colors of the text and of the background.
const INK: [u8; 3] = [0x22, 0x1d, 0x18];
const PAPER: [u8; 3] = [0xf6, 0xf2, 0xea];

/// Parses a color `#rrggbb`; `None` if it is malformed.
fn rgb(hex: &str) -> Option<[u8; 3]> {
    let part = |at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok();
    Some([part(1)?, part(3)?, part(5)?])
}

/// The width, the height and the RGB values of an image, three bytes per pixel.
fn pixels(site: &Site, path: &str) -> Result<(u32, u32, Vec<u8>)> {
    let mut decoder = Decoder::new(Cursor::new(site.bytes(path)?));
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let mut reader = decoder
        .read_info()
        .with_context(|| format!("decoding {path}"))?;
    let size = reader
        .output_buffer_size()
        .context("a picture of some size")?;
    let mut bytes = vec![0; size];
    let info = reader
        .next_frame(&mut bytes)
        .with_context(|| format!("decoding {path}"))?;
    assert_eq!(
        info.color_type,
        png::ColorType::Rgb,
        "{path} is opaque and in color"
    );
    Ok((info.width, info.height, bytes))
}

#[test]
fn every_film_and_language_has_a_card_of_its_own_that_weighs_little() -> Result<()> {
    let site = anywhere()?;
    let mut paths: Vec<String> = site
        .reviews()?
        .iter()
        .map(|page| format!("{page}card.png"))
        .collect();
    paths.extend(LANGUAGES.map(|language| format!("{language}/card.png")));
    let mut seen = BTreeSet::new();
    for path in &paths {
        let bytes = site.bytes(path)?;
        assert!(bytes.len() <= BUDGET, "{path} weighs {} bytes", bytes.len());
        let (width, height, _) = pixels(&site, path)?;
        assert_eq!((width, height), (1200, 630), "{path}");
        assert!(seen.insert(bytes), "{path} is like another one");
    }
    assert_eq!(
        site.named("card.png")?.len(),
        paths.len(),
        "there are no others"
    );
    Ok(())
}

#[test]
fn preview_pictures_do_not_depend_on_the_address_of_the_site() -> Result<()> {
    let (anywhere, addressed) = (anywhere()?, addressed()?);
    for path in anywhere.named("card.png")? {
        assert_eq!(anywhere.bytes(&path)?, addressed.bytes(&path)?, "{path}");
    }
    Ok(())
}

#[test]
fn a_preview_picture_shows_the_poster_in_the_colors_of_the_film_next_to_text() -> Result<()> {
    let site = anywhere()?;
    let collection: serde_json::Value = serde_json::from_str(&site.text("data/collection.json")?)?;
    for page in site.reviews()? {
        let slug = page.split('/').nth(2).context("a review is a film’s")?;
        let (width, height, bytes) = pixels(&site, &format!("{page}card.png"))?;
        let color = |x: u32, y: u32| {
            let at = ((y * width + x) * 3) as usize;
            [bytes[at], bytes[at + 1], bytes[at + 2]]
        };
        let places = |rows: Range<u32>, columns: Range<u32>| {
            rows.flat_map(move |y| columns.clone().map(move |x| (x, y)))
        };
        let of_poster: BTreeSet<[u8; 3]> = places(0..height, 0..400)
            .map(|(x, y)| color(x, y))
            .collect();
        let palette = collection["films"][slug]["palette"]
            .as_object()
            .context("a palette")?;
        let shown = palette
            .values()
            .filter_map(|part| rgb(part["color"].as_str()?));
        let n_shown = shown.filter(|color| of_poster.contains(color)).count();
        assert!(n_shown >= 4, "{page}: {n_shown} of the film’s colors");
        // The rows of the title, then those of the site’s name.
        for rows in [100..200, 560..595] {
            let inked = places(rows, 530..1130).filter(|(x, y)| color(*x, *y) == INK);
            let n_inked = inked.count();
            assert!(n_inked > 200, "{page}: {n_inked} pixels of ink");
        }
        assert_eq!(color(1190, 10), PAPER, "{page}: paper");
    }
    Ok(())
}
