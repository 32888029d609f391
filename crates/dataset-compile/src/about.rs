//! Reads `about.<language>.md`: the text of the page about the site.

use super::{check::Check, folder::Folder, markdown};
use dataset::model::{Chapter, Locale, Localized};

/// Reads the text in every language that has it; `None` if there is none.
pub(super) fn read(check: &Check, folder: &Folder) -> Option<Localized<Vec<Chapter>>> {
    check.current_film.set(None);
    let mut texts = Vec::new();
    for (idx, info) in check.locales.iter().enumerate() {
        let path = format!("about.{}.md", info.tag);
        if !folder.has(&path) {
            continue;
        }
        match folder.open(&path) {
            Ok(file) => {
                let chapters = markdown::article(check, &file, &info.tag).into_iter();
                let chapters = chapters.map(|chapter| Chapter {
                    heading: chapter.heading,
                    paragraphs: chapter
                        .paragraphs
                        .into_iter()
                        .map(|(passage, _)| passage)
                        .collect(),
                });
                texts.push((Locale::new(idx), chapters.collect()));
            }
            Err(fault) => check.report(fault),
        }
    }
    Localized::from_entries(texts, check.default_locale)
}
