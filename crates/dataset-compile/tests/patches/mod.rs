//! Files of a case that are written as unified diffs of files of the valid collection.

mod tests;

use std::{fs, path::Path};

use diffy::{Line, Patch};

/// Applies the unified diff `patch` to the file below `base` that its line `---` names. A patch without hunks is a copy.
///
/// # Errors
/// For a malformed patch, an unreadable file, and a hunk that [`apply`] refuses.
pub(crate) fn patched(base: &Path, patch: &str) -> Result<String, String> {
    let patch = Patch::from_str(patch).map_err(|error| error.to_string())?;
    let name = patch.original().ok_or("no line `---` names the file")?;
    let text = fs::read_to_string(base.join(name)).map_err(|error| format!("{name}: {error}"))?;
    apply(&text, &patch)
}

/// Applies `patch` to `text`. A hunk is located by its lines, not by its line numbers, because these become stale
/// when the valid collection changes.
///
/// # Errors
/// For a hunk whose context and removed lines do not occur exactly once in `text`.
fn apply(text: &str, patch: &Patch<'_, str>) -> Result<String, String> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    for (idx, hunk) in patch.hunks().iter().enumerate() {
        let replaced = hunk.lines().iter().filter_map(|line| match *line {
            Line::Context(line) | Line::Delete(line) => Some(line),
            Line::Insert(_) => None,
        });
        let replaced: Vec<&str> = replaced.collect();
        let number = idx + 1;
        if replaced.is_empty() {
            return Err(format!("hunk {number} has no line of context"));
        }
        let windows = lines.windows(replaced.len());
        match windows.filter(|window| *window == replaced).count() {
            0 => return Err(format!("the lines of hunk {number} were not found")),
            1 => {}
            count => {
                return Err(format!(
                    "the lines of hunk {number} were found {count} times: add context"
                ));
            }
        }
    }
    diffy::apply(text, patch).map_err(|error| error.to_string())
}
