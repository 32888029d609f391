//! Writes a template, checks it, fills it in and checks it again.

use std::{env, path::PathBuf, process as this_process};

use fault::Fault;
use toml::Table;

use super::*;

/// A copy of the project's people and languages without its films, removed on drop.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder =
            env::temp_dir().join(format!("diptych-new-film-{}-{name}", this_process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::copy(
            process::project().join("data/collection.toml"),
            folder.join("collection.toml"),
        )
        .unwrap();
        fs::write(folder.join("people.toml"), "").unwrap();
        Self(folder)
    }

    fn check(&self) -> Vec<Fault> {
        dataset_compile::read(&self.0).faults
    }

    /// Returns the first id in the table `name` of collection.toml.
    fn first_of(&self, name: &str) -> String {
        let collection: Table = fs::read_to_string(self.0.join("collection.toml"))
            .unwrap()
            .parse()
            .unwrap();
        collection[name]
            .as_table()
            .unwrap()
            .keys()
            .next()
            .unwrap()
            .clone()
    }

    fn edit(&self, name: &str, edit: impl FnOnce(String) -> String) {
        let path = self.0.join("films/jaws").join(name);
        fs::write(&path, edit(fs::read_to_string(&path).unwrap())).unwrap();
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

#[test]
fn a_slug_is_lower_case_words_with_hyphens_between_them() {
    for slug in ["jaws", "paris-texas", "2001"] {
        assert!(is_slug(slug), "{slug} was refused");
    }
    for slug in ["", "Jaws", "jaws-", "-jaws", "a--b", "a_b", "é", "../jaws"] {
        assert!(!is_slug(slug), "{slug} was taken");
    }
}

#[test]
fn a_film_is_not_overwritten() {
    let scratch = Scratch::new("twice");
    write(&scratch.0, "jaws").unwrap();
    let error = write(&scratch.0, "jaws").unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("there is a film `jaws` already"),
        "{error}"
    );
}

#[test]
fn the_check_lists_what_is_empty_in_every_file_each_with_advice() {
    let scratch = Scratch::new("empty");
    let names = write(&scratch.0, "jaws").unwrap();
    let faults = scratch.check();
    for name in names {
        assert!(
            faults.iter().any(|fault| fault.file.name.ends_with(&name)),
            "nothing about {name}"
        );
    }
    for fault in &faults {
        assert!(
            fault.help.is_some() || !fault.expected.is_empty(),
            "no advice: {}",
            fault.message
        );
    }
    let shown = fault::render(&faults, false);
    for line in [
        "year = 0",
        "runtime = 0",
        "countries = []",
        "languages = []",
        "genres = []",
        "motif = \"\"",
        "original = {",
        "sky = {",
        "url = \"\"",
        "people = []",
        "person = \"\"",
        "topics = []",
        "status = \"\"",
        "id = \"\"",
        "## synopsis",
        "## verdict",
    ] {
        assert!(shown.contains(line), "{line:?} is not shown in:\n{shown}");
    }
    assert!(
        !shown.contains("not valid TOML") && !shown.contains("unknown field"),
        "{shown}"
    );
}

#[test]
fn a_template_that_is_filled_in_has_no_faults() {
    let scratch = Scratch::new("filled");
    let names = write(&scratch.0, "jaws").unwrap();
    let [country, language, genre, topic] =
        ["countries", "languages", "genres", "topics"].map(|table| scratch.first_of(table));
    fs::write(
        scratch.0.join("people.toml"),
        "[ida]\nname = \"Ida\"\nsort = \"Ida\"\n",
    )
    .unwrap();
    scratch.edit("film.toml", |text| {
        text.replace("year = 0 ", "year = 1975 ")
            .replace("runtime = 0 ", "runtime = 124 ")
            .replace("countries = []", &format!("countries = [\"{country}\"]"))
            .replace("languages = []", &format!("languages = [\"{language}\"]"))
            .replace("genres = []", &format!("genres = [\"{genre}\"]"))
            .replace("motif = \"\"", "motif = \"sun\"")
            .replace("lang = \"\"", "lang = \"en\"")
            .replace("color = \"\"", "color = \"#10202c\"")
            .replace("url = \"\"", "url = \"https://example.org/\"")
            .replace("people = []", "people = [\"ida\"]")
            .replace("person = \"\"", "person = \"ida\"")
            .replace("\"\"", "\"Words\"")
    });
    scratch.edit("trivia.toml", |text| {
        text.replace("id = \"\"", "id = \"the-card\"")
            .replace("topics = []", &format!("topics = [\"{topic}\"]"))
            .replace("status = \"\"", "status = \"confirmed\"")
            .replace(" = \"\" ", " = \"Words\" ")
            .replace("title = \"\"", "title = \"Words\"")
    });
    for name in names.iter().filter(|name| name.starts_with("review.")) {
        scratch.edit(name, |text| {
            text.lines()
                .map(|line| {
                    format!(
                        "{line}\n{}",
                        if line.is_empty() { "" } else { "\nWords.\n" }
                    )
                })
                .collect()
        });
    }
    let faults = scratch.check();
    assert!(faults.is_empty(), "{}", fault::render(&faults, false));
}
