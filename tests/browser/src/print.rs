//! Printing: the pages of the PDF and their text.

use anyhow::{Context, Result, bail};
use thirtyfour::common::print::{PrintMargins, PrintPage, PrintParameters};

use crate::{Browser, Unsupported, browser::Process};

/// Centimeters per inch.
const INCH: f64 = 2.54;
/// Chromium's default margin of a sheet, in centimeters.
const MARGIN: f64 = 0.4 * INCH;

/// Width and height of a sheet, in inches.
pub type PaperSize = (f64, f64);

/// The paper size of most countries.
pub const A4: PaperSize = (8.27, 11.69);
/// The paper size of North America.
pub const LETTER: PaperSize = (8.5, 11.0);

/// A printed page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The text of each sheet, in drawing order.
    pub sheets: Vec<String>,
}

impl Printed {
    /// The letters and digits of all sheets, see [`letters`], without the page numbers and the running `title`.
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

/// The letters and digits of a text, with ligatures decomposed; other characters depend on the line breaks.
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
    /// Prints the page with the browser's default settings.
    ///
    /// # Errors
    /// If the browser is gone, or cannot print: [`Unsupported::Printing`].
    pub async fn print(&self, (width, height): PaperSize) -> Result<Printed> {
        Unsupported::Printing.check()?;
        let parameters = PrintParameters {
            page: PrintPage {
                width: width * INCH,
                height: height * INCH,
            },
            margin: PrintMargins {
                top: MARGIN,
                bottom: MARGIN,
                left: MARGIN,
                right: MARGIN,
            },
            ..PrintParameters::default()
        };
        let document = self.client().print_page(parameters).await;
        let document = document.context("printing the page")?;
        let document = lopdf::Document::load_mem(&document).context("reading the PDF")?;
        let sheets = document
            .get_pages()
            .into_keys()
            .map(|number| document.extract_text(&[number]))
            .collect::<Result<_, _>>()
            .context("reading the words of the PDF")?;
        Ok(Printed { sheets })
    }

    /// Shows the page on the screen with its print style.
    ///
    /// # Errors
    /// If the browser is gone, or does not support it: [`Unsupported::PrintMedia`].
    pub async fn show_as_printed(&self) -> Result<()> {
        match &self.process {
            Process::Chromium(chromium) => chromium.show_as_printed().await,
            Process::Firefox(firefox) => firefox.show_as_printed().await,
            Process::WebKit(_) => bail!(Unsupported::PrintMedia.reason()),
        }
    }
}
