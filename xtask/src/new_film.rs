//! `cargo xtask new-film <slug>`: writes the files of a new film, with empty fields for its author.
//!
//! `check` then lists exactly the empty fields; data/README.md explains each.

use std::{fs, path::Path, process::ExitCode};

use anyhow::{Context, Result, bail};
use lexopt::{Arg, ValueExt};

use crate::{languages, process, terminal};

const FILM: &str = include_str!("../templates/film.toml");
const TRIVIA: &str = include_str!("../templates/trivia.toml");
const REVIEW: &str = include_str!("../templates/review.md");

/// Writes the template into the project's own collection.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<ExitCode> {
    let slug = slug(arguments)?;
    let data = process::project().join("data");
    let names = write(&data, &slug)?;
    for name in names {
        println!("data/films/{slug}/{name}");
    }
    terminal::note("fill in what is empty; `cargo xtask check` lists it");
    Ok(ExitCode::SUCCESS)
}

fn slug(mut arguments: lexopt::Parser) -> Result<String> {
    let mut slug = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Value(value) if slug.is_none() => slug = Some(value.string()?),
            other => bail!(other.unexpected()),
        }
    }
    let Some(slug) = slug else {
        bail!("which film? `cargo xtask new-film <slug>`, for example `new-film paris-texas`");
    };
    if !is_slug(&slug) {
        bail!(
            "`{slug}` cannot be the address of a film: expected lower-case letters a–z, digits and single hyphens, for example `paris-texas`"
        );
    }
    Ok(slug)
}

/// True for lower-case letters, digits, and hyphens between them.
fn is_slug(text: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty()
            && word
                .chars()
                .all(|char| char.is_ascii_lowercase() || char.is_ascii_digit())
    };
    text.split('-').all(is_word)
}

/// Writes the files of the film `slug` below `data`, and returns their names.
fn write(data: &Path, slug: &str) -> Result<Vec<String>> {
    let tags = languages::of(data)?;
    let folder = data.join("films").join(slug);
    if folder.exists() {
        bail!("there is a film `{slug}` already, in {}", folder.display());
    }
    let mut files = vec![
        ("film.toml".to_owned(), in_languages(FILM, &tags)),
        ("trivia.toml".to_owned(), in_languages(TRIVIA, &tags)),
    ];
    files.extend(
        tags.iter()
            .map(|tag| (format!("review.{tag}.md"), REVIEW.to_owned())),
    );
    fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
    for (name, text) in &files {
        let path = folder.join(name);
        fs::write(&path, text).with_context(|| format!("writing {}", path.display()))?;
    }
    Ok(files.into_iter().map(|(name, _)| name).collect())
}

/// Replaces `{texts}` by an empty text in each language. A line with `{tag}` is repeated for each, and so is a whole
/// block (up to an empty line) whose first line has one.
fn in_languages(template: &str, tags: &[String]) -> String {
    let empty: Vec<String> = tags.iter().map(|tag| format!("{tag} = \"\"")).collect();
    let texts = format!("{{ {} }}", empty.join(", "));
    let repeated = |part: &str, end: &str| {
        let copies: Vec<String> = tags.iter().map(|tag| part.replace("{tag}", tag)).collect();
        copies.join(end)
    };
    let line = |line: &str| {
        if line.contains("{tag}") {
            repeated(line, "\n")
        } else {
            line.replace("{texts}", &texts)
        }
    };
    let blocks = template
        .trim_end()
        .split("\n\n")
        .map(|block| match block.split_once('\n') {
            Some((first, _)) if first.contains("{tag}") => repeated(block, "\n\n"),
            _ => block.lines().map(line).collect::<Vec<_>>().join("\n"),
        });
    blocks.collect::<Vec<_>>().join("\n\n") + "\n"
}

#[cfg(test)]
mod tests;
