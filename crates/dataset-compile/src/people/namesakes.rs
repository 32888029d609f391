//! Distinguishes people of the same name: by their years or their work.

use std::collections::{BTreeMap, BTreeSet};

use fault::Fault;

use super::{Check, Distinction, Entry, People, Person};
use dataset::model::{
    Locale, Localized,
    id::{FilmId, RoleId},
};

/// The work that identifies a person: the film, and the role on it or the character in it.
type Work<'a> = (FilmId, Option<RoleId>, Option<&'a Localized<String>>);

/// The number of people who may share a name: each is compared with the others.
const MOST_NAMESAKES: usize = 50;

impl People {
    /// Sets the distinction of people who share a name in any language; reports those who cannot be
    /// distinguished.
    pub(crate) fn settle_namesakes(&mut self, check: &Check) {
        for (idx, others) in self.namesakes(check) {
            let Some(person) = self.person(idx) else {
                continue;
            };
            let others = others.into_iter().filter_map(|idx| self.person(idx));
            let others: Vec<&Person> = others.collect();
            let years = |person: &Person| (person.born, person.died);
            let has_own_years =
                person.born.is_some() && others.iter().all(|other| years(other) != years(person));
            let is_alike =
                |other: &&Person| years(other) == years(person) && work(other) == work(person);
            if others.iter().any(is_alike) && !check.incomplete.get() {
                self.report(check, idx);
            }
            let distinction = match has_own_years {
                true => Distinction::Years,
                false => Distinction::Work,
            };
            if let Some(person) = self.list[idx].person.as_mut() {
                person.distinction = distinction;
            }
        }
    }

    /// The indexes of people who share a name in a language, each with the indexes of the others.
    fn namesakes(&self, check: &Check) -> BTreeMap<usize, BTreeSet<usize>> {
        let mut namesakes: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for locale in (0..check.locales.len()).map(Locale::new) {
            let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for idx in 0..self.list.len() {
                if let Some(person) = self.person(idx) {
                    let name = person.name.resolve(locale).value.to_lowercase();
                    by_name.entry(name).or_default().push(idx);
                }
            }
            for group in by_name.into_values().filter(|people| people.len() > 1) {
                if group.len() > MOST_NAMESAKES {
                    self.report_too_many(check, &group);
                    continue;
                }
                for idx in &group {
                    let others = group.iter().filter(|other| *other != idx);
                    namesakes.entry(*idx).or_default().extend(others);
                }
            }
        }
        namesakes
    }

    fn report_too_many(&self, check: &Check, group: &[usize]) {
        let (Some(file), Some(first)) = (&self.file, group.first()) else {
            return;
        };
        let Entry { id, span, .. } = &self.list[*first];
        let message = format!("{} people have the name of `{id}`", group.len());
        let expected = format!("expected at most {MOST_NAMESAKES}");
        check.report(Fault::new(file, span.clone(), message).expected(expected));
    }

    fn person(&self, idx: usize) -> Option<&Person> {
        self.list[idx].person.as_ref()
    }

    fn report(&self, check: &Check, idx: usize) {
        let Entry { id, span, .. } = &self.list[idx];
        let Some(file) = &self.file else { return };
        check.report(
            Fault::new(
                file,
                span.clone(),
                format!("nothing tells `{id}` apart from somebody of the same name"),
            )
            .expected("expected another year of birth, or another role")
            .help("add `born`, which is then shown beside the name; one person has one table"),
        );
    }
}

/// The work that identifies a person, which is a film alone for those named only in its cards; `None` if they
/// are named nowhere.
fn work(person: &Person) -> Option<Work<'_>> {
    let credit = person.credits.first();
    let credit = credit.map(|(film, role)| (*film, Some(*role), None));
    let part = || {
        let (film, character) = person.parts.first()?;
        Some((*film, None, character.as_ref()))
    };
    let card = || person.cards.first().map(|(film, _)| (*film, None, None));
    credit.or_else(part).or_else(card)
}
