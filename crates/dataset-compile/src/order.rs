//! The orders of lists, computed once so that the page need not sort. Names are compared by the rules of each
//! language (Unicode Collation Algorithm with the tailorings of CLDR).

use std::cmp::Ordering;

use icu_collator::{CollatorBorrowed, options::CollatorOptions};

use dataset::model::{
    Collection, FilmOrders, Locale, NameOrders, Named, Title,
    id::{FilmId, PersonId},
};

/// Fills in the sorted lists of the collection.
pub(super) fn sort(collection: &mut Collection) {
    let collations: Vec<Collation> = collection
        .locales
        .iter()
        .map(|locale| Collation::of(&locale.tag))
        .collect();
    collection.people_sorted = each_locale(&collations, |locale, collation| {
        let person = |id: PersonId| &collection.people[id.idx()];
        sorted(collection.people.len(), PersonId::new, |a, b| {
            let [first, second] = [a, b].map(|id| person(id).sort.resolve(locale).value);
            collation
                .compare(first, second)
                .then_with(|| person(a).born.cmp(&person(b).born))
                .then_with(|| person(a).slug.cmp(&person(b).slug))
        })
    });
    collection.names_sorted = NameOrders {
        genres: names(&collations, &collection.genres, dataset::id::GenreId::new),
        countries: names(
            &collations,
            &collection.countries,
            dataset::id::CountryId::new,
        ),
        languages: names(
            &collations,
            &collection.languages,
            dataset::id::LanguageId::new,
        ),
    };
    collection.orders = films(collection, &collations);
}

fn films(collection: &Collection, collations: &[Collation]) -> FilmOrders {
    let film = |id: FilmId| &collection.films[id.idx()];
    let n_films = collection.films.len();
    let by_year = |a: FilmId, b: FilmId| (film(a).year, a.idx()).cmp(&(film(b).year, b.idx()));
    let n_words = |id: FilmId, locale| -> u32 {
        let words = film(id).words.resolve(locale).value;
        words.iter().copied().map(u32::from).sum()
    };
    FilmOrders {
        year: sorted(n_films, FilmId::new, by_year),
        title: each_locale(collations, |locale, collation| {
            let key = |id: FilmId| sorted_title(collection, &film(id).title, locale);
            sorted(n_films, FilmId::new, |a, b| {
                collation
                    .compare(key(a), key(b))
                    .then_with(|| by_year(a, b))
            })
        }),
        runtime: sorted(n_films, FilmId::new, |a, b| {
            film(a)
                .runtime
                .cmp(&film(b).runtime)
                .then_with(|| by_year(a, b))
        }),
        length: each_locale(collations, |locale, _| {
            sorted(n_films, FilmId::new, |a, b| {
                n_words(a, locale)
                    .cmp(&n_words(b, locale))
                    .then_with(|| by_year(a, b))
            })
        }),
    }
}

/// For each locale, the ids of named things sorted by name.
fn names<T>(
    collations: &[Collation],
    list: &[Named],
    id: impl Fn(usize) -> T + Copy,
) -> Vec<Vec<T>> {
    each_locale(collations, |locale, collation| {
        let order = sorted(
            list.len(),
            |idx| idx,
            |a: usize, b: usize| {
                let [first, second] = [a, b].map(|idx| list[idx].name.resolve(locale).value);
                collation.compare(first, second).then(a.cmp(&b))
            },
        );
        order.into_iter().map(id).collect()
    })
}

fn each_locale<T>(
    collations: &[Collation],
    order: impl Fn(Locale, &Collation) -> Vec<T>,
) -> Vec<Vec<T>> {
    let locales = collations.iter().enumerate();
    locales
        .map(|(idx, collation)| order(Locale::new(idx), collation))
        .collect()
}

fn sorted<T: Copy>(
    len: usize,
    id: impl Fn(usize) -> T,
    compare: impl Fn(T, T) -> Ordering,
) -> Vec<T> {
    let mut all: Vec<T> = (0..len).map(id).collect();
    all.sort_by(|a, b| compare(*a, *b));
    all
}

/// The collation of a language.
struct Collation {
    collator: CollatorBorrowed<'static>,
    /// True if Þ is a separate letter. CLDR sorts it after Z unless a language has a rule for it, as Icelandic
    /// does; for the other languages it is compared as "th".
    has_thorn: bool,
}

impl Collation {
    /// The collation of the language `tag`; the root collation if CLDR has none for it.
    fn of(tag: &str) -> Self {
        let locale: icu_locale::Locale = tag.parse().unwrap_or(icu_locale::Locale::UNKNOWN);
        let collator = CollatorBorrowed::try_new((&locale).into(), CollatorOptions::default());
        Self {
            // The data of the root is the fallback for every language.
            collator: collator.expect("the rules of the root are compiled in"),
            has_thorn: locale.id.language.as_str() == "is",
        }
    }

    fn compare(&self, first: &str, second: &str) -> Ordering {
        let by_letters = if self.has_thorn {
            self.collator.compare(first, second)
        } else {
            self.collator
                .compare(&without_thorn(first), &without_thorn(second))
        };
        // Texts that the collation treats as equal still get a fixed order.
        by_letters.then_with(|| first.cmp(second))
    }
}

fn without_thorn(text: &str) -> String {
    text.replace('Þ', "Th").replace('þ', "th")
}

/// The sort key of a title in `locale`: the film's own, or the title without its article. The article is one of
/// the title's language, not the reader's, so `I` (Italian) is not skipped in English.
fn sorted_title<'a>(collection: &Collection, title: &'a Title, locale: Locale) -> &'a str {
    if let Some(sort) = title.sort.as_ref().and_then(|sort| sort.get(locale)) {
        return sort;
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
    rest.filter(|rest| !rest.is_empty()).unwrap_or(text)
}

fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    (start.to_lowercase() == prefix.to_lowercase()).then_some(rest)
}

#[cfg(test)]
mod tests;
