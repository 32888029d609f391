//! Files of the build: finding, reading and writing them under names with a hash of their content.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde::Serialize;
use sha2::{Digest, Sha256, Sha384};

/// The folder of the fonts, below the root of the site.
pub(crate) const FONTS: &str = "fonts";

/// The folder of the pages for frames, below the root of the site.
pub(crate) const FRAMES: &str = "embed";

/// A file and its language.
#[derive(Debug, Serialize)]
pub(crate) struct Localized {
    /// A BCP 47 tag.
    pub(crate) lang: &'static str,
    pub(crate) asset: Asset,
}

/// A file and its Subresource Integrity.
#[derive(Debug, Serialize)]
pub(crate) struct Asset {
    /// Path below the root of the site.
    pub(crate) name: String,
    /// `sha384-…`
    pub(crate) integrity: String,
}

/// Writes a file; creates missing parent folders.
pub(crate) fn write(path: &Path, content: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
    }
    fs::write(path, content).with_context(|| format!("writing {}", path.display()))
}

/// Returns the files in a folder, sorted by name.
pub(crate) fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("listing {}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|file| file.path()).collect();
    files.sort();
    Ok(files)
}

/// Returns the file directly in `dist` whose name begins with `start` and ends with `end`.
pub(crate) fn find(dist: &Path, start: &str, end: &str) -> Result<PathBuf> {
    let found = files_in(dist)?.into_iter().find(|path| {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy())
            .unwrap_or_default();
        name.starts_with(start) && name.ends_with(end)
    });
    match found {
        Some(path) => Ok(path),
        None => bail!("Trunk left no {start}*{end} in {}", dist.display()),
    }
}

/// Renames `name.extension` to a name with a hash of its content.
pub(crate) fn rename(dist: &Path, name: &str, extension: &str) -> Result<Asset> {
    let content = take(&dist.join(format!("{name}.{extension}")))?;
    put(dist, name, extension, &content)
}

/// Reads and removes a file that will be written under another name.
pub(crate) fn take(path: &Path) -> Result<Vec<u8>> {
    let content = read(path)?;
    fs::remove_file(path).with_context(|| format!("renaming {}", path.display()))?;
    Ok(content)
}

/// Writes a file under a name with a hash of its content.
pub(crate) fn put(dist: &Path, name: &str, extension: &str, content: &[u8]) -> Result<Asset> {
    let hash: String = Sha256::digest(content)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let path = dist.join(format!("{name}-{hash}.{extension}"));
    write(&path, content)?;
    describe(&path)
}

/// Describes a file that has its final name.
pub(crate) fn describe(path: &Path) -> Result<Asset> {
    let integrity = format!(
        "sha384-{}",
        BASE64_STANDARD.encode(Sha384::digest(read(path)?))
    );
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    Ok(Asset { name, integrity })
}

/// Reads a file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("reading {}", path.display()))
}
