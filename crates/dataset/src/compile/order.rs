//! The orders in which lists are shown, worked out once so that the page need not sort.

use crate::model::{
    Collection, FilmOrders, Locale, Title,
    id::{FilmId, PersonId},
};

/// Fills in who comes after whom.
pub(super) fn sort(collection: &mut Collection) {
    let people = collection.locales().map(|locale| {
        let mut people: Vec<PersonId> = (0..collection.people.len()).map(PersonId::new).collect();
        people.sort_by_cached_key(|person| {
            let person = &collection.people[person.idx()];
            (fold(person.sort.resolve(locale).value), person.slug.clone())
        });
        people
    });
    let people = people.collect();
    collection.orders = films(collection);
    collection.people_sorted = people;
}

fn films(collection: &Collection) -> FilmOrders {
    let film = |id: FilmId| &collection.films[id.idx()];
    let by_year = |id: FilmId| (film(id).year, id.idx());
    let each_locale =
        |order: &dyn Fn(Locale) -> Vec<FilmId>| collection.locales().map(order).collect();
    FilmOrders {
        year: sorted(collection, by_year),
        title: each_locale(&|locale| {
            sorted(collection, |id| {
                let key = title_key(collection, &film(id).title, locale);
                (key, by_year(id))
            })
        }),
        runtime: sorted(collection, |id| (film(id).runtime, by_year(id))),
        length: each_locale(&|locale| {
            sorted(collection, |id| {
                let words = film(id).words.resolve(locale).value;
                let n_words: u32 = words.iter().copied().map(u32::from).sum();
                (n_words, by_year(id))
            })
        }),
    }
}

fn sorted<K: Ord>(collection: &Collection, key: impl Fn(FilmId) -> K) -> Vec<FilmId> {
    let mut films: Vec<FilmId> = (0..collection.films.len()).map(FilmId::new).collect();
    films.sort_by_cached_key(|film| key(*film));
    films
}

/// What a title is sorted by in `locale`: what the film says, or the title without its article. The article
/// is one of the title's own language, never of the reader's, so `I` (Italian) is not skipped in English.
fn title_key(collection: &Collection, title: &Title, locale: Locale) -> String {
    if let Some(sort) = title.sort.as_ref().and_then(|sort| sort.get(locale)) {
        return fold(sort);
    }
    let shown = title.local.resolve(locale);
    let is_original = *shown.value == title.original.text;
    let tag = if is_original {
        &title.original.lang
    } else {
        &collection.locale_info(shown.locale).tag
    };
    let own = collection
        .locale(tag)
        .map(|own| collection.locale_info(own));
    let articles = own.map_or(&[][..], |own| &own.articles);
    let text = shown.value.as_str();
    let rest = articles
        .iter()
        .find_map(|article| strip_prefix_ignoring_case(text, article));
    fold(rest.filter(|rest| !rest.is_empty()).unwrap_or(text))
}

fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    (start.to_lowercase() == prefix.to_lowercase()).then_some(rest)
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
mod tests;
