//! Files that every page needs: found in Trunk's output folder and named by a hash of their content, with their
//! Subresource Integrity.

use std::path::Path;

use anyhow::Result;
use serde::Serialize;

use crate::{
    element, embed_dialog, icons, manifest, offline,
    output::files::{Asset, FRAMES, Localized, describe, find, put, rename, take, write},
    scripts::Scripts,
    sheets::Sheets,
};

const DEMO_STYLE: &str = concat!(
    include_str!("pages/demonstration.css"),
    include_str!("pages/demonstration-element.css")
);

/// The files that pages refer to.
#[derive(Debug, Serialize)]
pub(crate) struct Assets {
    style: Asset,
    /// Fallback style sheet for browsers that reject `style`.
    basic: Asset,
    /// Deferred style sheet for views that only the program renders; it does not block rendering.
    deferred: Asset,
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
    head: Asset,
    /// Starts the program and handles its failure.
    start: Asset,
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
    /// Finds Trunk's files in `dist`, completes them, and renames those without a hash. The beginnings of the names stay
    /// the same in every build, because configurations of hosts list them (docs/hosts): `early`, `boot`, `late`.
    pub(crate) fn collect(dist: &Path, scripts: &Scripts, developing: bool) -> Result<Self> {
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
        let guard = put(
            dist,
            "dom-guard",
            "js",
            scripts.get("dom-guard")?.as_bytes(),
        )?;
        let element = element::Files {
            guard: &guard,
            glue: &glue,
            wasm: &wasm,
            style: &put(dist, "element", "css", sheets.element.as_bytes())?,
            finder_glue: &finder_glue,
            finder_wasm: &finder_wasm,
            fonts: &sheets.fonts,
        };
        let element = element::write(dist, scripts.get("embed")?, &element)?;
        let frame_style = put(dist, "embed", "css", sheets.frame.as_bytes())?;
        let dialog = scripts.get("embed-dialog")?;
        let embed_dialog = embed_dialog::write(dist, dialog, &frame_style, &element)?;
        let start = embed_dialog::name_in(scripts.get("start")?, &embed_dialog)?;
        let script = |folder, name, script: &str| put(folder, name, "js", script.as_bytes());
        let reload = || write_reload(dist, scripts.get("reload")?);
        Ok(Self {
            style: put(dist, "style", "css", sheets.page.as_bytes())?,
            basic: rename(dist, "basic", "css")?,
            deferred: put(dist, "late", "css", &take(&dist.join("deferred.css"))?)?,
            print: describe(&find(dist, "print", ".css")?)?,
            frame_style,
            frame_script: script(&frames, "frame", scripts.get("frame")?)?,
            demo_style: put(&frames, "demo", "css", DEMO_STYLE.as_bytes())?,
            demo_script: script(&frames, "demo", scripts.get("demo")?)?,
            element,
            guard,
            head: script(dist, "early", scripts.get("head")?)?,
            start: script(dist, "boot", &start)?,
            embed_dialog,
            glue,
            wasm,
            finder_glue,
            finder_wasm,
            manifests: manifest::write(dist, &icons)?,
            icon: rename(dist, "emblem", "svg")?,
            touch_icon: icons.touch,
            offline: script(dist, "offline", scripts.get("offline")?)?,
            words: words.join(" "),
            worker: (!developing).then_some(offline::WORKER),
            build: offline::BUILD_TO_COME,
            reload: developing.then(reload).transpose()?,
        })
    }
}

impl Assets {
    /// The names of the files that no page works without.
    pub(crate) fn names(&self) -> Vec<&str> {
        let files = [
            &self.style,
            &self.basic,
            &self.deferred,
            &self.print,
            &self.head,
            &self.start,
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
fn write_reload(dist: &Path, script: &str) -> Result<Asset> {
    let build = std::time::UNIX_EPOCH
        .elapsed()
        .unwrap_or_default()
        .as_nanos()
        .to_string();
    write(&dist.join("build.txt"), build.as_bytes())?;
    put(dist, "reload", "js", script.as_bytes())
}
