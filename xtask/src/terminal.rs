//! Headings and colors, where somebody looks at a terminal.

use std::io::{self, IsTerminal};

/// Whether standard output is read by a person.
pub(crate) fn is_watched() -> bool {
    io::stdout().is_terminal()
}

/// A line that opens a new part of a long output.
pub(crate) fn heading(text: &str) {
    println!(
        "\n{}",
        if is_watched() {
            format!("\x1b[1m── {text}\x1b[0m")
        } else {
            format!("── {text}")
        }
    );
}

/// One line about what this program does on its own.
pub(crate) fn note(text: &str) {
    println!(
        "{} {text}",
        if is_watched() {
            "\x1b[1;36m·\x1b[0m"
        } else {
            "·"
        }
    );
}

/// `text` in red, on standard error.
pub(crate) fn red(text: &str) -> String {
    if io::stderr().is_terminal() {
        format!("\x1b[1;31m{text}\x1b[0m")
    } else {
        text.to_owned()
    }
}
