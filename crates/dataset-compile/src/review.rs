//! Reads `review.<language>.md`: the review of a film, its paragraphs paired across languages.

use std::{ops::Range, rc::Rc};

use fault::{Fault, SourceFile};

use super::{
    check::Check,
    fields::Fields,
    folder::Folder,
    markdown::{self, Chapter},
};
use dataset::model::{Locale, Localized, Passage, Row, Section, SectionText, plain_text};

/// A section in one language.
struct Written {
    locale: Locale,
    section: Section,
    file: Rc<SourceFile>,
    heading: Range<usize>,
    paragraphs: Vec<Passage>,
}

/// Reads the reviews of the film in the folder `place` in every language.
pub(super) fn read(
    check: &Check,
    folder: &Folder,
    place: &str,
    film: &Rc<SourceFile>,
    pairs: Option<Fields<'_>>,
) -> Vec<SectionText> {
    let mut written = Vec::new();
    for (idx, info) in check.locales.iter().enumerate() {
        let path = format!("{place}/review.{}.md", info.tag);
        if folder.has(&path) {
            match folder.open(&path) {
                Ok(file) => written.extend(read_review(check, &file, &info.tag, Locale::new(idx))),
                Err(fault) => check.report(fault),
            }
        }
    }
    if written.is_empty() {
        let names: Vec<String> = check.tags().map(|tag| format!("review.{tag}.md")).collect();
        check.report(
            Fault::new(
                film,
                0..0,
                format!("`{}` has no review", folder.shown(place)),
            )
            .help(format!("write one of: {}", names.join(", "))),
        );
    }
    let sections = Section::ALL.into_iter().filter_map(|section| {
        let texts: Vec<Written> = written
            .extract_if(.., |text| text.section == section)
            .collect();
        let pairs = pairs
            .as_ref()
            .and_then(|pairs| read_pairs(pairs, section, &texts));
        join(check, section, texts, pairs.as_deref())
    });
    let sections = sections.collect();
    if let Some(pairs) = pairs {
        pairs.finish();
    }
    sections
}

fn read_review(check: &Check, file: &Rc<SourceFile>, tag: &str, locale: Locale) -> Vec<Written> {
    let mut written: Vec<Written> = Vec::new();
    for Chapter {
        heading,
        span,
        paragraphs,
    } in markdown::chapters(check, file, tag)
    {
        let Some(section) = Section::from_id(&heading) else {
            let fault = Fault::new(file, span, format!("unknown section `{heading}`"))
                .expected("expected the id of a section");
            check.report_unknown(fault, &heading, Section::ALL.map(Section::id));
            continue;
        };
        let line = span;
        if written.iter().any(|before| before.section == section) {
            check.report(
                Fault::new(file, line, format!("the section `{heading}` twice"))
                    .expected("expected each section once")
                    .help("join the two"),
            );
            continue;
        }
        if let Some(before) = written.last().filter(|before| before.section > section) {
            check.report(
                Fault::new(
                    file,
                    line.clone(),
                    format!("`{heading}` stands after `{}`", before.section.id()),
                )
                .expected(format!("expected it before `{}`", before.section.id()))
                .help(format!(
                    "the order is {}",
                    Section::ALL.map(Section::id).join(", ")
                )),
            );
        }
        if paragraphs.is_empty() {
            check.report(
                Fault::new(
                    file,
                    line.clone(),
                    format!("the section `{heading}` is empty"),
                )
                .expected("expected at least one paragraph below")
                .help("write it, or leave the heading out"),
            );
            continue;
        }
        let paragraphs = paragraphs.into_iter().map(|(passage, _)| passage).collect();
        written.push(Written {
            locale,
            section,
            file: Rc::clone(file),
            heading: line,
            paragraphs,
        });
    }
    written
}

