//! Compares the files and keys of a language with those of the default one.

use std::{collections::BTreeMap, ops::Range, rc::Rc};

use fault::{Fault, SourceFile};

use crate::{
    faults::{MOST_FAULTS, fault_of},
    parse::{Entry, Locale},
};

/// Reports the files and keys that are missing in `others`, and the additional ones.
pub(crate) fn check(default: &Locale<'_>, others: &[Locale<'_>], faults: &mut Vec<Fault>) {
    // A folder without files has been reported already.
    let has_files = |locale: &&Locale<'_>| !locale.folder.files.is_empty();
    for other in others
        .iter()
        .filter(|other| has_files(&default) && has_files(other))
    {
        missing_files(default, other, faults);
        extra_files(default, other, faults);
        // The span of the last entry found in each file of the other language.
        let mut last: BTreeMap<*const SourceFile, Range<usize>> = BTreeMap::new();
        for entry in &default.entries {
            let found = other.get(&entry.name);
            match (found, same_file(other, entry)) {
                _ if entry.is_term() => {}
                (Some(found), _) => same_place(entry, found, other, faults),
                (None, Some(file)) if !other.is_hidden(&entry.name) => {
                    let before = last.get(&Rc::as_ptr(file)).cloned().unwrap_or_default();
                    faults.push(missing_key(other, entry, file, before));
                }
                _ => {}
            }
            if let Some(found) = found {
                last.insert(Rc::as_ptr(found.file), found.span.clone());
            }
        }
        for entry in other.entries.iter().filter(|entry| !entry.is_term()) {
            let is_known = default.get(&entry.name).is_some() || default.is_hidden(&entry.name);
            // Each fault searches for the key that may have been meant.
            if !is_known && same_file(default, entry).is_some() && faults.len() < MOST_FAULTS {
                faults.push(extra_key(default, other, entry));
            }
        }
    }
}

/// Returns `film.ftl` for `locales/en/film.ftl`.
fn file_name(file: &SourceFile) -> &str {
    file.name.rsplit('/').next().unwrap_or_default()
}

/// Returns the file of `locale` with the same name as that of `entry`.
fn same_file<'s>(locale: &Locale<'s>, entry: &Entry<'_>) -> Option<&'s Rc<SourceFile>> {
    locale
        .folder
        .files
        .iter()
        .find(|file| file_name(file) == file_name(entry.file))
}

fn missing_files(default: &Locale<'_>, other: &Locale<'_>, faults: &mut Vec<Fault>) {
    for file in &default.folder.files {
        let name = file_name(file);
        if !other
            .folder
            .files
            .iter()
            .any(|file| file_name(file) == name)
        {
            let path = format!("{}/{name}", other.folder.name);
            let help = format!("copy `{}` and translate its texts", file.name);
            faults.push(fault_of(&path, format!("`{path}` is missing")).help(help));
        }
    }
}

fn extra_files(default: &Locale<'_>, other: &Locale<'_>, faults: &mut Vec<Fault>) {
    let known: Vec<&str> = default
        .folder
        .files
        .iter()
        .map(|file| file_name(file))
        .collect();
    for file in &other.folder.files {
        let name = file_name(file);
        if !known.contains(&name) {
            let message = format!("`{}` has no file `{name}`", default.folder.locale);
            faults.push(fault_of(&file.name, message).known(name, known.iter().copied()));
        }
    }
}

/// A fault at `span`, the message after which the missing one is expected.
fn missing_key(
    other: &Locale<'_>,
    entry: &Entry<'_>,
    file: &Rc<SourceFile>,
    span: Range<usize>,
) -> Fault {
    let place = if span.is_empty() {
        "here"
    } else {
        "after this"
    };
    Fault::new(
        file,
        span,
        format!("`{}` is missing in `{}`", entry.name, other.folder.locale),
    )
    .expected(format!("expected `{}` {place}", entry.name))
    .help(format!("translate it from {}", entry.place()))
}

fn extra_key(default: &Locale<'_>, other: &Locale<'_>, entry: &Entry<'_>) -> Fault {
    // A key that the language already has cannot be the intended one.
    let known = default
        .names()
        .filter(|name| !name.starts_with('-') && other.get(name).is_none());
    entry
        .fault(format!(
            "`{}` has no key `{}`",
            default.folder.locale, entry.name
        ))
        .expected(format!("expected a key of `{}`", default.folder.locale))
        .help(format!("remove it, or add it to `{}`", default.folder.name))
        .known(&entry.name, known)
}

/// Reports a key that is in another file than in the default language, since people search for it there.
fn same_place(entry: &Entry<'_>, found: &Entry<'_>, other: &Locale<'_>, faults: &mut Vec<Fault>) {
    let name = file_name(entry.file);
    if name != file_name(found.file) && same_file(other, entry).is_some() {
        faults.push(
            found
                .fault(format!("`{}` stands in another file", found.name))
                .expected(format!("expected in `{}/{name}`", other.folder.name))
                .help(format!("move it there, as at {}", entry.place())),
        );
    }
}
