//! Names and order of the filters of the films.

use super::{LocalizedStr, people};
use crate::{
    library::{collection, library},
    messages::Messages,
    route::{Facet, FacetGroup},
};

/// Returns the values of a group, sorted by name in the reader's language; decades by time, topics in the order of the
/// collection, which is that of a film's making.
pub fn of(text: Messages, group: FacetGroup) -> Vec<Facet> {
    let (facets, locale) = (group.facets(), text.locale().idx());
    let names = &collection().names_sorted;
    let sorted: Vec<Facet> = match group {
        FacetGroup::Person => listed(&collection().people_sorted[locale], Facet::Person),
        FacetGroup::Country => listed(&names.countries[locale], Facet::Country),
        FacetGroup::Language => listed(&names.languages[locale], Facet::Language),
        FacetGroup::Genre => listed(&names.genres[locale], Facet::Genre),
        FacetGroup::Decade | FacetGroup::Topic => return facets,
    };
    let sorted = sorted.into_iter();
    sorted.filter(|facet| facets.contains(facet)).collect()
}

fn listed<T: Copy>(ids: &[T], facet: impl Fn(T) -> Facet) -> Vec<Facet> {
    ids.iter().copied().map(facet).collect()
}

/// Returns the name of a facet, and its language if that is not the reader's.
pub fn name(text: Messages, facet: Facet) -> (String, Option<&'static str>) {
    let collection = collection();
    let name = match facet {
        Facet::Decade(year) => return (text.home_decade(&year.to_string()), None),
        Facet::Country(id) => &collection.countries[id.idx()].name,
        Facet::Language(id) => &collection.languages[id.idx()].name,
        Facet::Genre(id) => &collection.genres[id.idx()].name,
        Facet::Topic(id) => &collection.topics[id.idx()].name,
        Facet::Person(id) => {
            let lang = LocalizedStr::of(text, &library().person(id).name).lang;
            return (people::name(text, id), lang);
        }
    };
    let words = LocalizedStr::of(text, name);
    (words.text.to_owned(), words.lang)
}
