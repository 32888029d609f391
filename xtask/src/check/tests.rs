//! Checks and fixes folders with faults, and compares files and counts.

use std::{env, fs, process as this_process};

use super::*;

/// A copy of the project's collection without its films, removed on drop.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("diptych-check-{}-{name}", this_process::id()));
        fs::create_dir_all(folder.join("data")).unwrap();
        let collection = process::project().join("data/collection.toml");
        fs::copy(collection, folder.join("data/collection.toml")).unwrap();
        fs::write(folder.join("data/people.toml"), "").unwrap();
        Self(folder)
    }

    fn subject(&self) -> Subject {
        Subject {
            data: self.0.join("data"),
            interface: None,
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

#[test]
fn the_flags_are_understood_and_others_refused() {
    let parsed = |arguments: &[&str]| options(lexopt::Parser::from_args(arguments));
    assert_eq!(
        parsed(&["--fix"]).unwrap(),
        Options {
            fix: true,
            data: None
        }
    );
    assert_eq!(
        parsed(&["--data", "x"]).unwrap(),
        Options {
            fix: false,
            data: Some("x".into())
        }
    );
    assert_eq!(
        parsed(&["--data"]).unwrap_err().to_string(),
        "missing argument for option '--data'"
    );
    assert_eq!(
        parsed(&["--fxi"]).unwrap_err().to_string(),
        "invalid option '--fxi'"
    );
}

#[test]
fn mending_leaves_what_needs_judgement_and_nothing_else() {
    let scratch = Scratch::new("fix");
    let people = scratch.0.join("data/people.toml");
    fs::write(
        &people,
        "[ida]\nname = \"Ida\"\nsort = { en = \"O'Hara « x »\", fr = \"L'image ?\" }\n",
    )
    .unwrap();
    let subject = scratch.subject();
    let before = subject.check();
    assert!(
        before
            .outcome
            .faults
            .iter()
            .any(|fault| fault.fix.is_some())
    );
    let after = fix(&subject, before).unwrap();
    assert!(after.outcome.faults.iter().all(|fault| fault.fix.is_none()));
    assert!(after.n_faults() > 0, "« » in English needs judgement");
    let mended = fs::read_to_string(&people).unwrap();
    assert!(
        mended.contains("O’Hara « x »") && mended.contains("L’image\u{202f}?"),
        "{mended}"
    );
    let left: Vec<_> = fs::read_dir(scratch.0.join("data"))
        .unwrap()
        .flatten()
        .collect();
    assert_eq!(left.len(), 2, "{left:?}");
}
