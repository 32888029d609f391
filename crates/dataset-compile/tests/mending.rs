//! Properties of arbitrary texts: fixes are sound, and no file, however broken, makes the check panic.

mod folders;

use std::{fs, path::Path};

use dataset::pack::Pack;
use dataset_compile::{
    Outcome,
    typography::{Breach, breaches_in},
};
use fault::{Fault, SourceFile};
use folders::{copy, files, fresh_data, tests_folder};
use proptest::{
    collection::vec,
    prelude::*,
    sample::select,
    test_runner::{FileFailurePersistence, RngSeed},
};

/// Maximum number of passes of `check --fix`.
const ROUNDS: usize = 5;

fn config(cases: u32) -> ProptestConfig {
    let failure_persistence = Some(Box::new(FileFailurePersistence::Off) as _);
    let rng_seed = RngSeed::Fixed(1985); // The same cases at every run.
    ProptestConfig {
        cases,
        failure_persistence,
        rng_seed,
        ..ProptestConfig::default()
    }
}

/// Letters, spaces and marks that the rules are about, in any order.
fn text() -> impl Strategy<Value = String> {
    let pieces = [
        "a",
        "e",
        "o",
        "O",
        "É",
        "3",
        "oe",
        "oeuvre",
        "coeur",
        "OEUVRE",
        "chef-d'oeuvre",
        " ",
        " ",
        "  ",
        "\u{a0}",
        "\u{202f}",
        "\n",
        "'",
        "’",
        "\"",
        "“",
        "”",
        "«",
        "»",
        ";",
        ":",
        "!",
        "?",
        "…",
        "(",
        ")",
        "-",
        "/",
        ".",
        "20:15",
        "https://example.org/?a='oeil';b",
        "://",
    ];
    vec(select(pieces.to_vec()), 0..24).prop_map(|pieces| pieces.concat())
}

fn mend(tag: &str, text: &str) -> String {
    let file = SourceFile::new("a.md", text);
    let breaches = breaches_in(tag, text, 0).into_iter();
    let faults: Vec<Fault> = breaches
        .map(|breach: Breach| breach.into_fault(&file))
        .collect();
    fault::apply_fixes(&file, &faults).0
}

/// The text without the characters that fixes may change.
fn letters(text: &str) -> String {
    let letters = text.chars().filter(|letter| !letter.is_whitespace());
    letters
        .collect::<String>()
        .to_lowercase()
        .replace('’', "'")
        .replace('œ', "oe")
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn a_mended_text_has_nothing_left_to_mend(tag in select(vec!["fr", "en", "fr-CA", "ja"]), text in text()) {
        let mended = mend(tag, &text);
        let left = breaches_in(tag, &mended, 0);
        prop_assert!(left.iter().all(|breach| breach.replacement.is_none()), "{mended:?}: {left:?}");
        prop_assert_eq!(mend(tag, &mended), mended);
    }

    #[test]
    fn mending_changes_spaces_apostrophes_and_ligatures_only(tag in select(vec!["fr", "en"]), text in text()) {
        prop_assert_eq!(letters(&mend(tag, &text)), letters(&text));
    }

    #[test]
    fn mending_leaves_addresses_alone(text in text()) {
        const ADDRESS: &str = "https://example.org/?q='coeur';r:s!";
        let mended = mend("fr", &format!("{text} {ADDRESS} {text}"));
        prop_assert!(mended.contains(ADDRESS), "{mended:?}");
    }
}

