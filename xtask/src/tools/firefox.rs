//! Firefox, for the browser tests: any version that the pinned geckodriver supports. geckodriver itself is in the table
//! of tools.

use std::{env, path::PathBuf, process::Command};

use anyhow::{Result, bail};

use super::apt;
use crate::process;

/// The names of Firefox on different systems. On Ubuntu `firefox` may be a snap, which geckodriver cannot start.
const NAMES: [&str; 2] = ["firefox-esr", "firefox"];
const PACKAGES: [&str; 1] = ["firefox-esr"];

/// Finds Firefox; on Debian it is installed if the user is root.
///
/// The variable `FIREFOX` takes precedence over the search path.
pub(super) fn ensure() -> Result<PathBuf> {
    if let Some(program) = find() {
        return Ok(program);
    }
    if apt::is_allowed() {
        apt::install(
            &PACKAGES,
            "the browser tests run in it as well",
            "half a minute",
        )?;
    }
    match find() {
        Some(program) => Ok(program),
        None => bail!("Firefox is missing: {}", message()),
    }
}

fn find() -> Option<PathBuf> {
    let named = env::var_os("FIREFOX").map(PathBuf::from).into_iter();
    named
        .chain(NAMES.iter().filter_map(|name| which::which(name).ok()))
        .find(|program| process::output_of(Command::new(program).arg("--version")).is_some())
}

fn message() -> String {
    format!(
        "{}, elsewhere install Firefox and name it in the variable FIREFOX; without it, \
        `cargo xtask test --engine chromium` tests in Chromium alone",
        apt::advice(&PACKAGES)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_names_the_package_and_the_way_without_it() {
        let shown = message();
        assert!(
            shown.contains("`sudo apt-get install firefox-esr`"),
            "{shown}"
        );
        assert!(shown.contains("--engine chromium"), "{shown}");
    }
}
