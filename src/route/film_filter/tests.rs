//! Filters of the site's collection.

use super::*;

fn filter(facets: &[(&str, &str)]) -> FilmFilter {
    let facets = facets.iter().map(|(key, value)| {
        Facet::parse(key, value).unwrap_or_else(|| panic!("{key}={value} is no facet"))
    });
    FilmFilter {
        facets: facets.collect(),
        ..FilmFilter::default()
    }
}

#[track_caller]
fn check_films(facets: &[(&str, &str)], slugs: &[&str]) {
    let films = filter(facets).films(collection().default_locale);
    let found: Vec<&str> = films
        .iter()
        .map(|film| library().summary(*film).slug.as_str())
        .collect();
    assert_eq!(found, slugs, "{facets:?}");
}

#[test]
fn values_of_a_group_widen_the_list_and_groups_narrow_it() {
    check_films(
        &[("person", "akira-kurosawa"), ("decade", "1980")],
        &["kagemusha", "runaway-train"],
    );
    check_films(
        &[
            ("person", "akira-kurosawa"),
            ("decade", "1980"),
            ("decade", "1950"),
        ],
        &["seven-samurai", "kagemusha", "runaway-train"],
    );
}

#[test]
fn a_count_is_what_choosing_a_value_would_list() {
    let filter = filter(&[("decade", "1980"), ("country", "US")]);
    for group in FacetGroup::ALL {
        for facet in group.facets() {
            // Alone in its group, with the facets of the other groups unchanged.
            let mut alone = filter.clone();
            alone.facets.retain(|chosen| chosen.group() != group);
            let listed = alone
                .toggled(facet)
                .films(collection().default_locale)
                .len();
            assert_eq!(filter.count(facet), listed, "{facet:?}");
        }
    }
}

#[test]
fn choosing_twice_is_choosing_not_at_all() {
    let before = filter(&[("genre", "western")]);
    let samurai = filter(&[("genre", "samurai")]).facets[0];
    assert_eq!(before.toggled(samurai).toggled(samurai), before);
}

#[test]
fn every_facet_has_a_film_and_every_person_links_two() {
    for group in FacetGroup::ALL {
        assert!(!group.facets().is_empty(), "{group:?}");
        let least = if group == FacetGroup::Person { 2 } else { 1 };
        for facet in group.facets() {
            assert!(FilmFilter::default().count(facet) >= least, "{facet:?}");
        }
    }
}

#[test]
fn every_order_lists_every_film_once() {
    for order in FilmOrder::ALL {
        for locale in collection().locales() {
            let mut films = FilmFilter::default().in_order(order).films(locale);
            films.sort_unstable();
            assert!(films.into_iter().eq(library().films()), "{order:?}");
        }
    }
}
