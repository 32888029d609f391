//! Saved items as the current collection has them: in its order, with its names.

use dataset::{
    FilmPart, Locale, Section,
    id::{FilmId, PersonId},
};

use annotations::{Entry, Notebook, RecordKind};

use crate::{
    library::{collection, library},
    messages::Messages,
    present::{LocalizedStr, film},
    route::{FilmView, Page, Route, target_route},
};

/// A saved item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedItem {
    /// Its stored address.
    pub target: String,
    /// The group that it belongs to.
    pub owner: Owner,
    /// Its name; `None` if the collection does not have it.
    pub name: Option<LocalizedStr>,
    /// The route of its page.
    pub route: Route,
    /// Its rank: that of the film or the group, then the rank within it.
    order: (usize, usize),
}

/// The group of a saved item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A film.
    Film(FilmId),
    /// The people, in one group.
    People,
    /// Another collection, or another version of this one.
    Elsewhere,
}

/// The saved items since a page was opened, removed ones included, in the order of the collection: films, people, then
/// unknown items. Each address is resolved once: there may be thousands, and the page renders again with each change.
#[expect(clippy::vec_box, reason = "inserting moves pointers alone")]
#[derive(Clone, Debug, Default)]
pub struct SavedItems {
    locale: Option<Locale>,
    /// In the order of their addresses.
    known: Vec<Box<Known>>,
    /// Indexes in `known`, in the order of the collection.
    order: Vec<usize>,
}

/// A saved item, and the index in the notebook of the entry that dates it; `None` after a removal.
#[derive(Clone, Debug)]
struct Known {
    item: SavedItem,
    entry: Option<usize>,
}

impl SavedItems {
    /// Adds the items of the notebook, in the language of the page `route`, and updates the indexes of the entries.
    pub fn add(&mut self, route: Route, book: &Notebook) {
        if self.locale.replace(route.locale) != Some(route.locale) {
            for known in &mut self.known {
                known.item = saved_item(route, &known.item.target);
            }
            self.sort();
        }
        for known in &mut self.known {
            known.entry = None;
        }
        for (idx, entry) in book.entries.iter().enumerate() {
            let Entry { record, .. } = entry;
            if record.kind == RecordKind::ReadingPosition {
                continue;
            }
            let place = self
                .known
                .binary_search_by(|known| known.item.target.cmp(&record.target));
            match place {
                Ok(place) => {
                    let known = &mut self.known[place];
                    // A bookmark dates the item, otherwise its last note. Ids are sorted in this order, bookmarks
                    // first.
                    let is_marked = known.entry.is_some_and(|idx| {
                        book.entries
                            .get(idx)
                            .is_some_and(|entry| entry.record.kind == RecordKind::Bookmark)
                    });
                    if !is_marked {
                        known.entry = Some(idx);
                    }
                }
                Err(place) => self.insert(place, saved_item(route, &record.target), idx),
            }
        }
    }

    fn insert(&mut self, place: usize, item: SavedItem, entry: usize) {
        for later in self.order.iter_mut().filter(|later| **later >= place) {
            *later += 1;
        }
        let order = (item.order, place);
        let known = Known {
            item,
            entry: Some(entry),
        };
        self.known.insert(place, Box::new(known));
        let before = |idx: &usize| (self.known[*idx].item.order, *idx) < order;
        let target = self.order.partition_point(before);
        self.order.insert(target, place);
    }

    /// Sorts the items; the order of names may differ by language.
    fn sort(&mut self) {
        self.order.clear();
        for place in 0..self.known.len() {
            let order = self.known[place].item.order;
            let before = |idx: &usize| self.known[*idx].item.order <= order;
            let target = self.order.partition_point(before);
            self.order.insert(target, place);
        }
    }

    /// Returns the saved items, in order.
    pub fn items(&self) -> impl Iterator<Item = &SavedItem> {
        self.order.iter().map(|idx| &self.known[*idx].item)
    }

    /// Returns the entry of `book` that dates `item`; `None` after a removal.
    pub fn entry<'b>(&self, book: &'b Notebook, item: &SavedItem) -> Option<&'b Entry> {
        let place = self
            .known
            .binary_search_by(|known| known.item.target.cmp(&item.target));
        book.entries.get(self.known.get(place.ok()?)?.entry?)
    }
}

/// Returns the saved item for an address, without a name if the collection does not have it.
pub fn saved_item(route: Route, target: &str) -> SavedItem {
    let text = Messages::new(route.locale);
    let (route, fragment) = target_route(target, route.locale);
    let found = match route.page {
        Page::Film(film, FilmView::Review) => part(text, film, fragment)
            .map(|(name, rank)| (name, Owner::Film(film), (film_rank(film), rank))),
        Page::Person(person) if fragment.is_empty() => {
            let name = LocalizedStr::of(text, &library().person(person).name);
            Some((
                name,
                Owner::People,
                (usize::MAX - 1, person_rank(text, person)),
            ))
        }
        _ => None,
    };
    let (name, owner, order) = match found {
        Some((name, owner, order)) => (Some(name), owner, order),
        None => (None, Owner::Elsewhere, (usize::MAX, 0)),
    };
    SavedItem {
        target: target.to_owned(),
        owner,
        name,
        route,
        order,
    }
}

