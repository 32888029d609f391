//! Writes the messages as Rust: one table of plain texts, and one method per message. The size of both in wasm
//! decides the form: no `format!`, and no `match` over languages that differ only in their texts.

mod body;
mod merge;

use std::fmt::Write as _;

use crate::{
    compare::{Message, Parameter},
    piece::{VariableKind, plain},
};

/// Lints that do not apply to generated code: `push` of a `char` is larger, and an empty branch is a text that
/// is empty on purpose.
const ALLOWED: &str = "clippy::needless_else, clippy::single_char_add_str, \
                       clippy::single_match, clippy::too_many_arguments";

/// Helpers shared by the methods, so that each text costs one call. Keys never end in `_`.
const HELPERS: [(&str, &str); 4] = [
    (
        "self.plain_(",
        "    fn plain_(self, text_idx: usize) -> &'static str {
        PLAIN[self.locale_idx()][text_idx]
    }\n",
    ),
    (
        "self.add_(",
        "    fn add_(self, out: &mut String, text_idx: usize) {
        out.push_str(PLAIN[self.locale_idx()][text_idx]);
    }\n",
    ),
    (
        "self.add_number_(",
        "    fn add_number_(self, out: &mut String, n: Number) {
        out.push_str(&self.number(n));
    }\n",
    ),
    (
        "self.add_word_(",
        "    fn add_word_(self, out: &mut String, word: &str) {
        self.isolate(out, word);
    }\n",
    ),
];

/// The file of messages used only by the generated pages, not by the program in them. Each text is in its own
/// method instead of the table, so that the linker removes it from the wasm.
const AROUND: &str = "/site.ftl";

/// The static table of texts: each text once, in all languages.
struct Table {
    n_locales: usize,
    columns: Vec<Vec<String>>,
}

impl Table {
    /// The index of a text in the table, given in all languages, or once if they are equal.
    fn cell(&mut self, words: &[&str]) -> usize {
        let word = |locale_idx: usize| words.get(locale_idx).or(words.first()).copied();
        let column: Vec<String> = (0..self.n_locales)
            .map(|locale_idx| word(locale_idx).unwrap_or_default().to_owned())
            .collect();
        self.columns
            .iter()
            .position(|known| *known == column)
            .unwrap_or_else(|| {
                self.columns.push(column);
                self.columns.len() - 1
            })
    }

    fn write(&self, out: &mut String, locales: &[&str]) {
        let (n_texts, n_locales) = (self.columns.len(), locales.len());
        line(
            out,
            0,
            format_args!("static PLAIN: [[&str; {n_texts}]; {n_locales}] = ["),
        );
        for (locale_idx, locale) in locales.iter().enumerate() {
            line(out, 1, format_args!("// {locale}\n    ["));
            for column in &self.columns {
                line(out, 2, format_args!("{:?},", column[locale_idx]));
            }
            line(out, 1, format_args!("],"));
        }
        out.push_str("];\n\n");
    }
}

/// Returns the source of the module.
pub(crate) fn rust(messages: &[Message], locales: &[&str]) -> String {
    let mut table = Table {
        n_locales: locales.len(),
        columns: Vec::new(),
    };
    let mut methods = String::new();
    for message in messages {
        methods.push_str(&doc(message));
        let texts: Option<Vec<&str>> = message.texts.iter().map(|pieces| plain(pieces)).collect();
        match texts.filter(|_| message.parameters.is_empty()) {
            Some(texts) if message.file.ends_with(AROUND) => {
                around_method(&mut methods, message, &texts, locales.len());
            }
            Some(texts) => plain_method(&mut methods, message, table.cell(&texts)),
            None => method(&mut methods, message, &mut table),
        }
    }
    let mut out =
        String::from("// Made by the crate `phrases` from the `.ftl` files: change those.\n\n");
    if !table.columns.is_empty() {
        table.write(&mut out, locales);
    }
    line(
        &mut out,
        0,
        format_args!("#[allow({ALLOWED})]\nimpl Messages {{"),
    );
    for (called, helper) in HELPERS {
        if methods.contains(called) {
            out.push_str(helper);
        }
    }
    out + &methods + "}\n"
}

/// Writes one line.
fn line(out: &mut String, indent: usize, text: std::fmt::Arguments<'_>) {
    let written = writeln!(out, "{:1$}{text}", "", indent * 4);
    debug_assert!(written.is_ok(), "a `String` takes every text");
}

/// Returns the doc comment: comment and text of the default language in a code block, so that nothing is read
/// as Markdown.
fn doc(message: &Message) -> String {
    let ticks = message
        .source
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(ticks.max(2) + 1);
    let mut doc = String::from("\n");
    line(
        &mut doc,
        1,
        format_args!("/// From `{}`:\n    ///\n    /// {fence}text", message.file),
    );
    for source in message.source.trim_end().lines() {
        let source = format!("/// {}", source.replace('\t', " "));
        line(&mut doc, 1, format_args!("{}", source.trim_end()));
    }
    line(&mut doc, 1, format_args!("/// {fence}"));
    doc
}

fn plain_method(out: &mut String, message: &Message, message_idx: usize) {
    line(
        out,
        1,
        format_args!("pub(crate) fn {}(self) -> &'static str {{", message.method),
    );
    line(out, 2, format_args!("self.plain_({message_idx})\n    }}"));
}

fn around_method(out: &mut String, message: &Message, texts: &[&str], n_locales: usize) {
    let signature = format!("pub(crate) fn {}(self) -> &'static str {{", message.method);
    line(out, 1, format_args!("{signature}"));
    // A single text is repeated for all languages.
    let all: Vec<&str> = texts
        .iter()
        .cycle()
        .take(n_locales.max(texts.len()))
        .copied()
        .collect();
    line(out, 2, format_args!("{all:?}[self.locale_idx()]\n    }}"));
}

/// Writes a method that builds a text. With numbers there are two: `impl Into<Number>` is compiled once for
/// each type of its callers, so that one only converts. The other is never inlined: 120 methods with one caller
/// each took 2.2 KB with brotli, and 2.9 KB inlined.
fn method(out: &mut String, message: &Message, table: &mut Table) {
    let is_number = |parameter: &Parameter| parameter.kind == VariableKind::Number;
    let mut signature = format!("pub(crate) fn {}", message.method);
    if message.parameters.iter().any(is_number) {
        let inner = format!("{}_", message.method.trim_start_matches("r#"));
        let argument = |parameter: &Parameter| {
            let into = if is_number(parameter) { ".into()" } else { "" };
            format!("{}{into}", parameter.ident)
        };
        let arguments: Vec<String> = message.parameters.iter().map(argument).collect();
        let generic = parameters(message, "impl Into<Number>");
        line(
            out,
            1,
            format_args!("{signature}(self{generic}) -> String {{"),
        );
        line(
            out,
            2,
            format_args!("self.{inner}({})\n    }}\n", arguments.join(", ")),
        );
        signature = format!("fn {inner}");
    }
    let typed = parameters(message, "Number");
    line(out, 1, format_args!("#[inline(never)]"));
    line(
        out,
        1,
        format_args!("{signature}(self{typed}) -> String {{"),
    );
    body::write(out, message, table);
    line(out, 1, format_args!("}}"));
}

/// The parameters, each preceded by a comma.
fn parameters(message: &Message, number: &str) -> String {
    let typed = |parameter: &Parameter| {
        let kind = if parameter.kind == VariableKind::Number {
            number
        } else {
            "&str"
        };
        format!(", {}: {kind}", parameter.ident)
    };
    message.parameters.iter().map(typed).collect()
}
