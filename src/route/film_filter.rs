//! Which films the home page lists, and in which order: `decade=1980&country=JP&country=US&order=title`.
//! Values of one group widen the list (or), groups narrow it (and).

use dataset::{
    id::{CountryId, FilmId, GenreId, LanguageId, PersonId, TopicId},
    model::Named,
};

use crate::library::{collection, library};

/// What films are filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// The ten years from this one.
    Decade(u16),
    /// Made there.
    Country(CountryId),
    /// Spoken in it.
    Language(LanguageId),
    /// Of this kind.
    Genre(GenreId),
    /// With this person, before or behind the camera.
    Person(PersonId),
    /// With a card about this.
    Topic(TopicId),
}

/// A group of facets.
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
    /// By title, articles aside.
    Title,
    /// Shortest film first.
    Runtime,
    /// Shortest review first.
    Length,
}

/// Which films are listed, and in which order; all of them, oldest first, by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilmFilter {
    /// What was chosen, in the order of choosing.
    pub facets: Vec<Facet>,
    /// The order.
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

    /// The key in addresses, also the one of its phrase.
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

    /// What there is to choose: what at least one film has, people that at least two have.
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
    /// The group that it belongs to.
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

    /// Reads `key=value` of an address.
    pub(super) fn parse(key: &str, value: &str) -> Option<Self> {
        let group = FacetGroup::ALL
            .into_iter()
            .find(|group| group.id() == key)?;
        // An address may have any number of pairs: of each, one facet is looked at, and not all that there are.
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

    /// Whether there is something to choose by it: at least one film has it, or two where it is a person.
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

    /// The value in addresses.
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

    /// Whether a film has it.
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

/// The position of an id in a list of names.
fn named(list: &[Named], id: &str) -> Option<usize> {
    list.iter().position(|named| named.id == id)
}

impl FilmOrder {
    /// Every order, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Year, Self::Title, Self::Runtime, Self::Length];

    /// The word for it in addresses, also the one of its phrase.
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
    /// Whether a film is listed.
    pub fn shows(&self, film: FilmId) -> bool {
        self.shows_without(film, None)
    }

    /// Whether a film would be listed if nothing of one group were chosen.
    fn shows_without(&self, film: FilmId, left_out: Option<FacetGroup>) -> bool {
        FacetGroup::ALL.into_iter().all(|group| {
            let mut chosen = self.facets.iter().filter(|facet| facet.group() == group);
            let is_free = Some(group) == left_out || chosen.clone().next().is_none();
            is_free || chosen.any(|facet| facet.is_of(film))
        })
    }

    /// How many films have `facet` among those that the other groups let through.
    pub fn count(&self, facet: Facet) -> usize {
        let group = Some(facet.group());
        let films = library().films();
        films
            .filter(|film| facet.is_of(*film) && self.shows_without(*film, group))
            .count()
    }

    /// With `facet` chosen, or no longer chosen.
    #[must_use]
    pub fn toggled(&self, facet: Facet) -> Self {
        let mut filter = self.clone();
        match filter.facets.iter().position(|chosen| *chosen == facet) {
            Some(idx) => drop(filter.facets.remove(idx)),
            None => filter.facets.push(facet),
        }
        filter
    }

    /// In another order.
    #[must_use]
    pub fn in_order(&self, order: FilmOrder) -> Self {
        Self {
            order,
            ..self.clone()
        }
    }

    /// The films that are listed, in their order.
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