/// A way to corrupt a file.
#[derive(Clone, Debug)]
enum Mutation {
    Replace(u8),
    Insert(&'static str),
    Delete(usize),
    DropLine,
    RepeatLine,
    Cut,
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let snippets = [
        "\"",
        "\"\"\"",
        "'",
        "[",
        "]",
        "[[",
        "{",
        "}",
        "=",
        "#",
        "## ",
        "\n\n",
        "\r\n",
        "\\",
        "*",
        "**",
        "`",
        "[x](",
        "](film:",
        "(lang:)",
        "[x]: y",
        "<b>",
        "&amp;",
        "> ",
        "- ",
        "1. ",
        "![",
        "~~",
        "| a |\n|---|\n",
        "[^1]",
        "« ",
        "?",
        "œ",
        "coeur",
        "\u{202f}",
        "\u{0}",
        "nan",
        "-0x1",
        "1971-01-01",
        "9999999999",
        "…",
    ];
    prop_oneof![
        any::<u8>().prop_map(Mutation::Replace),
        select(snippets.to_vec()).prop_map(Mutation::Insert),
        (1..40_usize).prop_map(Mutation::Delete),
        Just(Mutation::DropLine),
        Just(Mutation::RepeatLine),
        Just(Mutation::Cut),
    ]
}

/// Corrupts `bytes` at `place`, in 65,536ths of their length.
fn spoil(bytes: &mut Vec<u8>, place: u16, mutation: &Mutation) {
    let at = bytes.len() * usize::from(place) / 65_536;
    let line_start = bytes[..at]
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |end| end + 1);
    let line_end = bytes[at..]
        .iter()
        .position(|byte| *byte == b'\n')
        .map_or(bytes.len(), |end| at + end + 1);
    match mutation {
        Mutation::Replace(byte) if at < bytes.len() => bytes[at] = *byte,
        Mutation::Replace(_) => {}
        Mutation::Insert(snippet) => drop(bytes.splice(at..at, snippet.bytes())),
        Mutation::Delete(length) => drop(bytes.drain(at..(at + length).min(bytes.len()))),
        Mutation::DropLine => drop(bytes.drain(line_start..line_end)),
        Mutation::RepeatLine => {
            let line = bytes[line_start..line_end].to_vec();
            bytes.splice(line_start..line_start, line);
        }
        Mutation::Cut => bytes.truncate(at),
    }
}

/// Applies fixes to the files of `data` as `check --fix` does, until none remain or after [`ROUNDS`] passes.
fn fix(data: &Path) -> Outcome {
    let mut outcome = dataset_compile::read(data);
    for _ in 0..ROUNDS {
        let mut faults = outcome.faults.iter().filter(|fault| fault.fix.is_some());
        let Some(fault) = faults.next() else { break };
        let (mended, _) = fault::apply_fixes(&fault.file, &outcome.faults);
        let name = fault
            .file
            .name
            .strip_prefix("data/")
            .expect("a file is named by its folder");
        fs::write(data.join(name), mended).expect("a copy can be written");
        outcome = dataset_compile::read(data);
    }
    outcome
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn no_file_breaks_the_check(mutations in vec((any::<prop::sample::Index>(), any::<u16>(), mutation()), 1..4)) {
        let data = fresh_data("mutated");
        copy(&tests_folder().join("base"), &data);
        for (file, place, mutation) in &mutations {
            let path = file.get(&files(&data)).clone();
            let mut bytes = fs::read(&path).expect("a copy can be read");
            spoil(&mut bytes, *place, mutation);
            fs::write(&path, bytes).expect("a copy can be written");
        }
        let outcome = dataset_compile::read(&data);
        let shown = fault::render(&outcome.faults, false);
        match &outcome.compiled {
            Some(compiled) => {
                prop_assert_eq!(shown, "");
                prop_assert_eq!(compiled.films.len(), 1, "a film was lost without a fault");
                let bytes = compiled.pack();
                let pack = Pack::open(&bytes).expect("what was packed can be opened");
                prop_assert_eq!(&pack.collection, &compiled.collection);
            }
            None => prop_assert!(!shown.is_empty(), "nothing compiled and no fault"),
        }
        let left = fix(&data).faults;
        prop_assert!(left.iter().all(|fault| fault.fix.is_none()), "{}", fault::render(&left, false));
    }
}
