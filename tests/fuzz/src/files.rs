//! Several files in one input: each begins with a line `=== path`, such as `=== films/heat/film.toml`.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

const MARK: &[u8] = b"=== ";

/// Splits an input into its files, by path. Bytes before the first such line belong to the file `first`.
pub fn split(input: &[u8], first: &str) -> BTreeMap<String, Vec<u8>> {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut name = first.to_owned();
    for line in input.split_inclusive(|byte| *byte == b'\n') {
        match line.strip_prefix(MARK) {
            Some(path) => name = String::from_utf8_lossy(path).trim_end().to_owned(),
            None => files.entry(name.clone()).or_default().extend(line),
        }
    }
    files
}

/// Joins the files below `folder` to one input, with their relative paths; skips the expected results of test cases.
///
/// # Panics
/// If the folder cannot be read.
pub fn joined(folder: &Path) -> Vec<u8> {
    join(contents(folder))
}

/// The relative paths and the contents of the files below `folder`, without the expected results of test cases.
///
/// # Panics
/// If the folder cannot be read.
pub(crate) fn contents(folder: &Path) -> impl Iterator<Item = (String, Vec<u8>)> {
    below(folder).into_iter().filter_map(move |path| {
        let name = path.strip_prefix(folder).expect("it is below the folder");
        let name = name.to_string_lossy().replace('\\', "/");
        let content = fs::read(&path).expect("a file of the project can be read");
        (!matches!(name.as_str(), "expected.txt" | "removed.txt")).then_some((name, content))
    })
}

/// Joins files, given as paths and contents, to one input.
pub(crate) fn join(files: impl Iterator<Item = (String, Vec<u8>)>) -> Vec<u8> {
    let mut input = Vec::new();
    for (name, content) in files {
        input.extend(MARK);
        input.extend(name.as_bytes());
        input.push(b'\n');
        input.extend(content);
        if !input.ends_with(b"\n") {
            input.push(b'\n');
        }
    }
    input
}

/// Every file below `folder`, sorted.
///
/// # Panics
/// If the folder cannot be read.
pub fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of the project can be listed");
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let below = paths.into_iter().flat_map(|path| {
        if path.is_dir() {
            below(&path)
        } else {
            vec![path]
        }
    });
    below.collect()
}
