//! The files of a collection's folder: all of them, those that were read, and those that nothing refers to.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    rc::Rc,
};

use fault::{Fault, SourceFile};

use super::check::Check;

/// Documentation files, which are no part of the collection.
const FOR_PEOPLE: &[&str] = &["README.md", "EDITORIAL.md", "LICENSE.md", "LICENSE"];

/// The UTF-8 byte order mark that some editors write.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A folder and all files in it, by relative path with forward slashes.
pub(super) struct Folder {
    content: Content,
    name: String,
    files: BTreeSet<String>,
    read: RefCell<BTreeSet<String>>,
}

/// The storage of a folder's files.
enum Content {
    /// A folder of the file system.
    Disk(PathBuf),
    /// Bytes by path.
    Memory(BTreeMap<String, Vec<u8>>),
}

impl Folder {
    /// Creates a folder `name` with these files.
    pub(super) fn of_files(name: &str, files: BTreeMap<String, Vec<u8>>) -> Self {
        Self {
            name: name.to_owned(),
            files: files.keys().cloned().collect(),
            content: Content::Memory(files),
            read: RefCell::default(),
        }
    }

    /// Lists all files below `root`, without hidden ones.
    pub(super) fn list(root: &Path) -> Self {
        let name = root
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let mut files = BTreeSet::new();
        list_into(root, "", &mut files);
        Self {
            content: Content::Disk(root.to_owned()),
            name: name.unwrap_or_else(|| "data".to_owned()),
            files,
            read: RefCell::default(),
        }
    }

    /// The slugs of the films: the sorted names of the folders in `films/`.
    pub(super) fn films(&self) -> Vec<String> {
        let slugs: BTreeSet<String> = self
            .files
            .iter()
            .filter_map(|file| Some(file.strip_prefix("films/")?.split_once('/')?.0.to_owned()))
            .collect();
        slugs.into_iter().collect()
    }

    /// True if the file exists.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.contains(path)
    }

    /// Reads a file; returns a fault if it is missing or cannot be read.
    pub(super) fn open(&self, path: &str) -> Result<Rc<SourceFile>, Fault> {
        self.read.borrow_mut().insert(path.to_owned());
        let shown = self.shown(path);
        if !self.has(path) {
            let message = format!("`{shown}` is missing");
            return Err(Fault::new(&SourceFile::new(shown, ""), 0..0, message));
        }
        let bytes = match &self.content {
            Content::Disk(root) => fs::read(root.join(path)),
            Content::Memory(files) => Ok(files.get(path).cloned().unwrap_or_default()),
        };
        let bytes = bytes.map_err(|error| {
            let message = format!("cannot read `{shown}`: {error}");
            Fault::new(&SourceFile::new(shown.as_str(), ""), 0..0, message)
        })?;
        let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(SourceFile::new(shown, text)),
            Err(error) => {
                let file = SourceFile::new(shown, String::from_utf8_lossy(bytes));
                let place = error.valid_up_to()..error.valid_up_to() + "\u{fffd}".len();
                Err(Fault::new(&file, place, "a character that is not UTF-8")
                    .expected("expected UTF-8")
                    .help("save the file in the encoding UTF-8"))
            }
        }
    }

    /// Marks the files below `place` as read: a fault was reported for all of them.
    pub(super) fn pass_over(&self, place: &str) {
        let below = self.files.iter().filter(|file| file.starts_with(place));
        self.read.borrow_mut().extend(below.cloned());
    }

    /// The displayed form of a path.
    pub(super) fn shown(&self, path: &str) -> String {
        format!("{}/{path}", self.name)
    }

    /// Reports every file that was not read.
    pub(super) fn report_strays(&self, check: &Check) {
        let read = self.read.borrow();
        let strays = self
            .files
            .iter()
            .filter(|file| !read.contains(*file) && !FOR_PEOPLE.contains(&file.as_str()));
        for stray in strays {
            let file = SourceFile::new(self.shown(stray), "");
            let place = stray.rsplit_once('/').map_or("", |(place, _)| place);
            let name = stray.rsplit('/').next().unwrap_or(stray);
            let tag = name
                .strip_prefix("review.")
                .and_then(|name| name.strip_suffix(".md"));
            let fault = match tag {
                Some(tag) if place.starts_with("films/") => {
                    let message = format!("a review in the unknown language `{tag}`");
                    let known: Vec<&str> = check.tags().collect();
                    Fault::new(&file, 0..0, message).help(format!(
                        "the languages of collection.toml are {}; a new one is a `[[locales]]` there",
                        known.join(", ")
                    ))
                }
                _ => {
                    let message = format!("nothing refers to `{}`", self.shown(stray));
                    let siblings = self.expected_in(place, check);
                    Fault::new(&file, 0..0, message)
                        .known(name, siblings.iter().map(String::as_str))
                }
            };
            check.report(fault);
        }
    }

    /// The names of the files that are valid in the folder `place`.
    fn expected_in(&self, place: &str, check: &Check) -> Vec<String> {
        if place.starts_with("films/") {
            let reviews = check
                .locales
                .iter()
                .map(|locale| format!("review.{}.md", locale.tag));
            ["film.toml", "trivia.toml"]
                .map(str::to_owned)
                .into_iter()
                .chain(reviews)
                .collect()
        } else if place == "films" {
            vec!["<slug>/film.toml".to_owned()]
        } else {
            let about = check
                .locales
                .iter()
                .map(|locale| format!("about.{}.md", locale.tag));
            ["collection.toml", "people.toml"]
                .map(str::to_owned)
                .into_iter()
                .chain(about)
                .collect()
        }
    }
}

fn list_into(folder: &Path, prefix: &str, files: &mut BTreeSet<String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        if entry.path().is_dir() {
            list_into(&entry.path(), &format!("{path}/"), files);
        } else {
            files.insert(path);
        }
    }
}
