//! Access to the files of the built site, for tests that need no browser. There are two builds: a site for any
//! address, and the same one built for [`ADDRESS`].

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

/// The address of the second site. It includes a folder, so that no test can assume the root of the host.
pub const ADDRESS: &str = "https://example.org/films/";

/// The languages of the site.
pub const LANGUAGES: [&str; 2] = ["en", "fr"];

/// The folder of the pages for frames.
const FRAMES: &str = "embed/";

/// True if a page shows the user's own data; search engines are asked not to index it.
pub fn is_private(path: &str) -> bool {
    path.ends_with("/saved/")
}

/// The variable with the folder of the site for any address, set by `cargo xtask test`.
const ANYWHERE: &str = "DIPTYCH_DIST";
/// The variable with the folder of the site built for [`ADDRESS`].
const ADDRESSED: &str = "DIPTYCH_ADDRESSED";
/// The variable with the path of html-validate.
const HTML_VALIDATE: &str = "HTML_VALIDATE";

/// A built site.
#[derive(Clone, Debug)]
pub struct Site(PathBuf);

/// Opens the site for any address.
///
/// # Errors
/// If the variable is not set, or its folder has no site.
pub fn anywhere() -> Result<Site> {
    Site::open(path(ANYWHERE)?)
}

/// Opens the site built for [`ADDRESS`].
///
/// # Errors
/// If the variable is not set, or its folder has no site.
pub fn addressed() -> Result<Site> {
    Site::open(path(ADDRESSED)?)
}

/// The path of html-validate, which validates HTML.
///
/// # Errors
/// If the variable is not set.
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

    /// The folder of the site.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// True if there is a file at `path`.
    pub fn has(&self, path: &str) -> bool {
        self.0.join(path).is_file()
    }

    /// The content of a file as bytes.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>> {
        fs::read(self.0.join(path)).with_context(|| format!("reading {path}"))
    }

    /// The content of a file as text.
    ///
    /// # Errors
    /// If it cannot be read, or is not UTF-8.
    pub fn text(&self, path: &str) -> Result<String> {
        fs::read_to_string(self.0.join(path)).with_context(|| format!("reading {path}"))
    }

    /// The paths of all files with this name, sorted.
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

    /// The paths of all pages, sorted: `en/films/heat/`. The pages for frames show parts of them and are listed by
    /// [`Site::frames`].
    ///
    /// # Errors
    /// If the folder cannot be listed.
    pub fn pages(&self) -> Result<Vec<String>> {
        let mut pages = self.folders()?;
        pages.retain(|path| !path.starts_with(FRAMES));
        Ok(pages)
    }

    /// The paths of the pages for frames, sorted: `embed/en/heat/score/`.
    ///
    /// # Errors
    /// If the folder cannot be listed.
    pub fn frames(&self) -> Result<Vec<String>> {
        let mut pages = self.folders()?;
        pages.retain(|path| path.starts_with(FRAMES));
        Ok(pages)
    }

    fn folders(&self) -> Result<Vec<String>> {
        let files = self.named("index.html")?.into_iter();
        Ok(files
            .map(|file| file.trim_end_matches("index.html").to_owned())
            .collect())
    }

    /// The paths of the films' reviews, sorted.
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
