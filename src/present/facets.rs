//! What the filters of the films are called, and in which order they stand.

use super::Words;
use crate::{
    library::{collection, library},
    route::{Facet, FacetGroup},
    text::Text,
};

/// What there is to choose in a group; people by their names in the reader's language.
pub fn of(text: Text, group: FacetGroup) -> Vec<Facet> {
    let facets = group.facets();
    if group != FacetGroup::Person {
        return facets;
    }
    let sorted = &collection().people_sorted[text.locale().idx()];
    let sorted = sorted.iter().map(|person| Facet::Person(*person));
    sorted.filter(|facet| facets.contains(facet)).collect()
}

/// What a facet is called, and in which language, where it is not the reader's.
pub fn name(text: Text, facet: Facet) -> (String, Option<&'static str>) {
    let collection = collection();
    let name = match facet {
        Facet::Decade(year) => return (text.home_decade(&year.to_string()), None),
        Facet::Country(id) => &collection.countries[id.idx()].name,
        Facet::Language(id) => &collection.languages[id.idx()].name,
        Facet::Genre(id) => &collection.genres[id.idx()].name,
        Facet::Topic(id) => &collection.topics[id.idx()].name,
        Facet::Person(id) => &library().person(id).name,
    };
    let words = Words::of(text, name);
    (words.text.to_owned(), words.lang)
}
