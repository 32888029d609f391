//! The scripts of `web/`, as `crates/scripts` has bundled them, and the constants that they get after the build: names of
//! files with hashes, and messages.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, ensure};
use serde::Serialize;

use crate::output::files::{files_in, read};

/// The folder of the bundles in Trunk's output. It is not published.
const FOLDER: &str = "scripts";

/// The bundles, by their names without the extension.
pub(crate) struct Scripts(BTreeMap<String, String>);

impl Scripts {
    /// Reads the bundles in `dist`.
    pub(crate) fn read(dist: &Path) -> Result<Self> {
        let script = |path: &std::path::PathBuf| {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let text = String::from_utf8(read(path)?)
                .with_context(|| format!("reading {}", path.display()))?;
            Ok((name.into_owned(), text))
        };
        let files = files_in(&dist.join(FOLDER))?;
        let scripts: Result<_> = files.iter().map(script).collect();
        scripts.map(Self)
    }

    /// Reads the bundles in `dist` and removes them, because they are published under other names.
    pub(crate) fn take(dist: &Path) -> Result<Self> {
        let scripts = Self::read(dist)?;
        fs::remove_dir_all(dist.join(FOLDER)).context("removing the folder of the scripts")?;
        Ok(scripts)
    }

    /// Returns a bundle.
    ///
    /// # Errors
    /// If `crates/scripts` has written none of this name.
    pub(crate) fn get(&self, name: &str) -> Result<&str> {
        let script = self.0.get(name).map(String::as_str);
        script.with_context(|| format!("crates/scripts has written no {name}.js"))
    }
}

/// Returns a script with a declaration of the constant `name` before it.
///
/// # Errors
/// If the script does not use the constant.
pub(crate) fn declare(name: &str, value: &impl Serialize, script: &str) -> Result<String> {
    ensure!(
        script.contains(name),
        "a script does not use the constant {name}"
    );
    let value = serde_json::to_string(value).context("writing a constant of a script")?;
    Ok(format!("const {name}={value};\n{script}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_constant_stands_before_the_script_that_uses_it() {
        let script = declare("FILES", &["a\"b"], "load(FILES);\n").expect("it is used");
        assert_eq!(script, "const FILES=[\"a\\\"b\"];\nload(FILES);\n");
        assert!(declare("FILES", &1, "load();\n").is_err());
    }
}
