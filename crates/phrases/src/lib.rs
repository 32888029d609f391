//! Compiles `locales/<lang>/*.ftl` (Fluent) into Rust: one method per message, no parser and no look-up by name
//! in the page. Passes: `read` (files) → `parse` (entries) → `lower` (one message of one language) → `compare`
//! (all languages of a message) → `write` (Rust). Independent of Yew and of the data.

mod compare;
mod depth;
mod escapes;
mod faults;
mod lower;
mod names;
mod parse;
mod piece;
mod plurals;
mod read;
mod select;
mod syntax;
mod write;

use std::path::Path;

use fault::Fault;

use faults::{MOST_FAULTS, fault_of};

/// Compiles the messages below `dir` in the languages `locales`, of which the first is the default.
///
/// The result is to be `include!`d with these items in scope: `Messages` (`Copy`, with the methods
/// `locale_idx(self) -> usize`, `plural(self, Number) -> Plural`, `number(self, Number) -> String`,
/// `isolate(self, &mut String, &str)`, which appends a text of unknown direction), `Number` (`Copy`, with
/// `is(self, u32) -> bool`) and `Plural`. A message `film-card-year` becomes `Messages::film_card_year`, its
/// attribute `.label` becomes `Messages::film_card_year_label`. Methods are `pub(crate)`, so that the compiler
/// reports unused messages.
///
/// Differences from Fluent's own runtime: `isolate` decides which values get isolation marks; terms and
/// references are resolved at build time; `NUMBER` takes no options; a bare number (`{ 5 }`) is rejected.
///
/// # Errors
/// All faults of all files, sorted by file and position.
pub fn compile(dir: &Path, locales: &[&str]) -> Result<String, Vec<Fault>> {
    let mut faults = Vec::new();
    let folders = read::folders(dir, locales, &mut faults);
    compile_folders(&folders, locales, faults)
}

/// Compiles messages in memory: `texts` holds the language, the name and the content of each file.
///
/// # Errors
/// Like [`compile`], without faults of the file system.
pub fn compile_texts(texts: &[(&str, &str, &str)], locales: &[&str]) -> Result<String, Vec<Fault>> {
    compile_folders(&read::folders_of(texts, locales), locales, Vec::new())
}

fn compile_folders(
    folders: &[read::Folder],
    locales: &[&str],
    mut faults: Vec<Fault>,
) -> Result<String, Vec<Fault>> {
    let parsed: Vec<parse::Locale<'_>> = folders
        .iter()
        .map(|folder| parse::locale(folder, &mut faults))
        .collect();
    let messages = compare::messages(&parsed, &mut faults);
    if faults.is_empty() {
        return Ok(write::rust(&messages, locales));
    }
    fault::sort(&mut faults);
    if faults.len() > MOST_FAULTS {
        let message = format!("{} more faults are not listed", faults.len() - MOST_FAULTS);
        faults.truncate(MOST_FAULTS);
        faults.push(fault_of("locales", message).help("mend those above first"));
    }
    Err(faults)
}
