//! The element's types, its manifest and its documentation have the attributes and events of
//! `web/element/attributes.json`.

use std::collections::BTreeSet;

use serde_json::{Value, json};

const TYPES: &str = include_str!("../../../web/element/embed.d.ts");
const DOCUMENT: &str = include_str!("../../../docs/element.md");

fn list() -> Value {
    let text = include_str!("../../../web/element/attributes.json");
    serde_json::from_str(text).expect("the list is JSON")
}

/// Returns the strings of an array in the list.
fn names(key: &str) -> Vec<String> {
    let names = list()[key].as_array().cloned().expect("it is an array");
    let names = names.iter().map(|name| name.as_str().expect("a name"));
    names.map(str::to_owned).collect()
}

/// Returns the names of all attributes, with their types and descriptions.
fn attributes() -> Vec<(String, String, String)> {
    let list = list();
    let of = |name: &str, key: &str| {
        let text = list["attributes"][name][key].as_str();
        text.unwrap_or_else(|| panic!("{name} has no {key}"))
            .to_owned()
    };
    let all = [names("shown"), names("others")].concat();
    let described = list["attributes"].as_object().expect("it is an object");
    assert_eq!(described.len(), all.len());
    let all = all.into_iter();
    all.map(|name| (name.clone(), of(&name, "type"), of(&name, "description")))
        .collect()
}

fn manifest(part: &str) -> Vec<Value> {
    let text = include_str!("../../../web/element/custom-elements.json");
    let manifest: Value = serde_json::from_str(text).expect("the manifest is JSON");
    let element = &manifest["modules"][0]["declarations"][0];
    element[part].as_array().cloned().expect("it is an array")
}

#[test]
fn the_manifest_has_the_attributes_of_the_list_and_a_field_for_each() {
    let (all, fields) = (manifest("attributes"), manifest("members"));
    let listed = attributes();
    assert_eq!(all.len(), listed.len());
    for (name, kind, description) in listed {
        let attribute = json!({
            "name": name, "type": { "text": kind }, "description": description, "fieldName": name,
        });
        assert!(all.contains(&attribute), "{attribute}");
        let field = json!({
            "kind": "field", "name": name, "type": { "text": "string" }, "description": description,
            "attribute": name, "reflects": true,
        });
        assert!(fields.contains(&field), "{field}");
    }
}

#[test]
fn the_types_have_the_attributes_of_the_list_and_an_accessor_for_each() {
    for (name, kind, description) in attributes() {
        let attribute = format!("  /** {description} */\n  {name}?: {kind};\n");
        assert!(TYPES.contains(&attribute), "{attribute}");
        // `lang` is a property of every element.
        if name == "lang" {
            continue;
        }
        let value = match kind.as_str() {
            "string" => kind,
            _ => format!("FilmExplorerAttributes[\"{name}\"] | \"\""),
        };
        let accessor =
            format!("  get {name}(): string;\n  set {name}(value: {value} | null | undefined);\n");
        assert!(TYPES.contains(&accessor), "{accessor}");
    }
    let shown = names("shown").join("\" | \"");
    let missing = format!("readonly attribute: \"{shown}\";");
    assert!(TYPES.contains(&missing), "{missing}");
}

#[test]
fn types_and_manifest_have_the_events_of_the_list() {
    let listed: BTreeSet<String> = names("events").into_iter().collect();
    let events = manifest("events");
    let described = events.iter().filter_map(|event| event["name"].as_str());
    assert_eq!(
        described.map(str::to_owned).collect::<BTreeSet<_>>(),
        listed
    );
    let lines = TYPES.lines().map(str::trim);
    let typed = lines.filter_map(|line| line.strip_prefix('"')?.split_once("\": CustomEvent<"));
    let typed: BTreeSet<String> = typed.map(|(name, _)| name.to_owned()).collect();
    assert_eq!(typed, listed);
}

#[test]
fn the_document_lists_every_attribute_and_event() {
    let attributes = attributes().into_iter().map(|(name, ..)| name);
    for name in attributes.chain(names("events")) {
        let row = format!("\n| `{name}` |");
        assert!(DOCUMENT.contains(&row), "{name}");
    }
}
