//! Files that every page needs: found in Trunk's output folder and named by a hash of their content, with their
//! Subresource Integrity.

mod files;

use std::path::Path;

use anyhow::{Context, Result};
use serde::Serialize;

use crate::{
    element::{self, without_comments},
    embed_dialog, icons, manifest, offline,
    sheets::Sheets,
};
use files::describe;
pub(crate) use files::{Asset, files_in, find, join, put, read, rename, take, write};

/// The folder of the fonts, below the root of the site.
pub(crate) const FONTS: &str = "fonts";

/// The folder of the pages for frames, below the root of the site.
pub(crate) const FRAMES: &str = "embed";

const DEMO_STYLE: &str = concat!(
    include_str!("../templates/demo.css"),
    include_str!("../templates/demo-element.css")
);
const DEMO_SCRIPT: &str = concat!(
    include_str!("../../../web/frame/demonstration.js"),
    include_str!("../../../web/element/demonstration.js")
);

/// A file and its language.
#[derive(Debug, Serialize)]
pub(crate) struct Localized {
    /// A BCP 47 tag.
    pub(crate) lang: &'static str,
    pub(crate) asset: Asset,
}

/// The files that pages refer to.
#[derive(Debug, Serialize)]
pub(crate) struct Assets {
    style: Asset,
    /// Fallback style sheet for browsers that reject `style`.
    basic: Asset,
    /// Deferred style sheet for views that only the program renders; it does not block rendering.
    late: Asset,
    /// Style sheet for print.
    print: Asset,
    /// Style sheet of pages in frames.
    pub(crate) frame_style: Asset,
    /// Script of pages in frames, in [`FRAMES`].
    pub(crate) frame_script: Asset,
    /// Style sheet and script of the demonstration page, in [`FRAMES`].
    pub(crate) demo_style: Asset,
    pub(crate) demo_script: Asset,
    /// Copy of `embed.js`, the script of `<film-explorer>`, for pages of the site.
    element: Asset,
    /// The script that guards the DOM, for the element.
    guard: Asset,
    /// Script in the head; runs before the first paint.
    early: Asset,
    /// Starts the program and handles its failure.
    boot: Asset,
    /// Script of the dialog that shows the code for embedding.
    embed_dialog: Asset,
    /// JavaScript bindings of the program.
    glue: Asset,
    /// The program's WebAssembly.
    wasm: Asset,
    /// JavaScript bindings of the search.
    finder_glue: Asset,
    /// WebAssembly of the search.
    finder_wasm: Asset,
    pub(crate) icon: Asset,
    /// Icon for home screens of phones (`apple-touch-icon`).
    touch_icon: Asset,
    /// The web app manifest in every language.
    manifests: Vec<Localized>,
    /// Registers the service worker; controls for reading offline.
    offline: Asset,
    /// Names of the files with the messages of `offline`, one for each language, separated by spaces.
    words: String,
    /// Name of the service worker; `None` in development, where a cache would hide changes.
    worker: Option<&'static str>,
    /// Name of the build, see [`offline`].
    build: &'static str,
    /// Reloads the page after a rebuild; `None` except in development.
    reload: Option<Asset>,
}

impl Assets {
    /// Finds Trunk's files in `dist`, completes them, and renames those without a hash.
    pub(crate) fn collect(dist: &Path, developing: bool) -> Result<Self> {
        let sheets = Sheets::take(dist)?;
        let frames = dist.join(FRAMES);
        let icons = icons::write(dist)?;
        let words = offline::write_words(dist)?;
        let glue = describe(&find(dist, "diptych", ".js")?)?;
        let wasm = describe(&find(dist, "diptych", ".wasm")?)?;
        let finder_glue = rename(dist, "finder", "js")?;
        let finder_wasm = rename(dist, "finder_bg", "wasm")?;
        // The app needs the guard everywhere: pages have it in the file that starts the program, the element loads it
        // apart.
        let guard_script = String::from_utf8(take(&dist.join("dom-guard.js"))?)
            .context("reading the guard of the DOM")?;
        let guard_script = without_comments(&guard_script);
        let guard = put(dist, "dom-guard", "js", guard_script.as_bytes())?;
        let element = element::Files {
            guard: &guard,
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
        let boot = join(dist, &["page-guard.js", "failure.js", "start.js"])?;
        let boot = [guard_script.into_bytes(), boot].concat();
        let boot = embed_dialog::name_in(boot, &embed_dialog)?;
        let parts = ["registration.js", "earlier-keys.js", "panel.js", "offline.js"];
        let offline = join(dist, &parts)?;
        // This script blocks the first paint.
        let early = String::from_utf8(join(dist, &["stored-keys.js", "head.js"])?)
            .context("reading the script that runs before the first paint")?;
        let frame_script = String::from_utf8(take(&dist.join("frame.js"))?)
            .context("reading the script of pages in frames")?;
        let reload = developing.then(|| write_reload(dist)).transpose()?;
        Ok(Self {
            style: put(dist, "style", "css", sheets.page.as_bytes())?,
            basic: rename(dist, "basic", "css")?,
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
            guard,
            early: put(dist, "early", "js", without_comments(&early).as_bytes())?,
            boot: put(dist, "boot", "js", &boot)?,
            embed_dialog,
            glue,
            wasm,
            finder_glue,
            finder_wasm,
            manifests: manifest::write(dist, &icons)?,
            icon: rename(dist, "emblem", "svg")?,
            touch_icon: icons.touch,
            offline: put(dist, "offline", "js", &offline)?,
            words: words.join(" "),
            worker: (!developing).then_some(offline::WORKER),
            build: offline::BUILD_TO_COME,
            reload,
        })
    }
}

impl Assets {
    /// The names of the files that no page works without.
    pub(crate) fn names(&self) -> Vec<&str> {
        let files = [
            &self.style,
            &self.basic,
            &self.late,
            &self.print,
            &self.early,
            &self.boot,
            &self.embed_dialog,
            &self.element,
            &self.guard,
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

/// Writes the script that polls for a new build in development and reloads the page.
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
        include_bytes!("../../../web/page/reload.js"),
    )
}
