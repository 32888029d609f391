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

use crate::{
    element::{self, without_comments},
    embed_dialog, icons, manifest, offline,
    sheets::Sheets,
};

/// The folder of the fonts.
pub(crate) const FONTS: &str = "fonts";

/// The folder of the pages for frames, below the root of the site.
pub(crate) const FRAMES: &str = "embed";

const DEMO_STYLE: &str = concat!(
    include_str!("../templates/demo.css"),
    include_str!("../templates/demo-element.css")
);
const DEMO_SCRIPT: &str = concat!(
    include_str!("../templates/demo.js"),
    include_str!("../templates/demo-element.js")
);

/// A file and its integrity.
#[derive(Debug, Serialize)]
pub(crate) struct Asset {
    /// Its name, below the root of the site.
    pub(crate) name: String,
    /// `sha384-…`
    pub(crate) integrity: String,
}

/// A file in a language.
#[derive(Debug, Serialize)]
pub(crate) struct Localized {
    /// A BCP 47 tag.
    pub(crate) lang: &'static str,
    /// The file.
    pub(crate) asset: Asset,
}

/// The files that pages name.
#[derive(Debug, Serialize)]
pub(crate) struct Assets {
    style: Asset,
    /// The style sheet of what only the program shows: the page does not wait for it.
    late: Asset,
    /// The style sheet for paper.
    print: Asset,
    /// The style sheet of pages in frames.
    pub(crate) frame_style: Asset,
    /// The script of pages in frames, in [`FRAMES`].
    pub(crate) frame_script: Asset,
    /// The style sheet and the script of the demonstration, in [`FRAMES`].
    pub(crate) demo_style: Asset,
    pub(crate) demo_script: Asset,
    /// The script of the element for other pages, for the pages of the site.
    element: Asset,
    /// Runs before the first paint.
    early: Asset,
    /// Starts the program, and knows what to do if it stops.
    boot: Asset,
    /// The dialog that gives the code for other sites.
    embed_dialog: Asset,
    /// The program's JavaScript.
    glue: Asset,
    /// The program.
    wasm: Asset,
    /// The JavaScript of the search.
    finder_glue: Asset,
    /// The search.
    finder_wasm: Asset,
    pub(crate) icon: Asset,
    /// The same for the home screens of phones.
    touch_icon: Asset,
    /// The web app manifest in every language.
    manifests: Vec<Localized>,
    /// Registers the service worker; the reader's controls for it.
    offline: Asset,
    /// The names of the files with its words, one for each language.
    words: String,
    /// The service worker; not where somebody develops, who wants to see what they just wrote.
    worker: Option<&'static str>,
    /// What the build is called, see [`offline`].
    build: &'static str,
    /// Reloads the page after a rebuild; only where somebody develops.
    reload: Option<Asset>,
}

impl Assets {
    /// Finds Trunk's files in `dist`, finishes them, and gives those without a hash a name with one.
    pub(crate) fn collect(dist: &Path, developing: bool) -> Result<Self> {
        let sheets = Sheets::take(dist)?;
        let frames = dist.join(FRAMES);
        let icons = icons::write(dist)?;
        let words = offline::write_words(dist)?;
        let glue = describe(&find(dist, "diptych", ".js")?)?;
        let wasm = describe(&find(dist, "diptych", ".wasm")?)?;
        let finder_glue = rename(dist, "finder", "js")?;
        let finder_wasm = rename(dist, "finder_bg", "wasm")?;
        let element = element::Files {
            glue: &glue,
            wasm: &wasm,
            style: &put(dist, "element", "css", sheets.element.as_bytes())?,
            finder_glue: &finder_glue,
            finder_wasm: &finder_wasm,
            fonts: &sheets.fonts,
        };
        let element = element::write(dist, &element)?;
        let frame_style = put(dist, "embed", "css", sheets.frame.as_bytes())?;
        let embed_dialog = embed_dialog::write(dist, &frame_style, &element)?;
        let boot = embed_dialog::name_in(join(dist, ["failure.js", "boot.js"])?, &embed_dialog)?;
        let frame_script = String::from_utf8(take(&dist.join("frame.js"))?)
            .context("reading the script of pages in frames")?;
        let reload = developing.then(|| write_reload(dist)).transpose()?;
        Ok(Self {
            style: put(dist, "style", "css", sheets.page.as_bytes())?,
            late: rename(dist, "late", "css")?,
            print: describe(&find(dist, "print", ".css")?)?,
            frame_style,
            frame_script: put(
                &frames,
                "frame",
                "js",
                without_comments(&frame_script).as_bytes(),
            )?,
            demo_style: put(&frames, "demo", "css", DEMO_STYLE.as_bytes())?,
            demo_script: put(&frames, "demo", "js", DEMO_SCRIPT.as_bytes())?,
            element,
            early: rename(dist, "early", "js")?,
            boot: put(dist, "boot", "js", &boot)?,
            embed_dialog,
            glue,
            wasm,
            finder_glue,
            finder_wasm,
            manifests: manifest::write(dist, &icons)?,
            icon: rename(dist, "emblem", "svg")?,
            touch_icon: icons.touch,
            offline: rename(dist, "offline", "js")?,
            words: words.join(" "),
            worker: (!developing).then_some(offline::WORKER),
            build: offline::BUILD_TO_COME,
            reload,
        })
    }
}

impl Assets {
    /// The names of the files without which no page lives.
    pub(crate) fn names(&self) -> Vec<&str> {
        let files = [
            &self.style,
            &self.late,
            &self.print,
            &self.early,
            &self.boot,
            &self.embed_dialog,
            &self.element,
            &self.glue,
            &self.wasm,
            &self.finder_glue,
            &self.finder_wasm,
            &self.icon,
            &self.touch_icon,
            &self.offline,
        ];
        let manifests = self.manifests.iter().map(|manifest| &manifest.asset);
        let files = files.into_iter().chain(manifests);
        let names = files.map(|asset| asset.name.as_str());
        names.chain(self.words.split(' ')).collect()
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

/// The files in a folder, in the order of their names.
pub(crate) fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("listing {}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|file| file.path()).collect();
    files.sort();
    Ok(files)
}

/// The file directly in `dist` whose name begins and ends so.
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

/// Gives `name.extension` a name with a hash of its content.
pub(crate) fn rename(dist: &Path, name: &str, extension: &str) -> Result<Asset> {
    let content = take(&dist.join(format!("{name}.{extension}")))?;
    put(dist, name, extension, &content)
}

/// Reads a file that will have another name.
pub(crate) fn take(path: &Path) -> Result<Vec<u8>> {
    let content = read(path)?;
    fs::remove_file(path).with_context(|| format!("renaming {}", path.display()))?;
    Ok(content)
}

/// Takes two files as one.
fn join(dist: &Path, names: [&str; 2]) -> Result<Vec<u8>> {
    let parts = names.map(|name| take(&dist.join(name)));
    parts
        .into_iter()
        .collect::<Result<Vec<_>>>()
        .map(|parts| parts.concat())
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

pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("reading {}", path.display()))
}
