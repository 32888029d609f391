//! Hunks at other lines than their numbers say, and hunks that are refused.

use std::path::Path;

use diffy::Patch;

use super::{apply, patched};

const TEXT: &str = "[a]\nx = 1\ny = 2\n\n[b]\nx = 1\n";

/// [`TEXT`] with these hunks applied.
fn applied(hunks: &str) -> Result<String, String> {
    let patch = Patch::from_str(hunks).expect("the patch is well-formed");
    apply(TEXT, &patch)
}

#[test]
fn a_hunk_is_located_by_its_lines() {
    let expected = TEXT.replace("y = 2", "y = 3");
    assert_eq!(applied("@@ -90 +90 @@\n-y = 2\n+y = 3\n"), Ok(expected));
}

#[test]
fn lines_that_occur_twice_are_told_apart_by_context() {
    let hunks = "@@ -1,2 +1,3 @@\n [a]\n-x = 1\n+x = 9\n+z = 9\n@@ -5,2 +6 @@\n [b]\n-x = 1\n";
    let expected = "[a]\nx = 9\nz = 9\ny = 2\n\n[b]\n";
    assert_eq!(applied(hunks), Ok(expected.to_owned()));
}

#[test]
fn a_hunk_that_fits_twice_is_refused() {
    let error = "the lines of hunk 1 were found 2 times: add context";
    assert_eq!(
        applied("@@ -2 +2 @@\n-x = 1\n+x = 2\n"),
        Err(error.to_owned())
    );
}

#[test]
fn a_hunk_that_fits_nowhere_is_refused() {
    let hunks = "@@ -3 +3 @@\n-y = 2\n+y = 3\n@@ -5,2 +5,2 @@\n [b]\n-y = 2\n+y = 3\n";
    let error = "the lines of hunk 2 were not found";
    assert_eq!(applied(hunks), Err(error.to_owned()));
}

#[test]
fn a_hunk_without_context_is_refused() {
    let error = "hunk 1 has no line of context";
    assert_eq!(applied("@@ -3,0 +4 @@\n+z = 3\n"), Err(error.to_owned()));
}

#[test]
fn a_malformed_patch_is_refused() {
    let refused = |patch: &str| patched(Path::new("."), patch).expect_err("it is malformed");
    let unnamed = refused("@@ -1 +1 @@\n-a\n+b\n");
    assert_eq!(unnamed, "no line `---` names the file");
    refused("--- a.toml\n+++ a.toml\n@@ -3,2 +3 @@\n-y = 2\n+y = 3\n");
    refused("--- missing.toml\n+++ missing.toml\n@@ -1 +1 @@\n-a\n+b\n");
}
