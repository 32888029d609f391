//! What a reader keeps, as the collection knows it now: in its order, with today's names.

use dataset::{
    Locale, Section,
    id::{FilmId, PersonId},
};

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

/// What is kept at the addresses `ats`, in the order of the collection: films, people, then what it does not
/// have. A second mention of an address is passed over.
pub fn spots<'a>(here: Route, ats: impl Iterator<Item = &'a str>) -> Vec<Spot> {
    let mut spots: Vec<Spot> = Vec::new();
    for at in ats {
        if !spots.iter().any(|spot| spot.at == at) {
            let spot = spot(here, at);
            let before = spots.iter().rposition(|other| other.order <= spot.order);
            spots.insert(before.map_or(0, |idx| idx + 1), spot);
        }
    }
    spots
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
    use super::*;

    fn saved(tag: &str) -> Route {
        let locale = collection().locale(tag).expect("it is there");
        Route::new(locale, Page::Saved)
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
            let spots = spots(saved(tag), kept.into_iter());
            let found: Vec<&str> = spots
                .iter()
                .map(|spot| spot.name.map_or("", |name| name.text))
                .collect();
            assert_eq!(found, names);
            assert_eq!(spots[5].at, "films/nothing/#score");
            assert_eq!(spots[5].owner, Owner::Elsewhere);
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
