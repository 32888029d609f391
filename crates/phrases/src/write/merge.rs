//! Merges the texts of a message in all languages: if they differ only in literal texts, the method needs no
//! `match` over the languages, and the texts come from the table. Parts that differ in structure are written
//! for each language.

use std::slice;

use crate::piece::{Arm, Key, Piece, Select};

/// A part of a method's body.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// One text per language, or a single one for all.
    Words(Vec<&'a str>),
    Variable(&'a str),
    Select {
        variable: &'a str,
        arms: Vec<PartArm<'a>>,
    },
    /// Groups of languages, each with its own parts; the first group contains the default language.
    ByLocale(Vec<(Vec<usize>, Vec<Part<'a>>)>),
}

/// A variant of a select in all languages.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PartArm<'a> {
    pub(super) key: &'a Key,
    pub(super) is_default: bool,
    pub(super) parts: Vec<Part<'a>>,
}

/// A text split at its placeables; there is a text, possibly empty, before and after each of those.
struct Cut<'a> {
    words: Vec<&'a str>,
    placeables: Vec<&'a Piece>,
}

/// Returns the parts of a message with these texts, one per language.
pub(super) fn merge<'a>(texts: &[&'a [Piece]]) -> Vec<Part<'a>> {
    let cuts: Vec<Cut<'a>> = texts.iter().map(|pieces| cut(pieces)).collect();
    let Some(first) = cuts.first() else {
        return Vec::new();
    };
    let variables = |cut: &Cut<'a>| {
        cut.placeables
            .iter()
            .map(|piece| asked(piece))
            .collect::<Vec<_>>()
    };
    if cuts.iter().any(|cut| variables(cut) != variables(first)) {
        return vec![by_locale(texts)];
    }
    let mut parts = Vec::new();
    for at in 0..first.words.len() {
        parts.extend(words(cuts.iter().map(|cut| cut.words[at]).collect()));
        if at < first.placeables.len() {
            parts.push(placeable(
                &cuts
                    .iter()
                    .map(|cut| cut.placeables[at])
                    .collect::<Vec<_>>(),
            ));
        }
    }
    parts
}

fn cut(pieces: &[Piece]) -> Cut<'_> {
    let mut cut = Cut {
        words: vec![""],
        placeables: Vec::new(),
    };
    for piece in pieces {
        match (piece, cut.words.last_mut()) {
            (Piece::Text(text), Some(last)) => *last = text,
            _ => {
                cut.placeables.push(piece);
                cut.words.push("");
            }
        }
    }
    cut
}

/// The variable of a placeable, and true if it is a selector rather than shown.
fn asked(piece: &Piece) -> (&str, bool) {
    match piece {
        Piece::Text(_) => ("", false),
        Piece::Variable(variable) => (variable, false),
        Piece::Select(select) => (&select.variable, true),
    }
}

fn words(mut words: Vec<&str>) -> Option<Part<'_>> {
    if words.iter().all(|word| *word == words[0]) {
        words.truncate(1);
    }
    (words != [""]).then_some(Part::Words(words))
}

/// Merges one placeable, which has the same variable in all languages.
fn placeable<'a>(pieces: &[&'a Piece]) -> Part<'a> {
    let selects: Vec<&Select> = pieces.iter().filter_map(|piece| select(piece)).collect();
    let Some(first) = selects.first() else {
        return Part::Variable(asked(pieces[0]).0);
    };
    if selects.iter().any(|select| !have_same_keys(select, first)) {
        let texts: Vec<&[Piece]> = pieces.iter().map(|piece| slice::from_ref(*piece)).collect();
        return by_locale(&texts);
    }
    let arm = |(at, arm): (usize, &'a Arm)| {
        let texts: Vec<&[Piece]> = selects
            .iter()
            .map(|select| &*select.arms[at].pieces)
            .collect();
        PartArm {
            key: &arm.key,
            is_default: arm.is_default,
            parts: merge(&texts),
        }
    };
    Part::Select {
        variable: &first.variable,
        arms: first.arms.iter().enumerate().map(arm).collect(),
    }
}

fn select(piece: &Piece) -> Option<&Select> {
    if let Piece::Select(select) = piece {
        Some(select)
    } else {
        None
    }
}

fn have_same_keys(a: &Select, b: &Select) -> bool {
    let same = |(a, b): (&Arm, &Arm)| a.key == b.key && a.is_default == b.is_default;
    a.arms.len() == b.arms.len() && a.arms.iter().zip(&b.arms).all(same)
}

/// Groups languages with the same text, to share its code.
fn by_locale<'a>(texts: &[&'a [Piece]]) -> Part<'a> {
    let mut groups: Vec<(Vec<usize>, &'a [Piece])> = Vec::new();
    for (locale_idx, pieces) in texts.iter().enumerate() {
        match groups.iter_mut().find(|(_, known)| known == pieces) {
            Some((locales, _)) => locales.push(locale_idx),
            None => groups.push((vec![locale_idx], pieces)),
        }
    }
    Part::ByLocale(
        groups
            .into_iter()
            .map(|(locales, pieces)| (locales, merge(&[pieces])))
            .collect(),
    )
}
