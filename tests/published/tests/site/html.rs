//! Every page is valid HTML.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
};

use anyhow::{Context, Result, ensure};
use published::{Site, addressed, anywhere, html_validate};
use serde_json::Value;

/// Runs html-validate on a file or a pattern. Returns its output and its report on files with faults.
fn check(what: &str) -> Result<(Output, Vec<Value>)> {
    let settings = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("html-validate.json");
    let output = Command::new(html_validate()?)
        .arg("--config")
        .arg(settings)
        .args(["--formatter", "json", what])
        .output()
        .context("starting html-validate")?;
    let report: Value = serde_json::from_slice(&output.stdout).with_context(|| {
        let said = String::from_utf8_lossy(&output.stderr);
        format!("reading what html-validate says: {said}")
    })?;
    let files = report
        .as_array()
        .context("the report is no list")?
        .iter()
        .filter(|file| {
            file["messages"]
                .as_array()
                .is_some_and(|list| !list.is_empty())
        });
    Ok((output, files.cloned().collect()))
}

fn check_site(site: &Site) -> Result<()> {
    let pattern = site.folder().join("**/*.html");
    let (output, faulty) = check(&pattern.to_string_lossy())?;
    let faults = faulty.iter().flat_map(|file| {
        let messages = file["messages"].as_array().into_iter().flatten();
        messages.take(3).map(|message| {
            format!(
                "{}:{}:{} {} ({})",
                file["filePath"],
                message["line"],
                message["column"],
                message["message"],
                message["ruleId"]
            )
        })
    });
    let faults: Vec<String> = faults.take(30).collect();
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    ensure!(
        output.status.success(),
        "html-validate ended with {}",
        output.status
    );
    Ok(())
}

#[test]
fn every_page_is_valid_html() -> Result<()> {
    check_site(&anywhere()?)
}

#[test]
fn every_page_with_whole_addresses_is_valid_html() -> Result<()> {
    check_site(&addressed()?)
}

#[test]
fn the_checker_finds_what_is_no_html() -> Result<()> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("no-html");
    fs::create_dir_all(&folder)?;
    let page = fs::read_to_string(anywhere()?.folder().join("en/about/index.html"))?;
    let file = folder.join("index.html");
    fs::write(&file, page.replacen("<main", "<p><div></p><main", 1))?;
    let (output, faulty) = check(&file.to_string_lossy())?;
    assert_eq!(faulty.len(), 1);
    assert!(!output.status.success());
    Ok(())
}
