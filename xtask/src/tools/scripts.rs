//! Checks the site's scripts for features that the oldest supported browsers lack: ESLint, with the rules of
//! `tests/scripts/`, on a copy of the scripts beside its packages.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result};

use super::npm;
use crate::process;

/// The folders with scripts that are published.
const SCRIPTS: [&str; 1] = ["web"];
const RULES: [&str; 2] = ["package.json", "eslint.config.js"];
/// Minimal major version of Node.js for ESLint.
const NODE: u32 = 18;

/// Checks the scripts; fails with each fault and its location.
pub(crate) fn check() -> Result<()> {
    let project = process::project();
    let source = project.join("tests/scripts");
    npm::ensure_with_node(NODE, "the scripts of the site, which are checked")?;
    let packages = npm::locked_packages(
        "scripts",
        &source,
        "installing ESLint with npm: it looks for what old browsers do not have; about 10 seconds, 70 MB",
    )?;
    // ESLint resolves its rules relative to the configuration, and reads no folder above it.
    let folder = project.join("target/scripts");
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
    for name in RULES {
        npm::copy(&source.join(name), &folder)?;
    }
    npm::link(&packages.join("node_modules"), &folder.join("node_modules"))?;
    for scripts in SCRIPTS {
        copy_scripts(&project.join(scripts), &folder.join(scripts))?;
    }
    let mut command = Command::new("npm");
    command
        .args(["run", "--silent", "check"])
        .current_dir(&folder);
    process::run(&mut command, "reading the scripts")
}

fn copy_scripts(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("creating {}", to.display()))?;
    let entries = fs::read_dir(from).with_context(|| format!("listing {}", from.display()))?;
    for entry in entries {
        let path = entry
            .with_context(|| format!("listing {}", from.display()))?
            .path();
        if path.is_dir() {
            copy_scripts(&path, &to.join(path.file_name().unwrap_or_default()))?;
        } else if path.extension().is_some_and(|extension| extension == "js") {
            npm::copy(&path, to)?;
        }
    }
    Ok(())
}
