//! The site as a single file, made from the release: its programs, with JavaScript bindings that are not modules.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::{
    process::{self, cargo},
    terminal,
    tools::BuildTools,
};

/// Path of the file, below the project's folder.
pub(crate) const FILE: &str = "dist-single/diptych.html";
/// Output folder of the bindings, below the project's folder.
const GLUE: &str = "target/site/glue";
/// The programs, and the global variables that their bindings set.
const PROGRAMS: [(&str, &str); 2] = [("diptych", "wasm_bindgen"), ("finder", "diptych_finder")];

/// Writes the file. The release must have been built.
pub(crate) fn write(tools: &BuildTools) -> Result<()> {
    let (project, target) = (process::project(), target_folder()?);
    let glue = project.join(GLUE);
    for (name, variable) in PROGRAMS {
        let mut command = Command::new(&tools.wasm_bindgen);
        command
            .args(["--target", "no-modules", "--no-typescript"])
            .args(["--no-modules-global", variable, "--out-dir"])
            .arg(&glue)
            .arg(target.join(format!("wasm32-unknown-unknown/release/{name}.wasm")));
        process::run(&mut command, "writing the glue of the single file")?;
        check_same(&glue, &target.join("wasm-bindgen/release"), name)?;
    }
    let file = project.join(FILE);
    let arguments = "run --quiet --profile ssr --package site --bin single_file -- --glue";
    let mut command = cargo(arguments.split(' '));
    process::run(command.arg(&glue).arg(&file), "writing the single file")?;
    terminal::note(&format!(
        "{FILE} is complete: it opens from a disk, without a network"
    ));
    Ok(())
}

/// Fails unless wasm-bindgen writes the same wasm as for Trunk: the file contains the wasm that Trunk has optimized,
/// and the new bindings must match it.
fn check_same(glue: &Path, trunk: &Path, name: &str) -> Result<()> {
    let [new, released] = [glue, trunk].map(|folder| {
        let path = folder.join(format!("{name}_bg.wasm"));
        fs::read(&path).with_context(|| format!("reading {}", path.display()))
    });
    ensure!(
        new? == released?,
        "wasm-bindgen writes another {name}_bg.wasm for scripts that are no modules"
    );
    Ok(())
}

/// Returns cargo's target folder, which the user may have configured.
fn target_folder() -> Result<PathBuf> {
    let mut ask = cargo(["metadata", "--no-deps", "--format-version", "1"]);
    let answer = process::output_of(&mut ask).context("asking cargo where it builds")?;
    let answer: Value = serde_json::from_str(&answer).context("reading what cargo says")?;
    match answer["target_directory"].as_str() {
        Some(folder) => Ok(folder.into()),
        None => bail!("cargo does not say where it builds"),
    }
}
