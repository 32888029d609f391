//! The hosts of docs/publishing.md, with their published configuration files: nginx runs here; the
//! files of the others are parsed and compared with the build.

mod elsewhere;
mod nginx;
mod server;

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};
use browser::test_env;

/// Returns the content of a file of `docs/hosts/`.
fn published(name: &str) -> Result<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs/hosts")
        .join(name);
    fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))
}

/// Returns the Content Security Policy of a page.
fn policy() -> Result<String> {
    let page =
        fs::read_to_string(test_env::dist()?.join("en/index.html")).context("reading a page")?;
    let (_, rest) = page
        .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .context("a page has no policy")?;
    let (policy, _) = rest.split_once('"').context("the policy has no end")?;
    Ok(policy.replace("&#x27;", "'"))
}

/// Returns the paths of the files of the build whose names have a hash of their content.
fn hashed_files() -> Result<Vec<String>> {
    let is_hash = |part: &str| part.len() == 16 && part.chars().all(|c| c.is_ascii_hexdigit());
    let dist = test_env::dist()?;
    let listed = |folder: &str| {
        let entries = fs::read_dir(dist.join(folder)).context("listing the site")?;
        let names = entries.flatten().map(|entry| entry.file_name());
        let paths = names.map(|name| format!("{folder}{}", name.to_string_lossy()));
        anyhow::Ok(paths.collect::<Vec<_>>())
    };
    let names = [listed("")?, listed("embed/")?, listed("fonts/")?]
        .concat()
        .into_iter();
    let files: Vec<String> = names
        .filter(|name| !name.ends_with(".br") && !name.ends_with(".gz"))
        .filter(|name| name.split(['-', '_', '.']).any(is_hash))
        .collect();
    anyhow::ensure!(files.len() >= 6, "the build has only {files:?}");
    Ok(files)
}
