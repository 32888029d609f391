//! Texts in TOML: plain and marked-up ones, per language, checked by the typography of each.

use std::ops::Range;

use fault::Fault;

use super::{
    fields::{Fields, Node},
    markdown, typography,
};
use dataset::model::{Foreign, Locale, Localized, Passage};

impl<'a> Node<'a> {
    /// The bytes between the quotes. Reports a fault if the text is empty or has escapes, since then positions
    /// in it could not be mapped to the file.
    pub(super) fn raw_text(&self) -> Option<(Range<usize>, &'a str)> {
        let value = self.string()?;
        if value.trim().is_empty() {
            self.check.report(
                self.fault("an empty text")
                    .expected("expected some words")
                    .help("write the text, or leave the field out where it is optional"),
            );
            return None;
        }
        let file = &self.file.text[self.span.clone()];
        let quotes = ["\"\"\"", "'''", "\"", "'"]
            .into_iter()
            .find(|quote| file.starts_with(quote));
        let quotes = quotes.unwrap_or_default();
        if file.len() < 2 * quotes.len() || !file.ends_with(quotes) {
            return None; // Never closed: reported as a syntax fault.
        }
        let quotes = quotes.len();
        let mut range = self.span.start + quotes..self.span.end - quotes;
        if quotes == 3 {
            let text = &self.file.text[range.clone()];
            let line_break = ["\r\n", "\n"].iter().find(|end| text.starts_with(**end));
            range.start += line_break.map_or(0, |end| end.len());
        }
        let text = &self.file.text[range.clone()];
        if text.replace("\r\n", "\n") != value.replace("\r\n", "\n") {
            self.check.report(
                self.fault("a text with `\\` escapes")
                    .expected("expected the characters themselves")
                    .help("write “ ”, é or a line break as they are; inside \"\"\"…\"\"\" lines may break"),
            );
            return None;
        }
        Some((range, text))
    }

    /// A plain text in a known language: without markup, checked by its typography.
    pub(super) fn plain(&self, tag: Option<&str>) -> Option<String> {
        let (range, raw) = self.raw_text()?;
        if let Some(markup) = markdown::find_html(raw) {
            let span = range.start + markup.start..range.start + markup.end;
            let help = match raw.as_bytes()[markup.start] {
                b'&' => "write the character itself",
                _ => "texts are never HTML; leave the tag out",
            };
            self.check.report(
                Fault::new(
                    self.file,
                    span,
                    format!("`{}` looks like HTML", &raw[markup]),
                )
                .expected("expected plain words")
                .help(help),
            );
        }
        if let Some(tag) = tag {
            let characters: Vec<_> = raw
                .char_indices()
                .map(|(at, letter)| (range.start + at, letter))
                .collect();
            typography::report(self.check, self.file, tag, &characters);
        }
        Some(
            raw.split_whitespace_keeping_no_break()
                .collect::<Vec<_>>()
                .join(" "),
        )
    }

    /// A value per language: `{ en = …, fr = … }`, or one string for all if `everywhere` allows it.
    pub(super) fn localized<T>(
        &self,
        everywhere: bool,
        read: impl Fn(&Node<'a>, Option<Locale>) -> Option<T>,
    ) -> Option<Localized<T>> {
        if everywhere && self.value.is_str() {
            self.check.count_text(
                self.check
                    .locales
                    .iter()
                    .enumerate()
                    .map(|(idx, _)| Locale::new(idx)),
            );
            return read(self, None).map(Localized::Everywhere);
        }
        let mut entries = Vec::new();
        if !self.value.is_table() {
            self.wrong_type("a text per language, like { en = \"…\", fr = \"…\" }");
            return None;
        }
        for (tag, span, node) in self.fields()?.entries() {
            match self.check.locale(tag) {
                Some(locale) => {
                    entries.extend(read(&node, Some(locale)).map(|value| (locale, value)));
                }
                None => {
                    let fault = Fault::new(self.file, span, format!("unknown language `{tag}`"))
                        .expected("expected a language of collection.toml");
                    self.check.report_unknown(fault, tag, self.check.tags());
                }
            }
        }
        self.check
            .count_text(entries.iter().map(|(locale, _)| *locale));
        if self.value.as_table().is_some_and(|table| table.is_empty()) {
            self.check.report(
                self.fault("a text in no language")
                    .expected("expected a text in at least one language")
                    .help(format!(
                        "write it in one of: {}",
                        self.check.tags().collect::<Vec<_>>().join(", ")
                    )),
            );
        }
        Localized::from_entries(entries, self.check.default_locale)
    }

    /// A plain text, per language or the same everywhere.
    pub(super) fn words(&self) -> Option<Localized<String>> {
        self.localized(true, |node, locale| {
            node.plain(locale.map(|locale| node.tag(locale)))
        })
    }

    /// One paragraph with marks, per language.
    pub(super) fn passage(&self) -> Option<Localized<Passage>> {
        self.localized(false, |node, locale| node.paragraph(node.tag(locale?)))
    }

    /// One paragraph with marks in the language `tag`.
    pub(super) fn paragraph(&self, tag: &str) -> Option<Passage> {
        let (range, _) = self.raw_text()?;
        let mut paragraphs = markdown::paragraphs(self.check, self.file, range, tag);
        if let Some((_, span)) = paragraphs.get(1) {
            self.check.report(
                Fault::new(
                    self.file,
                    markdown::first_line(self.file, span),
                    "a second paragraph",
                )
                .expected("expected one paragraph")
                .help("join the two, or cut"),
            );
        }
        (!paragraphs.is_empty()).then(|| paragraphs.swap_remove(0).0)
    }

    /// A text with its language: `{ lang = "ru", text = "…" }`.
    pub(super) fn foreign(&self) -> Option<Foreign> {
        let fields = self.fields()?;
        let lang = fields.required("lang", "the language of the text, like `ru`");
        let text = fields.required("text", "the text itself");
        fields.finish();
        let lang = lang?.language_tag()?;
        let text = text?.plain(Some(&lang))?;
        Some(Foreign { lang, text })
    }

    /// A BCP 47 tag.
    pub(super) fn language_tag(&self) -> Option<String> {
        let tag = self.string()?;
        match markdown::language_tag(tag) {
            Some(tag) => {
                self.check.note_tag(&tag);
                Some(tag)
            }
            None => {
                self.check.report(
                    self.fault(format!("`{tag}` is not a language tag"))
                        .expected("expected a BCP 47 tag")
                        .help("two or three letters as a rule: `en`, `fr`, `ja`"),
                );
                None
            }
        }
    }

    fn tag(&self, locale: Locale) -> &'a str {
        &self.check.locales[locale.idx()].tag
    }
}

impl<'a> Fields<'a> {
    /// A required plain text.
    pub(super) fn words(&self, key: &str, expected: &str) -> Option<Localized<String>> {
        self.required(key, expected)?.words()
    }

    /// An optional plain text.
    pub(super) fn optional_words(&self, key: &str) -> Option<Localized<String>> {
        self.optional(key)?.words()
    }
}

trait SplitKeepingNoBreak {
    fn split_whitespace_keeping_no_break(&self) -> impl Iterator<Item = &str>;
}

impl SplitKeepingNoBreak for str {
    /// Splits at ASCII white space; no-break spaces stay within the parts.
    fn split_whitespace_keeping_no_break(&self) -> impl Iterator<Item = &str> {
        self.split([' ', '\n', '\r', '\t'])
            .filter(|word| !word.is_empty())
    }
}
