//! Writes into `target/site/` what Trunk takes from there: `main.css`, `late.css`, `print.css` and `basic.css`, the
//! stylesheets of every page; `embed-dialog.css`, that of the dialog "Embed"; `embed.css`, which pages in frames have instead;
//! `element.css`, that of the element for other pages.

use std::{
    env, fs, io,
    io::IsTerminal,
    path::{Path, PathBuf},
    process::ExitCode,
};

use styles::{Sheets, bundle, for_element};

/// The sheets: for reading; for where that one is refused; for what only the program shows; for the dialog that gives
/// the code for other sites; for paper; for frames; for the element on other pages.
const ENTRIES: [&str; 7] = [
    "main.css",
    "basic.css",
    "late.css",
    "embed-dialog.css",
    "print.css",
    "embed.css",
    ELEMENT,
];
const ELEMENT: &str = "element.css";

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
    let mut outcome = ExitCode::SUCCESS;
    for entry in ENTRIES {
        let css = bundle(&sheets, entry).map(|css| match entry {
            ELEMENT => for_element(&css),
            _ => css,
        });
        match css {
            Ok(css) => {
                if let Err(error) = write(&project.join("target/site"), entry, &css) {
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

/// Writes the bundle unless it is there already: an untouched file starts no rebuild.
fn write(folder: &Path, name: &str, css: &str) -> io::Result<()> {
    let path = folder.join(name);
    if fs::read_to_string(&path).is_ok_and(|old| old == css) {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    fs::write(path, css)
}
