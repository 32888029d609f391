//! `cargo xtask setup`: everything that the other commands need, and where it was found.

use std::process::ExitCode;

use anyhow::Result;

use crate::{
    terminal,
    tools::{self, WasmOpt},
};

/// Installs what is missing and lists what will be used.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<ExitCode> {
    crate::no_arguments(arguments)?;
    let kit = tools::for_building()?;
    let tests = tools::for_testing()?;
    terminal::heading("ready");
    println!("trunk          {}", kit.trunk.display());
    println!("wasm-bindgen   {}", kit.wasm_bindgen.display());
    match &kit.wasm_opt {
        WasmOpt::Found(program) => println!("wasm-opt       {}", program.display()),
        WasmOpt::LeftToTrunk => {
            println!("wasm-opt       Trunk downloads it at the first release build")
        }
    }
    println!("chromium       {}", tests.chromium.display());
    println!("chromedriver   {}", tests.chromedriver.display());
    println!("axe-core       {}", tests.axe.display());
    println!("nginx          {}", tests.nginx.program.display());
    println!("html-validate  {}", tests.html_validate.display());
    Ok(ExitCode::SUCCESS)
}
