//! `cargo xtask bench`: size and speed of the release build, measured in a browser.

use std::process::ExitCode;

use anyhow::Result;

use crate::{build, process, test, tools, tools::Engine};

/// Builds the release and runs the program `bench` of the browser tests on it.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<ExitCode> {
    crate::arguments::no_arguments(arguments)?;
    let (building, testing) = (
        tools::for_building()?,
        tools::for_testing(&[Engine::Chromium])?,
    );
    build::release(&building, None)?;
    // The profile of the release would take minutes to compile, without a better measurement.
    let mut command = process::cargo([
        "run",
        "--package",
        "browser",
        "--profile",
        "ssr",
        "--bin",
        "bench",
    ]);
    test::release::describe_release(&mut command, &testing);
    process::run(&mut command, "measuring")?;
    Ok(ExitCode::SUCCESS)
}
