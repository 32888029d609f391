//! The JSON-LD of pages: only types and properties of schema.org 29, with values of the expected types.

use anyhow::{Context, Result, bail, ensure};
use published::{ADDRESS, Site, addressed, anywhere};
use serde_json::Value;

use crate::head::Page;

/// The expected kind of a property's value.
#[derive(Clone, Copy, Debug)]
enum NodeKind {
    Text,
    Url,
    Date,
    Duration,
    Number,
    /// One or several things of these types.
    Things(&'static [&'static str]),
    /// One or several texts.
    Texts,
}

use NodeKind::{Date, Duration, Number, Text, Texts, Things, Url};

const ORGANIZATION: NodeKind = Things(&["Organization"]);
const PEOPLE: NodeKind = Things(&["Person"]);

/// A type: its name, its properties and the required ones.
type Type = (
    &'static str,
    &'static [(&'static str, NodeKind)],
    &'static [&'static str],
);

const PAGE: &[(&str, NodeKind)] = &[
    ("name", Text),
    ("url", Url),
    ("inLanguage", Text),
    ("isPartOf", Things(&["WebSite"])),
    ("about", Things(&["Movie"])),
    ("mainEntity", Things(&["ItemList"])),
];

#[rustfmt::skip]
const TYPES: &[Type] = &[
    ("Movie", &[
        ("name", Text), ("alternateName", Texts), ("url", Url), ("image", Url), ("datePublished", Date),
        ("duration", Duration), ("genre", Texts), ("inLanguage", Texts), ("countryOfOrigin", Things(&["Country"])),
        ("director", PEOPLE), ("musicBy", PEOPLE), ("actor", PEOPLE),
    ], &["name"]),
    ("Review", &[
        ("name", Text), ("url", Url), ("inLanguage", Text), ("datePublished", Date), ("dateModified", Date),
        ("itemReviewed", Things(&["Movie"])), ("author", ORGANIZATION), ("publisher", ORGANIZATION),
    ], &["name", "inLanguage", "itemReviewed", "author", "datePublished"]),
    ("Person", &[
        ("name", Text), ("alternateName", Text), ("url", Url), ("birthDate", Date), ("deathDate", Date),
    ], &["name"]),
    ("Country", &[("name", Text)], &["name"]),
    ("Organization", &[("name", Text), ("url", Url)], &["name"]),
    ("WebSite", &[
        ("name", Text), ("url", Url), ("description", Text), ("inLanguage", Texts), ("publisher", ORGANIZATION),
    ], &["name"]),
    ("WebPage", PAGE, &["name", "inLanguage", "isPartOf"]),
    ("CollectionPage", PAGE, &["name", "inLanguage", "isPartOf"]),
    ("SearchResultsPage", PAGE, &["name", "inLanguage", "isPartOf"]),
    ("AboutPage", PAGE, &["name", "inLanguage", "isPartOf"]),
    ("ItemList", &[("numberOfItems", Number), ("itemListElement", Things(&["ListItem"]))], &["itemListElement"]),
    ("BreadcrumbList", &[("itemListElement", Things(&["ListItem"]))], &["itemListElement"]),
    ("ListItem", &[("position", Number), ("name", Text), ("url", Url), ("item", Url)], &["position", "name"]),
];

/// The types of a thing, in their order.
fn types(thing: &Value) -> Vec<&str> {
    match &thing["@type"] {
        Value::String(name) => vec![name],
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn items(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(values) => values.iter().collect(),
        value => vec![value],
    }
}

/// Checks a thing and all things nested in it against the vocabulary.
fn check_thing(thing: &Value, page: &str) -> Result<()> {
    let name = match types(thing)[..] {
        [name] => name,
        ["Review", "CriticReview"] => "Review",
        ref others => bail!("{page}: a thing of the types {others:?}"),
    };
    let known = TYPES.iter().find(|(known, ..)| *known == name);
    let (_, properties, required) =
        known.with_context(|| format!("{page}: unknown type {name}"))?;
    let fields = thing.as_object().context("a thing is an object")?;
    for (key, value) in fields.iter().filter(|(key, _)| !key.starts_with('@')) {
        let property = properties.iter().find(|(property, _)| property == key);
        let (_, kind) = property.with_context(|| format!("{page}: {name} has no {key}"))?;
        ensure!(
            is_of(value, *kind, page)?,
            "{page}: {name}.{key} is no {kind:?}: {value}"
        );
    }
    // A mere reference to a thing needs only a name and an id.
    let is_reference = fields.contains_key("@id") && fields.len() <= 5;
    for key in required.iter().filter(|_| !is_reference) {
        ensure!(fields.contains_key(*key), "{page}: {name} without {key}");
    }
    Ok(())
}

fn is_of(value: &Value, kind: NodeKind, page: &str) -> Result<bool> {
    let text = value.as_str().unwrap_or_default();
    Ok(match kind {
        Text => !text.is_empty(),
        Texts => items(value)
            .iter()
            .all(|item| item.as_str().is_some_and(|item| !item.is_empty())),
        Url => text.starts_with(ADDRESS),
        Number => value.as_u64().is_some_and(|number| number > 0),
        Date => {
            let parts: Vec<&str> = text.split('-').collect();
            let digits = text
                .bytes()
                .all(|byte| byte == b'-' || byte.is_ascii_digit());
            digits
                && matches!(
                    parts.iter().map(|part| part.len()).collect::<Vec<_>>()[..],
                    [4] | [4, 2, 2]
                )
        }
        Duration => {
            let minutes = text
                .strip_prefix("PT")
                .and_then(|rest| rest.strip_suffix('M'));
            minutes.is_some_and(|minutes| minutes.parse::<u16>().is_ok())
        }
        Things(names) => {
            let things = items(value);
            for thing in &things {
                check_thing(thing, page)?;
            }
            !things.is_empty()
                && things
                    .iter()
                    .all(|thing| types(thing).iter().any(|name| names.contains(name)))
        }
    })
}

fn of_type<'a>(graph: &'a [Value], name: &str) -> Option<&'a Value> {
    graph.iter().find(|thing| types(thing).contains(&name))
}

