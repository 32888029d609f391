//! How a film's page, one of its sections or one of its cards is cited. The collection signs its texts; nobody
//! is named as an author who is not.

use dataset::{PartialDate, Section, id::FilmId};

use super::{LocalizedStr, dates, head};
use crate::{
    library::{collection, library},
    messages::Messages,
    route::{Page, Route},
};

/// The styles, in the order of [`citations`]: a sentence, `BibTeX`, a template of Wikipedia's.
pub const STYLES: usize = 3;

/// The part of the page `here` that `fragment` names, or the whole page if it is empty, in each style.
///
/// `address` is where the page stands, without query and fragment. The language is the one that the part is
/// written in. A page with both languages side by side is cited in its own.
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
        // The second braces keep the capitals, which a bibliography would else make small.
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

/// The key of an entry of `BibTeX`, made from an address: whatever ends a key there stands for a hyphen.
fn key(path: &str) -> String {
    let is_safe = |letter: &char| letter.is_ascii_alphanumeric();
    let letters = path.chars().map(|letter| Some(letter).filter(is_safe));
    let key: String = letters.map(|letter| letter.unwrap_or('-')).collect();
    key.trim_end_matches('-').to_owned()
}

/// The name of a section or the title of a card, and the language that its text is in.
pub(super) fn part(
    text: Messages,
    film: FilmId,
    fragment: &str,
) -> Option<(&'static str, dataset::Locale)> {
    if let Some(section) = Section::from_id(fragment) {
        let rows = &super::film::section(film, section)?.rows;
        let language = rows.first()?.resolve(text.locale()).locale;
        return Some((super::film::section_name(text, section), language));
    }
    let slug = fragment.strip_prefix("card-")?;
    let card = library()
        .film(film)
        .cards
        .iter()
        .find(|card| card.slug == slug)?;
    let found = card.text.resolve(text.locale());
    Some((&found.value.title, found.locale))
}

/// What is written in the place of each character that means something in a format.
type Marks = [(char, &'static str)];

/// In a field of `BibTeX`. A brace is written by its name: even behind a backslash it would count as one. Spaces that
/// do not break are LaTeX's own: the narrow one before French punctuation, the wide one before its colon.
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

/// In a parameter of a template: what would end it, open a link, a tag, emphasis or a signature.
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

/// The same in an address, where a browser leaves them as they are.
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

/// What keeps the directions of texts apart on pages, and is left out of what machines read.
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
