//! The wasm target of the project's toolchain; `rust-toolchain.toml` names it.

use std::{path::Path, process::Command};

use anyhow::{Result, bail};

use crate::{process, terminal};

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target if the toolchain was installed without it.
pub(super) fn ensure() -> Result<()> {
    let ask = ["--print", "target-libdir", "--target", TARGET];
    let folder = process::output_of(
        Command::new("rustc")
            .args(ask)
            .current_dir(process::project()),
    );
    if folder.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    if which::which("rustup").is_err() {
        bail!(
            "this Rust cannot compile for {TARGET}: install that target, or rustup, which brings it"
        );
    }
    terminal::note(&format!(
        "installing the target {TARGET}: the page is compiled for it; a few seconds"
    ));
    let mut command = Command::new("rustup");
    command
        .args(["target", "add", TARGET])
        .current_dir(process::project());
    process::run(&mut command, "adding the wasm target")
}
