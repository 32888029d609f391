//! Finds the folders of the languages and reads their files; independent of the content.

use std::{fs, io::ErrorKind, path::Path, rc::Rc};

use fault::{Fault, SourceFile};

use crate::faults::fault_of;

/// The files of one language.
pub(crate) struct Folder {
    /// The displayed path of the folder: `locales/fr`.
    pub(crate) name: String,
    /// The language tag: `fr`.
    pub(crate) locale: String,
    /// Every `.ftl` file, sorted by name.
    pub(crate) files: Vec<Rc<SourceFile>>,
}

/// Reads the folder of each of `locales`, in that order, and reports folders of any other name.
pub(crate) fn folders(dir: &Path, locales: &[&str], faults: &mut Vec<Fault>) -> Vec<Folder> {
    let shown = dir
        .file_name()
        .map_or_else(|| "locales".into(), |name| name.to_string_lossy());
    if locales.is_empty() {
        faults.push(
            fault_of(&shown, "no language is listed".to_owned()).help("list the default language"),
        );
    }
    for name in names_in(dir, &shown, faults) {
        if dir.join(&name).is_dir() && !locales.contains(&name.as_str()) {
            faults.push(
                fault_of(
                    &format!("{shown}/{name}"),
                    format!("`{name}` is not a listed language"),
                )
                .help(format!(
                    "add `{name}` to the languages of the collection, or remove the folder"
                )),
            );
        }
    }
    locales
        .iter()
        .map(|locale| folder(dir, &shown, locale, faults))
        .collect()
}

/// Builds the folders of `locales` from files in memory: language, name and text of each.
pub(crate) fn folders_of(texts: &[(&str, &str, &str)], locales: &[&str]) -> Vec<Folder> {
    let folder = |locale: &&str| {
        let name = format!("locales/{locale}");
        let own = texts.iter().filter(|(language, ..)| language == locale);
        let files = own.map(|(_, file, text)| SourceFile::new(format!("{name}/{file}"), *text));
        Folder {
            files: files.collect(),
            locale: (*locale).to_owned(),
            name,
        }
    };
    locales.iter().map(folder).collect()
}

fn folder(dir: &Path, shown: &str, locale: &str, faults: &mut Vec<Fault>) -> Folder {
    let path = dir.join(locale);
    let name = format!("{shown}/{locale}");
    let mut files = Vec::new();
    for file in names_in(&path, &name, faults) {
        if path.join(&file).is_dir() {
            let message = format!("`{file}` is a folder inside a language");
            faults.push(
                fault_of(&format!("{name}/{file}"), message).help("move its files one level up"),
            );
        } else if file.ends_with(".ftl") {
            match SourceFile::read(&path.join(&file), format!("{name}/{file}")) {
                Ok(source) => files.push(source),
                Err(fault) => faults.push(fault),
            }
        }
    }
    Folder {
        name,
        locale: locale.to_owned(),
        files,
    }
}

/// Returns the names in a folder, sorted, since the order of a file system is not portable.
fn names_in(dir: &Path, shown: &str, faults: &mut Vec<Fault>) -> Vec<String> {
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) => {
            let message = match error.kind() {
                ErrorKind::NotFound => format!("the folder `{shown}` is missing"),
                kind => format!("cannot read the folder `{shown}`: {kind}"),
            };
            let help = "each listed language has a folder with its `.ftl` files";
            faults.push(fault_of(shown, message).help(help));
            return Vec::new();
        }
    };
    let mut names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}
