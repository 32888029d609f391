//! Writes the site as a single file, from the last release and from wasm-bindgen bindings that are not modules:
//! `single_file --glue <folder> <file>`. `cargo xtask build --single-file` calls it.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use lexopt::Arg;
use site::SingleFile;

fn main() -> Result<()> {
    let (mut glue, mut file) = (None, None);
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("glue") => glue = Some(PathBuf::from(arguments.value()?)),
            Arg::Value(path) if file.is_none() => file = Some(PathBuf::from(path)),
            other => bail!(other.unexpected()),
        }
    }
    let single = SingleFile {
        project: PathBuf::from("."),
        glue: glue.context("--glue names the folder with the JavaScript of the programs")?,
        file: file.context("the file to be written is not named")?,
    };
    let size = single.write()?;
    println!("{}: {} KB", single.file.display(), size.div_ceil(1000));
    Ok(())
}
