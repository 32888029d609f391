//! Bundles a style sheet and everything that it imports, minified.
//!
//! Trunk does not follow `@import`, so this runs before it. Faults are collected over all files.

mod element;
mod offset;
mod sheets;

use std::{
    fmt,
    path::Path,
    sync::{Arc, PoisonError, RwLock},
};

use fault::{Fault, SourceFile};
use lightningcss::{
    bundler::Bundler,
    error::{Error, ErrorLocation, ParserError},
    printer::PrinterOptions,
    stylesheet::{MinifyOptions, ParserOptions},
    targets::{Browsers, Targets},
};

pub use element::{THEME, for_element};
pub use sheets::Sheets;

/// The oldest supported browsers, as in docs/browsers.md: Baseline widely available on 30 November 2026.
///
/// All of them support nesting, `light-dark()` and container queries, so these are not transpiled.
const BROWSERS: Browsers = Browsers {
    android: None, // its browser is Chrome
    chrome: Some(125 << 16),
    edge: Some(125 << 16),
    firefox: Some(126 << 16),
    ie: None,
    ios_saf: Some(17 << 16 | 5 << 8),
    opera: None,
    safari: Some(17 << 16 | 5 << 8),
    samsung: None,
};

/// Recoverable errors of the parser.
type Complaints<'a> = Arc<RwLock<Vec<Error<ParserError<'a>>>>>;

/// Bundles the file `entry` of `sheets` and everything that it imports.
///
/// # Errors
/// Every fault of every file, sorted by file and line.
pub fn bundle(sheets: &Sheets, entry: &str) -> Result<String, Vec<Fault>> {
    let complaints = Complaints::default();
    let joined = join(sheets, entry, &complaints);
    let complaints = complaints.read().unwrap_or_else(PoisonError::into_inner);
    let mut faults = sheets.missing_imports();
    let n_missing = faults.len();
    faults.extend(
        complaints
            .iter()
            .map(|Error { kind, loc }| fault_at(sheets, loc.as_ref(), entry, &kind.to_string())),
    );
    match joined {
        Ok(css) if faults.is_empty() => return Ok(css),
        // An error after a missing import may be a consequence of it.
        Err((loc, message)) if n_missing == 0 => {
            faults.push(fault_at(sheets, loc.as_ref(), entry, &message));
        }
        _ => {}
    }
    fault::sort(&mut faults);
    Err(faults)
}

/// An unrecoverable error of lightningcss, with its location.
type Stop = (Option<ErrorLocation>, String);

fn join<'a>(sheets: &'a Sheets, entry: &str, complaints: &Complaints<'a>) -> Result<String, Stop> {
    let options = ParserOptions {
        error_recovery: true,
        warnings: Some(Arc::clone(complaints)),
        ..ParserOptions::default()
    };
    let targets = Targets::from(BROWSERS);
    let mut sheet = Bundler::new(sheets, None, options)
        .bundle(Path::new(entry))
        .map_err(stop)?;
    sheet
        .minify(MinifyOptions {
            targets,
            ..MinifyOptions::default()
        })
        .map_err(stop)?;
    Ok(sheet.to_css(printing()).map_err(stop)?.code)
}

/// Prints minified CSS for the supported browsers.
fn printing<'a>() -> PrinterOptions<'a> {
    PrinterOptions {
        minify: true,
        targets: Targets::from(BROWSERS),
        ..PrinterOptions::default()
    }
}

fn stop<T: fmt::Display>(error: Error<T>) -> Stop {
    (error.loc, error.kind.to_string())
}

/// A fault at the location that lightningcss reports; of the whole entry file if it reports none.
fn fault_at(sheets: &Sheets, loc: Option<&ErrorLocation>, entry: &str, message: &str) -> Fault {
    let path = loc.map_or(entry, |loc| loc.filename.as_str());
    let text = sheets.text(path).unwrap_or_default();
    let file = SourceFile::new(sheets.shown(path), text);
    let span = loc.map_or(0..0, |loc| offset::span(text, loc.line, loc.column));
    Fault::new(&file, span, lower_first(message))
}

fn lower_first(message: &str) -> String {
    let mut chars = message.chars();
    chars
        .next()
        .map(|first| first.to_lowercase().chain(chars).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
