//! Every folder of `cases` has the messages of two languages with a fault, and the rendered output in
//! `expected.txt`. `UPDATE_EXPECT=1 cargo test -p phrases` rewrites those files: review the changes.

use std::{env, fs, path::Path};

const LOCALES: [&str; 2] = ["en", "fr"];

/// The rendered faults of the folder, with a final line feed.
fn told(case: &Path) -> String {
    let faults = phrases::compile(case, &LOCALES).err().unwrap_or_default();
    fault::render(&faults, false) + "\n"
}

#[test]
fn every_faulty_folder_is_explained_as_expected() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let update = env::var_os("UPDATE_EXPECT").is_some_and(|value| value == "1");
    let (mut n_cases, mut differing) = (0, Vec::new());
    let mut folders: Vec<_> = fs::read_dir(cases)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.sort();
    for case in folders.iter().filter(|path| path.is_dir()) {
        let (file, told) = (case.join("expected.txt"), told(case));
        assert!(told.contains("error: "), "{} has no fault", case.display());
        if update {
            fs::write(&file, &told).unwrap();
        }
        let expected = fs::read_to_string(&file)
            .unwrap_or_default()
            .replace("\r\n", "\n");
        if expected != told {
            differing.push(format!(
                "{}\n--- expected\n{expected}\n--- told\n{told}",
                case.display()
            ));
        }
        n_cases += 1;
    }
    assert!(n_cases >= 20, "only {n_cases} cases were found");
    assert!(differing.is_empty(), "{}", differing.join("\n\n"));
}

#[test]
fn faults_are_sorted_by_file_and_position_without_duplicates() {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/syntax-error");
    let faults = phrases::compile(&case, &LOCALES).unwrap_err();
    let places: Vec<_> = faults
        .iter()
        .map(|f| (f.file.name.clone(), f.span.start, f.message.clone()))
        .collect();
    assert!(places.len() > 5, "{places:?}");
    assert!(places.is_sorted_by(|a, b| a < b), "{places:?}");
}
