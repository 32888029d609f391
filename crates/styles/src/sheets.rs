//! The style sheets of one folder, read once, and their missing imports.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Component, Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use fault::{Fault, SourceFile};
use lightningcss::bundler::{ResolveResult, SourceProvider};

/// Every `.css` file below one folder, by its path inside it.
#[derive(Debug, Default)]
pub struct Sheets {
    folder: String,
    texts: BTreeMap<PathBuf, String>,
    /// Imports of missing files: the importing file, and the specifier.
    missing: Mutex<Vec<(PathBuf, String)>>,
}

impl Sheets {
    /// Reads every style sheet below `folder`, which faults call `shown`.
    ///
    /// # Errors
    /// If a folder or file cannot be read.
    pub fn read(folder: &Path, shown: &str) -> io::Result<Self> {
        let mut sheets = Self {
            folder: shown.to_owned(),
            ..Self::default()
        };
        sheets.read_folder(folder, Path::new(""))?;
        Ok(sheets)
    }

    fn read_folder(&mut self, folder: &Path, inside: &Path) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let (path, inside) = (entry.path(), inside.join(entry.file_name()));
            if path.is_dir() {
                self.read_folder(&path, &inside)?;
            } else if path.extension().is_some_and(|extension| extension == "css") {
                self.texts.insert(inside, fs::read_to_string(&path)?);
            }
        }
        Ok(())
    }

    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        self.texts.get(Path::new(path)).map(String::as_str)
    }

    /// Returns the path of the file for display in faults.
    pub(crate) fn shown(&self, path: &str) -> String {
        format!("{}/{path}", self.folder)
    }

    /// Returns one fault for each missing import.
    pub(crate) fn missing_imports(&self) -> Vec<Fault> {
        let missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        missing
            .iter()
            .map(|(importer, specifier)| self.missing_import(importer, specifier))
            .collect()
    }

    fn missing_import(&self, importer: &Path, specifier: &str) -> Fault {
        let importer = importer.to_string_lossy();
        let text = self.text(&importer).unwrap_or_default();
        let file = SourceFile::new(self.shown(&importer), text);
        let start = text.find(specifier).unwrap_or_default();
        let span = start..(start + specifier.len()).min(text.len());
        let known: Vec<_> = self
            .texts
            .keys()
            .map(|path| path.to_string_lossy())
            .collect();
        Fault::new(
            &file,
            span,
            format!("`{specifier}` is imported but does not exist"),
        )
        .expected(format!("expected a stylesheet of `{}/`", self.folder))
        .known(specifier, known.iter().map(AsRef::as_ref))
    }
}

impl SourceProvider for Sheets {
    type Error = io::Error;

    fn read<'a>(&'a self, file: &Path) -> io::Result<&'a str> {
        self.texts.get(file).map(String::as_str).ok_or_else(|| {
            io::Error::new(
                io::ErrorKind::NotFound,
                format!("`{}` does not exist", file.display()),
            )
        })
    }

    /// Records a missing file and reports it as external, so that the bundler continues and finds the other faults.
    fn resolve(&self, specifier: &str, importer: &Path) -> io::Result<ResolveResult> {
        let path = normal(&importer.with_file_name(specifier));
        if self.texts.contains_key(&path) {
            return Ok(ResolveResult::File(path));
        }
        let mut missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        missing.push((importer.to_owned(), specifier.to_owned()));
        Ok(ResolveResult::External(specifier.to_owned()))
    }
}

/// Returns `path` with `.` and `..` resolved lexically.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                normal.pop();
            }
            other => normal.push(other),
        }
    }
    normal
}
