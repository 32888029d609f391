//! The folder of the tools, shared by all clones of one user: `diptych/tools/<tool>-<version>` in the user's cache
//! directory. A folder with its final name is complete.

use std::{
    env, fs,
    fs::{File, TryLockError},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use super::table::Tool;
use crate::{process, terminal};

/// Returns the folder of `tool`.
pub(super) fn folder(tool: &Tool) -> Result<PathBuf> {
    place(&format!("{}-{}", tool.name, tool.version))
}

/// Returns the folder with this name.
pub(super) fn place(name: &str) -> Result<PathBuf> {
    let home = env::home_dir().filter(|home| !home.as_os_str().is_empty());
    let Some(cache) = cache_folder(env::var_os("XDG_CACHE_HOME").map(PathBuf::from), home) else {
        bail!("no folder for tools: neither XDG_CACHE_HOME nor HOME is set");
    };
    Ok(cache.join("diptych/tools").join(name))
}

/// Returns the user's cache directory; a relative `xdg` is ignored, as the XDG Base Directory Specification requires.
fn cache_folder(xdg: Option<PathBuf>, home: Option<PathBuf>) -> Option<PathBuf> {
    xdg.filter(|path| path.is_absolute())
        .or_else(|| home.map(|home| home.join(".cache")))
}

/// Fills `folder` with `fill`, unless `is_complete` is true for it.
///
/// Processes that install the same tool wait for each other. An incomplete folder has another name, so an interrupted
/// installation is never used.
pub(super) fn install(
    folder: &Path,
    is_complete: impl Fn(&Path) -> bool,
    fill: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let parent = folder
        .parent()
        .context("the folder of a tool lies in no other")?;
    fs::create_dir_all(parent).with_context(|| format!("creating {}", parent.display()))?;
    let _alone = lock(&beside(folder, "lock"))?;
    if is_complete(folder) {
        return Ok(folder.to_owned());
    }
    let partial = beside(folder, "partial");
    remove(&partial)?;
    fs::create_dir(&partial).with_context(|| format!("creating {}", partial.display()))?;
    fill(&partial)?;
    if !is_complete(&partial) {
        bail!(
            "what was installed in {} does not answer as it should",
            partial.display()
        );
    }
    remove(folder)?;
    fs::rename(&partial, folder).with_context(|| format!("naming {}", folder.display()))?;
    Ok(folder.to_owned())
}

/// Compiles and installs a package of cargo's registry, independent of this project's settings.
pub(super) fn cargo_install(package: &str, version: &str, folder: &Path) -> Result<()> {
    let mut command = process::cargo(["install", package, "--locked", "--version"]);
    command
        .arg(format!("={version}"))
        .arg("--root")
        .arg(folder)
        .arg("--no-track")
        // Otherwise cargo warns that this folder, whose name is temporary, is not on the search path.
        .env(
            "PATH",
            process::path_beginning_with(vec![folder.join("bin")]),
        );
    for name in OURS {
        command.env_remove(name);
    }
    command.envs(QUICK_PROFILE);
    process::run(&mut command, "compiling with cargo")
}

/// Settings of this project's build that a tool must not inherit.
const OURS: [&str; 7] = [
    "CARGO_BUILD_TARGET",
    "CARGO_BUILD_TARGET_DIR",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_TARGET_DIR",
    "RUSTC_WORKSPACE_WRAPPER",
    "RUSTDOCFLAGS",
    "RUSTFLAGS",
];

/// A tool is compiled once and runs for seconds: Trunk's own release profile, which links with LTO on one core, took
/// 9.5 minutes on two cores, this one 5.
const QUICK_PROFILE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

/// Holds the lock until it is dropped; the system releases it if the process dies.
fn lock(path: &Path) -> Result<File> {
    let file = File::create(path).with_context(|| format!("creating {}", path.display()))?;
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(TryLockError::WouldBlock) => {
            terminal::note("another process is installing this tool: waiting for it");
        }
        Err(TryLockError::Error(_)) => {}
    }
    file.lock()
        .with_context(|| format!("locking {}", path.display()))?;
    Ok(file)
}

fn beside(folder: &Path, suffix: &str) -> PathBuf {
    let mut name = folder.as_os_str().to_owned();
    name.push(format!(".{suffix}"));
    name.into()
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("removing {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
