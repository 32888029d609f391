//! Parses the files of one language to a list of entries with an index by name. An entry is anything with a
//! text: a message `film-card`, an attribute `film-card.label`, a term `-brand`, its `-brand.gender`.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    rc::Rc,
};

use fault::{Fault, SourceFile};
use fluent_syntax::{
    ast::{self, Attribute, Identifier, Pattern},
    parser, serializer,
};

use crate::{depth, escapes, read::Folder, syntax};

/// An entry of one language.
pub(crate) struct Entry<'s> {
    pub(crate) name: String,
    pub(crate) file: &'s Rc<SourceFile>,
    /// The span of its identifier.
    pub(crate) span: Range<usize>,
    pub(crate) pattern: Pattern<&'s str>,
    /// The whole message with its comment, in canonical form.
    pub(crate) source: Rc<str>,
}

impl Entry<'_> {
    pub(crate) fn is_term(&self) -> bool {
        self.name.starts_with('-')
    }

    pub(crate) fn fault(&self, message: impl Into<String>) -> Fault {
        Fault::new(self.file, self.span.clone(), message)
    }

    /// The file and line: `locales/en/film.ftl:12`.
    pub(crate) fn place(&self) -> String {
        format!("{}:{}", self.file.name, self.fault("").position().0)
    }
}

/// All entries of one language.
pub(crate) struct Locale<'s> {
    pub(crate) folder: &'s Folder,
    /// The entries, in the order of the files.
    pub(crate) entries: Vec<Entry<'s>>,
    by_name: BTreeMap<String, usize>,
    /// The keys whose entries could not be parsed because of a syntax error.
    hidden: BTreeSet<String>,
}

impl<'s> Locale<'s> {
    pub(crate) fn get(&self, name: &str) -> Option<&Entry<'s>> {
        self.by_name
            .get(name)
            .map(|&entry_idx| &self.entries[entry_idx])
    }

    pub(crate) fn is_hidden(&self, name: &str) -> bool {
        self.hidden
            .contains(name.split('.').next().unwrap_or_default())
    }

    /// True if some keys could not be read.
    pub(crate) fn hides_some(&self) -> bool {
        !self.hidden.is_empty()
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.by_name.keys().map(String::as_str)
    }

    fn add(&mut self, entry: Entry<'s>, faults: &mut Vec<Fault>) {
        if let Some(first) = self.get(&entry.name) {
            let help = format!("the first one is at {}", first.place());
            let message = format!("`{}` is defined twice", entry.name);
            faults.push(
                entry
                    .fault(message)
                    .expected("expected each key once in a language")
                    .help(help),
            );
        } else {
            self.by_name.insert(entry.name.clone(), self.entries.len());
            self.entries.push(entry);
        }
    }
}

/// Parses every file of a language.
pub(crate) fn locale<'s>(folder: &'s Folder, faults: &mut Vec<Fault>) -> Locale<'s> {
    let mut locale = Locale {
        folder,
        entries: Vec::new(),
        by_name: BTreeMap::new(),
        hidden: BTreeSet::new(),
    };
    for file in &folder.files {
        if let Some(fault) = depth::fault(file).or_else(|| escapes::fault(file)) {
            faults.push(fault);
            locale.hidden.extend(syntax::keys_in(&file.text));
            continue;
        }
        let resource = match parser::parse(file.text.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                faults.extend(errors.iter().map(|error| syntax::fault(file, error)));
                resource
            }
        };
        for entry in resource.body {
            add_entry(&mut locale, file, entry, faults);
        }
    }
    locale
}

fn add_entry<'s>(
    locale: &mut Locale<'s>,
    file: &'s Rc<SourceFile>,
    entry: ast::Entry<&'s str>,
    faults: &mut Vec<Fault>,
) {
    let source = canonical(&entry);
    let (sign, id, value, attributes) = match entry {
        ast::Entry::Message(message) => ("", message.id, message.value, message.attributes),
        ast::Entry::Term(term) => ("-", term.id, Some(term.value), term.attributes),
        ast::Entry::Junk { content } => {
            locale.hidden.extend(syntax::keys_in(content));
            return;
        }
        _ => return,
    };
    let key = format!("{sign}{}", id.name);
    let mut add = |name: String, id: Identifier<&str>, pattern| {
        let (span, source) = (span_of(file, id.name), Rc::clone(&source));
        locale.add(
            Entry {
                name,
                file,
                span,
                pattern,
                source,
            },
            faults,
        );
    };
    if let Some(pattern) = value {
        add(key.clone(), id, pattern);
    }
    for Attribute { id, value } in attributes {
        add(format!("{key}.{}", id.name), id, value);
    }
}

/// Serializes a message or a term to canonical form, with its comment.
fn canonical(entry: &ast::Entry<&str>) -> Rc<str> {
    serializer::serialize(&ast::Resource {
        body: vec![entry.clone()],
    })
    .into()
}

/// The span of `part` in its file. The syntax tree has no spans, but its texts are slices of the file, so the
/// address gives the position.
pub(crate) fn span_of(file: &SourceFile, part: &str) -> Range<usize> {
    let start = part.as_ptr().addr().wrapping_sub(file.text.as_ptr().addr());
    // INVARIANT: `part` is a slice of the text; the filter returns an empty span for any other.
    let end =
        Some(start.wrapping_add(part.len())).filter(|&end| file.text.get(start..end).is_some());
    end.map_or(0..0, |end| start..end)
}
