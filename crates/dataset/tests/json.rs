//! The collection as JSON: ids where the packed form has positions, and texts that read again as what
//! they were.

mod folders;

use std::{fs, path::Path};

use dataset::{
    compile::{self, Compiled},
    json,
    model::Section,
};
use folders::{copy, fresh_data, tests_folder};
use serde_json::{Value, json};

fn exported(compiled: &Compiled) -> Value {
    json::collection(&compiled.collection, &compiled.films)
}

fn base() -> Value {
    exported(
        &compile::read(&tests_folder().join("base"))
            .compiled
            .expect("the base has no fault"),
    )
}

#[test]
fn lists_hold_ids_and_not_positions() {
    let film = &base()["films"]["quiet-harbor"];
    assert_eq!(film["countries"], json!(["IS"]));
    assert_eq!(film["genres"], json!(["drama"]));
    assert_eq!(film["credits"][0]["role"], "director");
    assert_eq!(film["credits"][0]["people"], json!(["ada-north"]));
    assert_eq!(film["cast"][0]["person"], "leo-marsh");
    assert_eq!(film["awards"][0]["award"], "reykjavik");
    assert_eq!(film["cards"][0]["topics"], json!(["shooting"]));
    assert_eq!(film["cards"][0]["sections"], json!(["synopsis"]));
}

#[test]
fn facts_are_written_as_editors_write_them() {
    let film = &base()["films"]["quiet-harbor"];
    assert_eq!(film["events"][0]["date"], "1971-05");
    assert_eq!(film["events"][0]["until"], "1971-06-30");
    assert_eq!(film["places"][0]["coordinates"], json!([64.15, -21.94]));
    assert_eq!(
        film["palette"]["sky"],
        json!({ "color": "#102030", "name": { "en": "slate", "fr": "ardoise" } })
    );
    assert_eq!(film["motif"], "river");
}

#[test]
fn what_is_not_there_has_no_field() {
    let base = base();
    assert_eq!(base["people"]["ada-north"].get("original"), None);
    assert_eq!(
        base["people"]["ada-north"]["name"], "Ada North",
        "the same in every language"
    );
    assert_eq!(base["films"]["quiet-harbor"]["title"].get("sort"), None);
}

/// Writes the reviews of `exported` into the collection at `data`.
fn write_reviews(exported: &Value, data: &Path) {
    for (slug, film) in exported["films"]
        .as_object()
        .expect("films stand by their slugs")
    {
        for locale in exported["locales"].as_array().expect("locales are a list") {
            let tag = locale["id"].as_str().expect("an id is a text");
            let mut review = String::new();
            let sections = Section::ALL.iter().map(|section| section.id());
            for (section, rows) in sections.filter_map(|id| Some((id, film["review"].get(id)?))) {
                let rows = rows.as_array().expect("rows are a list").iter();
                let paragraphs = rows.filter_map(|row| row[tag].as_array()).flatten();
                let paragraphs: Vec<&str> = paragraphs.filter_map(Value::as_str).collect();
                review.push_str(&format!("## {section}\n\n{}\n\n", paragraphs.join("\n\n")));
            }
            fs::write(data.join(format!("films/{slug}/review.{tag}.md")), review)
                .expect("a copy can be written");
        }
    }
}

/// Exports the collection at `data`, writes it back, and compares.
#[track_caller]
fn check_round_trip(data: &Path) {
    let before = compile::read(data);
    assert_eq!(fault::render(&before.faults, false), "");
    let compiled = before
        .compiled
        .expect("a collection without faults is compiled");
    write_reviews(&exported(&compiled), data);
    let again = compile::read(data);
    assert_eq!(fault::render(&again.faults, false), "");
    let again = again
        .compiled
        .expect("a collection without faults is compiled");
    for (film, before) in again.films.iter().zip(&compiled.films) {
        assert_eq!(film.sections, before.sections);
    }
}

#[test]
fn the_shipped_reviews_read_again_as_what_they_were() {
    let data = fresh_data("shipped-again");
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"),
        &data,
    );
    check_round_trip(&data);
}

#[test]
fn marks_that_are_meant_as_letters_read_again_as_letters() {
    let data = fresh_data("marks-again");
    copy(&tests_folder().join("base"), &data);
    let review = "## synopsis\n\n1910\\. A keeper counts 2 \\* 3 boats, R&D \\[sic\\], 4 \\< 5, a\\_b, \\`c\\`.\n\n\
        \\# One [is **missing**](<https://example.org/a_(b>), [*höfn*](lang:is), [gone](spoiler:),\n\
        [*Quiet Harbor*](film:quiet-harbor#score \"en\"), [fog](card:fog).\n";
    fs::write(
        data.join("films/quiet-harbor/review.en.md"),
        format!("{review}\n## score\n\n\\- None.\n"),
    )
    .expect("a copy can be written");
    check_round_trip(&data);
}
