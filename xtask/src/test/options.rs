//! The arguments of `cargo xtask test`.

use anyhow::{Result, bail};

use crate::tools::Engine;

/// The part of the tests to run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Every step, in every engine.
    All,
    /// The steps that need neither a browser nor a release build.
    Quick,
    /// The browser tests in these engines, on a new release build.
    Browsers(Vec<Engine>),
    /// The browser tests in these engines, on the existing `dist/`.
    BrowsersOnLastBuild(Vec<Engine>),
}

impl Part {
    /// Reads the arguments: `--quick`, and `--engine NAME` once for each engine.
    ///
    /// # Errors
    /// For an unknown argument or engine.
    pub(super) fn read(mut arguments: lexopt::Parser) -> Result<Self> {
        let (mut is_quick, mut engines) = (false, Vec::new());
        while let Some(argument) = arguments.next()? {
            match argument {
                lexopt::Arg::Long("quick") => is_quick = true,
                lexopt::Arg::Long("engine") => {
                    let name = arguments.value()?.to_string_lossy().into_owned();
                    match Engine::named(&name) {
                        Some(engine) if engines.contains(&engine) => {}
                        Some(engine) => engines.push(engine),
                        None => {
                            bail!("unknown engine `{name}`: expected chromium, firefox or webkit")
                        }
                    }
                }
                other => bail!(other.unexpected()),
            }
        }
        Ok(match (is_quick, engines.is_empty()) {
            (false, true) => Self::All,
            (true, true) => Self::Quick,
            (false, false) => Self::Browsers(engines),
            (true, false) => Self::BrowsersOnLastBuild(engines),
        })
    }

    /// Returns the engines whose programs are needed.
    pub(super) fn engines(&self) -> &[Engine] {
        match self {
            Self::All => &Engine::ALL,
            Self::Quick => &[],
            Self::Browsers(engines) | Self::BrowsersOnLastBuild(engines) => engines,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Result<Part> {
        Part::read(lexopt::Parser::from_args(arguments))
    }

    #[test]
    fn without_arguments_everything_is_run_in_every_engine() {
        let part = read(&[]).unwrap();
        assert_eq!(part, Part::All);
        assert_eq!(part.engines(), Engine::ALL);
    }

    #[test]
    fn engines_are_named_one_by_one_and_run_once() {
        assert_eq!(
            read(&[
                "--engine",
                "webkit",
                "--engine=firefox",
                "--engine",
                "webkit"
            ])
            .unwrap(),
            Part::Browsers(vec![Engine::WebKit, Engine::Firefox])
        );
    }

    #[test]
    fn quick_needs_no_browser_and_with_an_engine_no_build() {
        assert_eq!(read(&["--quick"]).unwrap().engines(), []);
        assert_eq!(
            read(&["--quick", "--engine", "firefox"]).unwrap(),
            Part::BrowsersOnLastBuild(vec![Engine::Firefox])
        );
    }

    #[test]
    fn an_unknown_engine_is_answered_with_those_that_there_are() {
        assert_eq!(
            read(&["--engine", "gecko"]).unwrap_err().to_string(),
            "unknown engine `gecko`: expected chromium, firefox or webkit"
        );
    }
}
