//! `cargo xtask test`: everything that must hold before a change is shared, fastest failures first. A failing step does
//! not prevent the others from running, except for those that need its output; the summary names each, and the last
//! line counts the tests.
//!
//! `--quick` omits the steps that need a browser or the release build; `--engine NAME` runs only the browser tests.

mod browsers;
mod options;
pub(crate) mod release;
mod steps;
mod tally;

use std::{
    process::ExitCode,
    time::{Duration, Instant},
};

use anyhow::{Error, Result};

use crate::{terminal, tools};
use options::Part;
use steps::Step;
use tally::Tally;

/// A step that has been run: its duration, and its error if it failed.
struct Done {
    name: &'static str,
    took: Duration,
    error: Option<Error>,
}

pub(crate) fn run(arguments: lexopt::Parser) -> Result<ExitCode> {
    let part = Part::read(arguments)?;
    let mut tally = Tally::default();
    let mut done = Vec::new();
    run_part(&part, &mut tally, &mut done);
    terminal::heading("summary");
    for Done { name, took, .. } in &done {
        println!("{:>7.1} s  {name}", took.as_secs_f64());
    }
    let mut code = ExitCode::SUCCESS;
    for step in &done {
        if let Some(error) = &step.error {
            println!("failed: {}: {error:#}", step.name);
            code = ExitCode::FAILURE;
        }
    }
    println!("{tally}");
    Ok(code)
}

fn run_part(part: &Part, tally: &mut Tally, done: &mut Vec<Done>) {
    if *part == Part::Quick {
        return run_steps(steps::quick(), tally, done);
    }
    let mut tools = None;
    let setup = Step::needed("setup", |_| {
        tools = Some((tools::for_building()?, tools::for_testing(part.engines())?));
        terminal::note("every tool is there");
        Ok(())
    });
    run_steps(vec![setup], tally, done);
    if let Some((building, testing)) = &tools {
        run_steps(steps::of(part, building, testing), tally, done);
    }
}

/// Runs the steps in order, up to a failing one that the rest needs. A step that fails without a failing test counts as
/// one failing test.
fn run_steps(steps: Vec<Step<'_>>, tally: &mut Tally, done: &mut Vec<Done>) {
    for step in steps {
        terminal::heading(step.name);
        let (start, n_failed) = (now(), tally.failed);
        let error = (step.action)(tally).err();
        if let Some(error) = &error {
            println!("failed: {error:#}");
            tally.failed += usize::from(tally.failed == n_failed);
        }
        let stops = error.is_some() && step.is_needed;
        done.push(Done {
            name: step.name,
            took: start.elapsed(),
            error,
        });
        if stops {
            return;
        }
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

    /// Runs the steps; returns the summary of the tests, and the names of the steps that have been run.
    fn run(steps: Vec<Step<'_>>) -> (String, Vec<&'static str>) {
        let (mut tally, mut done) = (Tally::default(), Vec::new());
        run_steps(steps, &mut tally, &mut done);
        let names = done.iter().map(|step| step.name).collect();
        (tally.to_string(), names)
    }

    #[test]
    fn a_step_that_fails_without_a_test_counts_once() {
        let format = Step::new("format", |_| anyhow::bail!("not formatted"));
        assert_eq!(run(vec![format]).0, "0 passed, 1 failed");
    }

    #[test]
    fn a_step_that_fails_by_its_tests_counts_these() {
        let tests = Step::new("tests", |tally| {
            tally.read("test result: FAILED. 3 passed; 2 failed; 0 ignored");
            anyhow::bail!("tests failed")
        });
        assert_eq!(run(vec![tests]).0, "3 passed, 2 failed");
    }

    #[test]
    fn a_step_that_fails_keeps_only_those_from_running_that_need_it() {
        let steps = vec![
            Step::new("format", |_| anyhow::bail!("not formatted")),
            Step::needed("release build", |_| anyhow::bail!("no compiler")),
            Step::new("tests in browsers", |_| Ok(())),
        ];
        let (tally, names) = run(steps);
        assert_eq!(tally, "0 passed, 2 failed");
        assert_eq!(names, ["format", "release build"]);
    }
}
