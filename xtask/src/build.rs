//! `cargo xtask build`: the release, in `dist/`.

use std::{fs, process::ExitCode};

use anyhow::Result;

use crate::{
    process, terminal,
    tools::{self, BuildTools},
    trunk,
};

/// Sets up and builds.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<ExitCode> {
    crate::no_arguments(arguments)?;
    release(&tools::for_building()?)?;
    terminal::note("dist/ is complete: any static host can serve it, at any path");
    Ok(ExitCode::SUCCESS)
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
