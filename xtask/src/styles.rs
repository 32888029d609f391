//! `cargo xtask styles`: bundles the style sheets only. Trunk does the same before each build.

use std::process::ExitCode;

use anyhow::Result;

use crate::process::{cargo, run as run_process};

/// Runs the crate `styles`.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<ExitCode> {
    crate::arguments::no_arguments(arguments)?;
    run_process(
        &mut cargo(["run", "--quiet", "--package", "styles"]),
        "joining the stylesheets",
    )?;
    Ok(ExitCode::SUCCESS)
}
