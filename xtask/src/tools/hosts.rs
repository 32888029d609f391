//! Host pages written with other frameworks (`tests/hosts/`): the packages of their lockfile are installed once for all
//! clones; the pages are built in `target/hosts/`.

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context, Result};

use super::npm;
use crate::process;

/// The files of the released site that the pages use.
const OURS: [&str; 3] = ["embed.js", "embed.d.ts", "custom-elements.json"];
/// Minimal major version of Node.js for esbuild.
const NODE: u32 = 18;

/// Builds the pages, and checks them against the type declarations of the element. Returns their folder.
pub(crate) fn build() -> Result<PathBuf> {
    let project = process::project();
    let source = project.join("tests/hosts");
    npm::ensure_with_node(NODE, "the pages of other sites, which the tests visit,")?;
    let packages = npm::locked_packages(
        "hosts",
        &source,
        "installing React, Vue, TypeScript and esbuild with npm: the pages of other sites that the tests \
        visit are written with them; about 10 seconds, 75 MB",
    )?;
    let folder = project.join("target/hosts");
    fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
    for name in OURS {
        npm::copy(&project.join("dist").join(name), &folder)?;
    }
    let entries = fs::read_dir(&source).with_context(|| format!("listing {}", source.display()))?;
    let files = entries.flatten().map(|entry| entry.path());
    for file in files.filter(|path| path.is_file()) {
        npm::copy(&file, &folder)?;
    }
    npm::link(&packages.join("node_modules"), &folder.join("node_modules"))?;
    for script in ["check", "build"] {
        let mut command = Command::new("npm");
        command
            .args(["run", "--silent", script])
            .current_dir(&folder);
        process::run(&mut command, "building pages of other sites")?;
    }
    Ok(folder)
}