/// Checks every page of a site; returns the number of pages with linked data.
fn check_site(site: &Site) -> Result<usize> {
    let mut n_pages = 0;
    for path in site.pages()? {
        let page = Page::read(site, &path)?;
        let graph = page.graph()?;
        n_pages += usize::from(!graph.is_empty());
        for thing in &graph {
            check_thing(thing, &path)?;
        }
    }
    Ok(n_pages)
}

#[test]
fn every_page_says_only_what_the_vocabulary_has() -> Result<()> {
    for site in [anywhere()?, addressed()?] {
        let n_pages = check_site(&site)?;
        assert_eq!(
            n_pages,
            site.pages()?.len() - 1,
            "all but the choice of a language"
        );
    }
    Ok(())
}

#[test]
fn the_check_finds_what_the_vocabulary_has_not() -> Result<()> {
    let site = addressed()?;
    let graph = Page::read(&site, "en/films/heat/")?.graph()?;
    let movie = of_type(&graph, "Movie").context("no film")?;
    check_thing(movie, "as it is")?;
    let broken = |change: fn(&mut Value)| {
        let mut movie = movie.clone();
        change(&mut movie);
        check_thing(&movie, "broken")
    };
    assert!(broken(|movie| movie["directors"] = movie["director"].clone()).is_err());
    assert!(broken(|movie| movie["duration"] = "170 min".into()).is_err());
    assert!(broken(|movie| movie["url"] = "../heat/".into()).is_err());
    assert!(broken(|movie| movie["director"][0]["@type"] = "Human".into()).is_err());
    Ok(())
}

#[test]
fn a_review_is_of_its_film_in_the_language_of_its_text() -> Result<()> {
    let site = addressed()?;
    for path in site.reviews()? {
        let page = Page::read(&site, &path)?;
        let graph = page.graph()?;
        let movie = of_type(&graph, "Movie").with_context(|| format!("{path}: no film"))?;
        let review =
            of_type(&graph, "CriticReview").with_context(|| format!("{path}: no review"))?;
        assert_eq!(review["itemReviewed"]["@id"], movie["@id"], "{path}");
        assert_eq!(review["itemReviewed"]["name"], movie["name"], "{path}");
        assert_eq!(
            Some(review["inLanguage"].as_str().unwrap_or_default()),
            path.split('/').next()
        );
        for rated in ["reviewRating", "aggregateRating"] {
            assert!(
                review.get(rated).is_none() && movie.get(rated).is_none(),
                "{path}: invented"
            );
        }
        assert_eq!(
            page.property("og:image").as_deref(),
            movie["image"].as_str(),
            "{path}"
        );
        for key in ["director", "actor", "genre", "duration", "countryOfOrigin"] {
            assert!(movie.get(key).is_some(), "{path}: no {key}");
        }
    }
    Ok(())
}

#[test]
fn the_data_of_a_film_are_those_of_the_collection() -> Result<()> {
    let site = addressed()?;
    let collection: Value = serde_json::from_str(&site.text("data/collection.json")?)?;
    for path in site.reviews()? {
        let mut segments = path.split('/');
        let (language, slug) = (
            segments.next().unwrap_or_default(),
            segments.nth(1).unwrap_or_default(),
        );
        let film = &collection["films"][slug];
        let graph = Page::read(&site, &path)?.graph()?;
        let movie = of_type(&graph, "Movie").context("no film")?;
        assert_eq!(movie["name"], film["title"]["local"][language], "{path}");
        assert_eq!(movie["datePublished"], film["year"].to_string(), "{path}");
        assert_eq!(
            movie["duration"],
            format!("PT{}M", film["runtime"]),
            "{path}"
        );
        assert_eq!(movie["inLanguage"], film["languages"], "{path}");
        let n_directors = items(&movie["director"]).len();
        let credit = items(&film["credits"])
            .into_iter()
            .find(|credit| credit["role"] == "director");
        assert_eq!(
            credit.map(|credit| items(&credit["people"]).len()),
            Some(n_directors),
            "{path}"
        );
    }
    Ok(())
}

#[test]
fn steps_lead_from_the_beginning_to_the_page() -> Result<()> {
    let site = addressed()?;
    for (path, n_steps) in [
        ("en/films/heat/trivia/", 3),
        ("fr/people/michael-mann/", 3),
        ("fr/films/heat/", 2),
        ("en/about/", 2),
    ] {
        let graph = Page::read(&site, path)?.graph()?;
        let steps =
            of_type(&graph, "BreadcrumbList").with_context(|| format!("{path}: no steps"))?;
        let steps = items(&steps["itemListElement"]);
        assert_eq!(steps.len(), n_steps, "{path}");
        for (idx, step) in steps.iter().enumerate() {
            assert_eq!(step["position"], idx + 1, "{path}");
            let target = step["item"]
                .as_str()
                .and_then(|item| item.strip_prefix(ADDRESS));
            assert!(
                target.is_some_and(|target| site.has(&format!("{target}index.html"))),
                "{path}: {step}"
            );
        }
        assert_eq!(steps[n_steps - 1]["item"], format!("{ADDRESS}{path}"));
    }
    Ok(())
}
