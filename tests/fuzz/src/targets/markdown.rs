//! Reviews in Markdown. A review without faults is exported as JSON, whose Markdown must parse to the same text.

use std::collections::BTreeMap;

use dataset_compile::Compiled;
use serde_json::Value;

use super::folder;
use crate::{Target, files, seeds};

const FILE: &str = "films/quiet-harbor/review.en.md";
const FRENCH: &str = "films/quiet-harbor/review.fr.md";
const TRIVIA: &str = "films/quiet-harbor/trivia.toml";

pub(crate) const TARGET: Target = Target {
    name: "markdown",
    run,
    seeds,
    tokens: &[
        "*",
        "**",
        "_",
        "[",
        "]",
        "](",
        "[a](lang:is) ",
        "[a](spoiler:) ",
        "[a](",
        "![",
        ">",
        "> ",
        "- ",
        "1. ",
        "`",
        "```\n",
        "#",
        "## ",
        "<",
        "<b>",
        "<!--",
        "&",
        "&amp;",
        "\\",
        "\n",
        "\n\n",
        "~~",
        "|",
        "|a",
        "[^1]",
        "[a]: b\n",
        "«",
        "oe",
        "*a ",
        "**a *b ",
        "https://",
        "'",
        "\"",
        "0",
        "é",
        "\t",
        "    a\n",
    ],
    rows: &[
        "[a](person:p{n})\n",
        "[a](card:c{n})\n",
        "[a{n}]: b\n",
        "[a{n}] ",
        "## s{n}\n\na\n\n",
        "word{n} ",
    ],
    around: ("## synopsis\n\n", "\n"),
};

/// Every review of the test cases, and those of one film in `data/`.
fn seeds() -> Vec<Vec<u8>> {
    let folders = ["crates/dataset-compile/tests", "data/films/runaway-train"];
    let files = folders
        .iter()
        .flat_map(|folder| files::below(&seeds::project(folder)));
    let reviews = files.filter(|path| path.extension().is_some_and(|kind| kind == "md"));
    reviews
        .filter_map(|path| std::fs::read(path).ok())
        .collect()
}

fn run(input: &[u8]) {
    let Some(compiled) = compile(input) else {
        return;
    };
    let exported =
        serde_json::to_value(dataset_json::collection(&compiled)).expect("its keys are texts");
    let review = &exported["films"]["quiet-harbor"]["review"];
    let mut again = String::new();
    for section in dataset::model::Section::ALL {
        let rows = review[section.id()]
            .as_array()
            .map_or(&[][..], Vec::as_slice);
        let paragraphs = rows.iter().filter_map(|row| row["en"].as_array()).flatten();
        let paragraphs: Vec<&str> = paragraphs.filter_map(Value::as_str).collect();
        if !paragraphs.is_empty() {
            again.push_str(&format!(
                "## {}\n\n{}\n\n",
                section.id(),
                paragraphs.join("\n\n")
            ));
        }
    }
    let Some(twice) = compile(again.as_bytes()) else {
        panic!("the Markdown of the JSON form has faults: {again:?}");
    };
    assert_eq!(
        twice.films[0].sections, compiled.films[0].sections,
        "{again:?}"
    );
}

/// Compiles the small collection with `input` as the review in both languages; without trivia, because they link to
/// parts of the review.
fn compile(input: &[u8]) -> Option<Compiled> {
    let changed = BTreeMap::from([
        (FILE.to_owned(), input.to_vec()),
        (FRENCH.to_owned(), input.to_vec()),
        (TRIVIA.to_owned(), Vec::new()),
    ]);
    folder::compile(changed)
}
