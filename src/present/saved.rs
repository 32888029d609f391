//! What a reader keeps, as the collection knows it now: in its order, with today's names.

use dataset::{
    Locale, Section,
    id::{FilmId, PersonId},
};

use notebook::{Entry, Kind, Notebook};

use super::{Words, film};
use crate::{
    library::{collection, library},
    route::{FilmView, Page, Route, kept_place},
    text::Text,
};

/// Something kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Its stored address.
    pub at: String,
    /// What it belongs to.
    pub owner: Owner,
    /// Its name; `None` if the collection does not have it.
    pub name: Option<Words>,
    /// Its page.
    pub route: Route,
    /// Where it stands among others.
    order: (usize, usize),
}

/// What something kept belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A film.
    Film(FilmId),
    /// People, each for themselves.
    People,
    /// Another collection, or another edition of this one.
    Elsewhere,
}

/// What was kept since a page was opened, in the order of the collection: films, people, then what it does not have.
/// Each address is looked up once: there may be thousands, and the page renders again with each change.
#[expect(clippy::vec_box, reason = "inserting moves pointers alone")]
#[derive(Clone, Debug, Default)]
pub struct Kept {
    locale: Option<Locale>,
    /// In the order of their addresses.
    known: Vec<Box<Known>>,
    /// Positions in `known`, in the order of the collection.
    order: Vec<usize>,
}

/// Something kept, and the position in the notebook of the entry that dates it.
#[derive(Clone, Debug)]
struct Known {
    spot: Spot,
    entry: Option<usize>,
}

impl Kept {
    /// Adds what the notebook has, in the language of the page `here`, and finds the entries again.
    pub fn add(&mut self, here: Route, book: &Notebook) {
        if self.locale.replace(here.locale) != Some(here.locale) {
            for known in &mut self.known {
                known.spot = spot(here, &known.spot.at);
            }
            self.sort();
        }
        for known in &mut self.known {
            known.entry = None;
        }
        for (idx, entry) in book.entries.iter().enumerate() {
            let Entry { record, .. } = entry;
            if record.kind == Kind::Place {
                continue;
            }
            let place = self
                .known
                .binary_search_by(|known| known.spot.at.cmp(&record.at));
            match place {
                Ok(place) => {
                    let known = &mut self.known[place];
                    // A bookmark before notes, the last note before others; ids come in this order.
                    let is_marked = known.entry.is_some_and(|idx| {
                        book.entries
                            .get(idx)
                            .is_some_and(|entry| entry.record.kind == Kind::Bookmark)
                    });
                    if !is_marked {
                        known.entry = Some(idx);
                    }
                }
                Err(place) => self.insert(place, spot(here, &record.at), idx),
            }
        }
    }

    fn insert(&mut self, place: usize, spot: Spot, entry: usize) {
        for later in self.order.iter_mut().filter(|later| **later >= place) {
            *later += 1;
        }
        let order = (spot.order, place);
        let known = Known {
            spot,
            entry: Some(entry),
        };
        self.known.insert(place, Box::new(known));
        let before = |idx: &usize| (self.known[*idx].spot.order, *idx) < order;
        let at = self.order.partition_point(before);
        self.order.insert(at, place);
    }

    /// Names may stand in another order in another language.
    fn sort(&mut self) {
        self.order.clear();
        for place in 0..self.known.len() {
            let order = self.known[place].spot.order;
            let before = |idx: &usize| self.known[*idx].spot.order <= order;
            let at = self.order.partition_point(before);
            self.order.insert(at, place);
        }
    }

    /// What was kept, in order.
    pub fn spots(&self) -> impl Iterator<Item = &Spot> {
        self.order.iter().map(|idx| &self.known[*idx].spot)
    }

    /// The entry of `book` that dates what is kept at `spot`, if it is still there.
    pub fn entry<'b>(&self, book: &'b Notebook, spot: &Spot) -> Option<&'b Entry> {
        let place = self
            .known
            .binary_search_by(|known| known.spot.at.cmp(&spot.at));
        book.entries.get(self.known.get(place.ok()?)?.entry?)
    }
}

