//! Fuzz targets, one for each parser of the project. A target takes any bytes and panics if the parser breaks one of
//! its guarantees. `tests/corpora.rs` replays the corpora in ordinary tests; `cargo xtask fuzz <target>` runs a target
//! under libFuzzer; `src/bin/repeats.rs` measures long inputs.

pub mod files;
pub mod seeds;
mod targets;

/// A parser under test.
#[derive(Clone, Copy)]
pub struct Target {
    /// Name on the command line, and of the folder in `corpus/`.
    pub name: &'static str,
    /// Runs the parser on an input and checks the result.
    ///
    /// # Panics
    /// If the parser breaks a guarantee.
    pub run: fn(&[u8]),
    /// Seed inputs, made from files of the project.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Tokens of the format, for mutations and for long inputs that repeat one token.
    pub tokens: &'static [&'static str],
    /// Templates of rows for long inputs in which all rows differ: `{n}` is the number of the row, `{m}` that of the
    /// previous row.
    pub rows: &'static [&'static str],
    /// Text before and after a repeated token, so that the parser reaches the token.
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

/// The target with this name; `None` if it is unknown.
pub fn target(name: &str) -> Option<Target> {
    TARGETS.into_iter().find(|target| target.name == name)
}

impl Target {
    /// Repeats `token` to about `size` bytes, between the two texts of `around`.
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
