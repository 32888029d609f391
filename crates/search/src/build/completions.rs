//! Completions of short prefixes: the best words for each prefix that very many words share.

use std::collections::BTreeMap;

use super::{
    Doc,
    postings::{Entry, Standing},
};
use crate::{
    TargetKind,
    query::layout::{BEST, CROWDED, push_varint},
};

/// The crowded prefixes of the sorted `words`, in order, each with its best completions.
pub(super) fn crowded(words: &[(String, Entry)], docs: &[Doc]) -> Vec<u8> {
    let prominence: Vec<f32> = words
        .iter()
        .map(|(_, entry)| prominence(entry, docs))
        .collect();
    let mut prefixes: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (number, (word, _)) in words.iter().enumerate() {
        for (end, _) in word.char_indices().skip(1) {
            let range = prefixes.entry(&word[..end]).or_insert((number, 0));
            range.1 = number + 1;
        }
        // A word is a prefix of itself.
        prefixes.entry(word).or_insert((number, 0)).1 = number + 1;
    }
    let mut crowded = Vec::new();
    for (prefix, (start, end)) in prefixes {
        let Some(length) = u8::try_from(prefix.len())
            .ok()
            .filter(|_| end - start > CROWDED)
        else {
            continue;
        };
        let mut best: Vec<usize> = (start..end).collect();
        best.sort_by(|a, b| prominence[*b].total_cmp(&prominence[*a]));
        best.truncate(BEST);
        best.sort_unstable();
        let mut list = Vec::new();
        let mut last = 0;
        for number in best {
            push_varint((number - last) as u32, &mut list);
            last = number;
        }
        crowded.push(length);
        crowded.extend_from_slice(prefix.as_bytes());
        push_varint(list.len() as u32, &mut crowded);
        crowded.extend_from_slice(&list);
    }
    crowded
}

/// The prominence of a word: names of films rank before names of people, and those before everything else.
fn prominence(entry: &Entry, docs: &[Doc]) -> f32 {
    let worth = |standing: &Standing| {
        let kind = docs[standing.doc as usize].target.kind();
        let name = match kind {
            TargetKind::Film => 8.0,
            TargetKind::Person => 6.0,
            TargetKind::Character => 3.0,
            TargetKind::Card => 2.0,
            TargetKind::Section => 0.1,
        };
        match standing.name_len {
            0 => 0.02,
            len => name / f32::from(len),
        }
    };
    entry.standings.iter().map(worth).sum()
}
