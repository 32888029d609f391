//! The script of the dialog that shows the code for embedding. Its messages, its style sheet and the names of the files
//! for its preview are put into it, and its name into the script that loads it, so no page carries any of them.

use std::{collections::BTreeMap, path::Path};

use anyhow::{Context, Result, ensure};
use diptych::{library::collection, messages::Messages, present::embed};
use serde::Serialize;
use serde_json::json;

use crate::{
    assets::{self, Asset, take},
    element::without_comments,
};

/// The script's name, as Trunk leaves it.
const NAME: &str = "embed-dialog";
/// Placeholder for the data of the dialog, and for its name and integrity in the script that loads it.
const PLACE: &str = "\"{{ dialog }}\"";

/// Completes the script in `dist`. It previews frames with their style sheet, and elements with their script.
pub(crate) fn write(dist: &Path, frame_style: &Asset, element: &Asset) -> Result<Asset> {
    let words: BTreeMap<&str, BTreeMap<_, _>> = collection()
        .locales()
        .map(|locale| {
            let tag = collection().locale_info(locale).tag.as_str();
            (
                tag,
                embed::words(Messages::new(locale)).into_iter().collect(),
            )
        })
        .collect();
    let sheet = text(&dist.join(format!("{NAME}.css")))?;
    let script = without_comments(&text(&dist.join(format!("{NAME}.js")))?);
    let with = json!({
        "words": words, "sheet": sheet, "frameStyle": frame_style, "element": element,
    });
    let script = fill(&script, &with)?;
    assets::put(dist, NAME, "js", script.as_bytes())
}

/// Puts the name of the dialog into the script that loads it.
pub(crate) fn name_in(script: Vec<u8>, dialog: &Asset) -> Result<Vec<u8>> {
    let script = String::from_utf8(script).context("reading the script that fetches the dialog")?;
    Ok(fill(&script, dialog)?.into_bytes())
}

fn fill(script: &str, with: &impl Serialize) -> Result<String> {
    ensure!(
        script.matches(PLACE).count() == 1,
        "a script has no place for the dialog, or more than one"
    );
    let with = serde_json::to_string(with).context("describing the dialog")?;
    Ok(script.replace(PLACE, &with))
}

fn text(file: &Path) -> Result<String> {
    String::from_utf8(take(file)?).with_context(|| format!("reading {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_scripts_have_one_place_for_what_is_put_in() {
        for script in [
            include_str!("../../../web/dialog/embed-dialog.js"),
            include_str!("../../../web/page/start.js"),
        ] {
            let filled = fill(script, &json!({ "name": "a" })).expect("there is a place");
            assert!(filled.contains("= {\"name\":\"a\"};"));
        }
        assert!(fill("const a = 1;", &json!(null)).is_err());
    }

    #[test]
    fn the_script_knows_no_word_that_it_is_not_given() {
        let script = include_str!("../../../web/dialog/embed-dialog.js");
        let locale = collection().default_locale;
        let words = embed::words(Messages::new(locale));
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
