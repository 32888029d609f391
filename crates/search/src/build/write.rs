//! Writes the sections of an index. See [`layout`](crate::query::layout) for the format.

use super::{
    Doc, Field, alike, completions, frequent,
    postings::{Entry, Standing, Words},
    questions, stems,
};
use crate::query::layout::{BLOCK, Header, LONG, MAGIC, RUN_LEN, STEMMED, push_varint};

/// Writes an index.
pub(super) fn index(mut words: Words, docs: &[Doc], tags: &[String]) -> Vec<u8> {
    let questions = questions::words(tags.iter().map(String::as_str));
    words.know(questions.iter().map(|(word, _)| *word));
    let mut words = words.into_sorted();
    let order = document_order(docs);
    let common = frequent::prune(&mut words, docs, &questions);
    let alike = alike::groups(&words, tags);
    let crowded = completions::crowded(&words, docs);
    renumber(&mut words, &order);
    let (spelling_starts, spellings) = spellings(&words);
    let (starts, heads, postings) = records(&words);
    let (runs, columns) = columns(docs, &order);
    let header = Header {
        n_words: u32::try_from(words.len()).expect("words are counted with 32 bits"),
        spellings: length(&spellings),
        heads: length(&heads),
        postings: length(&postings),
        crowded: length(&crowded),
        common: length(&common),
        alike: length(alike.as_bytes()),
        n_runs: length(&runs) / RUN_LEN as u32,
        n_docs: u32::try_from(docs.len()).expect("documents are counted with 32 bits"),
        usual_length: usual_length(docs),
    };
    let mut bytes = MAGIC.to_vec();
    for number in header.numbers() {
        bytes.extend_from_slice(&number.to_le_bytes());
    }
    let words = [&spelling_starts, &spellings, &starts, &heads, &postings];
    for part in words
        .into_iter()
        .chain([&crowded, &common, &alike.into_bytes(), &runs, &columns])
    {
        bytes.extend_from_slice(part);
    }
    bytes
}

fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).expect("an index is below 4 GB")
}

/// Sorts the documents in the order of the index: by kind, language and target.
fn document_order(docs: &[Doc]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..docs.len()).collect();
    order.sort_by_key(|idx| {
        let doc = &docs[*idx];
        (doc.target.kind(), doc.locale, doc.target.numbers())
    });
    order
}

/// Assigns the documents their numbers in the index, and sorts the occurrences by them.
fn renumber(words: &mut [(String, Entry)], order: &[usize]) {
    let mut numbers = vec![0; order.len()];
    for (number, idx) in order.iter().enumerate() {
        numbers[*idx] = number as u32;
    }
    for (_, entry) in words {
        for standing in &mut entry.standings {
            standing.doc = numbers[standing.doc as usize];
        }
        entry
            .standings
            .sort_unstable_by_key(|standing| standing.doc);
    }
}

/// The offsets of the blocks, and the encoded words.
fn spellings(words: &[(String, Entry)]) -> (Vec<u8>, Vec<u8>) {
    let mut starts = Vec::new();
    let mut spellings = Vec::new();
    let mut last: &[u8] = &[];
    for (number, (word, _)) in words.iter().enumerate() {
        let word = word.as_bytes();
        if number.is_multiple_of(BLOCK as usize) {
            starts.extend_from_slice(&length(&spellings).to_le_bytes());
            last = &[];
        }
        let shared = word.iter().zip(last).take_while(|(a, b)| a == b).count();
        let suffix = &word[shared..];
        let short = [shared, suffix.len()].map(|length| length.min(LONG.into()) as u8);
        spellings.push(short[0] << 4 | short[1]);
        for length in [shared, suffix.len()] {
            if let Some(more) = length.checked_sub(LONG.into()) {
                push_varint(more as u32, &mut spellings);
            }
        }
        spellings.extend_from_slice(suffix);
        last = word;
    }
    (starts, spellings)
}

/// The offsets of the heads and postings of each block, the heads, and the postings.
fn records(words: &[(String, Entry)]) -> (Vec<u8>, Vec<u8>, Vec<u8>) {
    let siblings = stems::siblings(words);
    let [mut starts, mut heads, mut postings] = [const { Vec::new() }; 3];
    for (number, ((_, entry), siblings)) in words.iter().zip(siblings).enumerate() {
        if number.is_multiple_of(BLOCK as usize) {
            starts.extend_from_slice(&length(&heads).to_le_bytes());
            starts.extend_from_slice(&length(&postings).to_le_bytes());
        }
        let start = length(&postings);
        push_postings(&entry.standings, &mut postings);
        let slots = siblings.iter().enumerate();
        let slots = slots.filter(|(_, sibling)| sibling.is_some());
        let mask: u32 = slots.map(|(slot, _)| 1 << slot).sum();
        push_varint((length(&postings) - start) << STEMMED | mask, &mut heads);
        for distance in siblings.into_iter().flatten() {
            push_varint((distance << 1 ^ distance >> 31) as u32, &mut heads);
        }
    }
    (starts, heads, postings)
}

fn push_postings(standings: &[Standing], bytes: &mut Vec<u8>) {
    let mut next_doc = 0;
    let mut details = Vec::new();
    for standing in standings {
        let count = match standing.name_len {
            0 => standing.n_text.max(1),
            len => len,
        };
        let plain = standing.fields == Field::Text.bit() && count == 1;
        push_varint((standing.doc - next_doc) << 1 | u32::from(!plain), bytes);
        if !plain {
            details.push(standing.fields | (count - 1) << Field::ALL.len());
        }
        next_doc = standing.doc + 1;
    }
    // Read backwards from the end, so that their start needs no offset.
    bytes.extend(details.into_iter().rev());
}

/// The runs and columns of the documents.
fn columns(docs: &[Doc], order: &[usize]) -> (Vec<u8>, Vec<u8>) {
    let mut runs = Vec::new();
    let mut last = None;
    let [mut owners, mut parts, mut lengths] = [const { Vec::new() }; 3];
    for (number, idx) in order.iter().enumerate() {
        let doc = &docs[*idx];
        let run = (doc.target.kind(), doc.locale);
        if last != Some(run) {
            runs.extend_from_slice(&[run.0.idx() as u8, run.1]);
            runs.extend_from_slice(&(number as u32).to_le_bytes());
            last = Some(run);
        }
        let (owner, part) = doc.target.numbers();
        owners.extend_from_slice(&owner.to_le_bytes());
        parts.extend_from_slice(&part.to_le_bytes());
        lengths.push(doc.length);
    }
    (runs, [owners, parts, lengths].concat())
}

/// The average length of the documents that have a text.
fn usual_length(docs: &[Doc]) -> u32 {
    let lengths: Vec<u32> = docs
        .iter()
        .map(|doc| u32::from(doc.length))
        .filter(|length| *length > 0)
        .collect();
    let n_texts = u32::try_from(lengths.len()).unwrap_or(u32::MAX).max(1);
    lengths.iter().sum::<u32>().div_ceil(n_texts)
}
