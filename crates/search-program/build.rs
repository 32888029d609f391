//! Builds the search index of the collection.

use std::{env, fs, path::Path, process::ExitCode};

use search::build::{Builder, documents};

fn main() -> ExitCode {
    let package = env::var("CARGO_MANIFEST_DIR").expect("cargo names the package's folder");
    let out = env::var("OUT_DIR").expect("cargo names the output's folder");
    let data = Path::new(&package).join("../../data");
    println!("cargo::rerun-if-changed={}", data.display());

    let outcome = dataset_compile::read(&data);
    let Some(compiled) = outcome.compiled else {
        eprintln!("{}\n", fault::render(&outcome.faults, false));
        return ExitCode::FAILURE;
    };
    let locales = &compiled.collection.locales;
    let mut builder = Builder::new(locales.iter().map(|locale| locale.tag.as_str()));
    builder.extend(documents(&compiled.collection, &compiled.films));
    fs::write(Path::new(&out).join("collection.index"), builder.finish())
        .expect("the output's folder is writable");
    ExitCode::SUCCESS
}
