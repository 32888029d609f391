//! Packages of npm, each in a separate folder.

use std::{
    ffi::OsStr,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};

use super::{apt, cache, version};
use crate::{process, terminal};

const LOCK: &str = "package-lock.json";

/// Returns true if npm can be used; on Debian it is installed if the user may.
pub(super) fn is_there_or_installed() -> Result<bool> {
    if which::which("npm").is_ok() {
        return Ok(true);
    }
    if apt::is_allowed() {
        apt::install(
            &["npm"],
            "brings esbuild, wasm-opt, axe-core and html-validate",
            "about a minute",
        )?;
    }
    Ok(which::which("npm").is_ok())
}

/// Fails unless npm can be used, and Node.js has at least this major version.
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

/// Installs one package into `folder`, without running its scripts.
pub(super) fn install(package: &str, version: &str, folder: &Path) -> Result<()> {
    let mut command = npm("install", folder);
    command.arg(format!("{package}@{version}"));
    process::run(&mut command, "installing with npm")
}

/// Returns the folder with the packages of the lockfile in `source`, installed once for all clones under a name that
/// begins with `name`; `note` is printed before an installation.
pub(super) fn locked_packages(name: &str, source: &Path, note: &str) -> Result<PathBuf> {
    let path = source.join(LOCK);
    let lock = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
    let mut hasher = DefaultHasher::new();
    lock.hash(&mut hasher);
    let folder = cache::place(&format!("{name}-{:016x}", hasher.finish()))?;
    // npm writes this file last.
    let is_complete = |folder: &Path| folder.join("node_modules/.package-lock.json").is_file();
    cache::install(&folder, is_complete, |folder| {
        terminal::note(note);
        for name in ["package.json", LOCK] {
            copy(&source.join(name), folder)?;
        }
        install_locked(folder)
    })
}

/// Copies a file into a folder.
pub(super) fn copy(file: &Path, folder: &Path) -> Result<()> {
    let name = file.file_name().unwrap_or(OsStr::new(""));
    fs::copy(file, folder.join(name)).with_context(|| format!("copying {}", file.display()))?;
    Ok(())
}

/// Makes `link` a symbolic link to `folder`.
pub(super) fn link(folder: &Path, link: &Path) -> Result<()> {
    if fs::read_link(link).is_ok_and(|old| old == folder) {
        return Ok(());
    }
    // It may be missing, or a link to outdated packages.
    drop(fs::remove_file(link));
    std::os::unix::fs::symlink(folder, link).with_context(|| format!("linking {}", link.display()))
}

/// Installs exactly the packages of the lockfile in `folder`, without running their scripts.
fn install_locked(folder: &Path) -> Result<()> {
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
