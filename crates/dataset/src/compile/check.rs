//! What a check knows and gathers while it goes through the files: the ids that may be used, the faults,
//! the links whose ends are not known yet, and how many texts there are in each language.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
    ops::Range,
    rc::Rc,
};

use fault::{Fault, SourceFile};

use super::names::Names;
use crate::model::{
    Film, FilmSummary, Locale, LocaleInfo, Section,
    id::{FilmId, PersonId},
};

/// The state of one run.
pub(super) struct Check {
    pub(super) locales: Vec<LocaleInfo>,
    pub(super) default_locale: Locale,
    pub(super) names: Names,
    pub(super) people: Vec<String>,
    pub(super) films: Vec<String>,
    pub(super) used_people: RefCell<BTreeSet<PersonId>>,
    /// The film being read, for links to its own cards and sections.
    pub(super) current_film: Cell<usize>,
    tally: RefCell<Tally>,
    faults: RefCell<Vec<Fault>>,
    links: RefCell<Vec<Link>>,
}

/// How many texts were met, and how many of them were there in each language.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub(super) total: usize,
    pub(super) present: Vec<usize>,
}

/// A link to a section or a card: whether it exists is known when all is read.
struct Link {
    file: Rc<SourceFile>,
    span: Range<usize>,
    film: usize,
    end: LinkEnd,
}

pub(super) enum LinkEnd {
    Section(Section),
    Card(String),
}

impl Check {
    pub(super) fn new(locales: Vec<LocaleInfo>, default_locale: Locale, names: Names) -> Self {
        Self {
            locales,
            default_locale,
            names,
            people: Vec::new(),
            films: Vec::new(),
            used_people: RefCell::default(),
            current_film: Cell::new(0),
            tally: RefCell::default(),
            faults: RefCell::default(),
            links: RefCell::default(),
        }
    }

    pub(super) fn report(&self, fault: Fault) {
        self.faults.borrow_mut().push(fault);
    }

    pub(super) fn into_faults(self) -> Vec<Fault> {
        self.faults.into_inner()
    }

    pub(super) fn tags(&self) -> impl Iterator<Item = &str> {
        self.locales.iter().map(|locale| locale.tag.as_str())
    }

    pub(super) fn locale(&self, tag: &str) -> Option<Locale> {
        self.tags().position(|known| known == tag).map(Locale::new)
    }

    /// Counts a text that is there in `locales`.
    pub(super) fn count_text(&self, locales: impl IntoIterator<Item = Locale>) {
        let mut tally = self.tally.borrow_mut();
        tally.total += 1;
        tally.present.resize(self.locales.len(), 0);
        for locale in locales {
            tally.present[locale.idx()] += 1;
        }
    }

    /// What was counted since the last call.
    pub(super) fn take_tally(&self) -> Tally {
        let mut tally = self.tally.take();
        tally.present.resize(self.locales.len(), 0);
        tally
    }

    pub(super) fn use_person(&self, person: PersonId) {
        self.used_people.borrow_mut().insert(person);
    }

    /// Notes a link to be settled at the end; `film` is where it leads.
    pub(super) fn note_link(
        &self,
        file: &Rc<SourceFile>,
        span: Range<usize>,
        film: Option<FilmId>,
        end: LinkEnd,
    ) {
        let film = film.map_or(self.current_film.get(), FilmId::idx);
        self.links.borrow_mut().push(Link {
            file: Rc::clone(file),
            span,
            film,
            end,
        });
    }

    /// Reports the links whose section or card does not exist.
    pub(super) fn settle_links(&self, films: &[(FilmSummary, Film)]) {
        for link in self.links.take() {
            let slug = &self.films[link.film];
            let Some((_, film)) = films.iter().find(|(summary, _)| summary.slug == *slug) else {
                continue; // That film has faults of its own.
            };
            let (found, known): (&str, Vec<&str>) = match &link.end {
                LinkEnd::Section(section) => (
                    section.id(),
                    film.sections.iter().map(|text| text.section.id()).collect(),
                ),
                LinkEnd::Card(card) => (
                    card,
                    film.cards.iter().map(|card| card.slug.as_str()).collect(),
                ),
            };
            if !known.contains(&found) {
                let kind = if matches!(link.end, LinkEnd::Card(_)) {
                    "card"
                } else {
                    "section"
                };
                self.report(
                    Fault::new(
                        &link.file,
                        link.span,
                        format!("`{slug}` has no {kind} `{found}`"),
                    )
                    .expected(format!("expected a {kind} of `{slug}`"))
                    .known(found, known),
                );
            }
        }
    }
}
