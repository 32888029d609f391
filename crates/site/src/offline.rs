//! Reading offline: names the build, lists its files for the service worker, and writes the worker, its messages and
//! the fallback pages.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use build_manifest::{BuildManifest, FileEntries, FileEntry};
use diptych::{library::collection, messages::Messages, present::offline, route::Route};
use sha2::{Digest, Sha256};

use crate::output::files::{self, FONTS};

/// Name of the service worker. It has no hash, because browsers check for updates at a fixed address.
pub(crate) const WORKER: &str = "sw.js";
/// Regular expression for an id of a film or of a person, as the dataset allows it.
const SLUG: &str = "[a-z0-9-]+";

/// Placeholder in pages for the name of the build, which is a hash of their content.
pub(crate) const BUILD_TO_COME: &str = "the-name-of-the-build-to-come";

/// The page for unknown addresses.
const NOT_FOUND: &str = "404.html";

/// Returns the path of the fallback page for addresses `depth` folders below the root.
pub(crate) fn fallback_path(depth: usize) -> String {
    format!("offline/{depth}.html")
}

/// Writes the messages of the controls in every language; returns the names of the files.
pub(crate) fn write_words(dist: &Path) -> Result<Vec<String>> {
    let locales = collection().locales();
    let names = locales.map(|locale| {
        let words: BTreeMap<_, _> = offline::messages(Messages::new(locale))
            .into_iter()
            .collect();
        let content = serde_json::to_vec(&words).context("writing words")?;
        let name = format!("words-{}", collection().locale_info(locale).tag);
        Ok(files::put(dist, &name, "json", &content)?.name)
    });
    names.collect()
}

/// Completes a site after all of its pages are written, with the script `worker`: `names` are the files that no page works
/// without, `routes` the public pages, and there are fallback pages for `n_depths` depths.
pub(crate) fn finish(
    dist: &Path,
    worker: &str,
    names: &[&str],
    routes: &[Route],
    n_depths: usize,
) -> Result<()> {
    let build = name_build(dist, worker)?;
    let list = routes.iter().map(|route| {
        let path = route.path();
        let file = Path::new(&path).join("index.html");
        let entry = entry(dist, &file.to_string_lossy())?;
        Ok((path, entry))
    });
    let list: FileEntries = list.collect::<Result<_>>()?;
    let list = serde_json::to_vec(&list).context("listing the pages")?;
    let list = files::put(dist, "pages", "json", &list)?.name;

    let fallbacks: Vec<String> = (0..n_depths).map(fallback_path).collect();
    let fonts = files::files_in(&dist.join(FONTS))?;
    let fonts = fonts.iter().filter_map(|path| path.file_name()?.to_str());
    let fonts = fonts.filter(|name| name.ends_with(".woff2"));
    let precached = names.iter().map(|name| (*name).to_owned());
    let precached = precached
        .chain(fonts.map(|name| format!("{FONTS}/{name}")))
        .chain(fallbacks.iter().cloned())
        .chain([list.clone(), NOT_FOUND.to_owned()]);
    let manifest = BuildManifest {
        build,
        precached: precached
            .map(|path| Ok((path.clone(), entry(dist, &path)?)))
            .collect::<Result<_>>()?,
        pages: list,
        fallbacks,
        not_found: NOT_FOUND.to_owned(),
        forms: forms(routes),
    };
    let worker = manifest.before(worker);
    let worker = worker.context("describing the build")?;
    files::write(&dist.join(WORKER), worker.as_bytes())
}

/// Returns the forms of the paths of `routes`, without that of the root, which is empty.
fn forms(routes: &[Route]) -> BTreeSet<String> {
    let forms = routes.iter().map(|route| route.form().replace('*', SLUG));
    forms.filter(|form| !form.is_empty()).collect()
}

/// Names the build by a hash of all its files and of its worker, and puts the name into its pages.
fn name_build(dist: &Path, worker: &str) -> Result<String> {
    let mut files = Vec::new();
    walk(dist, &mut files)?;
    let mut hash = Sha256::new();
    for file in &files {
        let name = file.strip_prefix(dist).unwrap_or(file).to_string_lossy();
        hash.update(name.as_bytes());
        hash.update(Sha256::digest(files::read(file)?));
    }
    hash.update(worker);
    let name: String = hash
        .finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    for file in files
        .iter()
        .filter(|file| file.extension().is_some_and(|end| end == "html"))
    {
        let page = String::from_utf8(files::read(file)?).context("a page is UTF-8")?;
        files::write(file, page.replace(BUILD_TO_COME, &name).as_bytes())?;
    }
    Ok(name)
}

/// Collects every file below a folder, sorted by path.
fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for path in files::files_in(folder)? {
        if path.is_dir() {
            walk(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn entry(dist: &Path, path: &str) -> Result<FileEntry> {
    let content = fs::read(dist.join(path)).with_context(|| format!("listing {path}"))?;
    Ok(FileEntry::of(&content))
}
