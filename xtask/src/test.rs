//! `cargo xtask test`: everything that must hold before a change is shared, in the order in which
//! it fails soonest. Stops at the first step that fails; the last line counts the tests.
//!
//! `--quick` leaves out what needs a browser or the release build; `--engine NAME` runs the browser tests alone.

mod browsers;
mod options;
mod steps;
mod tally;

use std::{
    process::{Command, ExitCode},
    time::{Duration, Instant},
};

use anyhow::Result;

use crate::{process, single_file, terminal, tools, tools::TestTools};
use options::Part;
use tally::Tally;

/// A step that has been made, and how long it took.
struct Done {
    name: &'static str,
    took: Duration,
}

/// Runs every step.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<ExitCode> {
    let part = Part::read(arguments)?;
    let mut tally = Tally::default();
    let mut done = Vec::new();
    let outcome = run_steps(&part, &mut tally, &mut done);
    terminal::heading("summary");
    for Done { name, took } in &done {
        println!("{:>7.1} s  {name}", took.as_secs_f64());
    }
    if let Err(error) = &outcome {
        let name = done.last().map_or("test", |step| step.name);
        println!("failed: {name}: {error:#}");
    }
    println!("{tally}");
    Ok(if outcome.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn run_steps(part: &Part, tally: &mut Tally, done: &mut Vec<Done>) -> Result<()> {
    if *part == Part::Quick {
        for (name, step) in steps::quick() {
            timed(name, tally, done, step)?;
        }
        return Ok(());
    }
    let mut tools = None;
    timed("setup", tally, done, |_| {
        tools = Some((tools::for_building()?, tools::for_testing(part.engines())?));
        terminal::note("every tool is there");
        Ok(())
    })?;
    let (building, testing) = tools.expect("setup has succeeded");
    for (name, step) in steps::of(part, &building, &testing) {
        timed(name, tally, done, step)?;
    }
    Ok(())
}

/// Announces and runs one step. One that fails without a failing test counts as a failing test.
fn timed(
    name: &'static str,
    tally: &mut Tally,
    done: &mut Vec<Done>,
    step: impl FnOnce(&mut Tally) -> Result<()>,
) -> Result<()> {
    terminal::heading(name);
    let (start, n_failed) = (now(), tally.failed);
    let outcome = step(tally);
    done.push(Done {
        name,
        took: start.elapsed(),
    });
    if outcome.is_err() && tally.failed == n_failed {
        tally.failed += 1;
    }
    outcome
}

/// Tells the tests of the release where it and their tools are.
pub(crate) fn describe_release(command: &mut Command, tools: &TestTools) {
    command
        .env("DIPTYCH_DIST", process::project().join("dist"))
        .env(
            "DIPTYCH_SINGLE_FILE",
            process::project().join(single_file::FILE),
        )
        .env("DIPTYCH_AXE", &tools.axe)
        .env("DIPTYCH_NGINX", &tools.nginx.program)
        .env("DIPTYCH_NGINX_BROTLI", &tools.nginx.module)
        .env("HTML_VALIDATE", &tools.html_validate)
        .env(
            "DIPTYCH_PACK",
            process::project().join("target/site/collection.pack"),
        )
        .env("DIPTYCH_HOSTS", process::project().join("target/hosts"));
    if let Some(browser) = &tools.chromium {
        command
            .env("CHROMIUM", &browser.chromium)
            .env("CHROMEDRIVER", &browser.chromedriver);
    }
    if let Some(firefox) = &tools.firefox {
        command
            .env("FIREFOX", &firefox.program)
            .env("GECKODRIVER", &firefox.geckodriver);
    }
    if let Some(webkit) = &tools.webkit {
        command
            .env("WEBKIT_DRIVER", &webkit.driver)
            .env("XVFB", &webkit.xvfb);
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "no page depends on how long a test took"
)]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_fails_without_a_test_counts_once() {
        let (mut tally, mut done) = (Tally::default(), Vec::new());
        timed("format", &mut tally, &mut done, |_| {
            anyhow::bail!("not formatted")
        })
        .unwrap_err();
        assert_eq!(tally.to_string(), "0 passed, 1 failed");
        assert_eq!(done[0].name, "format");
    }

    #[test]
    fn a_step_that_fails_by_its_tests_counts_these() {
        let (mut tally, mut done) = (Tally::default(), Vec::new());
        let step = |tally: &mut Tally| {
            tally.read("test result: FAILED. 3 passed; 2 failed; 0 ignored");
            anyhow::bail!("tests failed")
        };
        timed("tests", &mut tally, &mut done, step).unwrap_err();
        assert_eq!(tally.to_string(), "3 passed, 2 failed");
    }
}
