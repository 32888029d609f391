//! Derives another build of the site from `dist/`, as if a text or a color had changed: style, program and all pages
//! differ, while file names and integrity hashes are consistent. Nothing is compiled.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use sha2::{Digest, Sha256, Sha384};

use crate::test_env;

/// The service worker; its first line is the build manifest.
const WORKER: &str = "sw.js";
const LISTED: &str = "const BUILD_MANIFEST=";

/// A folder with a build, removed when dropped.
#[derive(Debug)]
pub struct Build {
    folder: PathBuf,
}

/// A replacement in the texts of a build: the old and the new string.
type Change = (String, String);

impl Build {
    /// Creates a build with another id than `dist/` and than those created before.
    ///
    /// # Errors
    /// If `dist/` has no build, or a file cannot be read or written.
    pub fn another() -> Result<Self> {
        static N_BUILDS: AtomicU32 = AtomicU32::new(0);
        let number = N_BUILDS.fetch_add(1, Ordering::SeqCst);
        let folder = env::temp_dir().join(format!("diptych-build-{}-{number}", process::id()));
        drop(fs::remove_dir_all(&folder));
        let build = Self { folder };
        copy(&test_env::dist()?, &build.folder)?;
        build.change(number).context("changing the build")?;
        Ok(build)
    }

    /// The folder of the build.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The id of the build.
    ///
    /// # Errors
    /// If it has no service worker.
    pub fn id(&self) -> Result<String> {
        id_of(&self.folder)
    }

    fn change(&self, number: u32) -> Result<()> {
        let (mut manifest, source) = read_worker(&self.folder)?;
        let old = manifest["build"].as_str().context("a build has a name")?;
        let mut changes = vec![(old.to_owned(), format!("another-build-{number:02}"))];
        for (start, end) in [
            ("style-", ".css"),
            ("diptych-", ".wasm"),
            ("finder_bg-", ".wasm"),
        ] {
            changes.extend(self.change_file(start, end, number)?);
        }
        self.change_pages(&self.folder, &changes)?;

        let changed = |text: &str| changes.iter().fold(text.to_owned(), replaced);
        let old_list = manifest["pages"]
            .as_str()
            .context("pages are listed")?
            .to_owned();
        let text = fs::read_to_string(self.folder.join(&old_list)).context("reading the pages")?;
        let mut pages: Value = serde_json::from_str(&text).context("reading the pages")?;
        for (path, entry) in pages.as_object_mut().context("pages are a list")? {
            *entry = self.entry(&format!("{path}index.html"))?;
        }
        let list = pages.to_string();
        let new_list = format!("pages-{}.json", hash(list.as_bytes()));
        fs::write(self.folder.join(&new_list), list).context("listing the pages")?;

        let mut precached = serde_json::Map::new();
        for path in manifest["precached"]
            .as_object()
            .context("files are listed")?
            .keys()
        {
            let path = if *path == old_list {
                new_list.clone()
            } else {
                changed(path)
            };
            let entry = self.entry(&path)?;
            precached.insert(path, entry);
        }
        manifest["build"] = json!(changes[0].1);
        manifest["precached"] = precached.into();
        manifest["pages"] = json!(new_list);
        let worker = format!("{LISTED}{manifest};\n{source}");
        fs::write(self.folder.join(WORKER), worker).context("writing the worker")
    }

    /// Appends bytes without effect to a file and renames it after its new hash. Returns the replacements for the
    /// files that refer to it: the name, and the integrity hash in HTML attributes and elsewhere.
    fn change_file(&self, start: &str, end: &str, number: u32) -> Result<Vec<Change>> {
        let names = fs::read_dir(&self.folder).context("listing the build")?;
        let names = names
            .flatten()
            .map(|file| file.file_name().to_string_lossy().into_owned());
        let named = |name: &String| name.starts_with(start) && name.ends_with(end);
        let old = names
            .into_iter()
            .find(named)
            .context(format!("no {start}…{end}"))?;
        let path = self.folder.join(&old);
        let before = fs::read(&path).with_context(|| format!("reading {old}"))?;
        let mark = u8::try_from(number % 26).unwrap_or_default() + b'a';
        let addition: &[u8] = match end {
            ".wasm" => &[0, 2, 1, mark],
            _ => &[b'\n', b'/', b'*', mark, b'*', b'/'],
        };
        let after = [&before, addition].concat();
        let rest = old[start.len()..].trim_start_matches(|digit: char| digit.is_ascii_hexdigit());
        let new = format!("{start}{}{rest}", hash(&after));
        fs::write(self.folder.join(&new), &after).with_context(|| format!("writing {new}"))?;
        fs::remove_file(&path).with_context(|| format!("removing {old}"))?;
        let (before, after) = (sha384(&before), sha384(&after));
        // HTML attributes contain the slash as a character reference.
        let escaped = |text: &str| text.replace('/', "&#x2f;");
        let in_attributes = (escaped(&before), escaped(&after));
        Ok(vec![(old, new), in_attributes, (before, after)])
    }

    fn change_pages(&self, folder: &Path, changes: &[Change]) -> Result<()> {
        for entry in fs::read_dir(folder).context("listing pages")?.flatten() {
            let path = entry.path();
            if path.is_dir() {
                self.change_pages(&path, changes)?;
            } else if path.extension().is_some_and(|end| end == "html") {
                let page = fs::read_to_string(&path).context("reading a page")?;
                fs::write(&path, changes.iter().fold(page, replaced)).context("writing a page")?;
            }
        }
        Ok(())
    }

    fn entry(&self, path: &str) -> Result<Value> {
        let content =
            fs::read(self.folder.join(path)).with_context(|| format!("reading {path}"))?;
        let digest = BASE64_STANDARD.encode(Sha256::digest(&content));
        Ok(json!([content.len(), format!("sha256-{digest}")]))
    }
}

impl Drop for Build {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.folder));
    }
}

/// The id of the build in a folder.
///
/// # Errors
/// If it has no service worker.
pub fn id_of(folder: &Path) -> Result<String> {
    let (manifest, _) = read_worker(folder)?;
    let build = manifest["build"].as_str().map(str::to_owned);
    build.context("a build has a name")
}

/// The paths of the files that the service worker of the build in a folder precaches.
///
/// # Errors
/// If it has no service worker.
pub fn precached_files(folder: &Path) -> Result<Vec<String>> {
    let (manifest, _) = read_worker(folder)?;
    let precached = manifest["precached"]
        .as_object()
        .context("files are listed")?;
    Ok(precached.keys().cloned().collect())
}

/// The build manifest in the service worker, and the source after it.
fn read_worker(folder: &Path) -> Result<(Value, String)> {
    let worker = fs::read_to_string(folder.join(WORKER)).context("reading the worker")?;
    let (first, rest) = worker.split_once('\n').context("the worker has lines")?;
    let listed = first
        .strip_prefix(LISTED)
        .and_then(|list| list.strip_suffix(';'));
    let listed = listed.context("the worker begins with its list")?;
    Ok((
        serde_json::from_str(listed).context("reading the list")?,
        rest.to_owned(),
    ))
}

fn replaced(text: String, (old, new): &Change) -> String {
    if text.contains(old.as_str()) {
        text.replace(old.as_str(), new)
    } else {
        text
    }
}

fn hash(content: &[u8]) -> String {
    Sha256::digest(content)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn sha384(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("creating {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("listing {}", from.display()))? {
        let path = entry.context("listing a build")?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target).with_context(|| format!("copying {}", path.display()))?;
        }
    }
    Ok(())
}
