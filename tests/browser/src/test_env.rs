//! Environment variables with the paths of the tests' inputs and programs, set by `cargo xtask test`.

use std::{env, ffi::OsString, path::PathBuf};

use anyhow::{Context, Result, ensure};

/// The folder with the built site, absolute.
pub const DIST: &str = "DIPTYCH_DIST";
/// The path of `axe.min.js`.
pub const AXE: &str = "DIPTYCH_AXE";
/// The packed collection as embedded in the wasm: `collection.pack`.
pub const PACK: &str = "DIPTYCH_PACK";
/// The folder with the built pages of other sites (`tests/hosts/`).
pub const HOSTS: &str = "DIPTYCH_HOSTS";
/// The site as a single file, absolute.
pub const SINGLE_FILE: &str = "DIPTYCH_SINGLE_FILE";
/// The program `nginx`.
pub const NGINX: &str = "DIPTYCH_NGINX";
/// The nginx module for precompressed brotli files: `ngx_http_brotli_static_module.so`.
pub const NGINX_BROTLI: &str = "DIPTYCH_NGINX_BROTLI";
/// The engine of the browser: `chromium`, `firefox` or `webkit`; Chromium if unset.
pub const ENGINE: &str = "DIPTYCH_ENGINE";
/// A file to which every skipped test appends a line: suite, test and reason, separated by tabs.
pub const SKIPPED: &str = "DIPTYCH_SKIPPED";
/// Chromium; if unset, the driver finds one.
pub const CHROMIUM: &str = "CHROMIUM";
/// Chromium's driver; if unset, the one on PATH.
pub const CHROMEDRIVER: &str = "CHROMEDRIVER";
/// Firefox; if unset, the driver finds one.
pub const FIREFOX: &str = "FIREFOX";
/// Firefox's driver; if unset, the one on PATH.
pub const GECKODRIVER: &str = "GECKODRIVER";
/// WebKitGTK's driver; if unset, the one on PATH. The browser itself is `webkit/browser.py`.
pub const WEBKIT_DRIVER: &str = "WEBKIT_DRIVER";
/// The X server without a screen for WebKitGTK; if unset, the one on PATH.
pub const XVFB: &str = "XVFB";

/// The folder with the built site.
///
/// # Errors
/// If the variable is not set, or the folder has no site.
pub fn dist() -> Result<PathBuf> {
    let dist = path(DIST)?;
    let is_site = dist.join("index.html").is_file();
    ensure!(
        is_site,
        "{DIST}={} has no index.html; build with `cargo xtask build`",
        dist.display()
    );
    Ok(dist)
}

/// The path in a variable.
///
/// # Errors
/// If it is not set.
pub fn path(variable: &str) -> Result<PathBuf> {
    env::var_os(variable).map(PathBuf::from).with_context(|| {
        format!("{variable} is not set: run `cargo xtask test`, or set it to an absolute path")
    })
}

/// The program in a variable; if unset, the one of this name on PATH.
pub(crate) fn program(variable: &str, name: &str) -> OsString {
    env::var_os(variable).unwrap_or_else(|| name.into())
}
