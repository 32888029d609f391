//! The state of a check, shared by all readers of files: known ids, faults, links whose targets are not yet
//! known, and the number of texts in each language.

use std::{
    cell::{Cell, RefCell},
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    rc::Rc,
};

use fault::{Fault, SourceFile};

use super::{direction::is_right_to_left, names::Names};
use dataset::model::{
    Film, FilmSummary, Locale, LocaleInfo, Section,
    id::{FilmId, PersonId},
};

/// The prefix of the message of a syntax fault.
pub(super) const NOT_TOML: &str = "not valid TOML";

/// Maximum number of faults that are listed: a file in another format has one in every line.
const MOST_FAULTS: usize = 500;

/// Maximum number of pairs of letters that are compared for suggestions: hundreds of faults and a list of thousands of
/// names would take seconds.
const MOST_STEPS: usize = 30_000_000;

/// The state of one run.
pub(super) struct Check {
    pub(super) locales: Vec<LocaleInfo>,
    pub(super) default_locale: Locale,
    pub(super) names: Names,
    pub(super) people: Vec<String>,
    pub(super) films: Vec<String>,
    pub(super) used_people: RefCell<BTreeSet<PersonId>>,
    /// The film being read, for links to its own cards and sections.
    pub(super) current_film: Cell<Option<usize>>,
    /// True if there is no list of people: then nobody is reported as unknown.
    pub(super) people_unknown: bool,
    /// True if a file could not be read to its end: then nothing is reported as unused.
    pub(super) incomplete: Cell<bool>,
    tally: RefCell<Tally>,
    faults: RefCell<Vec<Fault>>,
    /// The number of faults beyond the maximum.
    n_unlisted: Cell<usize>,
    /// The remaining number of pairs of letters that may be compared for suggestions.
    steps_left: Cell<usize>,
    broken_lines: RefCell<Vec<(Rc<SourceFile>, usize)>>,
    cards: RefCell<BTreeMap<usize, BTreeSet<String>>>,
    links: RefCell<Vec<Link>>,
    /// The BCP 47 tags of all languages that texts are in.
    tags_in_use: RefCell<BTreeSet<String>>,
}

/// The number of texts, and how many of them exist in each language.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub(super) total: usize,
    pub(super) present: Vec<usize>,
}

