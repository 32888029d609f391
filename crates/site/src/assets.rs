//! The files that every page needs: found in Trunk's folder, named by their content, with what a browser
//! needs to check them (Subresource Integrity).

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
    /// The style sheet for where that one is refused.
    basic: Asset,
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
    /// The guard of the DOM, for the element.
    guard: Asset,
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
        // The program needs the guard wherever it runs: in the file that starts it on a page, apart for the element.
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
        let boot = join(dist, &["page-guard.js", "failure.js", "boot.js"])?;
        let boot = [guard_script.into_bytes(), boot].concat();
        let boot = embed_dialog::name_in(boot, &embed_dialog)?;
        let parts = ["edition.js", "earlier-keys.js", "controls.js", "offline.js"];
        let offline = join(dist, &parts)?;
        // The first paint waits for it.
        let early = String::from_utf8(join(dist, &["stored-keys.js", "early.js"])?)
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
    /// The names of the files without which no page lives.
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
