//! Distinguishes people of the same name: by their years or their work.

use std::collections::{BTreeMap, BTreeSet};

use fault::Fault;

use super::{Check, Distinction, Entry, People, Person};
use crate::model::{
    Locale, Localized,
    id::{FilmId, RoleId},
};

/// The work that identifies a person: the film, and the role on it or the character in it.
type Work<'a> = (FilmId, Option<RoleId>, Option<&'a Localized<String>>);

impl People {
    /// Sets the distinction of people who share a name in any language; reports those who cannot be
    /// distinguished.
    pub(in crate::compile) fn settle_namesakes(&mut self, check: &Check) {
        let groups = self.groups(check.locales.len());
        let namesakes: BTreeSet<usize> = groups.iter().flatten().copied().collect();
        for idx in &namesakes {
            let Some(person) = self.person(*idx) else {
                continue;
            };
            let others = groups.iter().filter(|group| group.contains(idx));
            let others = others.flatten().filter(|other| *other != idx);
            let others: Vec<&Person> = others.filter_map(|idx| self.person(*idx)).collect();
            let years = |person: &Person| (person.born, person.died);
            let has_own_years =
                person.born.is_some() && others.iter().all(|other| years(other) != years(person));
            let is_alike =
                |other: &&Person| years(other) == years(person) && work(other) == work(person);
            if others.iter().any(is_alike) && !check.incomplete.get() {
                self.report(check, *idx);
            }
            let distinction = match has_own_years {
                true => Distinction::Years,
                false => Distinction::Work,
            };
            if let Some(person) = self.list[*idx].person.as_mut() {
                person.distinction = distinction;
            }
        }
    }

    /// The indexes of people with the same name in a language, each group once.
    fn groups(&self, n_locales: usize) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for locale in (0..n_locales).map(Locale::new) {
            let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            for idx in 0..self.list.len() {
                if let Some(person) = self.person(idx) {
                    let name = person.name.resolve(locale).value.to_lowercase();
                    by_name.entry(name).or_default().push(idx);
                }
            }
            let shared = by_name.into_values().filter(|people| people.len() > 1);
            for group in shared {
                if !groups.contains(&group) {
                    groups.push(group);
                }
            }
        }
        groups
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
