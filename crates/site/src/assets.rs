//! The files that every page needs: found in Trunk's folder, named by their content, with what a browser
//! needs to check them (Subresource Integrity).

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde::Serialize;
use sha2::{Digest, Sha256, Sha384};

use crate::colors;

/// A file and its integrity.
#[derive(Debug, Serialize)]
pub(crate) struct Asset {
    /// Its name, below the root of the site.
    pub(crate) name: String,
    /// `sha384-…`
    pub(crate) integrity: String,
}

/// The files that pages name.
#[derive(Debug, Serialize)]
pub(crate) struct Assets {
    style: Asset,
    /// The style sheet of the element for other pages.
    pub(crate) element_style: Asset,
    /// Runs before the first paint.
    early: Asset,
    /// Starts the program.
    boot: Asset,
    /// The program's JavaScript.
    pub(crate) glue: Asset,
    /// The program.
    pub(crate) wasm: Asset,
    /// The JavaScript of the search.
    pub(crate) finder_glue: Asset,
    /// The search.
    pub(crate) finder_wasm: Asset,
    icon: Asset,
    /// Reloads the page after a rebuild; only where somebody develops.
    reload: Option<Asset>,
}

impl Assets {
    /// Finds Trunk's files in `dist`, finishes them, and gives those without a hash a name with one.
    pub(crate) fn collect(dist: &Path, developing: bool) -> Result<Self> {
        let css = find(dist, "main", ".css")?;
        let element_css = dist.join("element.css");
        let reload = developing.then(|| write_reload(dist)).transpose()?;
        Ok(Self {
            style: put_style(dist, "style", &css)?,
            element_style: put_style(dist, "element", &element_css)?,
            early: rename(dist, "early", "js")?,
            boot: rename(dist, "boot", "js")?,
            glue: describe(&find(dist, "diptych", ".js")?)?,
            wasm: describe(&find(dist, "diptych", ".wasm")?)?,
            finder_glue: rename(dist, "finder", "js")?,
            finder_wasm: rename(dist, "finder_bg", "wasm")?,
            icon: rename(dist, "emblem", "svg")?,
            reload,
        })
    }
}

/// Writes a file, and the folders above it.
pub(crate) fn write(path: &Path, content: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
    }
    fs::write(path, content).with_context(|| format!("writing {}", path.display()))
}

/// In development, a page asks every moment whether the build changed.
fn write_reload(dist: &Path) -> Result<Asset> {
    let build = std::time::UNIX_EPOCH
        .elapsed()
        .unwrap_or_default()
        .as_nanos()
        .to_string();
    write(&dist.join("build.txt"), build.as_bytes())?;
    put(
        dist,
        "reload",
        "js",
        include_bytes!("../templates/reload.js"),
    )
}

/// The file directly in `dist` whose name begins and ends so.
pub(crate) fn find(dist: &Path, start: &str, end: &str) -> Result<PathBuf> {
    let files = fs::read_dir(dist).with_context(|| format!("listing {}", dist.display()))?;
    let found = files.flatten().map(|file| file.path()).find(|path| {
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

/// Gives a style sheet the colors of the films, and a name with a hash of its content.
fn put_style(dist: &Path, name: &str, sheet: &Path) -> Result<Asset> {
    let mut css = read(sheet)?;
    css.extend(colors::film_colors().into_bytes());
    fs::remove_file(sheet).with_context(|| format!("replacing {}", sheet.display()))?;
    put(dist, name, "css", &css)
}

/// Gives `name.extension` a name with a hash of its content.
fn rename(dist: &Path, name: &str, extension: &str) -> Result<Asset> {
    let path = dist.join(format!("{name}.{extension}"));
    let content = read(&path)?;
    fs::remove_file(&path).with_context(|| format!("renaming {}", path.display()))?;
    put(dist, name, extension, &content)
}

fn put(dist: &Path, name: &str, extension: &str, content: &[u8]) -> Result<Asset> {
    let hash: String = Sha256::digest(content)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let path = dist.join(format!("{name}-{hash}.{extension}"));
    write(&path, content)?;
    describe(&path)
}

fn describe(path: &Path) -> Result<Asset> {
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

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("reading {}", path.display()))
}
