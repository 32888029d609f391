//! Writes fixed files, each atomically.

use std::{fs, path::Path, rc::Rc};

use anyhow::{Context, Result};
use fault::{Fault, SourceFile};

/// Applies the fixes in `faults` to their files, whose names are relative to `base`.
///
/// Returns each changed file with the number of fixes.
pub(super) fn write(base: &Path, faults: &[Fault]) -> Result<Vec<(String, usize)>> {
    let mut mended = Vec::new();
    for file in files_of(faults) {
        let (text, n_places) = fault::apply_fixes(file, faults);
        if n_places > 0 {
            let path = base.join(&file.name);
            replace(&path, &text).with_context(|| format!("mending {}", path.display()))?;
            mended.push((file.name.clone(), n_places));
        }
    }
    Ok(mended)
}

/// Returns the files of `faults` without duplicates; faults are sorted by file.
fn files_of(faults: &[Fault]) -> Vec<&Rc<SourceFile>> {
    let mut files: Vec<&Rc<SourceFile>> = faults.iter().map(|fault| &fault.file).collect();
    files.dedup_by_key(|file| &file.name);
    files
}

/// Replaces the file at `path` by `text` atomically.
fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".mending");
    let new = path.with_file_name(name);
    fs::write(&new, text)?;
    fs::set_permissions(&new, fs::metadata(path)?.permissions())?;
    fs::rename(new, path)
}
