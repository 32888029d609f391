//! Resolves one message of one language: unescapes strings, inlines terms and references, decides selects on
//! known values. Texts, variables and selects on variables remain.

mod reference;
mod value;

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    rc::Rc,
};

use fault::{Fault, SourceFile};
use fluent_syntax::ast::{
    Expression, InlineExpression as Inline, Pattern, PatternElement, Variant,
};

use crate::{
    parse::{Entry, Locale, span_of},
    piece::{Arm, Key, Piece, Select, VariableKind, append, factored},
    plurals::Plurals,
    select::{self, Literal},
};

/// Maximum number of pieces of a message with all references inlined: a few terms that refer to each other
/// twice would exhaust the memory.
const MOST_PIECES: usize = 5_000;
/// Maximum length of its texts, in bytes.
const MOST_TEXT: usize = 200_000;
/// The number of pieces of all messages of a language, and the length of their texts: each of thousands of messages
/// may refer to the same long term.
const MOST_PIECES_IN_ALL: usize = 500_000;
const MOST_TEXT_IN_ALL: usize = 5_000_000;

/// A use of a variable in a message.
#[derive(Clone)]
pub(crate) struct Use {
    pub(crate) variable: String,
    /// The kind that this use implies, if any.
    pub(crate) kind: Option<VariableKind>,
    file: Rc<SourceFile>,
    span: Range<usize>,
}

impl Use {
    pub(crate) fn fault(&self, message: String) -> Fault {
        Fault::new(&self.file, self.span.clone(), message)
    }
}

/// A resolved message.
pub(crate) struct Lowered {
    pub(crate) pieces: Vec<Piece>,
    /// The uses of variables, in the order of the text.
    pub(crate) uses: Vec<Use>,
    /// True if no part is missing.
    pub(crate) is_sound: bool,
}

/// Resolves messages of one language.
pub(crate) struct Lowering<'a, 's> {
    locale: &'a Locale<'s>,
    plurals: Plurals,
    /// The names of all messages and terms that were referred to.
    pub(crate) reached: BTreeSet<String>,
    uses: Vec<Use>,
    /// The stack of entries being resolved.
    open: Vec<String>,
    /// The reference in the message through which another entry is being resolved.
    via: Option<(Rc<SourceFile>, Range<usize>)>,
    faults: Vec<Fault>,
    /// True if a part is missing that was reported elsewhere.
    is_partial: bool,
    /// The number of pieces of the message so far, and the bytes of its texts.
    n_pieces: usize,
    n_text: usize,
    /// Those of the messages before.
    n_pieces_before: usize,
    n_text_before: usize,
}

/// The entry of a pattern and, inside a term, the arguments of the term.
#[derive(Clone, Copy)]
struct At<'x, 's> {
    entry: &'x Entry<'s>,
    arguments: Option<&'x BTreeMap<&'s str, Literal>>,
}

impl At<'_, '_> {
    fn fault(&self, part: &str, message: impl Into<String>) -> Fault {
        Fault::new(self.entry.file, span_of(self.entry.file, part), message)
    }
}

impl<'a, 's> Lowering<'a, 's> {
    pub(crate) fn new(locale: &'a Locale<'s>) -> Self {
        Self {
            locale,
            plurals: Plurals::new(&locale.folder.locale),
            reached: BTreeSet::new(),
            uses: Vec::new(),
            open: Vec::new(),
            via: None,
            faults: Vec::new(),
            is_partial: false,
            n_pieces: 0,
            n_text: 0,
            n_pieces_before: 0,
            n_text_before: 0,
        }
    }

    /// Resolves `entry`; its faults are added to `faults`.
    pub(crate) fn message(&mut self, entry: &'a Entry<'s>, faults: &mut Vec<Fault>) -> Lowered {
        self.open.push(entry.name.clone());
        self.n_pieces_before += std::mem::take(&mut self.n_pieces);
        self.n_text_before += std::mem::take(&mut self.n_text);
        let pieces = self.pattern(
            At {
                entry,
                arguments: None,
            },
            &entry.pattern,
        );
        self.open.pop();
        if self.is_too_long() {
            let fault = entry.fault(format!("`{}` has too many parts", entry.name));
            let expected = if self.is_too_long_in_all() {
                format!("expected at most {MOST_PIECES_IN_ALL} parts in all messages")
            } else {
                format!("expected at most {MOST_PIECES} parts")
            };
            self.faults.push(
                fault
                    .expected(expected)
                    .help("what it refers to is written in its place each time"),
            );
        }
        let is_whole = self.faults.is_empty() && !std::mem::take(&mut self.is_partial);
        if pieces.is_empty() && is_whole {
            let fault = entry.fault(format!("`{}` has no text", entry.name));
            self.faults.push(
                fault
                    .expected("expected a text")
                    .help("write what is shown, or remove the key"),
            );
        }
        let is_sound = is_whole && self.faults.is_empty();
        faults.append(&mut self.faults);
        Lowered {
            pieces,
            uses: std::mem::take(&mut self.uses),
            is_sound,
        }
    }

