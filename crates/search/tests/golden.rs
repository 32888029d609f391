//! Queries judged by hand: `tests/queries.txt` has the expected first hits of each, in order.

mod film_corpus;

use std::fs;

use film_corpus::{INDEX, locale, name_of, root};
use search::{Index, Limits};

/// A line of the file.
struct Golden<'t> {
    line: usize,
    query: &'t str,
    locale: &'t str,
    expected: Vec<&'t str>,
}

fn golden(text: &str) -> Vec<Golden<'_>> {
    let lines = text.lines().enumerate();
    let lines = lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    let read = |(idx, line): (usize, _)| {
        let columns: Vec<&str> = str::split(line, " | ").collect();
        let [query, locale, expected] = columns[..] else {
            panic!("line {}: expected three columns, found `{line}`", idx + 1);
        };
        Golden {
            line: idx + 1,
            query,
            locale: locale.trim(),
            expected: expected.split_whitespace().collect(),
        }
    };
    lines.map(read).collect()
}

#[test]
fn every_golden_query_finds_what_was_judged_best() {
    let text = fs::read_to_string(root().join("tests/queries.txt")).expect("there are queries");
    let index = Index::open(&INDEX).expect("the index was just built");
    let mut faults = Vec::new();
    let queries = golden(&text);
    assert!(queries.len() >= 60, "{} queries are left", queries.len());
    for golden in &queries {
        let results = index.find(golden.query, locale(golden.locale), Limits::none());
        let found: Vec<String> = results.hits.iter().map(|hit| name_of(hit.target)).collect();
        let fits = match golden.expected[..] {
            ["nothing"] => found.is_empty(),
            ref expected => found.iter().take(expected.len()).eq(expected),
        };
        if !fits {
            let found: Vec<String> = found
                .iter()
                .zip(&results.hits)
                .take(6)
                .map(|(name, hit)| format!("{name} ({:.1})", hit.score))
                .collect();
            faults.push(format!(
                "line {}: `{}` ({}) finds {}\n    not {}",
                golden.line,
                golden.query,
                golden.locale,
                found.join(" "),
                golden.expected.join(" ")
            ));
        }
    }
    assert!(
        faults.is_empty(),
        "{} of {}\n{}",
        faults.len(),
        queries.len(),
        faults.join("\n")
    );
}
