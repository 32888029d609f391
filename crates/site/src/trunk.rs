//! A copy of Trunk's output, so that the site can be written again from it with other options.

use std::{fs, path::Path};

use anyhow::{Context, Result};

/// Path of Trunk's output of the last release, below the project's folder.
pub const KEPT: &str = "target/site/trunk";

/// Replaces `to` by a copy of the folder `from`.
pub fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to).with_context(|| format!("emptying {}", to.display()))?;
    }
    copy_into(from, to)
}

fn copy_into(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("creating {}", to.display()))?;
    let entries = fs::read_dir(from).with_context(|| format!("listing {}", from.display()))?;
    for entry in entries {
        let entry = entry.with_context(|| format!("listing {}", from.display()))?;
        let (source, copy) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy_into(&source, &copy)?;
        } else {
            fs::copy(&source, &copy).with_context(|| format!("copying {}", source.display()))?;
        }
    }
    Ok(())
}
