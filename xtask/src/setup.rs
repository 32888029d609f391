//! `cargo xtask setup`: installs everything that the other commands need, and prints the paths.

use std::process::ExitCode;

use anyhow::Result;

use crate::{
    terminal,
    tools::{self, Engine, WasmOpt},
};

/// Installs missing tools and lists those in use.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<ExitCode> {
    crate::arguments::no_arguments(arguments)?;
    let kit = tools::for_building()?;
    let tests = tools::for_testing(&Engine::ALL)?;
    terminal::heading("ready");
    println!("trunk          {}", kit.trunk.display());
    println!("wasm-bindgen   {}", kit.wasm_bindgen.display());
    println!("esbuild        {}", kit.esbuild.display());
    match &kit.wasm_opt {
        WasmOpt::Found(program) => println!("wasm-opt       {}", program.display()),
        WasmOpt::LeftToTrunk => {
            println!("wasm-opt       Trunk downloads it at the first release build")
        }
    }
    if let Some(browser) = &tests.chromium {
        println!("chromium       {}", browser.chromium.display());
        println!("chromedriver   {}", browser.chromedriver.display());
    }
    if let Some(firefox) = &tests.firefox {
        println!("firefox        {}", firefox.program.display());
        println!("geckodriver    {}", firefox.geckodriver.display());
    }
    if let Some(webkit) = &tests.webkit {
        println!("webkit driver  {}", webkit.driver.display());
        println!("xvfb           {}", webkit.xvfb.display());
    }
    println!("axe-core       {}", tests.axe.display());
    println!("nginx          {}", tests.nginx.program.display());
    println!("html-validate  {}", tests.html_validate.display());
    Ok(ExitCode::SUCCESS)
}
