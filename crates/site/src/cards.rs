//! The pictures that stand for pages elsewhere: one for each film and language, one for each language of the
//! site. They are drawn from the same poster and strip as the pages, and set in the site's own font.

mod lettering;
mod picture;
mod sheet;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::{assets, urls};
use lettering::Fonts;
use picture::Painter;
use sheet::Sheet;

/// The size that previews are asked for, in pixels.
pub(crate) const WIDTH: u32 = 1200;
pub(crate) const HEIGHT: u32 = 630;

/// Whatever paints differently has another version there.
const LOCK: &str = include_str!("../../../Cargo.lock");

/// A picture that is to be made.
struct Card {
    path: PathBuf,
    svg: String,
}

/// Writes every card below `folder`. What was painted once is kept in `cache`: painting them all takes half
/// a minute, and most builds change none.
pub(crate) fn write(folder: &Path, cache: &Path) -> Result<()> {
    let fonts = Fonts::load()?;
    let sheet = Sheet::new(&fonts)?;
    let mut cards = Vec::new();
    for (route, film) in urls::reviews() {
        cards.push(Card {
            path: folder.join(urls::card_path(route)),
            svg: sheet.film(route, film)?,
        });
    }
    for home in urls::homes() {
        cards.push(Card {
            path: folder.join(urls::card_path(home)),
            svg: sheet.site(home)?,
        });
    }
    let painter = Painter::new(&fonts);
    let next = AtomicUsize::new(0);
    let paint = || {
        while let Some(card) = cards.get(next.fetch_add(1, Ordering::Relaxed)) {
            put(card, cache, &painter)
                .with_context(|| format!("drawing {}", card.path.display()))?;
        }
        Ok(())
    };
    let n_threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..n_threads).map(|_| scope.spawn(paint)).collect();
        threads
            .into_iter()
            .try_for_each(|thread| thread.join().expect("painting does not panic"))
    })
}

/// Writes a card, from the cache if it was painted before.
fn put(card: &Card, cache: &Path, painter: &Painter) -> Result<()> {
    let hash = Sha256::new()
        .chain_update(&card.svg)
        .chain_update(LOCK)
        .chain_update(lettering::ROMAN)
        .chain_update(lettering::ITALIC)
        .finalize();
    let name: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let kept = cache.join(name + ".png");
    if let Ok(png) = fs::read(&kept) {
        return assets::write(&card.path, &png);
    }
    let png = painter.png(&card.svg)?;
    // Another build may read what this one writes.
    let partial = kept.with_extension(format!("{}.partial", std::process::id()));
    assets::write(&partial, &png)?;
    fs::rename(&partial, &kept).with_context(|| format!("naming {}", kept.display()))?;
    assets::write(&card.path, &png)
}
