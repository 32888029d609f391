//! The languages of a collection, readable even if the rest of it has faults.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use toml::Table;

/// Returns the tags of the languages in the folder `data`, the default one first.
pub(crate) fn of(data: &Path) -> Result<Vec<String>> {
    let path = data.join("collection.toml");
    let text = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    let table: Table = text
        .parse()
        .with_context(|| format!("reading {}", path.display()))?;
    let mut tags = tags(&table);
    if tags.is_empty() {
        bail!(
            "{} lists no language: `cargo xtask check` says more",
            path.display()
        );
    }
    let default = table.get("default-locale").and_then(|value| value.as_str());
    tags.sort_by_key(|tag| Some(tag.as_str()) != default);
    Ok(tags)
}

fn tags(collection: &Table) -> Vec<String> {
    let locales = collection.get("locales").and_then(|value| value.as_array());
    let ids = locales
        .into_iter()
        .flatten()
        .filter_map(|locale| locale.get("id")?.as_str());
    ids.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use crate::process;

    #[test]
    fn the_default_language_comes_first() {
        assert_eq!(
            super::of(&process::project().join("data")).unwrap()[0],
            "en"
        );
    }
}
