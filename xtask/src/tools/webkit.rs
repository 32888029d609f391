//! WebKitGTK with its driver, for the browser tests: any version. `tests/browser/webkit/browser.py` opens the window of
//! the tests, with Debian's Python bindings, on a display of Xvfb.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Result, bail};

use super::apt;
use crate::process;

const PACKAGES: [&str; 4] = [
    "webkit2gtk-driver",
    "xvfb",
    "python3-gi",
    "gir1.2-webkit2-4.1",
];
/// Debian's own Python: another one on the search path lacks the bindings of Debian's packages.
const PYTHON: &str = "/usr/bin/python3";
/// A program that succeeds if the bindings for WebKitGTK are installed.
const BINDINGS: &str =
    "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1')";

/// The programs of WebKitGTK that the tests start.
pub(crate) struct WebKit {
    pub(crate) driver: PathBuf,
    /// The virtual display server.
    pub(crate) xvfb: PathBuf,
}

/// Finds WebKitGTK; on Debian it is installed if the user is root.
///
/// The variables `WEBKIT_DRIVER` and `XVFB` take precedence over the search path.
pub(super) fn ensure() -> Result<WebKit> {
    if let Ok(found) = find() {
        return Ok(found);
    }
    if apt::is_allowed() {
        apt::install(
            &PACKAGES,
            "the browser tests run in WebKit as well",
            "half a minute",
        )?;
    }
    find().or_else(|lacking| bail!(message(lacking)))
}

fn find() -> Result<WebKit, &'static str> {
    let program = |variable: &str, name: &str| {
        let named = env::var_os(variable).map(PathBuf::from);
        named.or_else(|| which::which(name).ok())
    };
    let driver = program("WEBKIT_DRIVER", "WebKitWebDriver").ok_or("WebKitWebDriver is missing")?;
    let xvfb = program("XVFB", "Xvfb").ok_or("Xvfb is missing")?;
    let has_bindings = Path::new(PYTHON).is_file()
        && process::output_of(Command::new(PYTHON).args(["-c", BINDINGS])).is_some();
    if !has_bindings {
        return Err("the bindings of WebKitGTK for Python are missing");
    }
    Ok(WebKit { driver, xvfb })
}

fn message(lacking: &str) -> String {
    format!(
        "{lacking}: {}; elsewhere `cargo xtask test --engine chromium --engine firefox` tests without WebKit",
        apt::advice(&PACKAGES)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_says_what_is_missing_and_the_way_without_it() {
        let shown = message("Xvfb is missing");
        assert!(shown.starts_with("Xvfb is missing: "), "{shown}");
        assert!(
            shown.contains("`sudo apt-get install webkit2gtk-driver xvfb"),
            "{shown}"
        );
        assert!(shown.contains("--engine firefox"), "{shown}");
    }
}