/// A link to a section or a card, resolved after all files have been read.
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
            current_film: Cell::new(None),
            people_unknown: false,
            incomplete: Cell::new(false),
            tally: RefCell::default(),
            faults: RefCell::default(),
            n_unlisted: Cell::new(0),
            steps_left: Cell::new(MOST_STEPS),
            broken_lines: RefCell::default(),
            cards: RefCell::default(),
            links: RefCell::default(),
            tags_in_use: RefCell::default(),
        }
    }

    pub(super) fn report(&self, fault: Fault) {
        let mut faults = self.faults.borrow_mut();
        if faults.len() < MOST_FAULTS {
            faults.push(fault);
        } else {
            self.n_unlisted.set(self.n_unlisted.get() + 1);
        }
    }

    /// Reports that `found` is not in `known`, and suggests a similar one. Nothing is suggested for a fault that is not
    /// listed, or once [`MOST_STEPS`] are used up.
    pub(super) fn report_unknown<'a>(
        &self,
        fault: Fault,
        found: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) {
        if self.faults.borrow().len() == MOST_FAULTS {
            return self.report(fault);
        }
        let known: Vec<&str> = known.into_iter().collect();
        let n_letters: usize = known.iter().map(|known| known.len()).sum();
        let n_steps = found.len().saturating_mul(n_letters);
        let steps_left = self.steps_left.get().checked_sub(n_steps);
        self.report(match steps_left {
            Some(steps_left) => {
                self.steps_left.set(steps_left);
                fault.known(found, known)
            }
            None => fault,
        });
    }

    /// Reports a syntax fault; other faults in the same line are then dropped as consequences.
    pub(super) fn report_syntax(&self, fault: Fault) {
        self.incomplete.set(true);
        let line = fault.position().0;
        self.broken_lines
            .borrow_mut()
            .push((Rc::clone(&fault.file), line));
        self.report(fault);
    }

    /// Records the id of a card of the film being read, even if the card has other faults; returns true if the
    /// id is new.
    pub(super) fn note_card(&self, slug: &str) -> bool {
        let mut cards = self.cards.borrow_mut();
        let ids = cards
            .entry(self.current_film.get().unwrap_or_default())
            .or_default();
        ids.insert(slug.to_owned())
    }

    pub(super) fn n_faults(&self) -> usize {
        self.faults.borrow().len() + self.n_unlisted.get()
    }

    pub(super) fn into_faults(self) -> Vec<Fault> {
        let broken = self.broken_lines.into_inner();
        let mut faults = self.faults.into_inner();
        let n_unlisted = self.n_unlisted.get();
        faults.retain(|fault| {
            let here = || (Rc::clone(&fault.file), fault.position().0);
            broken.is_empty() || fault.message.starts_with(NOT_TOML) || !broken.contains(&here())
        });
        if let Some(first) = faults.first().filter(|_| n_unlisted > 0) {
            let message = format!("{n_unlisted} more faults are not listed");
            let folder = first.file.name.split('/').next().unwrap_or_default();
            let file = SourceFile::new(folder, "");
            faults.push(Fault::new(&file, 0..0, message).help("mend those above first"));
        }
        faults
    }

    pub(super) fn tags(&self) -> impl Iterator<Item = &str> {
        self.locales.iter().map(|locale| locale.tag.as_str())
    }

    /// Records that there is a text in the language `tag`.
    pub(super) fn note_tag(&self, tag: &str) {
        self.tags_in_use.borrow_mut().insert(tag.to_owned());
    }

    /// The sorted tags of all right-to-left languages among the recorded ones and the locales.
    pub(super) fn rtl_tags(&self) -> Vec<String> {
        let locale_of = |tag: &str| self.locales.iter().find(|locale| locale.tag == tag);
        let mut tags = self.tags_in_use.borrow().clone();
        tags.extend(self.tags().map(str::to_owned));
        tags.retain(|tag| {
            locale_of(tag).map_or_else(|| is_right_to_left(tag), |locale| locale.rtl)
        });
        tags.into_iter().collect()
    }

    pub(super) fn locale(&self, tag: &str) -> Option<Locale> {
        self.tags().position(|known| known == tag).map(Locale::new)
    }

    /// Counts a text that exists in `locales`.
    pub(super) fn count_text(&self, locales: impl IntoIterator<Item = Locale>) {
        let mut tally = self.tally.borrow_mut();
        tally.total += 1;
        tally.present.resize(self.locales.len(), 0);
        for locale in locales {
            tally.present[locale.idx()] += 1;
        }
    }

    /// Reads texts that are optional in each language, without counting them.
    pub(super) fn uncounted<T>(&self, read: impl FnOnce() -> T) -> T {
        let tally = self.tally.borrow().clone();
        let value = read();
        self.tally.replace(tally);
        value
    }

    /// Returns the counts since the last call.
    pub(super) fn take_tally(&self) -> Tally {
        let mut tally = self.tally.take();
        tally.present.resize(self.locales.len(), 0);
        tally
    }

    pub(super) fn use_person(&self, person: PersonId) {
        self.used_people.borrow_mut().insert(person);
    }

    /// Records a link to be resolved at the end; `film` is its target, or the current film if `None`.
    pub(super) fn note_link(
        &self,
        file: &Rc<SourceFile>,
        span: Range<usize>,
        film: Option<FilmId>,
        end: LinkEnd,
    ) {
        let Some(film) = film.map(FilmId::idx).or(self.current_film.get()) else {
            self.report(
                Fault::new(
                    file,
                    span,
                    "a link to a part of a film, in a text about none",
                )
                .expected("expected film:, person: or https:")
                .help("name the film: `film:<slug>#<section>`"),
            );
            return;
        };
        self.links.borrow_mut().push(Link {
            file: Rc::clone(file),
            span,
            film,
            end,
        });
    }

    /// Reports the links whose section or card does not exist.
    pub(super) fn settle_links(&self, films: &[(FilmSummary, Film)]) {
        let cards = self.cards.borrow();
        for link in self.links.take() {
            let slug = &self.films[link.film];
            let Some((_, film)) = films.iter().find(|(summary, _)| summary.slug == *slug) else {
                continue; // That film has been reported already.
            };
            let (kind, found) = match &link.end {
                LinkEnd::Section(section) => ("section", section.id()),
                LinkEnd::Card(card) => ("card", card.as_str()),
            };
            let fault = || {
                let message = format!("`{slug}` has no {kind} `{found}`");
                Fault::new(&link.file, link.span.clone(), message)
                    .expected(format!("expected a {kind} of `{slug}`"))
            };
            match &link.end {
                LinkEnd::Section(section) => {
                    let mut known = film.sections.iter().map(|text| text.section);
                    if !known.any(|known| known == *section) {
                        let known = film.sections.iter().map(|text| text.section.id());
                        self.report_unknown(fault(), found, known);
                    }
                }
                LinkEnd::Card(card) => {
                    let known = cards.get(&link.film);
                    if !known.is_some_and(|known| known.contains(card)) {
                        let known = known.into_iter().flatten().map(String::as_str);
                        self.report_unknown(fault(), found, known);
                    }
                }
            }
        }
    }
}
