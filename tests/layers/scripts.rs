//! Imports between the scripts in `web/`: within a folder, from files that belong to no folder, and a few others; never
//! in a circle.

use std::{
    collections::BTreeSet,
    path::{Component, Path, PathBuf},
};

use super::circles::{Graph, circles};
use crate::files;

/// Folders, each with another one whose files it may import.
const ALLOWED: [(&str, &str); 2] = [
    // The demonstration of frames shows the element too.
    ("web/frame", "web/element"),
    // A single file starts and fails as a page does.
    ("web/single-file", "web/page"),
];

/// Returns `path`, relative to the folder of `file`, as a path below the root.
fn resolve(file: &str, path: &str) -> String {
    let mut resolved = Path::new(file).parent().unwrap_or(Path::new("")).to_owned();
    for component in Path::new(path).components() {
        match component {
            Component::ParentDir => drop(resolved.pop()),
            Component::Normal(name) => resolved.push(name),
            _ => {}
        }
    }
    resolved.display().to_string()
}

/// Returns every script with the files that it imports; types are no imports.
fn imports() -> Graph {
    let scripts = files("web", "js").into_iter();
    scripts
        .map(|(name, text)| {
            let statements = text.lines().filter(|line| line.starts_with("import "));
            let paths = statements.filter_map(|line| line.split('"').nth(1));
            let imported: BTreeSet<String> = paths.map(|path| resolve(&name, path)).collect();
            (name, imported)
        })
        .collect()
}

fn folder(file: &str) -> PathBuf {
    Path::new(file)
        .parent()
        .map(Path::to_owned)
        .unwrap_or_default()
}

#[test]
fn scripts_import_what_their_folder_may() {
    let mut n_imports = 0;
    for (name, imported) in imports() {
        for other in imported {
            let (from, to) = (folder(&name), folder(&other));
            let is_allowed = to == Path::new("web")
                || from.starts_with(&to)
                || ALLOWED
                    .iter()
                    .any(|(a, b)| from == Path::new(a) && to == Path::new(b));
            assert!(is_allowed, "{name} imports {other}");
            n_imports += 1;
        }
    }
    assert!(n_imports > 20, "{n_imports} imports were found");
}

#[test]
fn scripts_import_in_no_circle() {
    assert_eq!(circles(&imports()), [[""; 0]; 0]);
}

#[test]
fn a_path_is_resolved_against_the_folder_of_its_file() {
    assert_eq!(resolve("web/a/b.js", "./c.js"), "web/a/c.js");
    assert_eq!(resolve("web/a/d/b.js", "../../c.js"), "web/c.js");
}
