//! Writes `target/site/main.css`: what Trunk links as the stylesheet of every page.

use std::{
    env, fs, io,
    io::IsTerminal,
    path::{Path, PathBuf},
    process::ExitCode,
};

use styles::{Sheets, bundle};

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
    match bundle(&sheets, "main.css") {
        Ok(css) => match write(&project.join("target/site"), &css) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("error: writing `target/site/main.css`: {error}");
                ExitCode::FAILURE
            }
        },
        Err(faults) => {
            eprintln!("{}", fault::render(&faults, io::stderr().is_terminal()));
            ExitCode::FAILURE
        }
    }
}

/// Writes the bundle unless it is there already: an untouched file starts no rebuild.
fn write(folder: &Path, css: &str) -> io::Result<()> {
    let path = folder.join("main.css");
    if fs::read_to_string(&path).is_ok_and(|old| old == css) {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    fs::write(path, css)
}
