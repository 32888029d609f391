//! Transfer sizes of files: uncompressed, with gzip, with brotli.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::test_env;

/// A thousand bytes.
pub const KB: usize = 1_000;

/// Total size of files, in bytes; each is compressed separately, as a host does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// Uncompressed.
    pub raw: usize,
    /// With gzip at its best level.
    pub gzip: usize,
    /// With brotli at its best quality.
    pub brotli: usize,
}

impl Weight {
    /// The total size of `files`.
    ///
    /// # Errors
    /// If one cannot be read.
    pub fn of(files: &[PathBuf]) -> Result<Self> {
        let mut sum = Self::default();
        for file in files {
            let one = Self::of_content(&read(file)?)?;
            sum.raw += one.raw;
            sum.gzip += one.gzip;
            sum.brotli += one.brotli;
        }
        Ok(sum)
    }

    fn of_content(content: &[u8]) -> Result<Self> {
        let gzip = gzip(content, 9).context("compressing with gzip")?.len();
        let brotli = brotli(content).context("compressing with brotli")?;
        Ok(Self {
            raw: content.len(),
            gzip,
            brotli,
        })
    }
}

/// The size of the wasm without the embedded collection.
///
/// # Errors
/// If a file cannot be read, or the wasm does not contain the collection named by [`test_env::PACK`].
pub fn without_pack() -> Result<Weight> {
    let pack = read(&test_env::path(test_env::PACK)?)?;
    let wasm = read(&files("diptych-", ".wasm")?[0])?;
    let at = wasm.windows(pack.len()).position(|part| part == pack);
    let at = at.context("the pack is not the one in the wasm: build first")?;
    Weight::of_content(&[&wasm[..at], &wasm[at + pack.len()..]].concat())
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("reading {}", file.display()))
}

/// The files directly in `dist/` whose names have this prefix and suffix.
///
/// # Errors
/// If there is none.
pub fn files(start: &str, end: &str) -> Result<Vec<PathBuf>> {
    let dist = test_env::dist()?;
    let named = |path: &Path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(start) && name.ends_with(end)
    };
    let entries = fs::read_dir(&dist).context("listing the site")?;
    let found: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| named(path))
        .collect();
    anyhow::ensure!(!found.is_empty(), "no {start}…{end} in {}", dist.display());
    Ok(found)
}

/// The fonts of the built site.
///
/// # Errors
/// If their folder cannot be listed.
pub fn fonts() -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(test_env::dist()?.join("fonts")).context("listing the fonts")?;
    let paths = entries.flatten().map(|entry| entry.path());
    Ok(paths
        .filter(|path| path.extension().is_some_and(|end| end == "woff2"))
        .collect())
}

/// Compresses with gzip; hosts that compress on the fly use level 6.
pub(crate) fn gzip(content: &[u8], level: u32) -> io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(level));
    encoder.write_all(content)?;
    encoder.finish()
}

/// The size with brotli at quality 11 and its largest window, in bytes.
fn brotli(content: &[u8]) -> io::Result<usize> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &params)?;
    Ok(compressed.len())
}