impl SavedItem {
    /// Returns its address as a link on the page `route`, in the language `locale`.
    pub fn href(&self, route: Route, locale: Locale) -> String {
        let mut href = self.route.in_locale(locale).href(route);
        if let Some((_, fragment)) = self.target.split_once('#') {
            href.push('#');
            href.push_str(fragment);
        }
        href
    }
}

/// Returns the name of a part of a film's review (for a paragraph, that of its section), and its rank in the film.
/// `None` if the film does not have it.
fn part(text: Messages, film: FilmId, fragment: &str) -> Option<(LocalizedStr, usize)> {
    let section = match FilmPart::parse(fragment) {
        Some(FilmPart::Whole) => return Some((LocalizedStr::title(text, film), 0)),
        Some(FilmPart::Card(slug)) => {
            let cards = &library().film(film).cards;
            let idx = cards.iter().position(|card| card.slug == slug)?;
            let found = cards[idx].text.resolve(text.locale());
            let name = LocalizedStr::in_locale(text, &found.value.title, found.locale);
            return Some((name, Section::ALL.len() + 1 + idx));
        }
        Some(FilmPart::Section(section)) => section,
        None => {
            let (id, number) = fragment.rsplit_once('-')?;
            let is_paragraph = number.bytes().all(|byte| byte.is_ascii_digit());
            Section::from_id(id).filter(|_| is_paragraph)?
        }
    };
    film::section(film, section)?;
    let name = LocalizedStr::of(text, &collection().sections[section.idx()]);
    Some((name, section.idx() + 1))
}

fn film_rank(film: FilmId) -> usize {
    let mut films = collection().orders.year.iter();
    films.position(|other| *other == film).unwrap_or_default()
}

fn person_rank(text: Messages, person: PersonId) -> usize {
    let mut people = collection().people_sorted[text.locale().idx()].iter();
    people
        .position(|other| *other == person)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use annotations::Record;

    use super::*;

    fn saved(tag: &str) -> Route {
        let locale = collection().locale(tag).expect("it is there");
        Route::new(locale, Page::Saved)
    }

    fn book(targets: &[&str]) -> Notebook {
        let entry = |target: &&str| Entry {
            id: ["bookmark-", target].concat(),
            record: Record::new(RecordKind::Bookmark, target, "", String::new()),
        };
        let mut book = Notebook::default();
        book.entries.extend(targets.iter().map(entry));
        book
    }

    #[track_caller]
    fn check_names(kept: &SavedItems, names: &[&str]) {
        let found: Vec<&str> = kept
            .items()
            .map(|item| item.name.map_or("", |name| name.text))
            .collect();
        assert_eq!(found, names);
    }

    #[test]
    fn a_removed_item_stays_in_the_list_without_an_entry() {
        let mut kept = SavedItems::default();
        let route = saved("en");
        kept.add(route, &book(&["films/runaway-train/#verdict"]));
        let now = book(&["films/runaway-train/#score"]);
        kept.add(route, &now);
        check_names(&kept, &["Score", "Verdict"]);
        let entries = kept.items().map(|item| kept.entry(&now, item).is_some());
        assert_eq!(entries.collect::<Vec<_>>(), [true, false]);
        kept.add(saved("fr"), &now);
        check_names(&kept, &["Musique", "Verdict"]);
    }

    #[test]
    fn saved_items_have_the_order_and_current_names_of_the_collection() {
        let kept = [
            "people/akira-kurosawa/",
            "films/nothing/#score",
            "films/runaway-train/#verdict",
            "films/seven-samurai/",
            "films/runaway-train/#score",
            "films/runaway-train/",
            "films/runaway-train/#score",
        ];
        for (tag, names) in [
            (
                "en",
                [
                    "Seven Samurai",
                    "Runaway Train",
                    "Score",
                    "Verdict",
                    "Akira Kurosawa",
                    "",
                ],
            ),
            (
                "fr",
                [
                    "Les Sept Samouraïs",
                    "Runaway Train",
                    "Musique",
                    "Verdict",
                    "Akira Kurosawa",
                    "",
                ],
            ),
        ] {
            let mut shown = SavedItems::default();
            shown.add(saved(tag), &book(&kept));
            check_names(&shown, &names);
            let last = shown.items().last().expect("there are six");
            assert_eq!(last.target, "films/nothing/#score");
            assert_eq!(last.owner, Owner::Elsewhere);
        }
    }

    #[test]
    fn a_paragraph_has_the_name_of_its_section_and_leads_to_itself() {
        let item = saved_item(saved("fr"), "films/runaway-train/#production-design-2");
        assert_eq!(item.name.map(|name| name.text), Some("Décors"));
        let english = collection().default_locale;
        assert_eq!(
            item.href(saved("fr"), english),
            "../../en/films/runaway-train/#production-design-2"
        );
    }

    #[test]
    fn a_saved_item_unknown_to_the_collection_has_no_name() {
        for target in [
            "",
            "#",
            "about/",
            "films/",
            "films/runaway-train/facts/",
            "films/runaway-train/#card-nothing",
            "films/runaway-train/#nothing-1",
            "people/akira-kurosawa/#score",
            "../../",
        ] {
            assert_eq!(saved_item(saved("en"), target).name, None, "{target}");
        }
    }
}
