//! The filter and the order of the films on the home page: `decade=1980&country=JP&country=US&order=title`. Values of
//! one group are alternatives (or); groups are combined (and).

use dataset::{
    id::{CountryId, FilmId, GenreId, LanguageId, PersonId, TopicId},
    model::Named,
};

use crate::library::{collection, library};

/// A criterion to filter films by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// The decade that begins with this year.
    Decade(u16),
    /// A country of production.
    Country(CountryId),
    /// A spoken language.
    Language(LanguageId),
    /// A genre.
    Genre(GenreId),
    /// A person in the cast or the crew.
    Person(PersonId),
    /// A topic of a card.
    Topic(TopicId),
}

/// The group of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "they are the variants of Facet")]
pub enum FacetGroup {
    Decade,
    Country,
    Language,
    Genre,
    Person,
    Topic,
}

/// The order of a list of films.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FilmOrder {
    /// Oldest first.
    #[default]
    Year,
    /// By title, without articles.
    Title,
    /// Shortest film first.
    Runtime,
    /// Shortest review first.
    Length,
}

/// The filter and the order of a list of films; the default lists all, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilmFilter {
    /// The chosen facets, in the order in which they were chosen.
    pub facets: Vec<Facet>,
    /// The order of the films.
    pub order: FilmOrder,
}

impl FacetGroup {
    /// Every group, in the order of the page.
    pub const ALL: [Self; 6] = [
        Self::Decade,
        Self::Country,
        Self::Language,
        Self::Genre,
        Self::Person,
        Self::Topic,
    ];

    /// Returns the key in addresses, which is also the key of its message.
    pub fn id(self) -> &'static str {
        match self {
            Self::Decade => "decade",
            Self::Country => "country",
            Self::Language => "language",
            Self::Genre => "genre",
            Self::Person => "person",
            Self::Topic => "topic",
        }
    }

    /// Returns the facets that are offered: those of at least one film, and people of at least two.
    pub fn facets(self) -> Vec<Facet> {
        let all = |n: usize, facet: &dyn Fn(usize) -> Facet| -> Vec<Facet> {
            (0..n).map(facet).collect()
        };
        let collection = collection();
        let mut facets = match self {
            Self::Decade => {
                let year = |film: Option<&FilmId>| {
                    film.map_or(0, |film| library().summary(*film).year) / 10
                };
                let years = &collection.orders.year;
                (year(years.first())..=year(years.last()))
                    .map(|decade| Facet::Decade(decade * 10))
                    .collect()
            }
            Self::Country => all(collection.countries.len(), &|idx| {
                Facet::Country(CountryId::new(idx))
            }),
            Self::Language => all(collection.languages.len(), &|idx| {
                Facet::Language(LanguageId::new(idx))
            }),
            Self::Genre => all(collection.genres.len(), &|idx| {
                Facet::Genre(GenreId::new(idx))
            }),
            Self::Topic => all(collection.topics.len(), &|idx| {
                Facet::Topic(TopicId::new(idx))
            }),
            Self::Person => all(collection.people.len(), &|idx| {
                Facet::Person(PersonId::new(idx))
            }),
        };
        facets.retain(|facet| facet.is_offered());
        facets
    }
}

impl Facet {
    /// Returns the group of the facet.
    pub fn group(self) -> FacetGroup {
        match self {
            Self::Decade(_) => FacetGroup::Decade,
            Self::Country(_) => FacetGroup::Country,
            Self::Language(_) => FacetGroup::Language,
            Self::Genre(_) => FacetGroup::Genre,
            Self::Person(_) => FacetGroup::Person,
            Self::Topic(_) => FacetGroup::Topic,
        }
    }

    /// Parses a pair `key=value` of an address; `None` if it is no facet that is offered.
    pub(super) fn parse(key: &str, value: &str) -> Option<Self> {
        let group = FacetGroup::ALL
            .into_iter()
            .find(|group| group.id() == key)?;
        // An address may have any number of pairs: each is looked up alone, without a list of all facets.
        let collection = collection();
        let facet = match group {
            FacetGroup::Decade => Self::Decade(value.parse().ok().filter(|year| year % 10 == 0)?),
            FacetGroup::Country => {
                Self::Country(CountryId::new(named(&collection.countries, value)?))
            }
            FacetGroup::Language => {
                Self::Language(LanguageId::new(named(&collection.languages, value)?))
            }
            FacetGroup::Genre => Self::Genre(GenreId::new(named(&collection.genres, value)?)),
            FacetGroup::Topic => Self::Topic(TopicId::new(named(&collection.topics, value)?)),
            FacetGroup::Person => Self::Person(collection.person(value)?),
        };
        (facet.value() == value && facet.is_offered()).then_some(facet)
    }

