//! The report of a check: the faults, the coverage of each film, and a summary line.

use std::{collections::BTreeSet, fmt::Write};

use dataset_compile::{Compiled, Coverage, Outcome};
use fault::Fault;

/// Returns the whole report.
pub(super) fn text(outcome: &Outcome, interface: &[Fault], colored: bool) -> String {
    let mut text = String::new();
    for faults in [outcome.faults.as_slice(), interface] {
        if !faults.is_empty() {
            text.push_str(&fault::render(faults, colored));
            text.push_str("\n\n");
        }
    }
    if !outcome.coverage.is_empty() {
        text.push_str("coverage\n");
        text.push_str(&coverage(&outcome.coverage));
        text.push('\n');
    }
    text.push_str(&closing(outcome, interface));
    text
}

fn coverage(lines: &[Coverage]) -> String {
    let width = lines
        .iter()
        .map(|line| line.film.len())
        .max()
        .unwrap_or_default();
    let of = |(there, all): (usize, usize)| format!("{there} of {all}");
    lines.iter().fold(String::new(), |mut text, line| {
        let Coverage { film, locale, sections, cards, facts } = line;
        let (sections, cards, facts) = (of(*sections), of(*cards), of(*facts));
        let mark = if line.is_complete() { "" } else { "   incomplete" };
        let _ = writeln!(
            text,
            "  {film:<width$}  {locale:<5}  sections {sections:<8}  cards {cards:<8}  other texts {facts}{mark}",
        );
        text
    })
}

fn closing(outcome: &Outcome, interface: &[Fault]) -> String {
    let faults = outcome.faults.iter().chain(interface);
    let files: BTreeSet<&str> = faults.map(|fault| fault.file.name.as_str()).collect();
    let n_faults = outcome.faults.len() + interface.len();
    match &outcome.compiled {
        Some(compiled) if n_faults == 0 => format!("no problem: {}", contents(compiled)),
        _ => format!(
            "{} in {}",
            counted(n_faults, "problem"),
            counted(files.len(), "file")
        ),
    }
}

fn contents(compiled: &Compiled) -> String {
    let Compiled {
        collection, films, ..
    } = compiled;
    let n_sections = films.iter().map(|film| film.sections.len()).sum();
    let n_cards = films.iter().map(|film| film.cards.len()).sum();
    [
        counted(films.len(), "film"),
        counted(collection.locales.len(), "language"),
        counted(n_sections, "section"),
        counted(n_cards, "card"),
    ]
    .join(", ")
}

fn counted(n: usize, noun: &str) -> String {
    format!("{n} {noun}{}", if n == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use fault::SourceFile;

    use super::*;

    fn outcome(faults: Vec<Fault>) -> Outcome {
        let coverage = Coverage {
            film: "jaws".into(),
            locale: "fr".into(),
            sections: (12, 13),
            cards: (3, 3),
            facts: (40, 41),
        };
        Outcome {
            compiled: None,
            faults,
            coverage: vec![coverage],
        }
    }

    #[test]
    fn problems_and_files_are_counted() {
        let (one, other) = (
            SourceFile::new("data/a", "x"),
            SourceFile::new("locales/b", "y"),
        );
        let data = vec![
            Fault::new(&one, 0..1, "first"),
            Fault::new(&one, 0..1, "second"),
        ];
        let shown = text(&outcome(data), &[Fault::new(&other, 0..1, "third")], false);
        assert!(shown.ends_with("3 problems in 2 files"), "{shown}");
        for part in ["error: first", "error: second", "error: third"] {
            assert!(shown.contains(part), "{part:?} is missing in:\n{shown}");
        }
    }

    #[test]
    fn missing_translations_of_a_language_are_shown() {
        let shown = text(&outcome(Vec::new()), &[], false);
        assert!(
            shown.contains("jaws  fr     sections 12 of 13  cards 3 of 3"),
            "{shown}"
        );
        assert!(
            shown.contains("other texts 40 of 41   incomplete"),
            "{shown}"
        );
    }
}
