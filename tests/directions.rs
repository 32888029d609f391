//! Test of the rule that every text has its own direction: style sheets name no physical side.
#![cfg(not(target_arch = "wasm32"))]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Exceptions: the end of the name of a file, and a part of a line in it that may name a side.
const ALLOWED: &[(&str, &str)] = &[
    // A plot whose years run from left to right in every language.
    ("scatter.css", "transform: translateX(-24px)"),
    // Margin boxes of pages have no logical names; there is a style sheet for each direction.
    ("sheet.css", "@top-left"),
    ("sheet.css", "@top-right"),
    // One declaration for each direction, one below the other.
    (
        "links.css",
        "background-position: right 1.25rem center, right 0.85rem center",
    ),
    (
        "links.css",
        "background-position: left 0.85rem center, left 1.25rem center",
    ),
    ("search.css", "box-shadow: inset 3px 0 0 var(--accent)"),
    ("search.css", "box-shadow: inset -3px 0 0 var(--accent)"),
];

fn sheets(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    let entries = fs::read_dir(folder).expect("the folder is there");
    for path in entries.map(|entry| entry.expect("it can be listed").path()) {
        if path.is_dir() {
            sheets(&path, found);
        } else if path.extension().is_some_and(|end| end == "css") {
            let text = fs::read_to_string(&path).expect("a sheet is text");
            found.push((path, text));
        }
    }
}

/// True if a declaration names left or right, by a keyword or by the order of its lengths.
fn names_a_side(declaration: &str) -> bool {
    let Some((property, value)) = declaration.split_once(':') else {
        return declaration.contains("@top-") || declaration.contains("@bottom-l");
    };
    let (property, value) = (property.trim(), value.trim().trim_end_matches(';'));
    let has_side = |text: &str| {
        let mut words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
        words.any(|word| matches!(word, "left" | "right"))
    };
    let lengths = top_level_parts(value);
    let is_box = [
        "margin",
        "padding",
        "inset",
        "border-width",
        "border-style",
        "border-color",
    ];
    let is_uneven = is_box.contains(&property) && lengths.len() == 4 && lengths[1] != lengths[3];
    let is_uneven_corner = property == "border-radius"
        && lengths.len() > 1
        && lengths.iter().any(|one| *one != lengths[0]);
    let is_inset = property == "box-shadow"
        && lengths.len() > 2
        && lengths
            .iter()
            .find(|one| **one != "inset")
            .is_some_and(|x| *x != "0");
    let is_moved = property == "transform" && value.contains("translateX");
    let is_offset = matches!(property, "left" | "right");
    has_side(property)
        || has_side(value)
        || is_uneven
        || is_uneven_corner
        || is_inset
        || is_moved
        || is_offset
}

/// Splits a value at spaces, except in functions.
fn top_level_parts(value: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0, 0);
    for (idx, letter) in value.char_indices().chain([(value.len(), ' ')]) {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            ' ' if depth == 0 => {
                parts.extend(Some(&value[start..idx]).filter(|part| !part.is_empty()));
                start = idx + 1;
            }
            _ => {}
        }
    }
    parts
}

#[test]
fn style_sheets_say_start_and_end_and_never_left_and_right() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    for folder in ["styles", "crates/site/src/pages"] {
        sheets(&root.join(folder), &mut all);
    }
    assert!(all.len() > 40, "there are style sheets");
    let mut faults = Vec::new();
    for (path, text) in &all {
        let name = path.display().to_string();
        for line in text.lines().map(str::trim) {
            let is_allowed = ALLOWED
                .iter()
                .any(|(file, part)| name.ends_with(file) && line.contains(part));
            let is_comment = line.starts_with("/*") || line.ends_with("*/");
            if !is_allowed && !is_comment && names_a_side(line) {
                faults.push(format!("{name}: {line}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn physical_directions_are_detected_in_keywords_and_in_lengths() {
    for side in [
        "margin-left: 1rem;",
        "float: right;",
        "text-align: left;",
        "padding: 0 1rem 0 0;",
        "left: 0;",
        "inset: 0 auto 0 1rem;",
        "border-radius: 3px 0 0 3px;",
        "transform: translateX(4px);",
        "box-shadow: inset 3px 0 0 red;",
        "background: url(a.svg) left center no-repeat;",
    ] {
        assert!(names_a_side(side), "{side}");
    }
    for fair in [
        "margin-inline-start: 1rem;",
        "padding: 0 1rem;",
        "margin: calc(9rem * 0.75) 0 0;",
        "padding: 1px 2px 3px 2px;",
        "box-shadow: 0 0.5rem 2rem rgb(0 0 0 / 0.2);",
        "color: var(--copyright);",
        "inset-inline: auto 0;",
    ] {
        assert!(!names_a_side(fair), "{fair}");
    }
}
