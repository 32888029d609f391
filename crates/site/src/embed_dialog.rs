//! The script of the dialog that shows the code for embedding. Its messages, its style sheet and the names of the files
//! for its preview are put into it, and its name into the script that loads it, so no page carries any of them.

use std::{collections::BTreeMap, path::Path};

use anyhow::{Context, Result};
use diptych::{library::collection, messages::Messages, present::embed};
use serde_json::json;

use crate::{
    output::files::{self, Asset, take},
    scripts::declare,
};

/// The published name of the script, and that of its style sheet as Trunk leaves it.
const NAME: &str = "embed-dialog";

/// Writes the script into `dist`. It previews frames with their style sheet, and elements with their script.
pub(crate) fn write(
    dist: &Path,
    script: &str,
    frame_style: &Asset,
    element: &Asset,
) -> Result<Asset> {
    let words: BTreeMap<&str, BTreeMap<_, _>> = collection()
        .locales()
        .map(|locale| {
            let tag = collection().locale_info(locale).tag.as_str();
            (
                tag,
                embed::messages(Messages::new(locale)).into_iter().collect(),
            )
        })
        .collect();
    let sheet = take(&dist.join(format!("{NAME}.css")))?;
    let sheet = String::from_utf8(sheet).context("reading the style sheet of the dialog")?;
    let with = json!({
        "words": words, "sheet": sheet, "frameStyle": frame_style, "element": element,
    });
    let script = declare("DIALOG_CONTENT", &with, script)?;
    files::put(dist, NAME, "js", script.as_bytes())
}

/// Puts the name of the dialog into the script that loads it.
pub(crate) fn name_in(script: &str, dialog: &Asset) -> Result<String> {
    declare("DIALOG_SCRIPT", dialog, script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_knows_no_word_that_it_is_not_given() {
        let script = concat!(
            include_str!("../../../web/dialog/embed-dialog.js"),
            include_str!("../../../web/dialog/code.js"),
        );
        let locale = collection().default_locale;
        let words = embed::messages(Messages::new(locale));
        let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
        let asked = script.split("phrases.").skip(1).map(|rest| {
            let end = rest.find(|letter: char| !letter.is_alphanumeric());
            &rest[..end.unwrap_or(rest.len())]
        });
        let asked: Vec<&str> = asked.collect();
        assert!(asked.len() > 8, "{asked:?}");
        for name in &asked {
            assert!(names.contains(name), "{name}");
        }
        // The other keys are names of options.
        for name in names {
            assert!(
                asked.contains(&name)
                    || script.contains(&format!("\"{name}\""))
                    || script.contains(&format!(" {name}: [")),
                "{name} is never said"
            );
        }
    }
}
