//! Preview images of pages (`og:image`): one for each film and language, one for each language of the site. They have
//! the poster and the section bar of the pages, and the site's own font.

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

use crate::{output::files, urls};
use lettering::Fonts;
use picture::Painter;
use sheet::Sheet;

/// Size that Open Graph recommends for previews, in pixels.
pub(crate) const WIDTH: u32 = 1200;
pub(crate) const HEIGHT: u32 = 630;

/// Part of the cache key: a new version of a dependency may paint differently.
const LOCK: &str = include_str!("../../../../Cargo.lock");

/// An image to write.
struct PreviewPicture {
    path: PathBuf,
    svg: String,
}

/// Writes every card below `folder`. Painted images are cached in `cache`: painting all of them takes half a minute,
/// and most builds change none.
pub(crate) fn write(folder: &Path, cache: &Path) -> Result<()> {
    let fonts = Fonts::load()?;
    let sheet = Sheet::new(&fonts)?;
    let mut cards = Vec::new();
    for (route, film) in urls::reviews() {
        cards.push(PreviewPicture {
            path: folder.join(urls::preview_path(route)),
            svg: sheet.film(route, film)?,
        });
    }
    for home in urls::homes() {
        cards.push(PreviewPicture {
            path: folder.join(urls::preview_path(home)),
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

/// Writes a card, from the cache if it has been painted before.
fn put(card: &PreviewPicture, cache: &Path, painter: &Painter) -> Result<()> {
    let hash = Sha256::new()
        .chain_update(&card.svg)
        .chain_update(LOCK)
        .chain_update(lettering::ROMAN)
        .chain_update(lettering::ITALIC)
        .finalize();
    let name: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let kept = cache.join(name + ".png");
    if let Ok(png) = fs::read(&kept) {
        return files::write(&card.path, &png);
    }
    let png = painter.png(&card.svg)?;
    // Written to a temporary name and renamed, because a concurrent build may read the cache.
    let partial = kept.with_extension(format!("{}.partial", std::process::id()));
    files::write(&partial, &png)?;
    fs::rename(&partial, &kept).with_context(|| format!("naming {}", kept.display()))?;
    files::write(&card.path, &png)
}
