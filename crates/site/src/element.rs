//! `embed.js`, the file that host pages load: its parts in one function, with the names of all other files filled in.
//! Pages of the site load a copy under a name with a hash.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Serialize;
use serde_json::json;

use crate::assets::{self, Asset};

/// The script's public name.
const SCRIPT: &str = "embed.js";
/// Its parts in order, as Trunk leaves them.
const PARTS: [&str; 4] = ["program.js", "mount-point.js", "explorer.js", SCRIPT];
/// Placeholder for [`Files`] in it.
const FILES: &str = "\"{{ files }}\"";

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

/// Completes the script in `dist`. Returns its copy for pages of the site.
pub(crate) fn write(dist: &Path, files: &Files<'_>) -> Result<Asset> {
    let source = assets::join(dist, &PARTS)?;
    let source = String::from_utf8(source).context("reading a script")?;
    ensure!(
        source.contains(FILES),
        "{SCRIPT} has no place for the names of files"
    );
    let fonts = files.fonts.iter().map(|name| {
        let is_italic = name.contains("italic");
        [name.as_str(), if is_italic { "italic" } else { "normal" }]
    });
    let mut named = serde_json::to_value(files).context("naming the files of the element")?;
    named["fonts"] = json!(fonts.collect::<Vec<_>>());
    // Every build has another version.
    named["version"] = json!(format!("{} {}", env!("CARGO_PKG_VERSION"), files.wasm.name));
    let code = without_comments(&source).replace(FILES, &named.to_string());
    // The function scope keeps its names out of the host page's global scope.
    let script = ["(() => {\n", &code, "})();\n"].concat();
    assets::write(&dist.join(SCRIPT), script.as_bytes())?;
    assets::put(dist, "embed", "js", script.as_bytes())
}

/// Returns `source` without comment lines, blank lines and indentation.
pub(crate) fn without_comments(source: &str) -> String {
    let lines = source.lines().map(str::trim);
    let code = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    code.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shipped_has_no_comments_but_all_of_the_code() {
        let source = "// A word.\nconst b = () => {\n  // Why.\n  a(\"//b\");\n\n};\n";
        assert_eq!(
            without_comments(source),
            "const b = () => {\na(\"//b\");\n};\n"
        );
    }

    #[test]
    fn the_script_has_a_place_for_names_and_no_template_over_lines() {
        let source = [
            include_str!("../../../web/element/program.js"),
            include_str!("../../../web/element/mount-point.js"),
            include_str!("../../../web/element/explorer.js"),
            include_str!("../../../web/element/embed.js"),
        ]
        .concat();
        assert_eq!(source.matches(FILES).count(), 1);
        let code = without_comments(&source);
        // Template literals over several lines would lose their indentation.
        assert!(code.lines().all(|line| line.matches('`').count() % 2 == 0));
    }
}
