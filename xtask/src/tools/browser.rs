//! Chromium and its driver, for the tests: any version, as long as both have the same major version.

use std::{env, path::PathBuf, process::Command};

use anyhow::{Result, bail};

use super::{apt, version};
use crate::process;

/// The names of the browser on different systems.
const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const DRIVER: &str = "chromedriver";
const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// A browser and a driver of the same major version.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
}

/// A program that was found, and its major version.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    program: PathBuf,
    major: u32,
}

/// Finds a browser and its driver; on Debian they are installed if the user may.
///
/// The variables `CHROMIUM` and `CHROMEDRIVER` take precedence over the search path.
pub(super) fn ensure() -> Result<Browser> {
    let lacking = match find() {
        Ok(browser) => return Ok(browser),
        Err(lacking) => lacking,
    };
    if apt::is_allowed() {
        apt::install(&PACKAGES, "the browser tests run in it", "about a minute")?;
    }
    find().or_else(|_| bail!(message(&lacking)))
}

fn find() -> Result<Browser, String> {
    let browsers = env::var_os("CHROMIUM").map(PathBuf::from).into_iter();
    let browsers = browsers.chain(BROWSERS.iter().filter_map(|name| which::which(name).ok()));
    let drivers = env::var_os("CHROMEDRIVER").map(PathBuf::from).into_iter();
    let drivers = drivers.chain(which::which(DRIVER).ok());
    pair(
        &browsers.filter_map(answering).collect::<Vec<_>>(),
        &drivers.filter_map(answering).collect::<Vec<_>>(),
    )
}

fn answering(program: PathBuf) -> Option<Found> {
    let answer = process::output_of(Command::new(&program).arg("--version"))?;
    Some(Found {
        major: version::major_in(&answer)?,
        program,
    })
}

/// Returns the first browser that one of the drivers supports.
///
/// # Errors
/// A message that names the missing program or the versions that differ.
fn pair(browsers: &[Found], drivers: &[Found]) -> Result<Browser, String> {
    for browser in browsers {
        if let Some(driver) = drivers.iter().find(|driver| driver.major == browser.major) {
            let (chromium, chromedriver) = (browser.program.clone(), driver.program.clone());
            return Ok(Browser {
                chromium,
                chromedriver,
            });
        }
    }
    match (browsers, drivers) {
        ([], []) => Err("Chromium and chromedriver are missing".to_owned()),
        ([], _) => Err("Chromium is missing".to_owned()),
        (_, []) => Err("chromedriver is missing".to_owned()),
        ([browser, ..], [driver, ..]) => Err(format!(
            "the browser is of version {}, but chromedriver of version {}",
            browser.major, driver.major
        )),
    }
}

fn message(lacking: &str) -> String {
    let advice = apt::advice(&PACKAGES);
    format!(
        "{lacking}: {advice}, elsewhere install Chromium or Chrome and the chromedriver of the same version"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(program: &str, major: u32) -> Found {
        Found {
            program: program.into(),
            major,
        }
    }

    #[test]
    fn the_browser_that_the_driver_can_steer_is_taken() {
        let browsers = [found("chromium", 150), found("google-chrome", 156)];
        let browser = pair(&browsers, &[found("chromedriver", 156)]).ok().unwrap();
        assert_eq!(browser.chromium, PathBuf::from("google-chrome"));
    }

    #[track_caller]
    fn check_lacking(browsers: &[Found], drivers: &[Found], expected: &str) {
        assert_eq!(pair(browsers, drivers).err().as_deref(), Some(expected));
    }

    #[test]
    fn a_missing_or_mismatched_browser_or_driver_is_reported() {
        let (browser, driver) = ([found("chromium", 150)], [found("chromedriver", 156)]);
        check_lacking(&[], &[], "Chromium and chromedriver are missing");
        check_lacking(&[], &driver, "Chromium is missing");
        check_lacking(&browser, &[], "chromedriver is missing");
        check_lacking(
            &browser,
            &driver,
            "the browser is of version 150, but chromedriver of version 156",
        );
    }

    #[test]
    fn the_message_names_the_packages() {
        let shown = message("Chromium is missing");
        assert!(
            shown.contains("`sudo apt-get install chromium chromium-driver`"),
            "{shown}"
        );
    }
}
