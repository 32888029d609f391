//! Packages of npm, each in a folder of its own.

use std::{path::Path, process::Command};

use anyhow::{Context, Result, ensure};

use super::{apt, version};
use crate::process;

/// Whether npm can be used; on Debian it is installed for those who may.
pub(super) fn is_there_or_installed() -> Result<bool> {
    if which::which("npm").is_ok() {
        return Ok(true);
    }
    if apt::is_allowed() {
        apt::install(
            &["npm"],
            "brings wasm-opt, axe-core and html-validate",
            "about a minute",
        )?;
    }
    Ok(which::which("npm").is_ok())
}

/// Makes sure that npm can be used, and that Node.js has this version at least.
pub(super) fn ensure_with_node(wanted: u32, what_for: &str) -> Result<()> {
    ensure!(
        is_there_or_installed()?,
        "{what_for} are built with npm, which is missing: {}",
        apt::advice(&["npm"])
    );
    let answer = process::output_of(Command::new("node").arg("--version"));
    let found = answer.as_deref().and_then(version::major_in);
    let found = found.context("npm is there, but `node --version` does not answer")?;
    ensure!(
        found >= wanted,
        "{what_for} are built with Node.js {wanted} or newer, and `node` is version {found}: \
        install one from https://nodejs.org/ and put it first on PATH"
    );
    Ok(())
}

/// Installs one package into `folder`, without running any script of its own.
pub(super) fn install(package: &str, version: &str, folder: &Path) -> Result<()> {
    let mut command = npm("install", folder);
    command.arg(format!("{package}@{version}"));
    process::run(&mut command, "installing with npm")
}

/// Installs what the lockfile in `folder` names, byte for byte, without running any script of the packages.
pub(super) fn install_locked(folder: &Path) -> Result<()> {
    process::run(&mut npm("ci", folder), "installing with npm")
}

fn npm(task: &str, folder: &Path) -> Command {
    let mut command = Command::new("npm");
    command
        .arg(task)
        .arg("--prefix")
        .arg(folder)
        .args([
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--no-update-notifier",
            "--loglevel=error",
        ])
        .current_dir(folder);
    command
}
