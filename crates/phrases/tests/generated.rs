//! Compiles the generated code with rustc together with `standin.rs`, and runs it: the tests compare the texts
//! that readers see.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

const LOCALES: [&str; 3] = ["en", "fr", "pl"];

fn sound() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/generated/sound")
}

fn compiled() -> String {
    phrases::compile(&sound(), &LOCALES)
        .unwrap_or_else(|faults| panic!("{}", fault::render(&faults, false)))
}

/// Runs a command; on failure its output is part of the message.
#[track_caller]
fn run(command: &mut Command) {
    let output = command.output().expect("the command is installed");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}\n{told}");
}

#[test]
fn the_generated_methods_say_what_the_files_say() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (generated, program) = (folder.join("generated.rs"), folder.join("standin"));
    fs::write(&generated, compiled()).unwrap();
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let standin = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/generated/standin.rs");
    run(Command::new(rustc)
        .args(["--edition=2024", "-o"])
        .arg(&program)
        .arg(standin)
        .env("GENERATED", &generated));
    run(&mut Command::new(program));
}

#[test]
fn the_same_files_give_the_same_code() {
    assert_eq!(compiled(), compiled());
}

#[test]
fn plain_messages_stand_in_one_table_and_no_text_is_formatted() {
    let code = compiled();
    assert!(code.contains("static PLAIN: [[&str; "), "{code}");
    assert!(
        code.contains("pub(crate) fn close(self) -> &'static str {"),
        "{code}"
    );
    assert!(!code.contains("format!"), "{code}");
}

#[test]
fn languages_with_the_same_text_share_its_code() {
    assert_eq!(compiled().matches("out_.push_str(\" (\");").count(), 1);
}

#[test]
fn a_method_shows_comment_and_text_of_the_default_language() {
    let code = compiled();
    assert!(code.contains("    /// # Above the list.\n"), "{code}");
    assert!(code.contains("    /// close = Close\n"), "{code}");
}

#[test]
fn a_text_shared_by_two_messages_is_stored_once_per_language() {
    // `film-link` and `film-word` have the same text in each of the three languages.
    assert_eq!(
        compiled().matches("        \"Film\",\n").count(),
        LOCALES.len()
    );
}

#[test]
fn messages_used_outside_the_program_are_not_in_its_message_table() {
    let code = compiled();
    let (table, methods) = code.split_once("impl Messages").expect("there are methods");
    assert!(!table.contains("Zachowane"), "{table}");
    assert!(methods.contains("[\"Kept\", \"Conservé\", \"Zachowane\"][self.locale_idx()]"));
}
