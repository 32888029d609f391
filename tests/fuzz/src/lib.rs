//! Fuzz targets: one for each parser of the project. A target reads any bytes and panics if a promise of the
//! parser is broken. `tests/corpora.rs` replays the corpora in ordinary tests; `cargo xtask fuzz <target>` runs a
//! target under libFuzzer; `src/bin/repeats.rs` measures long inputs.

pub mod files;
pub mod seeds;
mod targets;

/// A parser under test.
#[derive(Clone, Copy)]
pub struct Target {
    /// Name on the command line, and of its folder in `corpus/`.
    pub name: &'static str,
    /// Reads an input.
    ///
    /// # Panics
    /// If the parser breaks a promise.
    pub run: fn(&[u8]),
    /// Inputs to begin with, made from files of the project.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Tokens of the format, for mutations and for long inputs of one token.
    pub tokens: &'static [&'static str],
    /// For long inputs in which no two rows are the same: `{n}` stands for the number of the row, `{m}` for that of
    /// the row before.
    pub rows: &'static [&'static str],
    /// Text around a token that is repeated: the parser must get as far as the token.
    pub around: (&'static str, &'static str),
}

/// Every target.
pub const TARGETS: [Target; 9] = [
    targets::folder::TARGET,
    targets::markdown::TARGET,
    targets::phrases::TARGET,
    targets::pack::TARGET,
    targets::index::TARGET,
    targets::query::TARGET,
    targets::address::TARGET,
    targets::record::TARGET,
    targets::import::TARGET,
];

/// The target with this name.
pub fn target(name: &str) -> Option<Target> {
    TARGETS.into_iter().find(|target| target.name == name)
}

impl Target {
    /// Writes about `size` bytes of `token`, within the text that the format needs around it.
    pub fn repeated(&self, token: &str, size: usize) -> Vec<u8> {
        let (before, after) = self.around;
        let middle = if token.contains("{n}") {
            let mut middle = String::new();
            let mut number = 0;
            while middle.len() < size {
                let row = token.replace("{m}", &number.to_string());
                number += 1;
                middle += &row.replace("{n}", &number.to_string());
            }
            middle
        } else {
            token.repeat(size / token.len())
        };
        [before, &middle, after].concat().into_bytes()
    }
}
