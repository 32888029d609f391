//! The browser tests: each suite in each engine, and the table of their counts in `docs/browsers.md`.

use std::{collections::BTreeMap, fs, path::PathBuf};

use anyhow::{Context, Result, bail};

use super::{release::describe_release, tally::Tally};
use crate::{
    process::{self, cargo},
    terminal,
    tools::{Engine, TestTools},
};

/// The suites in which engines differ most, and which therefore run in all of them. The others run in Chromium only:
/// all suites in each engine would take hours.
const IN_EVERY_ENGINE: [&str; 8] = [
    "annotations",
    "element",
    "embedding",
    "linking",
    "offline",
    "reading",
    "resilience",
    "searching",
];
/// Suites that also run in Firefox; in WebKit they would take five minutes more.
const IN_FIREFOX: [&str; 1] = ["real_life"];
const TABLE: &str = "docs/browsers.md";
const BEGIN: &str = "<!-- counts:begin -->\n";
const END: &str = "<!-- counts:end -->";

/// The result of one suite in one engine.
#[derive(Debug, Default, PartialEq, Eq)]
struct Count {
    passed: usize,
    failed: usize,
    /// Tests among the passed ones that the engine cannot run: each returns early and writes the reason to a file.
    skipped: usize,
}

/// The counts by suite and engine.
type Counts = BTreeMap<(String, &'static str), Count>;

/// Runs the suites of each engine; a failing suite does not prevent the others from running.
///
/// # Errors
/// If a test fails, or a suite cannot be run.
pub(super) fn run(engines: &[Engine], tools: &TestTools, tally: &mut Tally) -> Result<()> {
    process::run(
        &mut cargo(["test", "--package", "browser", "--no-run"]),
        "compiling the browser tests",
    )?;
    let suites = suites()?;
    let (mut counts, mut failed) = (Counts::new(), Vec::new());
    for &engine in engines {
        for suite in &suites {
            if !runs_in(suite, engine) {
                continue;
            }
            terminal::heading(&format!("{suite} in {}", engine.title()));
            let (count, outcome) = run_suite(suite, engine, tools);
            tally.passed += count.passed;
            tally.failed += count.failed;
            if let Err(error) = outcome {
                failed.push(format!("{suite} in {}: {error:#}", engine.title()));
            }
            counts.insert((suite.clone(), engine.name()), count);
        }
    }
    if !failed.is_empty() {
        bail!("{}", failed.join("; "));
    }
    if engines == Engine::ALL {
        write_table(&suites, &counts)?;
    }
    Ok(())
}

/// True if a suite runs in an engine.
fn runs_in(suite: &str, engine: Engine) -> bool {
    match engine {
        Engine::Chromium => true,
        Engine::Firefox => IN_EVERY_ENGINE.contains(&suite) || IN_FIREFOX.contains(&suite),
        Engine::WebKit => IN_EVERY_ENGINE.contains(&suite),
    }
}

/// Returns the names of the suites: the folders and files in `tests/browser/tests`, sorted alphabetically.
fn suites() -> Result<Vec<String>> {
    let folder = process::project().join("tests/browser/tests");
    let entries = fs::read_dir(&folder).with_context(|| format!("listing {}", folder.display()))?;
    let mut suites: Vec<String> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            path.join("main.rs").is_file() || path.extension().is_some_and(|end| end == "rs")
        })
        .filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()))
        .collect();
    suites.sort_unstable();
    Ok(suites)
}

fn run_suite(suite: &str, engine: Engine, tools: &TestTools) -> (Count, Result<()>) {
    let notes = notes_of_skipped(suite, engine);
    // The file of an earlier run would be counted again.
    drop(fs::remove_file(&notes));
    let mut command = cargo([
        "test",
        "--package",
        "browser",
        "--no-fail-fast",
        "--test",
        suite,
    ]);
    describe_release(&mut command, tools);
    command
        .env("DIPTYCH_ENGINE", engine.name())
        .env("DIPTYCH_SKIPPED", &notes);
    let mut tally = Tally::default();
    let outcome = process::run_reading(&mut command, "testing", |line| tally.read(line));
    let skipped = fs::read_to_string(&notes).unwrap_or_default();
    let count = Count {
        passed: tally.passed,
        failed: tally.failed,
        skipped: skipped.lines().count(),
    };
    (count, outcome)
}

