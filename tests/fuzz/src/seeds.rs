//! Seed inputs: folders of test cases, and the inputs in `corpus/` that libFuzzer has found.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{Target, files};

/// The absolute path of a file or folder of the project.
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

/// One input for each folder directly below `folder`.
pub(crate) fn of_folders(folder: &str) -> Vec<Vec<u8>> {
    let folders = folders(folder).into_iter();
    folders.map(|path| files::joined(&path)).collect()
}

/// The folders directly below `folder`, sorted.
pub(crate) fn folders(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(project(folder)).expect("the cases can be listed");
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.is_dir());
    paths.sort();
    paths
}

/// The inputs in the target's folder of `corpus/`, with their file names; empty if there is no folder.
pub fn committed(target: &Target) -> Vec<(String, Vec<u8>)> {
    let folder = project("tests/fuzz/corpus").join(target.name);
    if !folder.is_dir() {
        return Vec::new();
    }
    let read = |path: PathBuf| {
        let name = path.display().to_string();
        (name, fs::read(path).expect("an input can be read"))
    };
    files::below(&folder).into_iter().map(read).collect()
}

/// All inputs of a target: its seeds and its corpus.
pub fn all(target: &Target) -> Vec<Vec<u8>> {
    let committed = committed(target).into_iter().map(|(_, input)| input);
    (target.seeds)().into_iter().chain(committed).collect()
}
