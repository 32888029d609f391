//! Conventions that a test can check: headers, names, lengths, one style sheet for each component; in `layers`,
//! dependencies.
#![cfg(not(target_arch = "wasm32"))]

mod layers;

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The maximum number of lines of a file that is no table and no test. It may only be lowered.
const LONGEST_FILE: usize = 400;

const VAGUE: &[&str] = &[
    "util", "utils", "helper", "helpers", "common", "misc", "manager", "data",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Returns every file below `folder` with this extension: its path relative to the project, and its text.
fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    fn walk(path: &Path, extension: &str, found: &mut Vec<PathBuf>) {
        let Ok(entries) = fs::read_dir(path) else {
            if path.extension().is_some_and(|found| found == extension) {
                found.push(path.to_owned());
            }
            return;
        };
        for entry in entries.flatten() {
            let name = entry.file_name();
            if name != "target" && name != "dist" {
                walk(&entry.path(), extension, found);
            }
        }
    }
    let mut found = Vec::new();
    let base = root().join(folder);
    walk(&base, extension, &mut found);
    walk(&base.with_extension(extension), extension, &mut found);
    found.sort();
    found.dedup();
    let read = |path: PathBuf| {
        let name = path
            .strip_prefix(root())
            .expect("it is below the root")
            .display()
            .to_string();
        Some((name, fs::read_to_string(path).ok()?))
    };
    found.into_iter().filter_map(read).collect()
}

fn rust_files() -> Vec<(String, String)> {
    ["src", "crates", "xtask", "tests"]
        .iter()
        .flat_map(|folder| files(folder, "rs"))
        .collect()
}

fn scripts() -> Vec<(String, String)> {
    [files("web", "js"), files("web", "ts")].concat()
}

#[test]
fn every_rust_file_begins_with_a_module_comment() {
    for (name, text) in rust_files() {
        assert!(
            text.starts_with("//! "),
            "{name} does not begin with `//! `"
        );
    }
}

#[test]
fn every_script_begins_with_what_lives_in_it() {
    let scripts = scripts();
    assert!(scripts.len() > 20, "{} scripts were found", scripts.len());
    for (name, text) in scripts {
        assert!(text.starts_with("// "), "{name} does not begin with `// `");
    }
}

#[test]
fn no_file_has_a_name_that_says_nothing() {
    for (name, _) in rust_files().into_iter().chain(scripts()) {
        let stem = Path::new(&name)
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned());
        let stem = stem.unwrap_or_default();
        assert!(!VAGUE.contains(&stem.as_str()), "{name}");
    }
}

#[test]
fn no_file_is_too_long() {
    let mut lengths: Vec<(usize, String)> = rust_files()
        .into_iter()
        .chain(scripts())
        .map(|(name, text)| (text.lines().count(), name))
        .collect();
    lengths.sort();
    for (lines, name) in lengths.iter().rev().take(10) {
        println!("{lines:5} {name}");
    }
    let (lines, name) = lengths.last().expect("there are files");
    assert!(*lines <= LONGEST_FILE, "{name} has {lines} lines");
}

#[test]
fn hexadecimal_colors_are_defined_only_in_tokens_css() {
    for (name, text) in files("styles", "css") {
        if name.ends_with("tokens.css") {
            continue;
        }
        for line in text.lines() {
            let hex = line.split('#').skip(1).any(|rest| {
                rest.len() >= 3 && rest.chars().take(3).all(|digit| digit.is_ascii_hexdigit())
            });
            assert!(!hex, "{name}: {line}");
        }
    }
}

#[test]
fn every_style_sheet_says_what_it_styles_and_is_imported() {
    const ENTRIES: [&str; 7] = [
        "main.css",
        "basic.css",
        "deferred.css",
        "embed-dialog.css",
        "print.css",
        "embed.css",
        "element.css",
    ];
    let entries = ENTRIES.map(|entry| {
        fs::read_to_string(root().join("styles").join(entry)).expect("there is an entry")
    });
    for (name, text) in files("styles", "css") {
        assert!(
            text.starts_with("/* "),
            "{name} does not begin with a comment"
        );
        let import = name.trim_start_matches("styles/");
        assert!(
            ENTRIES.contains(&import) || entries.concat().contains(&format!("\"{import}\"")),
            "{name}"
        );
    }
}

/// WebKit drops the whole declaration otherwise, and lightningcss cannot split one that contains a variable.
#[test]
fn an_underline_with_a_thickness_or_a_color_is_written_in_longhands() {
    for (name, text) in files("styles", "css") {
        for value in text.split("text-decoration:").skip(1) {
            let value = value.split(';').next().unwrap_or_default().trim();
            assert!(!value.contains(' '), "{name}: text-decoration: {value}");
        }
    }
}

#[test]
fn no_view_contains_text_that_readers_see() {
    for (name, text) in files("src/components", "rs")
        .into_iter()
        .chain(files("src/pages", "rs"))
    {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            // A text in markup is in braces, after a tag or on a line of its own.
            let line = line.trim();
            let starts = line.strip_prefix("{ \"").into_iter();
            for text in starts.chain(line.split(">{ \"").skip(1)) {
                let words = text.split('"').next().unwrap_or_default();
                let letters = words
                    .chars()
                    .filter(|letter| letter.is_alphabetic())
                    .count();
                assert!(letters <= 2, "{name}: {line}");
            }
        }
    }
}

/// `web/dom-guard.js` takes every change of the DOM that no component has announced for one of an extension.
#[test]
fn every_component_tells_the_guard_of_the_dom_before_it_renders() {
    let mut n_components = 0;
    for (name, text) in files("src", "rs") {
        // Embed pages are rendered natively only.
        for component in text.split("#[component]\n").skip(1) {
            if name == "src/frame.rs" {
                continue;
            }
            let first = component.lines().nth(1).unwrap_or_default().trim();
            let is_told = matches!(first, "before_render();" | "before_quiet_render();");
            assert!(is_told, "{name}: a component begins with `{first}`");
            n_components += 1;
        }
    }
    assert!(n_components > 5, "{n_components} components were found");
}

#[test]
fn no_merge_was_left_half_done() {
    // Composed, so that this file does not match.
    let marks = ["<".repeat(7) + " ", ">".repeat(7) + " "];
    for extension in ["rs", "md", "js", "css", "ftl", "toml", "html", "json"] {
        for folder in [
            "src", "web", "crates", "xtask", "tests", "docs", "styles", "locales", "data",
        ] {
            for (name, text) in files(folder, extension) {
                let left = text
                    .lines()
                    .find(|line| marks.iter().any(|mark| line.starts_with(mark)));
                assert_eq!(left, None, "{name}");
            }
        }
    }
}
