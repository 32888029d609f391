//! `cargo xtask build`: the release, in `dist/`.

use std::{fs, process::ExitCode};

use anyhow::{Result, bail};
use lexopt::Arg;

use crate::{
    process, single_file, terminal,
    tools::{self, BuildTools},
    trunk,
};

/// What stands behind `cargo xtask build`.
#[derive(Debug, Default, PartialEq, Eq)]
struct Options {
    /// Whether the site is written as one file too.
    single_file: bool,
}

/// Sets up and builds.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<ExitCode> {
    let options = options(arguments)?;
    let tools = tools::for_building()?;
    release(&tools)?;
    terminal::note("dist/ is complete: any static host can serve it, at any path");
    if options.single_file {
        single_file::write(&tools)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn options(mut arguments: lexopt::Parser) -> Result<Options> {
    let mut options = Options::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("single-file") => options.single_file = true,
            other => bail!(other.unexpected()),
        }
    }
    Ok(options)
}

/// Builds the release with tools that are there.
pub(crate) fn release(tools: &BuildTools) -> Result<()> {
    process::run(
        trunk::command(tools).args(["build", "--release"]),
        "building the release",
    )?;
    // Trunk leaves its lock behind, which is of no use to a host.
    let _ = fs::remove_file(process::project().join("dist/.trunk-lock"));
    Ok(())
}
