//! Writes `target/site/main.css`, the stylesheet of every page, and `target/site/element.css`, that of the
//! element for other pages.

use std::{
    env, fs, io,
    io::IsTerminal,
    path::{Path, PathBuf},
    process::ExitCode,
};

use styles::{Sheets, bundle, for_element};

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
    let folder = project.join("target/site");
    for name in ["main.css", "element.css"] {
        let css = match bundle(&sheets, name) {
            Ok(css) if name == "element.css" => for_element(&css),
            Ok(css) => css,
            Err(faults) => {
                eprintln!("{}", fault::render(&faults, io::stderr().is_terminal()));
                return ExitCode::FAILURE;
            }
        };
        if let Err(error) = write(&folder, name, &css) {
            eprintln!("error: writing `target/site/{name}`: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Writes a bundle unless it is there already: an untouched file starts no rebuild.
fn write(folder: &Path, name: &str, css: &str) -> io::Result<()> {
    let path = folder.join(name);
    if fs::read_to_string(&path).is_ok_and(|old| old == css) {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    fs::write(path, css)
}
