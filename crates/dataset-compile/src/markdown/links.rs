//! Parses the addresses of links, and the tags of languages.

use std::ops::Range;

use fault::Fault;

use super::{LinkKind, Reader};
use crate::{check::LinkEnd, facts::web_address};
use dataset::model::{
    Section, Target,
    id::{FilmId, PersonId},
};

const SCHEMES: [&str; 7] = [
    "film", "person", "section", "card", "lang", "spoiler", "https",
];

/// Returns a well-formed BCP 47 tag in canonical letter case; `None` if it is invalid.
pub(crate) fn language_tag(tag: &str) -> Option<String> {
    let parsed: unic_langid::LanguageIdentifier = tag.parse().ok()?;
    // The syntax allows languages of five to eight letters, but none is registered: `english` is a mistake.
    let language = parsed.language.as_str();
    (!parsed.language.is_empty() && language.len() <= 3).then(|| parsed.to_string())
}

impl Reader<'_> {
    /// The kind of a link; `None` after a fault.
    pub(super) fn link(&self, address: &str, title: &str, link: &Range<usize>) -> Option<LinkKind> {
        let span = &self.place_of(address, link);
        let lang = match title {
            "" => None,
            tag => Some(self.link_language(tag, &self.place_of(tag, link))?),
        };
        let (scheme, rest) = address.split_once(':').unwrap_or(("", address));
        let target = match scheme {
            "lang" => return Some(LinkKind::Lang(self.link_language(rest, span)?)),
            "spoiler" => return Some(LinkKind::Spoiler),
            "film" => self.film_target(rest, span)?,
            "person" => self.person_target(rest, span)?,
            "section" => Target::Section(self.section(rest, None, span)?),
            "card" => {
                let end = LinkEnd::Card(rest.to_owned());
                self.check.note_link(self.file, span.clone(), None, end);
                Target::Card(rest.to_owned())
            }
            "http" | "https" => Target::Page(self.page(address, span)?),
            _ => {
                self.report_scheme(address, scheme, span);
                return None;
            }
        };
        Some(LinkKind::To(target, lang))
    }

    /// The span of the address or the title within a link; the whole link if it is written with escapes.
    fn place_of(&self, part: &str, link: &Range<usize>) -> Range<usize> {
        let source = &self.file.text[link.clone()];
        match source.rfind(part).filter(|_| !part.is_empty()) {
            Some(at) => link.start + at..link.start + at + part.len(),
            None => self.first_line(link),
        }
    }

    fn report_scheme(&self, address: &str, scheme: &str, span: &Range<usize>) {
        let message = format!("`{address}` is not an address that links may have");
        let fault = Fault::new(self.file, span.clone(), message)
            .expected("expected film:, person:, section:, card:, lang:, spoiler: or https:");
        if scheme.is_empty() {
            let help = "write `film:heat` for a film, `https://example.org/` for a page elsewhere";
            self.check.report(fault.help(help));
        } else {
            self.check.report_unknown(fault, scheme, SCHEMES);
        }
    }

    fn page(&self, address: &str, span: &Range<usize>) -> Option<String> {
        let page = web_address(address);
        if page.is_none() {
            let message = format!("`{address}` is not a web address");
            self.check.report(
                Fault::new(self.file, span.clone(), message)
                    .expected("expected an address such as https://example.org/"),
            );
        }
        page
    }

    fn person_target(&self, rest: &str, span: &Range<usize>) -> Option<Target> {
        if self.check.people_unknown {
            return None; // Reported once, as a missing file.
        }
        let idx = self.find(rest, &self.check.people, "person", "people.toml", span)?;
        self.check.use_person(PersonId::new(idx));
        Some(Target::Person(PersonId::new(idx)))
    }

    fn film_target(&self, rest: &str, span: &Range<usize>) -> Option<Target> {
        let (slug, section) = rest
            .split_once('#')
            .map_or((rest, None), |(slug, id)| (slug, Some(id)));
        let idx = self.find(slug, &self.check.films, "film", "the folder films/", span)?;
        let film = FilmId::new(idx);
        let section = match section {
            Some(id) => Some(self.section(id, Some(film), span)?),
            None => None,
        };
        Some(Target::Film(film, section))
    }

    fn section(&self, id: &str, film: Option<FilmId>, span: &Range<usize>) -> Option<Section> {
        let ids: Vec<String> = Section::ALL.map(|section| section.id().to_owned()).to_vec();
        let section = Section::ALL[self.find(id, &ids, "section", "a review", span)?];
        self.check
            .note_link(self.file, span.clone(), film, LinkEnd::Section(section));
        Some(section)
    }

    fn find(
        &self,
        id: &str,
        known: &[String],
        noun: &str,
        place: &str,
        span: &Range<usize>,
    ) -> Option<usize> {
        let found = known.iter().position(|known| known == id);
        if found.is_none() {
            let fault = Fault::new(self.file, span.clone(), format!("unknown {noun} `{id}`"))
                .expected(format!("expected a {noun} of {place}"));
            let known = known.iter().map(String::as_str);
            self.check.report_unknown(fault, id, known);
        }
        found
    }

    fn link_language(&self, tag: &str, span: &Range<usize>) -> Option<String> {
        let parsed = language_tag(tag);
        if let Some(tag) = &parsed {
            self.check.note_tag(tag);
        } else {
            let message = match tag {
                "" => "no language tag after `lang:`".to_owned(),
                _ => format!("`{tag}` is not a language tag"),
            };
            self.check.report(
                Fault::new(self.file, span.clone(), message)
                    .expected("expected a BCP 47 tag, such as `fr`")
                    .help("two or three letters as a rule: `[mise en scène](lang:fr)`, `[*Heat*](film:heat \"en\")`"),
            );
        }
        parsed
    }
}
