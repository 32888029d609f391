//! Measurements beyond Criterion: sizes, the slowest of many queries, and the share of queries whose film is
//! ranked first.
#![allow(clippy::disallowed_methods, reason = "a bench reads the clock")]

use std::time::{Duration, Instant};

use dataset::Locale;
use search::{Index, Limits, build::Builder};

use super::{BenchCorpus, Class};

/// Builds the index; prints the build time and the size.
pub(crate) fn build(name: &str, corpus: &BenchCorpus) -> Vec<u8> {
    let texts = corpus
        .documents
        .iter()
        .flat_map(|document| &document.contents);
    let n_text: usize = texts.map(|content| content.text.len()).sum();
    let start = Instant::now();
    let mut builder = Builder::new(corpus.tags.iter().map(String::as_str));
    for document in &corpus.documents {
        builder.add(document);
    }
    let bytes = builder.finish();
    let took = start.elapsed();
    println!(
        "{name}: {} documents, built in {took:.2?}, {} bytes, {:.2} for each byte of text",
        corpus.documents.len(),
        bytes.len(),
        bytes.len() as f64 / n_text as f64,
    );
    bytes
}

/// Prints percentiles of the times of a class, and the share of queries whose expected target is first.
pub(crate) fn class(name: &str, index: &Index<'_>, class: &Class) {
    let mut times: Vec<Duration> = Vec::new();
    let (mut known, mut first) = (0, 0);
    for query in &class.queries {
        let ask = || {
            let start = Instant::now();
            let results = index.find(&query.text, Locale::new(0), Limits::each(5));
            (start.elapsed(), results)
        };
        let mut runs = [ask(), ask(), ask()];
        runs.sort_by_key(|run| run.0);
        times.push(runs[1].0);
        if !query.expected.is_empty() {
            known += 1;
            let hit = runs[1].1.hits.first();
            first += usize::from(hit.is_some_and(|hit| query.expected.contains(&hit.target)));
        }
    }
    times.sort();
    let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
    print!(
        "{name}, {}: p50 {:.2?}, p95 {:.2?}, p99 {:.2?}",
        class.name,
        at(50),
        at(95),
        at(99)
    );
    if known > 0 {
        print!(", first {:.2}", f64::from(first as u32) / f64::from(known));
    }
    println!();
}
