//! What the browser prints: pages of paper, and the words on them.

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;

use crate::Browser;

/// The width and the height of a sheet, in inches.
pub type Paper = (f64, f64);

/// The sheet of most countries.
pub const A4: Paper = (8.27, 11.69);
/// The sheet of North America.
pub const LETTER: Paper = (8.5, 11.0);

/// A printed page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The words of each sheet, in the order in which they were drawn.
    pub sheets: Vec<String>,
}

impl Printed {
    /// The letters and digits of all sheets, see [`letters`], without the numbers of the sheets and the running
    /// `title`.
    ///
    /// # Errors
    /// If a sheet does not begin with them.
    pub fn letters(&self, title: &str) -> Result<String> {
        let n_sheets = self.sheets.len();
        let mut all = String::new();
        for (idx, sheet) in self.sheets.iter().enumerate() {
            let sheet = letters(sheet);
            let number = format!("{}{n_sheets}", idx + 1);
            let running = [letters(title), number.clone()].concat();
            let start = if idx == 0 { &number } else { &running };
            let rest = sheet.strip_prefix(start.as_str());
            all += rest
                .with_context(|| format!("the sheet does not begin with {start}: {sheet:.200}"))?;
        }
        Ok(all)
    }
}

/// The letters and digits of a text, ligatures taken apart: whatever stands between them depends on where lines end.
pub fn letters(text: &str) -> String {
    let text = ["ffi", "ffl", "ff", "fi", "fl"]
        .iter()
        .zip(["\u{fb03}", "\u{fb04}", "\u{fb00}", "\u{fb01}", "\u{fb02}"])
        .fold(text.to_owned(), |text, (letters, ligature)| {
            text.replace(ligature, letters)
        });
    text.chars().filter(|char| char.is_alphanumeric()).collect()
}

impl Browser {
    /// Prints the page, as a reader would with the settings of the browser as they come.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn print(&self, (width, height): Paper) -> Result<Printed> {
        let params = json!({ "paperWidth": width, "paperHeight": height });
        let answer = self.command("Page.printToPDF", params).await?;
        let data = answer["data"].as_str().context("nothing was printed")?;
        let document = BASE64_STANDARD.decode(data).context("reading base64")?;
        let document = lopdf::Document::load_mem(&document).context("reading the PDF")?;
        let sheets = document
            .get_pages()
            .into_keys()
            .map(|number| document.extract_text(&[number]))
            .collect::<Result<_, _>>()
            .context("reading the words of the PDF")?;
        Ok(Printed { sheets })
    }

    /// Shows the page on the screen as it would be printed.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn show_as_printed(&self) -> Result<()> {
        self.command("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await
            .map(drop)
    }
}
