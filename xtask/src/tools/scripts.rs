//! Checks the site's scripts: TypeScript checks the types in their comments, ESLint finds features that the oldest
//! supported browsers lack. Both run on a copy of the scripts beside the packages of `tests/scripts/`.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result};

use super::npm;
use crate::process;

/// The folder of the scripts.
const SCRIPTS: &str = "web";
const RULES: [&str; 2] = ["package.json", "eslint.config.js"];
/// Minimal major version of Node.js for ESLint and TypeScript.
const NODE: u32 = 18;

/// Checks the scripts; fails with each fault and its location.
pub(crate) fn check() -> Result<()> {
    let project = process::project();
    let source = project.join("tests/scripts");
    npm::ensure_with_node(NODE, "the scripts of the site, which are checked")?;
    let packages = npm::locked_packages(
        "scripts",
        &source,
        "installing ESLint and TypeScript with npm: they check the scripts of the site; about 10 seconds, 100 MB",
    )?;
    // ESLint resolves its rules relative to the configuration, and reads no folder above it.
    let folder = project.join("target/scripts");
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
    for name in RULES {
        npm::copy(&source.join(name), &folder)?;
    }
    npm::link(&packages.join("node_modules"), &folder.join("node_modules"))?;
    copy_scripts(&project.join(SCRIPTS), &folder.join(SCRIPTS))?;
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
        } else {
            npm::copy(&path, to)?;
        }
    }
    Ok(())
}
