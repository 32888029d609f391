//! The style sheets that Trunk left, finished: the fonts in them named by their content, the colors of the films
//! added.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::{
    assets::{FONTS, files_in, find, rename, take},
    colors,
};

/// The finished sheets. That for paper needs no finishing.
pub(crate) struct Sheets {
    /// For pages on a screen.
    pub(crate) page: String,
    /// For pages in frames.
    pub(crate) frame: String,
    /// For the element on other pages, which registers the fonts by itself.
    pub(crate) element: String,
    /// The names of the fonts, below the root of the site.
    pub(crate) fonts: Vec<String>,
}

impl Sheets {
    /// Takes the sheets out of `dist`, and gives the fonts there names with a hash of their content, in the sheets
    /// too: a page of one build must not meet the font of another.
    pub(crate) fn take(dist: &Path) -> Result<Self> {
        let fonts = name_fonts(dist)?;
        let mut page = sheet(&find(dist, "main", ".css")?)?;
        let mut frame = sheet(&dist.join("embed.css"))?;
        for (old, new) in &fonts {
            for css in [&mut page, &mut frame] {
                if !css.contains(old) {
                    bail!("a style sheet does not name {old}");
                }
                *css = css.replace(old, new);
            }
        }
        Ok(Self {
            page,
            frame,
            element: sheet(&dist.join("element.css"))?,
            fonts: fonts.into_iter().map(|(_, new)| new).collect(),
        })
    }
}

fn sheet(file: &Path) -> Result<String> {
    let css = String::from_utf8(take(file)?);
    let css = css.with_context(|| format!("reading {}", file.display()))?;
    Ok(css + &colors::film_colors())
}

/// Renames the fonts; the names before and after, below the root of the site.
fn name_fonts(dist: &Path) -> Result<Vec<(String, String)>> {
    let folder = dist.join(FONTS);
    let mut fonts = Vec::new();
    for path in files_in(&folder)? {
        let Some(name) = path.to_str().filter(|path| path.ends_with(".woff2")) else {
            continue;
        };
        let name = name.rsplit('/').next().unwrap_or(name);
        let asset = rename(&folder, name.trim_end_matches(".woff2"), "woff2")?;
        fonts.push((format!("{FONTS}/{name}"), format!("{FONTS}/{}", asset.name)));
    }
    Ok(fonts)
}
