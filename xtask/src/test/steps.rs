//! The steps of `cargo xtask test`, in order.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};
use serde_json::json;

use super::{browsers, options::Part, release::describe_release, tally::Tally};
use crate::{
    build, check,
    process::{self, cargo},
    single_file,
    tools::{Browser, BuildTools, TestTools, hosts, scripts},
};

/// Address of the tested site with absolute URLs; tests/published has the same.
const ADDRESS: &str = "https://example.org/films/";

/// The action of a step.
type Action<'a> = Box<dyn FnOnce(&mut Tally) -> Result<()> + 'a>;

const FORMAT: &str = "fmt --all --check";
const CLIPPY_ON_HOST: &str = "clippy --workspace --all-targets --keep-going --quiet -- -D warnings";
/// The app and its tests in the browser; the other tests of the package run on the host only.
const CLIPPY_FOR_WASM: &str = "clippy --package diptych --target wasm32-unknown-unknown \
    --lib --bins --test web --keep-going --quiet -- -D warnings";
/// Unit tests, documentation examples, and every page rendered natively.
const NATIVE_TESTS: &str = "test --workspace --exclude browser --exclude published --no-fail-fast";
const DOCUMENTATION: &str = "doc --workspace --no-deps --document-private-items --quiet";
const WASM_TESTS: &str = "test --package diptych --target wasm32-unknown-unknown --test web";
/// Writes the released site again for an address.
const ADDRESSED_SITE: &str = "run --quiet --profile ssr --package site -- pages";
const PUBLISHED_TESTS: &str = "test --package published --no-fail-fast";

/// A step of the tests.
pub(super) struct Step<'a> {
    pub(super) name: &'static str,
    pub(super) action: Action<'a>,
    /// True if later steps need its output.
    pub(super) is_needed: bool,
}

impl<'a> Step<'a> {
    /// Returns a step that no other needs.
    pub(super) fn new(
        name: &'static str,
        action: impl FnOnce(&mut Tally) -> Result<()> + 'a,
    ) -> Self {
        let action = Box::new(action);
        Self {
            name,
            action,
            is_needed: false,
        }
    }

    /// Returns a step that the later ones need.
    pub(super) fn needed(
        name: &'static str,
        action: impl FnOnce(&mut Tally) -> Result<()> + 'a,
    ) -> Self {
        Self {
            is_needed: true,
            ..Self::new(name, action)
        }
    }
}

/// Returns the steps that need neither a browser nor the release build.
pub(super) fn quick<'a>() -> Vec<Step<'a>> {
    vec![
        Step::new("format", |_| run(FORMAT)),
        Step::new("clippy on the host", |_| run(CLIPPY_ON_HOST)),
        Step::new("clippy for wasm", |_| run(CLIPPY_FOR_WASM)),
        Step::new("tests", native_tests),
        Step::new("documentation", |_| documentation()),
        Step::new("data", |_| check::project()),
        Step::new("scripts", |_| scripts::check()),
    ]
}

/// Returns every step of a part after the setup.
pub(super) fn of<'a>(
    part: &'a Part,
    building: &'a BuildTools,
    testing: &'a TestTools,
) -> Vec<Step<'a>> {
    let mut steps = Vec::new();
    if *part == Part::All {
        steps.extend(quick());
        steps.push(Step::new("tests in wasm", |tally| {
            wasm_tests(building, testing, tally)
        }));
    }
    if !matches!(part, Part::BrowsersOnLastBuild(_)) {
        steps.extend(release(building));
    }
    if *part == Part::All {
        steps.push(Step::new("tests of the files", |tally| {
            published_tests(testing, tally)
        }));
    }
    steps.push(Step::new("tests in browsers", |tally| {
        browsers::run(part.engines(), testing, tally)
    }));
    steps
}

/// Returns the steps that build the input of the release tests.
fn release(building: &BuildTools) -> Vec<Step<'_>> {
    vec![
        Step::needed("release build", |_| build::release(building, None)),
        Step::needed("single file", |_| single_file::write(building)),
        Step::needed("pages of other sites", |_| hosts::build().map(drop)),
    ]
}

/// Runs cargo with `arguments`, separated by spaces.
fn run(arguments: &str) -> Result<()> {
    process::run(
        &mut cargo(arguments.split_whitespace()),
        "checking the code",
    )
}

fn native_tests(tally: &mut Tally) -> Result<()> {
    let mut command = cargo(NATIVE_TESTS.split_whitespace());
    process::run_reading(&mut command, "testing", |line| tally.read(line))
}

fn documentation() -> Result<()> {
    let mut command = cargo(DOCUMENTATION.split_whitespace());
    process::run(
        command.env("RUSTDOCFLAGS", "-D warnings"),
        "reading the documentation",
    )
}

fn wasm_tests(building: &BuildTools, testing: &TestTools, tally: &mut Tally) -> Result<()> {
    let mut command = cargo(WASM_TESTS.split_whitespace());
    command
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            building.wasm_test_runner(),
        )
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            browser_settings(testing)?,
        )
        .env("CHROMEDRIVER", &chromium(testing)?.chromedriver);
    process::run_reading(&mut command, "testing in wasm", |line| tally.read(line))
}

/// Returns Chromium, in which the wasm tests run.
fn chromium(tools: &TestTools) -> Result<&Browser> {
    tools.chromium.as_ref().context("Chromium was not set up")
}

/// Writes the browser's WebDriver capabilities, for the program that runs the wasm tests.
fn browser_settings(tools: &TestTools) -> Result<PathBuf> {
    let settings = json!({ "goog:chromeOptions": {
        "binary": chromium(tools)?.chromium,
        "args": [
            "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ],
    }});
    let folder = process::project().join("target");
    let path = folder.join("webdriver.json");
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&path, settings.to_string()))
        .with_context(|| format!("writing {}", path.display()))?;
    Ok(path)
}

/// Tests the release as built, and as written for an address; writing the latter takes seconds, because Trunk's output
/// is reused.
fn published_tests(tools: &TestTools, tally: &mut Tally) -> Result<()> {
    let addressed = process::project().join("target/site/addressed");
    let mut command = cargo(ADDRESSED_SITE.split_whitespace());
    command
        .arg("--into")
        .arg(&addressed)
        .args(["--site", ADDRESS]);
    process::run(&mut command, "writing the site for an address")?;
    let mut command = cargo(PUBLISHED_TESTS.split_whitespace());
    describe_release(&mut command, tools);
    command.env("DIPTYCH_ADDRESSED", addressed);
    process::run_reading(&mut command, "testing the files", |line| tally.read(line))
}