    /// True if the facet is offered: at least one film has it, or two if it is a person.
    fn is_offered(self) -> bool {
        let least = if self.group() == FacetGroup::Person {
            2
        } else {
            1
        };
        let films = library().films();
        films
            .filter(|film| self.is_of(*film))
            .nth(least - 1)
            .is_some()
    }

    /// Returns the value in addresses.
    pub(super) fn value(self) -> String {
        let collection = collection();
        match self {
            Self::Decade(year) => return year.to_string(),
            Self::Country(id) => &collection.countries[id.idx()].id,
            Self::Language(id) => &collection.languages[id.idx()].id,
            Self::Genre(id) => &collection.genres[id.idx()].id,
            Self::Topic(id) => &collection.topics[id.idx()].id,
            Self::Person(id) => &collection.people[id.idx()].slug,
        }
        .clone()
    }

    /// True if a film has the facet.
    pub fn is_of(self, film: FilmId) -> bool {
        let summary = library().summary(film);
        match self {
            Self::Decade(year) => summary.year / 10 == year / 10,
            Self::Country(id) => summary.countries.contains(&id),
            Self::Language(id) => summary.languages.contains(&id),
            Self::Genre(id) => summary.genres.contains(&id),
            Self::Topic(id) => summary.topics.contains(&id),
            Self::Person(id) => library().person(id).has_part_in(film),
        }
    }
}

/// Returns the index of an id in a list of names.
fn named(list: &[Named], id: &str) -> Option<usize> {
    list.iter().position(|named| named.id == id)
}

impl FilmOrder {
    /// Every order, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Year, Self::Title, Self::Runtime, Self::Length];

    /// Returns the value in addresses, which is also the key of its message.
    pub fn id(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Title => "title",
            Self::Runtime => "runtime",
            Self::Length => "length",
        }
    }
}

impl FilmFilter {
    /// True if a film matches the filter.
    pub fn shows(&self, film: FilmId) -> bool {
        self.shows_without(film, None)
    }

    /// True if a film matches the filter without the facets of the group `left_out`.
    fn shows_without(&self, film: FilmId, left_out: Option<FacetGroup>) -> bool {
        FacetGroup::ALL.into_iter().all(|group| {
            let mut chosen = self.facets.iter().filter(|facet| facet.group() == group);
            let is_free = Some(group) == left_out || chosen.clone().next().is_none();
            is_free || chosen.any(|facet| facet.is_of(film))
        })
    }

    /// Counts the films that have `facet` and match the facets of the other groups.
    pub fn count(&self, facet: Facet) -> usize {
        let group = Some(facet.group());
        let films = library().films();
        films
            .filter(|film| facet.is_of(*film) && self.shows_without(*film, group))
            .count()
    }

    /// Returns the filter with `facet` added, or removed if it was chosen.
    #[must_use]
    pub fn toggled(&self, facet: Facet) -> Self {
        let mut filter = self.clone();
        match filter.facets.iter().position(|chosen| *chosen == facet) {
            Some(idx) => drop(filter.facets.remove(idx)),
            None => filter.facets.push(facet),
        }
        filter
    }

    /// Returns the filter with another order.
    #[must_use]
    pub fn in_order(&self, order: FilmOrder) -> Self {
        Self {
            order,
            ..self.clone()
        }
    }

    /// Returns the films that match the filter, in its order.
    pub fn films(&self, locale: dataset::Locale) -> Vec<FilmId> {
        let orders = &collection().orders;
        let all = match self.order {
            FilmOrder::Year => &orders.year,
            FilmOrder::Title => &orders.title[locale.idx()],
            FilmOrder::Runtime => &orders.runtime,
            FilmOrder::Length => &orders.length[locale.idx()],
        };
        let mut films = all.clone();
        films.retain(|film| self.shows(*film));
        films
    }
}

#[cfg(test)]
mod tests;
