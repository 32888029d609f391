//! Arbitrarily broken files are reported as faults, without panics in the compiler or the renderer.

use std::{env, fs, path::PathBuf};

/// Creates a folder with one file `a.ftl` per language.
fn folder(name: &str, texts: &[(&str, &str)]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    for (locale, text) in texts {
        fs::create_dir_all(folder.join(locale)).expect("the folder of the tests is ours");
        fs::write(folder.join(locale).join("a.ftl"), text)
            .expect("the folder of the tests is ours");
    }
    folder
}

/// The rendered faults of `texts`; empty if there is none.
fn told(name: &str, texts: &[(&str, &str)]) -> String {
    let locales: Vec<&str> = texts.iter().map(|(locale, _)| *locale).collect();
    let faults = phrases::compile(&folder(name, texts), &locales)
        .err()
        .unwrap_or_default();
    fault::render(&faults, false)
}

const EVERYTHING: &str = include_str!("generated/sound/en/a.ftl");

#[test]
fn a_file_that_breaks_off_anywhere_is_explained() {
    let last_key = EVERYTHING.find("film-end").unwrap();
    for (end, _) in EVERYTHING[..last_key].char_indices().step_by(13) {
        let text = &EVERYTHING[..end];
        let faults = told("cut", &[("en", EVERYTHING), ("fr", text)]);
        assert!(faults.contains("error: "), "{text}");
    }
}

#[test]
fn any_letter_that_slips_in_is_survived() {
    for (at, _) in EVERYTHING.char_indices().step_by(19) {
        for slip in ["{", "}", "\"", "œ", "\r", "\n", "*", "[", "$"] {
            let text = [&EVERYTHING[..at], slip, &EVERYTHING[at..]].concat();
            told("slip", &[("en", &text), ("fr", EVERYTHING)]);
        }
    }
}

#[test]
fn plurals_of_an_unknown_language_are_refused() {
    let text = "films = { $n ->\n    [one] one\n   *[other] many\n}\n";
    let faults = told("unknown", &[("en", text), ("xx", text)]);
    assert!(
        faults.contains("no plural rules are known for `xx`"),
        "{faults}"
    );
    let text = "films = { $n ->\n    [0] none\n   *[other] { $n }\n}\n";
    assert!(told("unknown", &[("en", text), ("xx", text)]).is_empty());
}

#[test]
fn without_a_listed_language_there_is_nothing_to_compile() {
    let faults = phrases::compile(&folder("none", &[]), &[]).unwrap_err();
    assert!(
        faults
            .iter()
            .any(|fault| fault.message == "no language is listed"),
        "{faults:?}"
    );
}

#[test]
fn terms_that_refer_to_each_other_over_and_over_do_not_fill_the_memory() {
    let terms = (0..40).map(|n| format!("-t{n} = {{ -t{} }}{{ -t{} }}\n", n + 1, n + 1));
    let text = format!("a = {{ -t0 }}\n{}-t40 = word\n", terms.collect::<String>());
    let faults = told("laughs", &[("en", &text), ("fr", &text)]);
    assert!(faults.contains("`a` has too many parts"), "{faults}");
}

#[test]
fn a_million_braces_do_not_end_the_program() {
    let text = ["a = ", &"{".repeat(1_000_000), "\n"].concat();
    let faults = told("braces", &[("en", &text), ("fr", "a = b\n")]);
    assert!(faults.contains("deep in one another"), "{faults}");
}

#[test]
fn faults_beyond_five_hundred_are_counted() {
    let text = (0..600).map(|n| format!("a{n} = {{ $x$ }}\n"));
    let text: String = text.collect();
    let faults = phrases::compile_texts(&[("en", "a.ftl", &text)], &["en"]).unwrap_err();
    assert_eq!(faults.len(), 501);
    let last = faults.last().expect("there are faults");
    assert!(
        last.message.ends_with("more faults are not listed"),
        "{last:?}"
    );
}

/// The faults of two languages that have the same file.
fn faults_of(text: &str) -> Vec<fault::Fault> {
    let texts = [("en", "a.ftl", text), ("fr", "a.ftl", text)];
    phrases::compile_texts(&texts, &["en", "fr"])
        .err()
        .unwrap_or_default()
}

fn count(faults: &[fault::Fault], message: &str) -> usize {
    let has = |fault: &&fault::Fault| fault.message.contains(message);
    faults.iter().filter(has).count()
}

#[test]
fn references_nested_too_deeply_are_reported_at_their_position() {
    let chain = |length: usize| {
        let rows = (0..length).map(|n| format!("-t{n} = {{ -t{} }}\n", n + 1));
        format!(
            "a = {{ -t0 }}\n{}-t{length} = word\n",
            rows.collect::<String>()
        )
    };
    assert_eq!(faults_of(&chain(19)), []);
    let faults = faults_of(&chain(20));
    assert_eq!(
        count(&faults, "references stand more than 20 deep"),
        2,
        "{faults:?}"
    );
}

#[test]
fn a_long_term_in_every_message_does_not_fill_the_memory() {
    let rows = (0..600).map(|n| format!("a{n} = {{ -t }}\n"));
    let text = format!(
        "-t = {}\n{}",
        "word ".repeat(20_000),
        rows.collect::<String>()
    );
    let faults = faults_of(&text);
    // The texts of fifty messages are five megabytes.
    assert_eq!(
        count(&faults, "has too many parts"),
        500,
        "{:?}",
        faults.last()
    );
    let first = faults
        .iter()
        .find(|fault| fault.message.contains("too many parts"));
    assert_eq!(
        first.expect("there is one").message,
        "`a50` has too many parts"
    );
}
