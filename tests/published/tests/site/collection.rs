//! The JSON collection, validated against its published schema by an independent validator.

use anyhow::{Context, Result};
use jsonschema::Validator;
use published::{ADDRESS, Site, addressed, anywhere};
use serde_json::{Value, json};

fn read(site: &Site, name: &str) -> Result<Value> {
    let text = site.text(&format!("data/{name}"))?;
    serde_json::from_str(&text).with_context(|| format!("reading {name}"))
}

fn validator(site: &Site) -> Result<Validator> {
    let schema = read(site, "collection.schema.json")?;
    jsonschema::draft202012::meta::validate(&schema)
        .map_err(|fault| anyhow::anyhow!("the schema is none: {fault}"))?;
    jsonschema::draft202012::new(&schema).map_err(|fault| anyhow::anyhow!("{fault}"))
}

#[test]
fn the_collection_is_as_its_schema_says() -> Result<()> {
    for site in [anywhere()?, addressed()?] {
        let validator = validator(&site)?;
        let collection = read(&site, "collection.json")?;
        let faults: Vec<String> = validator
            .iter_errors(&collection)
            .take(5)
            .map(|fault| format!("{}: {fault}", fault.instance_path()))
            .collect();
        assert_eq!(faults, Vec::<String>::new());
        assert_eq!(collection["$schema"], "collection.schema.json");
        let n_films = collection["films"].as_object().map(|films| films.len());
        assert_eq!(n_films, Some(site.reviews()?.len() / 2));
    }
    Ok(())
}

#[test]
fn the_schema_is_called_by_its_address_where_it_has_one() -> Result<()> {
    let address = format!("{ADDRESS}data/collection.schema.json");
    assert_eq!(
        read(&addressed()?, "collection.schema.json")?["$id"],
        address
    );
    assert_eq!(
        read(&anywhere()?, "collection.schema.json")?.get("$id"),
        None
    );
    Ok(())
}

/// The JSON Pointer of the expected fault, and the change that causes it.
type Change = (&'static str, fn(&mut Value));

#[test]
fn the_schema_refuses_what_is_broken_and_says_where() -> Result<()> {
    let site = anywhere()?;
    let validator = validator(&site)?;
    let collection = read(&site, "collection.json")?;
    let changes: &[Change] = &[
        ("", |all| {
            drop(all.as_object_mut().map(|all| all.remove("films")))
        }),
        ("", |all| all["film"] = json!({})),
        ("/defaultLocale", |all| {
            all["defaultLocale"] = json!("the English one")
        }),
        ("/locales", |all| all["locales"] = json!([])),
        ("/locales/0/direction", |all| {
            all["locales"][0]["direction"] = json!("up")
        }),
        ("/sections", |all| {
            all["sections"]["credits"] = json!("Credits")
        }),
        ("/films", |all| {
            all["films"]["No Slug"] = all["films"]["heat"].clone()
        }),
        ("/films/heat", |all| {
            drop(
                all["films"]["heat"]
                    .as_object_mut()
                    .map(|film| film.remove("year")),
            )
        }),
        ("/films/heat/year", |all| {
            all["films"]["heat"]["year"] = json!("1995")
        }),
        ("/films/heat/runtime", |all| {
            all["films"]["heat"]["runtime"] = json!(0)
        }),
        ("/films/heat/published", |all| {
            all["films"]["heat"]["published"] = json!("2026-13-01")
        }),
        ("/films/heat/palette/sky/color", |all| {
            all["films"]["heat"]["palette"]["sky"]["color"] = json!("red")
        }),
        ("/films/heat/review", |all| {
            all["films"]["heat"]["review"]["plot"] = json!([])
        }),
        ("/films/heat/review/score/0", |all| {
            all["films"]["heat"]["review"]["score"][0] = json!("one text")
        }),
        ("/films/heat/cards/0/status", |all| {
            all["films"]["heat"]["cards"][0]["status"] = json!("rumoured")
        }),
        ("/films/heat/cards/0/sources", |all| {
            all["films"]["heat"]["cards"][0]["sources"] = json!([])
        }),
        ("/films/heat/sources/0/url", |all| {
            all["films"]["heat"]["sources"][0]["url"] = json!("javascript:alert(1)")
        }),
        ("/people/al-pacino/born", |all| {
            all["people"]["al-pacino"]["born"] = json!(-1940)
        }),
    ];
    for (place, change) in changes {
        let mut broken = collection.clone();
        change(&mut broken);
        assert_ne!(broken, collection, "{place}: nothing was changed");
        let faults: Vec<String> = validator
            .iter_errors(&broken)
            .map(|fault| fault.instance_path().to_string())
            .collect();
        assert!(
            faults.iter().any(|path| path == place),
            "{place}: found at {faults:?}"
        );
    }
    Ok(())
}

#[test]
fn whole_numbers_of_sources_stay_within_the_list() -> Result<()> {
    // Beyond the schema: the index of a source must be within the film's own list.
    let collection = read(&anywhere()?, "collection.json")?;
    for (slug, film) in collection["films"].as_object().context("films")? {
        let n_sources = film["sources"].as_array().map_or(0, Vec::len) as u64;
        let cards = film["cards"].as_array().into_iter().flatten();
        for source in cards.flat_map(|card| card["sources"].as_array().into_iter().flatten()) {
            assert!(
                source.as_u64().is_some_and(|source| source < n_sources),
                "{slug}: {source}"
            );
        }
    }
    Ok(())
}