/// What is kept at an address.
pub fn spot(here: Route, at: &str) -> Spot {
    let text = Text::new(here.locale);
    let (route, fragment) = kept_place(at, here.locale);
    let found = match route.page {
        Page::Film(film, FilmView::Review) => part(text, film, fragment)
            .map(|(name, rank)| (name, Owner::Film(film), (film_rank(film), rank))),
        Page::Person(person) if fragment.is_empty() => {
            let name = Words::of(text, &library().person(person).name);
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
    Spot {
        at: at.to_owned(),
        owner,
        name,
        route,
        order,
    }
}

impl Spot {
    /// Its address as a link on the page `here`, in the language `locale`.
    pub fn href(&self, here: Route, locale: Locale) -> String {
        let mut href = self.route.in_locale(locale).href(here);
        if let Some((_, fragment)) = self.at.split_once('#') {
            href.push('#');
            href.push_str(fragment);
        }
        href
    }
}

/// The name of a part of a film's review, or of a paragraph's section, and its rank in the film.
fn part(text: Text, film: FilmId, fragment: &str) -> Option<(Words, usize)> {
    if fragment.is_empty() {
        return Some((Words::title(text, film), 0));
    }
    if let Some(slug) = fragment.strip_prefix("card-") {
        let cards = &library().film(film).cards;
        let idx = cards.iter().position(|card| card.slug == slug)?;
        let found = cards[idx].text.resolve(text.locale());
        let name = Words::in_locale(text, &found.value.title, found.locale);
        return Some((name, Section::ALL.len() + 1 + idx));
    }
    let id = match fragment.rsplit_once('-') {
        Some((id, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => id,
        _ => fragment,
    };
    let section = Section::from_id(id)?;
    film::section(film, section)?;
    let name = Words::of(text, &collection().sections[section.idx()]);
    Some((name, section.idx() + 1))
}

fn film_rank(film: FilmId) -> usize {
    let mut films = collection().orders.year.iter();
    films.position(|other| *other == film).unwrap_or_default()
}

fn person_rank(text: Text, person: PersonId) -> usize {
    let mut people = collection().people_sorted[text.locale().idx()].iter();
    people
        .position(|other| *other == person)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use notebook::Record;

    use super::*;

    fn saved(tag: &str) -> Route {
        let locale = collection().locale(tag).expect("it is there");
        Route::new(locale, Page::Saved)
    }

    fn book(ats: &[&str]) -> Notebook {
        let entry = |at: &&str| Entry {
            id: ["bookmark-", at].concat(),
            record: Record::new(Kind::Bookmark, at, "", String::new()),
        };
        let mut book = Notebook::default();
        book.entries.extend(ats.iter().map(entry));
        book
    }

    #[track_caller]
    fn check_names(kept: &Kept, names: &[&str]) {
        let found: Vec<&str> = kept
            .spots()
            .map(|spot| spot.name.map_or("", |name| name.text))
            .collect();
        assert_eq!(found, names);
    }

    #[test]
    fn what_was_removed_stays_in_its_place_without_an_entry() {
        let mut kept = Kept::default();
        let here = saved("en");
        kept.add(here, &book(&["films/runaway-train/#verdict"]));
        let now = book(&["films/runaway-train/#score"]);
        kept.add(here, &now);
        check_names(&kept, &["Score", "Verdict"]);
        let entries = kept.spots().map(|spot| kept.entry(&now, spot).is_some());
        assert_eq!(entries.collect::<Vec<_>>(), [true, false]);
        kept.add(saved("fr"), &now);
        check_names(&kept, &["Musique", "Verdict"]);
    }

    #[test]
    fn what_is_kept_stands_in_the_order_of_the_collection_under_todays_names() {
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
            let mut shown = Kept::default();
            shown.add(saved(tag), &book(&kept));
            check_names(&shown, &names);
            let last = shown.spots().last().expect("there are six");
            assert_eq!(last.at, "films/nothing/#score");
            assert_eq!(last.owner, Owner::Elsewhere);
        }
    }

    #[test]
    fn a_paragraph_has_the_name_of_its_section_and_leads_to_itself() {
        let spot = spot(saved("fr"), "films/runaway-train/#production-design-2");
        assert_eq!(spot.name.map(|name| name.text), Some("Décors"));
        let english = collection().default_locale;
        assert_eq!(
            spot.href(saved("fr"), english),
            "../../en/films/runaway-train/#production-design-2"
        );
    }

    #[test]
    fn what_the_collection_does_not_have_is_not_made_up() {
        for at in [
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
            assert_eq!(spot(saved("en"), at).name, None, "{at}");
        }
    }
}