/// Reads `[pairs.<section>]`: the number of paragraphs of each row in each language; `None` if it is missing.
fn read_pairs(
    pairs: &Fields<'_>,
    section: Section,
    texts: &[Written],
) -> Option<Vec<(Locale, Vec<usize>)>> {
    let node = pairs.optional(section.id())?;
    let fields = node.fields()?;
    let check = pairs.check;
    let mut declared: Vec<(Locale, Vec<usize>)> = Vec::new();
    for text in texts {
        let tag = &check.locales[text.locale.idx()].tag;
        let counts = fields.required(tag, "how many paragraphs each row takes, like [2, 1]");
        let Some((counts, items)) = counts
            .and_then(|counts| Some((counts.items()?, counts)))
            .map(|(items, counts)| (counts, items))
        else {
            continue;
        };
        let numbers: Vec<usize> = items
            .iter()
            .filter_map(|number| {
                number
                    .integer(1..100, "a number of paragraphs")
                    .map(usize::from)
            })
            .collect();
        let (sum, there) = (numbers.iter().sum::<usize>(), text.paragraphs.len());
        let n_rows = declared
            .first()
            .map_or(numbers.len(), |(_, first)| first.len());
        if numbers.len() != items.len() {
            continue; // A number was invalid and has been reported.
        }
        if sum != there {
            let message = format!(
                "these rows take {}, the review has {there}",
                paragraphs(sum)
            );
            check.report(
                counts
                    .fault(message)
                    .expected(format!("expected numbers that add up to {there}")),
            );
        } else if numbers.len() != n_rows {
            check.report(
                counts
                    .fault(format!(
                        "{} rows here and {n_rows} in the other language",
                        numbers.len()
                    ))
                    .expected("expected the same number of rows in every language"),
            );
        }
        declared.push((text.locale, numbers));
    }
    if texts.is_empty() {
        check.report(
            Fault::new(
                fields.file,
                fields.first_line(),
                "pairs for a section that no review has",
            )
            .expected(format!("expected `## {}` in a review", section.id()))
            .help("write the section, or leave its pairs out"),
        );
    } else {
        fields.finish();
    }
    Some(declared)
}

/// Joins the paragraphs of a section in all languages to rows.
fn join(
    check: &Check,
    section: Section,
    texts: Vec<Written>,
    pairs: Option<&[(Locale, Vec<usize>)]>,
) -> Option<SectionText> {
    let n_rows = match pairs {
        Some(pairs) if !pairs.is_empty() => pairs.iter().map(|(_, rows)| rows.len()).max()?,
        Some(_) => texts.iter().map(|text| text.paragraphs.len()).max()?,
        None => {
            report_unpaired(check, section, &texts);
            texts.iter().map(|text| text.paragraphs.len()).max()?
        }
    };
    let mut rows: Vec<Vec<(Locale, Vec<Passage>)>> = vec![Vec::new(); n_rows];
    for text in texts {
        let counts = pairs
            .unwrap_or_default()
            .iter()
            .find(|(locale, _)| *locale == text.locale);
        let counts =
            counts.map_or_else(|| vec![1; text.paragraphs.len()], |(_, rows)| rows.clone());
        let mut paragraphs = text.paragraphs.into_iter();
        for (row, count) in rows.iter_mut().zip(counts) {
            row.push((text.locale, paragraphs.by_ref().take(count).collect()));
        }
    }
    let rows: Vec<Row> = rows
        .into_iter()
        .filter_map(|entries| Localized::from_entries(entries, check.default_locale))
        .collect();
    Some(SectionText { section, rows })
}

fn report_unpaired(check: &Check, section: Section, texts: &[Written]) {
    let Some(first) = texts.first() else { return };
    for text in &texts[1..] {
        let (there, here) = (first.paragraphs.len(), text.paragraphs.len());
        if there != here {
            let message = format!(
                "`{}` has {} here and {there} in `{}`",
                section.id(),
                paragraphs(here),
                first.file.name,
            );
            check.report(
                Fault::new(&text.file, text.heading.clone(), message)
                    .expected(format!("expected {} below", paragraphs(there)))
                    .help(format!(
                        "write as many in both, or say in film.toml which stand side by side: [pairs.{}]",
                        section.id(),
                    )),
            );
        }
    }
}

fn paragraphs(count: usize) -> String {
    match count {
        1 => "1 paragraph".to_owned(),
        _ => format!("{count} paragraphs"),
    }
}

/// The number of sections in the language number `locale_idx`.
pub(super) fn count_in(sections: &[SectionText], locale_idx: usize) -> usize {
    let locale = Locale::new(locale_idx);
    sections
        .iter()
        .filter(|text| text.rows.iter().any(|row| row.get(locale).is_some()))
        .count()
}

/// The number of words of each section, in each language that has any.
pub(super) fn words(check: &Check, sections: &[SectionText]) -> Option<Localized<Vec<u16>>> {
    let in_section = |section: Section, locale: Locale| {
        let texts = sections.iter().filter(|text| text.section == section);
        let rows = texts.flat_map(|text| &text.rows);
        let passages = rows.filter_map(|row| row.get(locale)).flatten();
        let n_words: usize = passages
            .map(|passage| count_words(&plain_text(passage)))
            .sum();
        u16::try_from(n_words).unwrap_or(u16::MAX)
    };
    let counts = super::facts::locales(check.locales.len()).map(|locale| {
        let counts = Section::ALL.map(|section| in_section(section, locale));
        (locale, counts.to_vec())
    });
    let written = counts.filter(|(_, counts)| counts.iter().any(|count| *count > 0));
    Localized::from_entries(written.collect(), check.default_locale)
}

fn count_words(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}
