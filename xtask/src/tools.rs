//! The programs that this project needs beside Rust: their purposes and paths.
//!
//! An installed program of the right version is used; otherwise it is installed, once for all clones.

mod apt;
mod browser;
mod cache;
mod engine;
mod firefox;
pub(crate) mod hosts;
mod nginx;
mod npm;
pub(crate) mod scripts;
mod table;
mod version;
mod wasm_target;
mod webkit;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::terminal;
pub(crate) use browser::Browser;
pub(crate) use engine::Engine;
pub(crate) use nginx::Nginx;
use table::{AXE, ESBUILD, GECKODRIVER, HTML_VALIDATE, Source, TRUNK, Tool};
pub(crate) use table::{WASM_BINDGEN, WASM_OPT};
use version::Presence;
pub(crate) use webkit::WebKit;

/// The tools of a build.
pub(crate) struct BuildTools {
    pub(crate) trunk: PathBuf,
    pub(crate) wasm_bindgen: PathBuf,
    pub(crate) wasm_opt: WasmOpt,
    /// The program that bundles the scripts.
    pub(crate) esbuild: PathBuf,
}

/// The program that optimizes the wasm.
pub(crate) enum WasmOpt {
    /// An installed program.
    Found(PathBuf),
    /// Downloaded by Trunk, because npm is missing.
    LeftToTrunk,
}

/// The further tools of the tests.
pub(crate) struct TestTools {
    /// The browsers of the requested engines.
    pub(crate) chromium: Option<Browser>,
    pub(crate) firefox: Option<Firefox>,
    pub(crate) webkit: Option<WebKit>,
    /// The axe-core script, which finds accessibility issues in a page.
    pub(crate) axe: PathBuf,
    /// The program that validates HTML.
    pub(crate) html_validate: PathBuf,
    /// The web server for the test of the published configuration.
    pub(crate) nginx: Nginx,
}

/// Firefox and its driver.
pub(crate) struct Firefox {
    pub(crate) program: PathBuf,
    pub(crate) geckodriver: PathBuf,
}

impl BuildTools {
    /// Returns the folders that must be first on Trunk's search path.
    pub(crate) fn folders(&self) -> Vec<PathBuf> {
        let wasm_opt = match &self.wasm_opt {
            WasmOpt::Found(program) => Some(program),
            WasmOpt::LeftToTrunk => None,
        };
        let programs = [Some(&self.wasm_bindgen), Some(&self.esbuild), wasm_opt];
        let programs = programs.into_iter().flatten();
        programs
            .filter_map(|program| program.parent())
            .map(Path::to_owned)
            .collect()
    }

    /// Returns the program that runs wasm tests; it is a part of wasm-bindgen.
    pub(crate) fn wasm_test_runner(&self) -> PathBuf {
        self.wasm_bindgen.with_file_name("wasm-bindgen-test-runner")
    }
}

/// Finds or installs the tools of a build.
pub(crate) fn for_building() -> Result<BuildTools> {
    wasm_target::ensure()?;
    let wasm_opt = match find(&WASM_OPT)? {
        Some(program) => WasmOpt::Found(program),
        None if npm::is_there_or_installed()? => WasmOpt::Found(install(&WASM_OPT)?),
        None => WasmOpt::LeftToTrunk,
    };
    Ok(BuildTools {
        wasm_opt,
        wasm_bindgen: ensure(&WASM_BINDGEN)?,
        esbuild: ensure_of_npm(&ESBUILD)?,
        trunk: ensure(&TRUNK)?,
    })
}

/// Finds or installs the further tools of the tests in these engines.
pub(crate) fn for_testing(engines: &[Engine]) -> Result<TestTools> {
    let firefox = || {
        anyhow::Ok(Firefox {
            program: firefox::ensure()?,
            geckodriver: ensure(&GECKODRIVER)?,
        })
    };
    let is_wanted = |engine: Engine| engines.contains(&engine);
    Ok(TestTools {
        chromium: is_wanted(Engine::Chromium)
            .then(browser::ensure)
            .transpose()?,
        firefox: is_wanted(Engine::Firefox).then(firefox).transpose()?,
        webkit: is_wanted(Engine::WebKit).then(webkit::ensure).transpose()?,
        axe: ensure_of_npm(&AXE)?,
        html_validate: ensure_of_npm(&HTML_VALIDATE)?,
        nginx: nginx::ensure()?,
    })
}

/// Finds or installs a tool from npm, and npm itself if necessary.
fn ensure_of_npm(tool: &Tool) -> Result<PathBuf> {
    match find(tool)? {
        Some(file) => Ok(file),
        None if npm::is_there_or_installed()? => install(tool),
        None => anyhow::bail!(
            "{} is installed with npm, which is missing: {}",
            tool.name,
            apt::advice(&["npm"])
        ),
    }
}

fn ensure(tool: &Tool) -> Result<PathBuf> {
    match find(tool)? {
        Some(file) => Ok(file),
        None => install(tool),
    }
}

/// Returns the file of `tool`: on the search path, or installed by this or another clone; `None` if it is missing.
fn find(tool: &Tool) -> Result<Option<PathBuf>> {
    let on_path = which::which(tool.program).ok();
    if let Some(program) = on_path.filter(|program| is_complete(tool, program)) {
        return Ok(Some(program));
    }
    let installed = cache::folder(tool)?.join(tool.file());
    Ok(is_complete(tool, &installed).then_some(installed))
}

/// True if `file` is `tool` in the required version, with the programs that belong to it.
fn is_complete(tool: &Tool, file: &Path) -> bool {
    let answer = tool.asked_version(file);
    version::presence(answer.as_deref(), tool.version) == Presence::Matching
        && tool
            .beside
            .iter()
            .all(|name| file.with_file_name(name).exists())
}

fn install(tool: &Tool) -> Result<PathBuf> {
    let Tool { name, version, .. } = tool;
    let fill = |folder: &Path| {
        terminal::note(&announcement(tool));
        match tool.source {
            Source::Cargo { package } => cache::cargo_install(package, version, folder),
            Source::Npm { package } | Source::NpmProgram { package } => {
                npm::install(package, version, folder)
            }
        }
    };
    let is_complete = |folder: &Path| is_complete(tool, &folder.join(tool.file()));
    let folder = cache::install(&cache::folder(tool)?, is_complete, fill)
        .with_context(|| format!("installing {name} {version}"))?;
    Ok(folder.join(tool.file()))
}

/// Returns the message before an installation: the tool, its purpose, the duration, and why an installed version cannot
/// be used.
fn announcement(tool: &Tool) -> String {
    let Tool {
        name,
        version,
        why,
        takes,
        ..
    } = tool;
    let on_path = which::which(tool.program).ok();
    let answer = on_path.and_then(|program| tool.asked_version(&program));
    let instead = match version::presence(answer.as_deref(), version) {
        Presence::Other(other) => format!(" (not {other}, which is on the path)"),
        Presence::Matching | Presence::Missing => String::new(),
    };
    format!("installing {name} {version}{instead}: {why}; {takes}, once for all clones")
}
