//! Checks the interface messages in `locales/`: the faults of their compiler, and their typography.

use std::{fs, ops::Range, path::Path, rc::Rc};

use dataset_compile::typography;
use fault::{Fault, SourceFile};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
    unicode::unescape_unicode_to_string,
};

use crate::languages;

/// Stands for a placeable in the rules of typography: a word or a number.
const SOMETHING: char = '0';

/// Returns every fault in the messages, in the languages of the collection in `data`.
pub(super) fn check(locales: &Path, data: &Path) -> Vec<Fault> {
    // If the languages cannot be read, the collection has faults of its own.
    let Ok(tags) = languages::of(data) else {
        return Vec::new();
    };
    let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
    let mut faults = phrases::compile(locales, &tags).err().unwrap_or_default();
    for tag in tags {
        faults.extend(
            files(locales, tag)
                .iter()
                .flat_map(|file| breaches(file, tag)),
        );
    }
    fault::sort(&mut faults);
    faults
}

/// Returns the message files of one language, without unreadable ones, which the compiler reports.
fn files(locales: &Path, tag: &str) -> Vec<Rc<SourceFile>> {
    let entries = fs::read_dir(locales.join(tag))
        .into_iter()
        .flatten()
        .flatten();
    let folder = locales.file_name().unwrap_or_default().to_string_lossy();
    let read = |entry: fs::DirEntry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_messages = name.ends_with(".ftl");
        is_messages
            .then(|| SourceFile::read(&entry.path(), format!("{folder}/{tag}/{name}")).ok())?
    };
    entries.filter_map(read).collect()
}

/// Returns the faults of the messages of `file` against the typography of `tag`.
fn breaches(file: &Rc<SourceFile>, tag: &str) -> Vec<Fault> {
    let resource = parser::parse(file.text.as_str()).unwrap_or_else(|(resource, _)| resource);
    let mut texts = Texts {
        file: &file.text,
        all: Vec::new(),
        literals: Vec::new(),
    };
    for entry in &resource.body {
        let (value, attributes) = match entry {
            Entry::Message(message) => (message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (Some(&term.value), &term.attributes),
            _ => continue,
        };
        let attributes = attributes.iter().map(|attribute| &attribute.value);
        value
            .into_iter()
            .chain(attributes)
            .for_each(|pattern| texts.add(pattern));
    }
    let breaches = texts
        .all
        .iter()
        .flat_map(|letters| typography::breaches(tag, letters));
    let faults = breaches.map(|breach| {
        let is_escaped = texts
            .literals
            .iter()
            .any(|literal| literal.contains(&breach.range.start));
        let mut fault = breach.into_fault(file);
        if is_escaped {
            (fault.fix, fault.help) = (None, None);
        }
        fault
    });
    faults.collect()
}

/// Characters with their byte offsets in the file.
type Letters = Vec<(usize, char)>;

/// The texts of one file.
struct Texts<'a> {
    file: &'a str,
    all: Vec<Letters>,
    /// Byte ranges of `{ "…" }`: text with escapes is not fixed automatically.
    literals: Vec<Range<usize>>,
}

impl Texts<'_> {
    /// Adds the text of `pattern`, and each variant in it as a separate text.
    fn add(&mut self, pattern: &Pattern<&str>) {
        let mut letters = Letters::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    let start = offset(value, self.file);
                    letters.extend(
                        value
                            .char_indices()
                            .map(|(at, letter)| (start + at, letter)),
                    );
                }
                PatternElement::Placeable { expression } => {
                    self.add_placeable(expression, &mut letters)
                }
            }
        }
        self.all.push(letters);
    }

    fn add_placeable(&mut self, expression: &Expression<&str>, letters: &mut Letters) {
        match expression {
            Expression::Inline(InlineExpression::StringLiteral { value }) => {
                let start = offset(value, self.file);
                self.literals.push(start..start + value.len());
                let words = unescape_unicode_to_string(value);
                letters.extend(words.chars().map(|letter| (start, letter)));
            }
            Expression::Inline(_) => letters.push((0, SOMETHING)),
            Expression::Select { variants, .. } => {
                letters.push((0, SOMETHING));
                variants.iter().for_each(|variant| self.add(&variant.value));
            }
        }
    }
}

/// Returns the byte offset of `part` in `file`; the parser returns slices of its input.
fn offset(part: &str, file: &str) -> usize {
    part.as_ptr().addr().saturating_sub(file.as_ptr().addr())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_mended(text: &str, expected: &str) {
        let file = SourceFile::new("locales/fr/a.ftl", text);
        let faults = breaches(&file, "fr");
        assert_eq!(fault::apply_fixes(&file, &faults).0, expected);
    }

    #[test]
    fn texts_attributes_and_variants_are_corrected_in_place() {
        check_mended(
            "# C'est « un » commentaire !\na-b = Quoi ? L'image\n    suit ?\n    .c = Non !\n",
            "# C'est « un » commentaire !\na-b = Quoi\u{202f}? L’image\n    suit\u{202f}?\n    .c = Non\u{202f}!\n",
        );
        check_mended(
            "n = { $n ->\n    [one] L'image\n   *[other] Les images !\n}\n",
            "n = { $n ->\n    [one] L’image\n   *[other] Les images\u{202f}!\n}\n",
        );
    }

    #[test]
    fn a_placeable_counts_as_a_word() {
        check_mended("a = Montrer { $x } ?\n", "a = Montrer { $x }\u{202f}?\n");
        check_mended("a = à { $h }:{ $m }\n", "a = à { $h }:{ $m }\n");
    }

    #[test]
    fn a_space_written_as_a_literal_is_a_space() {
        check_mended("a = Quoi{ \"\\u202F\" }?\n", "a = Quoi{ \"\\u202F\" }?\n");
    }

    #[test]
    fn a_literal_is_reported_but_not_mended() {
        for text in ["a = Quoi{ \" \" }?\n", "a = L{ \"'\" }image\n"] {
            let file = SourceFile::new("locales/fr/a.ftl", text);
            assert_eq!(breaches(&file, "fr").len(), 1, "{text}");
            check_mended(text, text);
        }
    }
}
