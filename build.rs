//! Calls the compilers of the collection and of the phrases; prints what they have to say.

use std::{env, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo names the package's folder");
    let out = env::var("OUT_DIR").expect("cargo names the output's folder");
    let (root, out) = (Path::new(&root), Path::new(&out));
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=locales");

    let outcome = dataset_compile::read(&root.join("data"));
    let Some(compiled) = outcome.compiled else {
        return fail(&outcome.faults);
    };
    let locales: Vec<&str> = compiled
        .collection
        .locales
        .iter()
        .map(|locale| locale.tag.as_str())
        .collect();
    let phrases = match phrases::compile(&root.join("locales"), &locales) {
        Ok(phrases) => phrases,
        Err(faults) => return fail(&faults),
    };
    fs::write(out.join("collection.pack"), compiled.pack())
        .expect("the output's folder is writable");
    fs::write(out.join("phrases.rs"), phrases).expect("the output's folder is writable");
    ExitCode::SUCCESS
}

/// Cargo shows what a failed build script wrote to the error stream.
fn fail(faults: &[fault::Fault]) -> ExitCode {
    eprintln!("{}\n", fault::render(faults, false));
    eprintln!("`cargo xtask check` lists these problems too, and `--fix` mends some.");
    ExitCode::FAILURE
}
