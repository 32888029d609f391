//! Pages of other sites, as they are written elsewhere (`tests/hosts/`): their packages are installed once for
//! all clones, as their lockfile says; the pages are built in `target/hosts/`.

use std::{
    ffi::OsStr,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use super::{cache, npm};
use crate::{process, terminal};

/// What the pages use of the released site.
const OURS: [&str; 3] = ["embed.js", "embed.d.ts", "custom-elements.json"];
const LOCK: &str = "package-lock.json";
/// What esbuild runs on.
const NODE: u32 = 18;

/// Builds the pages, and has a compiler read what is said about the element. Gives their folder.
pub(crate) fn build() -> Result<PathBuf> {
    let project = process::project();
    let source = project.join("tests/hosts");
    npm::ensure_with_node(NODE, "the pages of other sites, which the tests visit,")?;
    let packages = packages(&source)?;
    let folder = project.join("target/hosts");
    fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
    for name in OURS {
        copy(&project.join("dist").join(name), &folder)?;
    }
    let entries = fs::read_dir(&source).with_context(|| format!("listing {}", source.display()))?;
    let files = entries.flatten().map(|entry| entry.path());
    for file in files.filter(|path| path.is_file()) {
        copy(&file, &folder)?;
    }
    link(&packages.join("node_modules"), &folder.join("node_modules"))?;
    for script in ["check", "build"] {
        let mut command = Command::new("npm");
        command
            .args(["run", "--silent", script])
            .current_dir(&folder);
        process::run(&mut command, "building pages of other sites")?;
    }
    Ok(folder)
}

/// The folder with the packages that the lockfile names.
fn packages(source: &Path) -> Result<PathBuf> {
    let path = source.join(LOCK);
    let lock = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
    let mut hasher = DefaultHasher::new();
    lock.hash(&mut hasher);
    let folder = cache::place(&format!("hosts-{:016x}", hasher.finish()))?;
    // npm writes it last.
    let is_complete = |folder: &Path| folder.join("node_modules/.package-lock.json").is_file();
    cache::install(&folder, is_complete, |folder| {
        terminal::note(
            "installing React, Vue, TypeScript and esbuild with npm: the pages of other sites that the tests \
            visit are written with them; about 10 seconds, 75 MB",
        );
        for name in ["package.json", LOCK] {
            copy(&source.join(name), folder)?;
        }
        npm::install_locked(folder)
    })
}

fn copy(file: &Path, folder: &Path) -> Result<()> {
    let name = file.file_name().unwrap_or(OsStr::new(""));
    fs::copy(file, folder.join(name)).with_context(|| format!("copying {}", file.display()))?;
    Ok(())
}

/// Lets `link` lead to `folder`.
fn link(folder: &Path, link: &Path) -> Result<()> {
    if fs::read_link(link).is_ok_and(|old| old == folder) {
        return Ok(());
    }
    // Nothing is there, or a link to packages of another time.
    drop(fs::remove_file(link));
    std::os::unix::fs::symlink(folder, link).with_context(|| format!("linking {}", link.display()))
}
