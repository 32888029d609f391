//! Bundles small folders of style sheets and compares the output or the faults.

use std::{env, fs, process};

use super::*;

/// Bundles `main.css` of a folder with these files.
fn bundled(name: &str, files: &[(&str, &str)]) -> Result<String, String> {
    let folder = env::temp_dir().join(format!("diptych-styles-{}-{name}", process::id()));
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let sheets = Sheets::read(&folder, "styles").unwrap();
    fs::remove_dir_all(&folder).unwrap();
    bundle(&sheets, "main.css").map_err(|faults| fault::render(&faults, false))
}

#[test]
fn imports_are_inlined_in_the_order_of_their_layers() {
    let css = bundled(
        "layers",
        &[
            (
                "main.css",
                "@layer parts, base;\n@import \"base.css\" layer(base);\n@import \"parts/card.css\" layer(parts);\n",
            ),
            ("base.css", ".base { top: 2px }"),
            (
                "parts/card.css",
                "@import \"../tokens.css\";\n.card { top: 1px }",
            ),
            ("tokens.css", ":root { --ink: #000 }"),
        ],
    );
    let expected = "@layer parts{:root{--ink:#000}.card{top:1px}}@layer base{.base{top:2px}}";
    assert_eq!(css.unwrap(), expected);
}

#[test]
fn css_that_browsers_of_the_last_two_years_support_is_unchanged() {
    let text = "@container app (inline-size>=40em){.a{color:light-dark(#000,#fff);& .b{margin-inline:1px;inset-block:0}}}";
    assert_eq!(bundled("native", &[("main.css", text)]).unwrap(), text);
}

#[test]
fn an_import_of_a_missing_file_is_reported_with_its_location_and_a_hint() {
    let shown = bundled(
        "missing",
        &[
            (
                "main.css",
                "@import \"base.css\";\n@import \"tokns.css\";\n@import \"none.css\";\n",
            ),
            ("base.css", ".base { top: 2px }"),
            ("tokens.css", ":root { --ink: #000 }"),
        ],
    )
    .unwrap_err();
    for part in [
        "`tokns.css` is imported but does not exist",
        "styles/main.css:2:10",
        "did you mean `tokens.css`?",
        "styles/main.css:3:10",
    ] {
        assert!(shown.contains(part), "{part:?} is missing in:\n{shown}");
    }
    assert_eq!(shown.matches("error: ").count(), 2, "{shown}");
}

#[test]
fn every_fault_of_every_file_is_shown_with_line_and_column() {
    let shown = bundled(
        "faults",
        &[
            ("main.css", "@import \"a.css\";\n@import \"b.css\";\n"),
            ("a.css", ".a {\n  color red;\n}\n"),
            ("b.css", ".b { top: 1px }\n.c..d { top: 1px }\n"),
        ],
    )
    .unwrap_err();
    for part in ["styles/a.css:2:", "styles/b.css:2:"] {
        assert!(shown.contains(part), "{part:?} is missing in:\n{shown}");
    }
}

#[test]
fn sheets_scripts_and_the_document_know_the_same_oldest_browsers() {
    let scripts = include_str!("../../../tests/scripts/package.json");
    let document = include_str!("../../../docs/browsers.md");
    for (name, in_scripts, version) in [
        ("Chrome", "chrome", BROWSERS.chrome),
        ("Edge", "edge", BROWSERS.edge),
        ("Firefox", "firefox", BROWSERS.firefox),
        ("Safari", "safari", BROWSERS.safari),
        ("Safari on iOS and iPadOS", "ios_saf", BROWSERS.ios_saf),
    ] {
        let version = version.unwrap();
        let (major, minor) = (version >> 16, version >> 8 & 0xff);
        let version = match minor {
            0 => major.to_string(),
            _ => format!("{major}.{minor}"),
        };
        for (text, line) in [
            (document, format!("\n| {name} | {version} |")),
            (scripts, format!("\"{in_scripts} {version}\"")),
        ] {
            assert!(text.contains(&line), "{line:?} is missing");
        }
    }
}
