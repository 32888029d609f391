//! Citations of a film's page, of a section or of a card. They name the collection, not a person, as the author of its
//! texts.

use dataset::{FilmPart, PartialDate, id::FilmId};

use super::{LocalizedStr, dates, head};
use crate::{
    library::{collection, library},
    messages::Messages,
    route::{Page, Route},
};

/// The number of citation styles, in the order of [`citations`]: a sentence, `BibTeX`, a Wikipedia template.
pub const STYLES: usize = 3;

/// Returns citations, one for each style, of the part of the page `route` that `fragment` names. An empty or unknown
/// fragment cites the whole page.
///
/// `address` is the URL of the page without query and fragment. The language is the one that the part is written in; a
/// parallel view is cited in the language of the page.
pub fn citations(
    route: Route,
    fragment: &str,
    address: &str,
    today: PartialDate,
) -> [String; STYLES] {
    let text = Messages::new(route.locale);
    let mut title = head::page_title(route);
    let mut language = route.locale;
    if let Page::Film(film, _) = route.page
        && let Some((name, found)) = part(text, film, fragment)
    {
        title = text.cite_part(&title, name);
        language = found;
    }
    let mark = if fragment.is_empty() { "" } else { "#" };
    let url = [address, mark, fragment].concat();
    let site = LocalizedStr::of(text, &collection().title).text;
    let language = collection().locale_info(language);
    let iso = today.iso();
    let bare_url = escaped(&url, PERCENT);
    let bibtex = [
        "@misc{",
        &key(&[&route.path(), fragment].concat()),
        // The inner braces preserve capitals, which bibliographies would otherwise make lower case.
        ",\n  title = {{",
        &escaped(&title, LATEX),
        "}},\n  howpublished = {",
        &escaped(site, LATEX),
        "},\n  language = {",
        &escaped(&language.name, LATEX),
        "},\n  url = {",
        &bare_url,
        "},\n  urldate = {",
        &iso,
        "}\n}",
    ];
    [
        text.cite_plain(
            &title,
            site,
            &language.name,
            &url,
            &dates::date(text, today),
        ),
        bibtex.concat(),
        escaped(
            &text.cite_wikipedia(
                &bare_url,
                &escaped(&title, WIKITEXT),
                &escaped(site, WIKITEXT),
                &language.tag,
                &iso,
            ),
            &[],
        ),
    ]
}

/// Returns the key of a `BibTeX` entry for a path, with hyphens for all characters except ASCII letters and digits.
fn key(path: &str) -> String {
    let is_safe = |letter: &char| letter.is_ascii_alphanumeric();
    let letters = path.chars().map(|letter| Some(letter).filter(is_safe));
    let key: String = letters.map(|letter| letter.unwrap_or('-')).collect();
    key.trim_end_matches('-').to_owned()
}

/// Returns the name of a section or the title of a card, and the language of its text. `None` if the film does not have
/// it.
pub(super) fn part(
    text: Messages,
    film: FilmId,
    fragment: &str,
) -> Option<(&'static str, dataset::Locale)> {
    let film = library().film(film);
    match FilmPart::parse(fragment)? {
        FilmPart::Whole => None,
        FilmPart::Section(section) => {
            let rows = &film.section(section)?.rows;
            let language = rows.first()?.resolve(text.locale()).locale;
            Some((super::film::section_name(text, section), language))
        }
        FilmPart::Card(slug) => {
            let found = film.card(slug)?.text.resolve(text.locale());
            Some((&found.value.title, found.locale))
        }
    }
}

/// Replacements for characters that have a meaning in a format.
type Marks = [(char, &'static str)];

/// Replacements in a field of `BibTeX`. Braces are written as commands: with a backslash they would still count as
/// braces. No-break spaces have LaTeX equivalents: the narrow one before French punctuation, the wide one before a
/// colon.
const LATEX: &Marks = &[
    ('&', "\\&"),
    ('%', "\\%"),
    ('$', "\\$"),
    ('#', "\\#"),
    ('_', "\\_"),
    ('{', "\\textbraceleft{}"),
    ('}', "\\textbraceright{}"),
    ('~', "\\textasciitilde{}"),
    ('^', "\\textasciicircum{}"),
    ('\\', "\\textbackslash{}"),
    ('\u{a0}', "~"),
    ('\u{2009}', "\\,"),
    ('\u{202f}', "\\,"),
    ('\u{2011}', "\\mbox{-}"),
];

/// Replacements in a template parameter: characters that would end it, or begin a link, a tag, emphasis or a signature.
const WIKITEXT: &Marks = &[
    ('|', "&#124;"),
    ('{', "&#123;"),
    ('}', "&#125;"),
    ('[', "&#91;"),
    (']', "&#93;"),
    ('<', "&lt;"),
    ('>', "&gt;"),
    ('&', "&amp;"),
    ('\'', "&#39;"),
    ('~', "&#126;"),
];

/// Replacements in a URL: characters that browsers do not percent-encode.
const PERCENT: &Marks = &[
    ('|', "%7C"),
    ('{', "%7B"),
    ('}', "%7D"),
    ('[', "%5B"),
    (']', "%5D"),
    ('\'', "%27"),
    ('\\', "%5C"),
    ('^', "%5E"),
];

/// Isolates separate text directions on pages and are removed from machine-readable formats.
const ISOLATES: &Marks = &[
    ('\u{2066}', ""),
    ('\u{2067}', ""),
    ('\u{2068}', ""),
    ('\u{2069}', ""),
];

fn escaped(text: &str, marks: &Marks) -> String {
    let mut escaped = String::new();
    for char in text.chars() {
        let written = |marks: &Marks| marks.iter().find(|(mark, _)| *mark == char).copied();
        match written(marks).or_else(|| written(ISOLATES)) {
            Some((_, written)) => escaped.push_str(written),
            None => escaped.push(char),
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
