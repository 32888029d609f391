//! Trunk's style sheets, completed: fonts named by a hash of their content, the colors of the films added.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::{
    colors,
    output::files::{FONTS, files_in, find, rename, take},
};

/// The completed style sheets. The one for print needs no change.
pub(crate) struct Sheets {
    pub(crate) page: String,
    /// For pages in frames.
    pub(crate) frame: String,
    /// For the element on host pages; `embed.js` registers its fonts.
    pub(crate) element: String,
    /// The names of the fonts, below the root of the site.
    pub(crate) fonts: Vec<String>,
}

impl Sheets {
    /// Takes the style sheets out of `dist`, and renames the fonts there, and in the sheets, to names with a hash of
    /// their content: a page of one build must not load a font of another.
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

/// Renames the fonts; returns the old and new paths, below the root of the site.
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
