//! The orders in which lists are shown, worked out once so that the page need not sort.

use crate::model::{
    Collection,
    id::{FilmId, PersonId},
};

/// Fills in who comes after whom.
pub(super) fn sort(collection: &mut Collection) {
    let mut films: Vec<FilmId> = (0..collection.films.len()).map(FilmId::new).collect();
    films.sort_by_key(|film| (collection.films[film.idx()].year, film.idx()));
    let sorted = collection.locales().map(|locale| {
        let mut people: Vec<PersonId> = (0..collection.people.len()).map(PersonId::new).collect();
        people.sort_by_cached_key(|person| {
            let person = &collection.people[person.idx()];
            (fold(person.sort.resolve(locale).value), person.slug.clone())
        });
        people
    });
    collection.people_sorted = sorted.collect();
    collection.chronology = films;
}

/// Letters without case and accents, so that `É` stands with `e` (Unicode NFKD, marks left out).
fn fold(name: &str) -> String {
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    name.nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_and_case_do_not_matter_for_the_order() {
        assert_eq!(fold("Édouard Ōno"), "edouard ono");
    }
}
