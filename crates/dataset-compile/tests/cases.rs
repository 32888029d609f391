//! All faults that a check can report, as an editor sees them. A case is a folder of `cases/` with its differences
//! from the valid collection in `base/` and the expected output in `expected.txt`, which `UPDATE_EXPECT=1` rewrites.
//! `<path>.patch` is a changed file as a unified diff; any other file is taken as it is; `removed.txt` lists the
//! files to remove.

mod folders;
mod patches;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use folders::{copy, files, fresh_data, tests_folder};
use patches::patched;

const EXPECTED: &str = "expected.txt";
const PATCH: &str = "patch";
const REMOVED: &str = "removed.txt";

/// The folders of all cases, sorted.
fn cases() -> Vec<PathBuf> {
    let cases = fs::read_dir(tests_folder().join("cases")).expect("there are cases");
    let mut folders: Vec<_> = cases
        .map(|case| case.expect("a case can be listed").path())
        .collect();
    folders.sort();
    assert!(!folders.is_empty(), "there are cases");
    folders
}

/// The patches below `folder`.
fn patch_files(folder: &Path) -> Vec<PathBuf> {
    let mut paths = files(folder);
    paths.retain(|path| path.extension().is_some_and(|extension| extension == PATCH));
    paths
}

/// Applies the patch in `file` to its file below `base`; an error begins with the path of the patch.
fn apply(base: &Path, file: &Path) -> Result<String, String> {
    let patch = fs::read_to_string(file).expect("a patch can be read");
    patched(base, &patch).map_err(|error| format!("{}: {error}\n", file.display()))
}

/// The output for the case in `folder`.
///
/// # Errors
/// If a patch cannot be applied.
fn printed(folder: &Path, name: &str) -> Result<String, String> {
    let base = tests_folder().join("base");
    let data = fresh_data(&format!("cases/{name}"));
    copy(&base, &data);
    copy(folder, &data);
    let removed = fs::read_to_string(data.join(REMOVED)).unwrap_or_default();
    for file in removed.lines().chain([EXPECTED, REMOVED]) {
        fs::remove_file(data.join(file)).ok();
    }
    for patch in patch_files(folder) {
        let text = apply(&base, &patch)?;
        let copied = data.join(patch.strip_prefix(folder).expect("it is below"));
        fs::write(copied.with_extension(""), text).expect("a copy can be written");
        fs::remove_file(copied).expect("a copy can be removed");
    }
    Ok(fault::render(&dataset_compile::read(&data).faults, false))
}

/// The failure of the case in `folder`; `None` if it passes.
fn complaint(folder: &Path, name: &str, update: bool) -> Option<String> {
    let printed = match printed(folder, name) {
        Ok(printed) => printed,
        Err(error) => return Some(error),
    };
    if printed.is_empty() {
        return Some(format!("{name}: no fault was found\n"));
    }
    let path = folder.join(EXPECTED);
    if update {
        fs::write(&path, format!("{printed}\n")).expect("a case can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    (expected.trim_end() != printed)
        .then(|| format!("{name}: expected\n{expected}\nbut it printed\n{printed}\n"))
}

#[test]
fn every_case_prints_the_faults_that_it_expects() {
    let update = env::var_os("UPDATE_EXPECT").is_some();
    let folders = cases();
    let complaints: Vec<String> = folders
        .iter()
        .filter_map(|folder| {
            let name = folder.file_name().unwrap_or_default().to_string_lossy();
            complaint(folder, &name, update)
        })
        .collect();
    println!("{} cases", folders.len());
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// The purpose of patches: a further required field changes the base alone.
#[test]
fn every_patch_applies_to_a_base_with_a_further_field() {
    let base = fresh_data("further-field");
    copy(&tests_folder().join("base"), &base);
    for file in files(&base) {
        if file
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            let text = fs::read_to_string(&file).expect("the base is text");
            // At the end of the first table, after the fields that the base has.
            let text = text.replacen("\n\n", "\nfurther = 1\n\n", 1);
            fs::write(&file, text).expect("a copy can be written");
        }
    }
    let patches = cases().into_iter().flat_map(|case| patch_files(&case));
    let errors: Vec<String> = patches
        .filter_map(|patch| apply(&base, &patch).err())
        .collect();
    assert!(errors.is_empty(), "{}", errors.concat());
}

#[test]
fn the_base_has_no_fault() {
    let outcome = dataset_compile::read(&tests_folder().join("base"));
    assert_eq!(fault::render(&outcome.faults, false), "");
    assert!(outcome.compiled.is_some());
    assert!(
        outcome
            .coverage
            .iter()
            .all(|coverage| coverage.cards.0 == coverage.cards.1)
    );
}

#[test]
fn line_ends_and_byte_order_marks_of_other_systems_are_no_faults() {
    let data = fresh_data("windows");
    copy(&tests_folder().join("base"), &data);
    for file in files(&data) {
        let text = fs::read_to_string(&file).expect("the base is text");
        let text = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        fs::write(&file, text).expect("a copy can be written");
    }
    assert_eq!(
        fault::render(&dataset_compile::read(&data).faults, false),
        ""
    );
}
