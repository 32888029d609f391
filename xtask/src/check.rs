//! `cargo xtask check`: reports all faults in the texts at once; `--fix` corrects those that need no judgement.

mod fix;
mod interface;
mod report;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result, bail};
use dataset_compile::Outcome;
use fault::Fault;
use lexopt::Arg;

use crate::{process, terminal};

/// Maximal number of rounds of `--fix`: a fix can uncover another fault.
const ROUNDS: usize = 5;

/// The arguments of `cargo xtask check`.
#[derive(Debug, Default, PartialEq, Eq)]
struct Options {
    fix: bool,
    data: Option<PathBuf>,
}

/// The checked folders: a collection, and the interface messages if the collection is this project's own.
struct Subject {
    data: PathBuf,
    interface: Option<PathBuf>,
}

/// The results of a check.
struct CheckResults {
    outcome: Outcome,
    interface: Vec<Fault>,
}

/// Checks, fixes if `--fix` is given, and reports the remaining faults.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<ExitCode> {
    let options = options(arguments)?;
    let subject = match options.data {
        Some(data) => {
            let data = data
                .canonicalize()
                .with_context(|| format!("reading {}", data.display()))?;
            Subject {
                data,
                interface: None,
            }
        }
        None => Subject::project(),
    };
    let mut results = subject.check();
    if options.fix {
        results = fix(&subject, results)?;
    }
    println!(
        "{}",
        report::text(&results.outcome, &results.interface, terminal::is_watched())
    );
    Ok(if results.n_faults() == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Checks the project's own texts, as a step of the tests.
pub(crate) fn project() -> Result<()> {
    let results = Subject::project().check();
    println!(
        "{}",
        report::text(&results.outcome, &results.interface, terminal::is_watched())
    );
    match results.n_faults() {
        0 => Ok(()),
        _ => bail!("the texts have problems"),
    }
}

fn options(mut arguments: lexopt::Parser) -> Result<Options> {
    let mut options = Options::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("fix") => options.fix = true,
            Arg::Long("data") => options.data = Some(arguments.value()?.into()),
            other => bail!(other.unexpected()),
        }
    }
    Ok(options)
}

impl Subject {
    fn project() -> Self {
        let project = process::project();
        Self {
            data: project.join("data"),
            interface: Some(project.join("locales")),
        }
    }

    fn check(&self) -> CheckResults {
        let outcome = dataset_compile::read(&self.data);
        let interface = self.interface.as_ref();
        let interface =
            interface.map_or_else(Vec::new, |locales| interface::check(locales, &self.data));
        CheckResults { outcome, interface }
    }
}

impl CheckResults {
    fn n_faults(&self) -> usize {
        self.outcome.faults.len() + self.interface.len()
    }
}

/// Fixes and checks again, until no fault can be fixed.
fn fix(subject: &Subject, mut results: CheckResults) -> Result<CheckResults> {
    let mut n_mended: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let mut mended = fix::write(parent(&subject.data), &results.outcome.faults)?;
        if let Some(locales) = &subject.interface {
            mended.extend(fix::write(parent(locales), &results.interface)?);
        }
        if mended.is_empty() {
            break;
        }
        for (name, n_places) in mended {
            *n_mended.entry(name).or_default() += n_places;
        }
        results = subject.check();
    }
    for (name, n_places) in &n_mended {
        terminal::note(&format!("{name}: {n_places} mended"));
    }
    Ok(results)
}

/// Returns the folder that file names in faults are relative to: they begin with the name of `folder`.
fn parent(folder: &Path) -> &Path {
    folder.parent().unwrap_or(folder)
}

#[cfg(test)]
mod tests;