    fn pattern(&mut self, at: At<'_, 's>, pattern: &Pattern<&'s str>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for element in &pattern.elements {
            if self.is_too_long() {
                break;
            }
            self.n_pieces += 1;
            if let PatternElement::TextElement { value } = element {
                self.n_text += value.len();
            }
            let more = match element {
                PatternElement::TextElement { value } => vec![Piece::Text((*value).to_owned())],
                PatternElement::Placeable { expression } => self.expression(at, expression),
            };
            append(&mut pieces, more);
        }
        pieces
    }

    fn is_too_long(&self) -> bool {
        self.n_pieces > MOST_PIECES || self.n_text > MOST_TEXT || self.is_too_long_in_all()
    }

    fn is_too_long_in_all(&self) -> bool {
        self.n_pieces_before + self.n_pieces > MOST_PIECES_IN_ALL
            || self.n_text_before + self.n_text > MOST_TEXT_IN_ALL
    }

    fn expression(&mut self, at: At<'_, 's>, expression: &Expression<&'s str>) -> Vec<Piece> {
        match expression {
            Expression::Inline(Inline::Placeable { expression }) => self.expression(at, expression),
            Expression::Inline(inline) => self.inline(at, inline),
            Expression::Select { selector, variants } => self.select(at, selector, variants),
        }
    }

    /// Records a use of a variable.
    fn note(&mut self, at: At<'_, 's>, id: &'s str, kind: Option<VariableKind>) {
        let here = || (Rc::clone(at.entry.file), span_of(at.entry.file, id));
        let (file, span) = self.via.clone().unwrap_or_else(here);
        self.uses.push(Use {
            variable: id.to_owned(),
            kind,
            file,
            span,
        });
    }

    fn select(
        &mut self,
        at: At<'_, 's>,
        selector: &Inline<&'s str>,
        variants: &[Variant<&'s str>],
    ) -> Vec<Piece> {
        let (id, is_number) = match self.selector(at, selector) {
            value::Selector::Known(value) => {
                let variant = select::pick(variants, value.as_ref(), &self.plurals);
                return variant.map_or_else(Vec::new, |variant| self.pattern(at, &variant.value));
            }
            value::Selector::Variable { id, is_number } => (id, is_number),
        };
        let kind = if is_number {
            Some(VariableKind::Number)
        } else {
            select::kind(variants)
        };
        self.note(at, id, kind);
        match kind {
            Some(kind) => {
                let arms = self.arms(at, kind, variants);
                factored(Select {
                    variable: id.to_owned(),
                    arms,
                })
            }
            // Only `*[other]`: a language that ignores the value on purpose.
            None => variants
                .iter()
                .flat_map(|variant| self.pattern(at, &variant.value))
                .collect(),
        }
    }

    fn arms(
        &mut self,
        at: At<'_, 's>,
        kind: VariableKind,
        variants: &[Variant<&'s str>],
    ) -> Vec<Arm> {
        let mut arms: Vec<Arm> = Vec::new();
        for variant in variants {
            let pieces = self.pattern(at, &variant.value);
            let locale = (self.locale.folder.locale.as_str(), &self.plurals);
            match select::key(at.entry, &variant.key, kind, locale) {
                Ok(key) if arms.iter().any(|arm| arm.key == key) => {
                    self.twice(at, &variant.key, &key)
                }
                Ok(key) => arms.push(Arm {
                    key,
                    pieces,
                    is_default: variant.default,
                }),
                Err(fault) => self.faults.push(*fault),
            }
        }
        arms
    }

    fn twice(
        &mut self,
        at: At<'_, 's>,
        written: &fluent_syntax::ast::VariantKey<&'s str>,
        key: &Key,
    ) {
        let what = if matches!(key, Key::Number(_)) {
            "the number"
        } else {
            "the variant"
        };
        let part = select::written(written);
        let fault = at.fault(part, format!("{what} `{part}` stands twice in one select"));
        self.faults.push(
            fault
                .expected("expected each variant once")
                .help("only the first one would be taken"),
        );
    }
}
