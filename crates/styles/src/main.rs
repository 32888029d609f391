//! Writes `target/site/main.css`, what Trunk links as the stylesheet of every page, and `embed.css` beside it, which
//! pages in frames have instead.

use std::{
    env, fs, io,
    io::IsTerminal,
    path::{Path, PathBuf},
    process::ExitCode,
};

use styles::{Sheets, bundle};

/// The sheets that pages link.
const ENTRIES: [&str; 2] = ["main.css", "embed.css"];

fn main() -> ExitCode {
    // Cargo tells where it runs us: clones that share a target folder share this program too.
    let here = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let project = here
        .unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into())
        .join("../..");
    let sheets = match Sheets::read(&project.join("styles"), "styles") {
        Ok(sheets) => sheets,
        Err(error) => {
            eprintln!("error: reading the stylesheets in `styles/`: {error}");
            return ExitCode::FAILURE;
        }
    };
    // The first takes in every sheet, so its faults are the others' too.
    let joined = ENTRIES
        .iter()
        .try_for_each(|entry| join(&sheets, entry, &project.join("target/site")));
    match joined {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn join(sheets: &Sheets, entry: &str, folder: &Path) -> Result<(), String> {
    let css = bundle(sheets, entry)
        .map_err(|faults| fault::render(&faults, io::stderr().is_terminal()))?;
    write(folder, entry, &css)
        .map_err(|error| format!("error: writing `target/site/{entry}`: {error}"))
}

/// Writes the bundle unless it is there already: an untouched file starts no rebuild.
fn write(folder: &Path, name: &str, css: &str) -> io::Result<()> {
    let path = folder.join(name);
    if fs::read_to_string(&path).is_ok_and(|old| old == css) {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    fs::write(path, css)
}