/// Returns the path of the file that skipped tests of a suite append their reasons to.
fn notes_of_skipped(suite: &str, engine: Engine) -> PathBuf {
    process::project().join(format!("target/skipped-{}-{suite}.txt", engine.name()))
}

fn write_table(suites: &[String], counts: &Counts) -> Result<()> {
    let path = process::project().join(TABLE);
    let before =
        fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    let after = with_table(&before, &table(suites, counts))?;
    if after != before {
        fs::write(&path, after).with_context(|| format!("writing {}", path.display()))?;
    }
    Ok(())
}

/// Returns `document` with `table` between the two markers.
fn with_table(document: &str, table: &str) -> Result<String> {
    let split = document.split_once(BEGIN).and_then(|(start, rest)| {
        let (_, end) = rest.split_once(END)?;
        Some(format!("{start}{BEGIN}\n{table}\n{END}{end}"))
    });
    split.with_context(|| format!("{TABLE} has no lines `{}` and `{END}`", BEGIN.trim_end()))
}

/// Returns the counts as a Markdown table.
fn table(suites: &[String], counts: &Counts) -> String {
    let mut lines = String::from("| suite | Chromium | Firefox | WebKit |\n|---|---:|---:|---:|\n");
    for suite in suites {
        lines.push_str(&format!("| {suite} |"));
        for engine in Engine::ALL {
            let count = counts.get(&(suite.clone(), engine.name()));
            lines.push_str(&format!(" {} |", cell(count)));
        }
        lines.push('\n');
    }
    lines
}

fn cell(count: Option<&Count>) -> String {
    match count {
        None => "–".to_owned(),
        Some(Count {
            passed, skipped: 0, ..
        }) => passed.to_string(),
        Some(Count {
            passed, skipped, ..
        }) => {
            format!(
                "{} (and {skipped} skipped)",
                passed.saturating_sub(*skipped)
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_a_row_for_each_suite_and_a_dash_where_one_does_not_run() {
        let suites = ["printing".to_owned(), "reading".to_owned()];
        let count = |passed, skipped| Count {
            passed,
            failed: 0,
            skipped,
        };
        let counts = Counts::from([
            (("printing".to_owned(), "chromium"), count(11, 0)),
            (("reading".to_owned(), "chromium"), count(25, 0)),
            (("reading".to_owned(), "firefox"), count(25, 0)),
            (("reading".to_owned(), "webkit"), count(25, 2)),
        ]);
        assert_eq!(
            table(&suites, &counts),
            "| suite | Chromium | Firefox | WebKit |\n|---|---:|---:|---:|\n\
             | printing | 11 | – | – |\n| reading | 25 | 25 | 23 (and 2 skipped) |\n"
        );
    }

    #[test]
    fn only_the_part_between_the_marks_is_written_anew() {
        let before = "# Browsers\n<!-- counts:begin -->\nold\n<!-- counts:end -->\nMore.\n";
        assert_eq!(
            with_table(before, "new").unwrap(),
            "# Browsers\n<!-- counts:begin -->\n\nnew\n<!-- counts:end -->\nMore.\n"
        );
        assert!(with_table("# Browsers\n", "new").is_err());
    }

    #[test]
    fn every_suite_that_runs_in_every_engine_is_there() {
        let suites = suites().unwrap();
        for suite in IN_EVERY_ENGINE.into_iter().chain(IN_FIREFOX) {
            assert!(suites.iter().any(|name| name == suite), "no suite {suite}");
        }
    }
}
