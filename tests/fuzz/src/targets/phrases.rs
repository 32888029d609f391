//! The compiler of interface messages: the input holds Fluent files of two languages.

use super::check_faults;
use crate::{Target, files, seeds};

const LOCALES: [&str; 2] = ["en", "fr"];

pub(crate) const TARGET: Target = Target {
    name: "phrases",
    run,
    seeds,
    tokens: &[
        "{",
        "}",
        "{{",
        "\"",
        "{\"",
        "[",
        "]",
        "*",
        "$",
        "$n",
        "-",
        "->",
        "=",
        "a = ",
        "a = b\n",
        "\n",
        "\n    ",
        "\n   *[other] x\n",
        "    [one] y\n",
        "{ $n ->\n",
        "{ a }",
        "{ -a }",
        ".a = b",
        "\\u202F",
        "NUMBER($n)",
        "# ",
        "0",
        "é",
        "\r\n",
    ],
    rows: &[
        "a{n} = b\n",
        "a{n} = { a{m} }\n",
        "-t{n} = { -t{m} }\n",
        "=== fr/f{n}.ftl\na{n} = b\n",
        "x\n    .a{n} = b\n",
        "=== fr/a.ftl\na{n} = { $v{n} }\n",
    ],
    around: ("a = ", "\n"),
};

fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = seeds::of_folders("crates/phrases/tests/cases");
    seeds.extend(seeds::of_folders("crates/phrases/tests/generated"));
    seeds
}

fn run(input: &[u8]) {
    let files = files::split(input, "en/a.ftl");
    let mut texts = Vec::new();
    for (path, bytes) in &files {
        if let (Some((locale, name)), Ok(text)) = (path.split_once('/'), std::str::from_utf8(bytes))
        {
            texts.push((locale, name, text));
        }
    }
    // Files of one language are used for the second one too, so that the later phases are reached.
    if texts.iter().all(|(locale, ..)| *locale == "en") {
        let french: Vec<_> = texts
            .iter()
            .map(|(_, name, text)| ("fr", *name, *text))
            .collect();
        texts.extend(french);
    }
    match phrases::compile_texts(&texts, &LOCALES) {
        Ok(code) => assert!(code.contains("impl"), "{code}"),
        Err(faults) => {
            assert!(!faults.is_empty());
            check_faults(&faults);
        }
    }
}
