//! `embed.js`, the file that host pages load, with the names of all other files. Pages of the site load a copy under a
//! name with a hash.

use std::path::Path;

use anyhow::{Context, Result};
use serde::Serialize;
use serde_json::json;

use crate::{
    output::files::{self, Asset},
    scripts::declare,
};

/// The script's public name.
const SCRIPT: &str = "embed.js";

/// The names that the script needs.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Files<'a> {
    /// The script that guards the DOM.
    pub(crate) guard: &'a Asset,
    /// JavaScript bindings of the program.
    pub(crate) glue: &'a Asset,
    /// The program's WebAssembly.
    pub(crate) wasm: &'a Asset,
    /// Style sheet of the element.
    pub(crate) style: &'a Asset,
    /// JavaScript bindings of the search.
    pub(crate) finder_glue: &'a Asset,
    /// WebAssembly of the search.
    pub(crate) finder_wasm: &'a Asset,
    /// The fonts, below the root of the site.
    #[serde(skip)]
    pub(crate) fonts: &'a [String],
}

/// Writes the script into `dist`. Returns its copy for pages of the site.
pub(crate) fn write(dist: &Path, script: &str, files: &Files<'_>) -> Result<Asset> {
    let fonts = files.fonts.iter().map(|name| {
        let is_italic = name.contains("italic");
        [name.as_str(), if is_italic { "italic" } else { "normal" }]
    });
    let mut named = serde_json::to_value(files).context("naming the files of the element")?;
    named["fonts"] = json!(fonts.collect::<Vec<_>>());
    // Every build has another version.
    named["version"] = json!(format!("{} {}", env!("CARGO_PKG_VERSION"), files.wasm.name));
    // The block keeps the constant out of the host page's global scope.
    let script = format!("{{{}}}\n", declare("ELEMENT_FILES", &named, script)?);
    files::write(&dist.join(SCRIPT), script.as_bytes())?;
    files::put(dist, "embed", "js", script.as_bytes())
}
