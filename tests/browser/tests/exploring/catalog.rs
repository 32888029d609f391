//! Expected lists of the home page, computed from the collection's own data.

use std::{collections::BTreeSet, fs};

use anyhow::{Context, Result};
use browser::test_env;
use serde_json::Value;

/// The filter groups, in the order of the page.
pub(crate) const GROUPS: [&str; 6] = ["decade", "country", "language", "genre", "person", "topic"];

/// A filter choice: a group and a value, as in a query.
pub(crate) type Choice<'a> = (&'a str, &'a str);

/// The published `data/collection.json`.
pub(crate) struct Catalog(Value);

impl Catalog {
    pub(crate) fn open() -> Result<Self> {
        let file = test_env::dist()?.join("data/collection.json");
        let text =
            fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
        serde_json::from_str(&text)
            .map(Self)
            .context("reading the collection")
    }

    /// Returns the slugs of all films.
    pub(crate) fn films(&self) -> Vec<&str> {
        let films = self.0["films"].as_object().into_iter().flatten();
        films.map(|(slug, _)| slug.as_str()).collect()
    }

    /// Returns a numeric field of a film: `year`, `runtime`. 0 if it is missing.
    pub(crate) fn number(&self, film: &str, key: &str) -> u64 {
        self.0["films"][film][key].as_u64().unwrap_or_default()
    }

    /// Returns the values of a film in a group.
    fn values(&self, film: &str, group: &str) -> BTreeSet<String> {
        let film = &self.0["films"][film];
        let texts = |list: &Value| -> Vec<String> {
            let all = list.as_array().into_iter().flatten();
            all.filter_map(Value::as_str).map(str::to_owned).collect()
        };
        let each = |list: &str, key: &str| -> Vec<String> {
            let all = film[list].as_array().into_iter().flatten();
            all.flat_map(|one| match &one[key] {
                Value::String(text) => vec![text.clone()],
                list => texts(list),
            })
            .collect()
        };
        let values = match group {
            "decade" => vec![(film["year"].as_u64().unwrap_or_default() / 10 * 10).to_string()],
            "country" => texts(&film["countries"]),
            "language" => texts(&film["languages"]),
            "genre" => texts(&film["genres"]),
            "topic" => each("cards", "topics"),
            _ => [each("credits", "people"), each("cast", "person")].concat(),
        };
        values.into_iter().collect()
    }

    /// Returns the films that have one of the chosen values of every group.
    pub(crate) fn listed(&self, choices: &[Choice<'_>]) -> BTreeSet<String> {
        let fits = |film: &str| {
            GROUPS.iter().all(|group| {
                let mut chosen = choices.iter().filter(|(of, _)| of == group).peekable();
                let values = self.values(film, group);
                chosen.peek().is_none() || chosen.any(|(_, value)| values.contains(*value))
            })
        };
        self.films()
            .into_iter()
            .filter(|film| fits(film))
            .map(str::to_owned)
            .collect()
    }

    /// Returns the name of every value of a group, with the number of films that it would list together
    /// with the `choices` of the other groups. A person must have at least two films.
    pub(crate) fn counts(
        &self,
        group: &str,
        language: &str,
        choices: &[Choice<'_>],
    ) -> BTreeSet<(String, usize)> {
        let all = self.films();
        let values: BTreeSet<String> = all
            .iter()
            .flat_map(|film| self.values(film, group))
            .collect();
        let others: Vec<Choice<'_>> = choices
            .iter()
            .filter(|(of, _)| *of != group)
            .copied()
            .collect();
        let with = |value: &str, beside: &[Choice<'_>]| {
            self.listed(&[beside, &[(group, value)]].concat()).len()
        };
        values
            .iter()
            .filter(|value| group != "person" || with(value, &[]) > 1)
            .map(|value| (self.name(group, value, language), with(value, &others)))
            .collect()
    }

    fn name(&self, group: &str, value: &str, language: &str) -> String {
        let named = match group {
            "decade" if language == "en" => return format!("{value}s"),
            "decade" => return format!("Années {value}"),
            "country" => &self.0["countries"][value],
            "language" => &self.0["languages"][value],
            "genre" => &self.0["genres"][value],
            "topic" => &self.0["topics"][value],
            _ => &self.0["people"][value]["name"],
        };
        let name = named.get(language).unwrap_or(named);
        name.as_str()
            .map(str::to_owned)
            .unwrap_or_else(|| panic!("{group}={value} has no name: {named}"))
    }
}
