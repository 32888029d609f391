//! Bundles the scripts in `web/` for Trunk into `target/site/scripts/`, with esbuild: one file for each entry, minified in
//! a release. `crates/site` adds what is known only after the build and gives them their published names.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// Scripts that are no modules: they run at once, or where modules do not load.
const CLASSIC: [Entry; 6] = [
    ("head", "head.js"),
    ("frame", "frame/frame.js"),
    ("embed", "element/embed.js"),
    ("sw", "offline/service-worker/service-worker.js"),
    ("single-head", "single-file/head.js"),
    ("single-start", "single-file/start.js"),
];
/// Modules.
const MODULES: [Entry; 6] = [
    ("start", "page/start.js"),
    ("dom-guard", "dom-guard.js"),
    ("embed-dialog", "dialog/embed-dialog.js"),
    ("offline", "offline/offline.js"),
    ("demo", "frame/demonstration.js"),
    ("reload", "page/reload.js"),
];

/// Folder of the bundles, below the project's folder.
const OUTPUT: &str = "target/site/scripts";
/// The file whose `browserslist` has the oldest supported browsers.
const BROWSERS: &str = "tests/scripts/package.json";

/// Name of a bundle, without its extension, and path of its entry below `web/`.
type Entry = (&'static str, &'static str);

fn main() -> Result<()> {
    // Read at run time: clones of the project that share a target folder share this program too.
    let here = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let project = here
        .unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into())
        .join("../..");
    let browsers = fs::read_to_string(project.join(BROWSERS));
    let targets = targets(&browsers.with_context(|| format!("reading {BROWSERS}"))?)?;
    // An entry that was renamed would leave its old bundle.
    drop(fs::remove_dir_all(project.join(OUTPUT)));
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    for (entries, format) in [(CLASSIC, "iife"), (MODULES, "esm")] {
        bundle(&project, &entries, format, &targets, is_release)?;
    }
    Ok(())
}

/// Returns the browsers of a `browserslist`, as esbuild names them: `chrome125,safari17.5`.
fn targets(package: &str) -> Result<String> {
    let package: Value = serde_json::from_str(package).context("reading the oldest browsers")?;
    let browsers = package["browserslist"].as_array();
    let browsers = browsers.context("the oldest browsers are not listed")?;
    let named = browsers.iter().filter_map(Value::as_str);
    let named = named.map(|browser| browser.replace("ios_saf", "ios").replace(' ', ""));
    Ok(named.collect::<Vec<_>>().join(","))
}

fn bundle(
    project: &Path,
    entries: &[Entry],
    format: &str,
    targets: &str,
    is_release: bool,
) -> Result<()> {
    let mut command = Command::new("esbuild");
    command.current_dir(project).args(
        entries
            .iter()
            .map(|(name, path)| format!("{name}=./web/{path}")),
    );
    command.args([
        "--bundle",
        "--log-level=warning",
        "--legal-comments=none",
        // web/tsconfig.json is for the type checker.
        "--tsconfig-raw={}",
        &format!("--format={format}"),
        &format!("--target={targets}"),
        &format!("--outdir={OUTPUT}"),
    ]);
    if is_release {
        command.arg("--minify");
    }
    let status = command
        .status()
        .context("esbuild cannot be started: `cargo xtask` installs it and calls this program")?;
    ensure!(status.success(), "esbuild ended with {status}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_browsers_are_those_of_the_linter() {
        let package = include_str!("../../../tests/scripts/package.json");
        assert_eq!(
            targets(package).unwrap(),
            "chrome125,edge125,firefox126,safari17.5,ios17.5"
        );
        assert!(targets("{}").is_err());
    }
}
