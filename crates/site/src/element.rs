//! `embed.js`, the one file that pages of other sites name: its parts in one function, with the names of all other
//! files in it.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::assets::{self, Assets};

/// The script, as others name it.
const SCRIPT: &str = "embed.js";
/// Its parts, as Trunk left them, in their order.
const PARTS: [&str; 3] = ["program.js", "explorer.js", SCRIPT];
/// What stands for the names of files in it.
const FILES: &str = "\"{{ files }}\"";

/// Finishes the script in `dist`.
pub(crate) fn write(dist: &Path, assets: &Assets) -> Result<()> {
    let mut source = String::new();
    for part in PARTS {
        let part = assets::take(&dist.join(part))?;
        source += &String::from_utf8(part).context("reading a script")?;
    }
    ensure!(
        source.contains(FILES),
        "{SCRIPT} has no place for the names of files"
    );
    let fonts = assets.fonts.iter().map(|name| {
        let is_italic = name.contains("italic");
        [name.as_str(), if is_italic { "italic" } else { "normal" }]
    });
    let files = json!({
        // Another build is another version.
        "version": format!("{} {}", env!("CARGO_PKG_VERSION"), assets.wasm.name),
        "glue": assets.glue,
        "wasm": assets.wasm,
        "style": assets.element_style,
        "finderGlue": assets.finder_glue,
        "finderWasm": assets.finder_wasm,
        "fonts": fonts.collect::<Vec<_>>(),
    });
    let code = without_comments(&source).replace(FILES, &files.to_string());
    // Its names are no names of the page.
    let script = ["(() => {\n", &code, "})();\n"].concat();
    assets::write(&dist.join(SCRIPT), script.as_bytes())
}

/// The script without the lines that are for those who read it, and without its indentation.
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
            include_str!("../../../src/element/program.js"),
            include_str!("../../../src/element/explorer.js"),
            include_str!("../../../src/embed.js"),
        ]
        .concat();
        assert_eq!(source.matches(FILES).count(), 1);
        let code = without_comments(&source);
        // Its lines would lose their indentation.
        assert!(code.lines().all(|line| line.matches('`').count() % 2 == 0));
    }
}
