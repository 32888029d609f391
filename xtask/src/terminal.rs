//! Headings and colors, if the output is a terminal.

use std::io::{self, IsTerminal};

/// True if standard output is a terminal.
pub(crate) fn is_watched() -> bool {
    io::stdout().is_terminal()
}

/// Prints the heading of a part of a long output.
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

/// Prints one line about an automatic action.
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

/// Returns `text` in red if standard error is a terminal.
pub(crate) fn red(text: &str) -> String {
    if io::stderr().is_terminal() {
        format!("\x1b[1;31m{text}\x1b[0m")
    } else {
        text.to_owned()
    }
}
