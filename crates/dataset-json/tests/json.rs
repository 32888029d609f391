//! The collection as JSON: ids in place of the indexes of the packed form, and texts that parse to the same
//! passages again.

#[path = "../../dataset-compile/tests/folders/mod.rs"]
mod folders;

use std::{
    fs,
    path::{Path, PathBuf},
};

use dataset::model::Section;
use dataset_compile::Compiled;
use folders::{copy, fresh_data, tests_folder};
use serde_json::{Value, json};

fn exported(compiled: &Compiled) -> Value {
    serde_json::to_value(dataset_json::collection(compiled)).expect("its keys are texts")
}

/// The small collection of the compiler's tests.
fn base_folder() -> PathBuf {
    tests_folder().join("../../dataset-compile/tests/base")
}

fn base() -> Value {
    exported(
        &dataset_compile::read(&base_folder())
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
fn an_absent_value_has_no_json_field() {
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
    let before = dataset_compile::read(data);
    assert_eq!(fault::render(&before.faults, false), "");
    let compiled = before
        .compiled
        .expect("a collection without faults is compiled");
    write_reviews(&exported(&compiled), data);
    let again = dataset_compile::read(data);
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
    copy(&base_folder(), &data);
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

/// Collects the paths of all fields in `schema` without a description.
fn described(schema: &Value, path: &str, missing: &mut Vec<String>) {
    match schema {
        Value::Object(object) => {
            for (name, field) in object
                .get("properties")
                .and_then(Value::as_object)
                .into_iter()
                .flatten()
            {
                // Sections are keys of a map, described all together.
                if Section::from_id(name).is_none()
                    && field["description"].as_str().is_none_or(str::is_empty)
                {
                    missing.push(format!("{path}/{name}"));
                }
            }
            for (name, part) in object {
                described(part, &format!("{path}/{name}"), missing);
            }
        }
        Value::Array(parts) => {
            for part in parts {
                described(part, path, missing);
            }
        }
        _ => {}
    }
}

#[test]
fn every_field_of_the_schema_says_what_it_holds() {
    let schema = dataset_json::schema(None).to_value();
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    let definitions = schema["$defs"].as_object().expect("types have definitions");
    assert!(definitions.len() > 15, "{} definitions", definitions.len());
    let mut missing = Vec::new();
    for (name, definition) in definitions {
        if definition["description"].as_str().is_none_or(str::is_empty) {
            missing.push(name.clone());
        }
    }
    described(&schema, "", &mut missing);
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn optional_fields_are_not_required_by_the_schema() {
    let schema = dataset_json::schema(None).to_value();
    let required = |name: &str| schema["$defs"][name]["required"].clone();
    assert_eq!(required("Credit"), json!(["role", "people"]));
    assert_eq!(required("Person"), json!(["name", "sort"]));
    let film = required("Film");
    let film: Vec<&str> = film
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    assert!(
        film.contains(&"year") && !film.contains(&"published"),
        "{film:?}"
    );
}

#[test]
fn the_schema_is_named_by_its_address_where_that_is_known() {
    assert_eq!(dataset_json::schema(None).get("$id"), None);
    let address = "https://example.org/data/collection.schema.json";
    let schema = dataset_json::schema(Some(address.to_owned()));
    assert_eq!(schema.get("$id"), Some(&Value::from(address)));
}

#[test]
fn a_film_says_since_when_it_is_online_where_that_is_written() {
    assert_eq!(base()["films"]["quiet-harbor"].get("published"), None);
    let data = fresh_data("published");
    copy(&base_folder(), &data);
    let file = data.join("films/quiet-harbor/film.toml");
    let film = fs::read_to_string(&file).expect("the copy can be read");
    let dates = "published = \"2026-05-01\"\nrevised = \"2026-06-11\"\n";
    fs::write(&file, dates.to_owned() + &film).expect("the copy can be written");
    let outcome = dataset_compile::read(&data);
    assert_eq!(fault::render(&outcome.faults, false), "");
    let film = &exported(&outcome.compiled.expect("it has no fault"))["films"]["quiet-harbor"];
    assert_eq!(film["published"], "2026-05-01");
    assert_eq!(film["revised"], "2026-06-11");
}
