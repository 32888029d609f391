//! The built site's files, for tests that need no browser. There are two of it: the site that stands
//! anywhere, and the same one made for [`ADDRESS`].

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

/// Where the second site is made for: a folder, so that nothing can take the root of the host for granted.
pub const ADDRESS: &str = "https://example.org/films/";

/// The languages of the site.
pub const LANGUAGES: [&str; 2] = ["en", "fr"];

/// The variable with the folder of the site that stands anywhere, set by `cargo xtask test`.
const ANYWHERE: &str = "DIPTYCH_DIST";
/// The variable with the folder of the site that is made for [`ADDRESS`].
const ADDRESSED: &str = "DIPTYCH_ADDRESSED";
/// The variable with the program that checks HTML.
const HTML_VALIDATE: &str = "HTML_VALIDATE";

/// A built site.
#[derive(Clone, Debug)]
pub struct Site(PathBuf);

/// The site that stands anywhere.
///
/// # Errors
/// If the tests are not told where it is, or it is none.
pub fn anywhere() -> Result<Site> {
    Site::open(path(ANYWHERE)?)
}

/// The site that is made for [`ADDRESS`].
///
/// # Errors
/// If the tests are not told where it is, or it is none.
pub fn addressed() -> Result<Site> {
    Site::open(path(ADDRESSED)?)
}

/// The program that checks HTML.
///
/// # Errors
/// If the tests are not told where it is.
pub fn html_validate() -> Result<PathBuf> {
    path(HTML_VALIDATE)
}

fn path(variable: &str) -> Result<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .with_context(|| format!("{variable} is not set: run `cargo xtask test`"))
}

impl Site {
    fn open(folder: PathBuf) -> Result<Self> {
        let is_site = folder.join("index.html").is_file();
        ensure!(is_site, "{} is no site", folder.display());
        Ok(Self(folder))
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// Whether there is a file at `path`.
    pub fn has(&self, path: &str) -> bool {
        self.0.join(path).is_file()
    }

    /// A file as bytes.
    ///
    /// # Errors
    /// If it is not there.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>> {
        fs::read(self.0.join(path)).with_context(|| format!("reading {path}"))
    }

    /// A file as text.
    ///
    /// # Errors
    /// If it is not there, or not UTF-8.
    pub fn text(&self, path: &str) -> Result<String> {
        fs::read_to_string(self.0.join(path)).with_context(|| format!("reading {path}"))
    }

    /// The paths of all files that are called `name`, in order.
    ///
    /// # Errors
    /// If the folder cannot be listed.
    pub fn named(&self, name: &str) -> Result<Vec<String>> {
        let mut found = Vec::new();
        walk(&self.0, &mut |path| {
            if path.file_name().is_some_and(|file| file == name) {
                let below = path.strip_prefix(&self.0).unwrap_or(path);
                found.push(below.to_string_lossy().replace('\\', "/"));
            }
        })?;
        found.sort();
        Ok(found)
    }

    /// The paths of all pages, in order: `en/films/heat/`.
    ///
    /// # Errors
    /// If the folder cannot be listed.
    pub fn pages(&self) -> Result<Vec<String>> {
        let files = self.named("index.html")?.into_iter();
        Ok(files
            .map(|file| file.trim_end_matches("index.html").to_owned())
            .collect())
    }

    /// The paths of the films' reviews, in order.
    ///
    /// # Errors
    /// If the folder cannot be listed.
    pub fn reviews(&self) -> Result<Vec<String>> {
        let pages = self.pages()?.into_iter();
        let is_review = |page: &String| page.split('/').nth(1) == Some("films") && depth(page) == 3;
        Ok(pages.filter(is_review).collect())
    }
}

fn depth(page: &str) -> usize {
    page.matches('/').count()
}

fn walk(folder: &Path, each: &mut impl FnMut(&Path)) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("listing {}", folder.display()))?;
    for entry in entries {
        let path = entry
            .with_context(|| format!("listing {}", folder.display()))?
            .path();
        if path.is_dir() {
            walk(&path, each)?;
        } else {
            each(&path);
        }
    }
    Ok(())
}
