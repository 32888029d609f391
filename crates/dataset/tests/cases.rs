//! All faults that a check can report, as an editor sees them. A case is a folder of `cases/` with the files
//! that differ from the valid collection in `base/` (`removed.txt` lists the files to remove) and the expected
//! output in `expected.txt`. `UPDATE_EXPECT=1` rewrites the latter.

mod folders;

use std::{env, fs, path::Path};

use dataset::compile;
use folders::{copy, fresh_data, tests_folder};

const EXPECTED: &str = "expected.txt";
const REMOVED: &str = "removed.txt";

/// The output for the case in `folder`.
fn printed(folder: &Path, name: &str) -> String {
    let data = fresh_data(&format!("cases/{name}"));
    copy(&tests_folder().join("base"), &data);
    copy(folder, &data);
    let removed = fs::read_to_string(data.join(REMOVED)).unwrap_or_default();
    for file in removed.lines().chain([EXPECTED, REMOVED]) {
        fs::remove_file(data.join(file)).ok();
    }
    fault::render(&compile::read(&data).faults, false)
}

/// The failure of the case in `folder`; `None` if it passes.
fn complaint(folder: &Path, name: &str, update: bool) -> Option<String> {
    let printed = printed(folder, name);
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
    let cases = fs::read_dir(tests_folder().join("cases")).expect("there are cases");
    let mut folders: Vec<_> = cases
        .map(|case| case.expect("a case can be listed").path())
        .collect();
    folders.sort();
    assert!(!folders.is_empty(), "there are cases");
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

#[test]
fn the_base_has_no_fault() {
    let outcome = compile::read(&tests_folder().join("base"));
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
    for file in folders::files(&data) {
        let text = fs::read_to_string(&file).expect("the base is text");
        let text = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        fs::write(&file, text).expect("a copy can be written");
    }
    assert_eq!(fault::render(&compile::read(&data).faults, false), "");
}
