//! `cargo xtask bench`: weight and speed of the release build, measured in a browser.

use std::process::ExitCode;

use anyhow::Result;

use crate::{build, process, test, tools, tools::Engine};

/// Builds the release and hands it to the measuring program of the browser tests.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<ExitCode> {
    crate::no_arguments(arguments)?;
    let (building, testing) = (
        tools::for_building()?,
        tools::for_testing(&[Engine::Chromium])?,
    );
    build::release(&building, None)?;
    // The profile of the page would take minutes to compile and measure nothing better.
    let mut command = process::cargo([
        "run",
        "--package",
        "browser",
        "--profile",
        "ssr",
        "--bin",
        "bench",
    ]);
    test::describe_release(&mut command, &testing);
    process::run(&mut command, "measuring")?;
    Ok(ExitCode::SUCCESS)
}
