//! Writes the style sheets for Trunk into `target/site/`: `main.css`, `deferred.css`, `print.css` and `basic.css` for every
//! page; `embed-dialog.css` for the embed dialog; `embed.css` for pages in frames; `element.css` for the element on
//! host pages.

use std::{
    env, fs, io,
    io::IsTerminal,
    path::{Path, PathBuf},
    process::ExitCode,
};

use styles::{Sheets, bundle, for_element};

/// The entries: for screens; for browsers that reject that one; for views that only the program renders; for the dialog
/// with the code for embedding; for print; for frames; for the element on host pages.
const ENTRIES: [&str; 7] = [
    "main.css",
    "basic.css",
    "deferred.css",
    "embed-dialog.css",
    "print.css",
    "embed.css",
    ELEMENT,
];
const ELEMENT: &str = "element.css";

fn main() -> ExitCode {
    // Read at run time: clones of the project that share a target folder share this program too.
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
    let mut outcome = ExitCode::SUCCESS;
    for entry in ENTRIES {
        match bundle(&sheets, entry) {
            Ok(css) => {
                let css = match entry {
                    ELEMENT => for_element(&css).map_err(io::Error::other),
                    _ => Ok(css),
                };
                let folder = project.join("target/site");
                if let Err(error) = css.and_then(|css| write(&folder, entry, &css)) {
                    eprintln!("error: writing `target/site/{entry}`: {error}");
                    outcome = ExitCode::FAILURE;
                }
            }
            Err(faults) => {
                eprintln!("{}", fault::render(&faults, io::stderr().is_terminal()));
                outcome = ExitCode::FAILURE;
            }
        }
    }
    outcome
}

/// Writes the bundle if it has changed: an untouched file triggers no rebuild.
fn write(folder: &Path, name: &str, css: &str) -> io::Result<()> {
    let path = folder.join(name);
    if fs::read_to_string(&path).is_ok_and(|old| old == css) {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    fs::write(path, css)
}
