//! Faults in hand-written text files: position, expected input, fix. Shared by every reader of files
//! (`dataset`, `phrases`); independent of file formats.

mod render;
mod suggest;

use std::{cell::OnceCell, ops::Range, path::Path, rc::Rc};

pub use render::render;
pub use suggest::did_you_mean;

/// A text file that was read: its displayed name and its content.
#[derive(Debug)]
pub struct SourceFile {
    /// The displayed path, relative to the project, with forward slashes.
    pub name: String,
    /// The whole content.
    pub text: String,
    /// Byte offset of the start of each line, computed on first use.
    lines: OnceCell<Vec<usize>>,
}

impl PartialEq for SourceFile {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other) || self.name == other.name && self.text == other.text
    }
}

impl Eq for SourceFile {}

impl SourceFile {
    /// Creates a file named `name` with the content `text`.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Rc<Self> {
        Rc::new(Self {
            name: name.into(),
            text: text.into(),
            lines: OnceCell::new(),
        })
    }

    /// The 0-based number of the line that contains a byte, and the byte offset of that line.
    fn line_at(&self, byte: usize) -> (usize, usize) {
        let lines = self.lines.get_or_init(|| {
            let ends = self.text.match_indices('\n');
            std::iter::once(0)
                .chain(ends.map(|(end, _)| end + 1))
                .collect()
        });
        let line = lines
            .partition_point(|start| *start <= byte)
            .saturating_sub(1);
        (line, lines.get(line).copied().unwrap_or_default())
    }

    /// Reads the file `path`, displayed as `name`.
    ///
    /// # Errors
    /// A [`Fault`] with an empty span if the file cannot be read or is not UTF-8.
    pub fn read(path: &Path, name: impl Into<String>) -> Result<Rc<Self>, Fault> {
        let name = name.into();
        match std::fs::read_to_string(path) {
            Ok(text) => Ok(Self::new(name, text)),
            Err(error) => {
                let message = format!("cannot read `{name}`: {error}");
                Err(Fault::new(&Self::new(name, ""), 0..0, message))
            }
        }
    }
}

/// An edit that corrects a fault: replaces a range of bytes with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The bytes to replace.
    pub range: Range<usize>,
    /// The text that replaces the range.
    pub replacement: String,
}

/// One problem in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file with the problem.
    pub file: Rc<SourceFile>,
    /// The bytes concerned; empty for a fault of the whole file.
    pub span: Range<usize>,
    /// The problem: lower case, no full stop, the value in backticks.
    pub message: String,
    /// The expected input, shown beside the caret.
    pub expected: String,
    /// The suggested action.
    pub help: Option<String>,
    /// The edit that corrects the fault, if it needs no judgement.
    pub fix: Option<Fix>,
}

impl Fault {
    /// Creates a fault with a span and a message.
    pub fn new(file: &Rc<SourceFile>, span: Range<usize>, message: impl Into<String>) -> Self {
        Self {
            file: Rc::clone(file),
            span,
            message: message.into(),
            expected: String::new(),
            help: None,
            fix: None,
        }
    }

    /// Sets the expected input, shown at the caret.
    #[must_use]
    pub fn expected(mut self, expected: impl Into<String>) -> Self {
        self.expected = expected.into();
        self
    }

    /// Sets the suggested action.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds "did you mean" if one of `known` is close to `found`; otherwise lists them if they are few.
    #[must_use]
    pub fn known<'a>(self, found: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        match did_you_mean(found, known) {
            Some(help) => self.help(help),
            None => self,
        }
    }

    /// Attaches the edit that corrects the fault.
    #[must_use]
    pub fn fix(mut self, range: Range<usize>, replacement: impl Into<String>) -> Self {
        self.fix = Some(Fix {
            range,
            replacement: replacement.into(),
        });
        self
    }

    /// The 1-based line and column (in characters) of the start of the fault.
    pub fn position(&self) -> (usize, usize) {
        let (line, start) = self.file.line_at(self.span.start);
        let before = self.file.text.get(start..self.span.start);
        (line + 1, before.unwrap_or_default().chars().count() + 1)
    }
}

/// Sorts faults by file, then by position, and removes duplicates.
pub fn sort(faults: &mut Vec<Fault>) {
    faults.sort_by(|a, b| {
        (&a.file.name, a.span.start, &a.message).cmp(&(&b.file.name, b.span.start, &b.message))
    });
    faults.dedup();
}

/// Applies every fix of `faults` to the text of `file`; returns the new text and the number of fixes applied.
///
/// If two fixes overlap, only the first is applied; the next run finds the other.
pub fn apply_fixes(file: &SourceFile, faults: &[Fault]) -> (String, usize) {
    let mut fixes: Vec<&Fix> = faults
        .iter()
        .filter(|fault| *fault.file == *file)
        .filter_map(|fault| fault.fix.as_ref())
        .collect();
    fixes.sort_by_key(|fix| (fix.range.start, fix.range.end));
    let (mut text, mut done, mut n_fixes) = (String::new(), 0, 0);
    for fix in fixes.into_iter() {
        if fix.range.start >= done {
            text.push_str(&file.text[done..fix.range.start]);
            text.push_str(&fix.replacement);
            done = fix.range.end;
            n_fixes += 1;
        }
    }
    text.push_str(&file.text[done..]);
    (text, n_fixes)
}

#[cfg(test)]
mod tests;
