//! Temporary copies of collections.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The folder of these tests.
pub(crate) fn tests_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Creates an empty folder `data` for the test `name` alone.
pub(crate) fn fresh_data(name: &str) -> PathBuf {
    let data = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join(name)
        .join("data");
    fs::remove_dir_all(&data).ok();
    fs::create_dir_all(&data).expect("the build’s folder can be written to");
    data
}

/// All files below `folder`, sorted.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder can be listed");
    let mut entries: Vec<_> = entries
        .map(|entry| entry.expect("an entry can be read").path())
        .collect();
    entries.sort();
    let below = entries.into_iter().flat_map(|path| {
        if path.is_dir() {
            files(&path)
        } else {
            vec![path]
        }
    });
    below.collect()
}

/// Copies all files below `from` to the same relative paths below `to`.
pub(crate) fn copy(from: &Path, to: &Path) {
    for file in files(from) {
        let place = to.join(file.strip_prefix(from).expect("it is below"));
        fs::create_dir_all(place.parent().expect("a file stands in a folder"))
            .expect("a folder can be made");
        fs::copy(&file, &place).expect("a file can be copied");
    }
}
