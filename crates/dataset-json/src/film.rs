//! A film: its facts and its cards.

use super::{Writer, foreign, form, scalars};
use dataset::{
    id::{PersonId, SourceId},
    model::{self, Card, Film, FilmSummary, Named},
};
use dataset_compile::Published;

impl Writer<'_> {
    pub(super) fn film(
        &self,
        summary: &FilmSummary,
        film: &Film,
        published: Option<&Published>,
    ) -> form::Film {
        let collection = self.collection;
        let sections = film.sections.iter();
        form::Film {
            title: self.title(&summary.title),
            year: summary.year,
            runtime: summary.runtime,
            published: published.map(|published| published.since.into()),
            revised: published
                .and_then(|published| published.revised)
                .map(Into::into),
            countries: ids(&collection.countries, &summary.countries, |id| id.idx()),
            languages: ids(&collection.languages, &summary.languages, |id| id.idx()),
            genres: ids(&collection.genres, &summary.genres, |id| id.idx()),
            summary: self.words(&summary.summary),
            motif: summary.poster.motif.as_str().into(),
            palette: self.palette(summary, &film.color_names),
            credits: film
                .credits
                .iter()
                .map(|credit| self.credit(credit))
                .collect(),
            cast: film
                .cast
                .iter()
                .map(|member| self.character(member))
                .collect(),
            awards: film.awards.iter().map(|award| self.award(award)).collect(),
            events: film.events.iter().map(|event| self.event(event)).collect(),
            places: film.places.iter().map(|place| self.place(place)).collect(),
            sources: film.sources.iter().map(source).collect(),
            review: sections
                .map(|section| (section.section.into(), self.section(section)))
                .collect(),
            cards: film.cards.iter().map(|card| self.card(card)).collect(),
        }
    }

    fn title(&self, title: &model::Title) -> form::Title {
        form::Title {
            original: foreign(&title.original),
            transliteration: title.transliteration.clone(),
            local: self.words(&title.local),
            sort: title.sort.as_ref().map(|sort| self.words(sort)),
            also: title.also.iter().map(foreign).collect(),
        }
    }

    fn palette(
        &self,
        summary: &FilmSummary,
        names: &model::Palette<model::ColorName>,
    ) -> form::Palette {
        let colors = &summary.palette;
        let named = |color: model::Color, name| form::NamedColor {
            color: color.into(),
            name: self.words(name),
        };
        form::Palette {
            sky: named(colors.sky, &names.sky),
            ground: named(colors.ground, &names.ground),
            figure: named(colors.figure, &names.figure),
            light: named(colors.light, &names.light),
            accent: named(colors.accent, &names.accent),
        }
    }

    fn credit(&self, credit: &model::Credit) -> form::Credit {
        form::Credit {
            role: self.collection.roles[credit.role.idx()].id.as_str().into(),
            people: self.people(&credit.people),
            note: credit.note.as_ref().map(|note| self.passage(note)),
        }
    }

    fn people(&self, people: &[PersonId]) -> Vec<scalars::Slug> {
        people
            .iter()
            .map(|person| self.person_slug(*person))
            .collect()
    }

    fn person_slug(&self, person: PersonId) -> scalars::Slug {
        self.collection.people[person.idx()].slug.as_str().into()
    }

    fn character(&self, character: &model::Character) -> form::CastMember {
        form::CastMember {
            person: self.person_slug(character.person),
            character: character.name.as_ref().map(|name| self.words(name)),
        }
    }

    fn award(&self, award: &model::Award) -> form::Award {
        form::Award {
            award: self.collection.awards[award.award.idx()].id.as_str().into(),
            year: award.year,
            category: self.words(&award.category),
            outcome: award.outcome.into(),
            people: self.people(&award.people),
            sources: source_idxs(&award.sources),
        }
    }

    fn event(&self, event: &model::Event) -> form::Event {
        form::Event {
            date: event.date.into(),
            until: event.until.map(Into::into),
            text: self.passage(&event.text),
            status: event.status.into(),
            sources: source_idxs(&event.sources),
        }
    }

    fn place(&self, place: &model::FilmingLocation) -> form::FilmingLocation {
        let degrees = |value: i32| f64::from(value) / 100_000.0;
        form::FilmingLocation {
            name: self.words(&place.name),
            usage: self.words(&place.usage),
            coordinates: place
                .coordinates
                .map(|(north, east)| (degrees(north), degrees(east))),
            sources: source_idxs(&place.sources),
        }
    }

    fn card(&self, card: &Card) -> form::Card {
        form::Card {
            id: card.slug.as_str().into(),
            topics: ids(&self.collection.topics, &card.topics, |id| id.idx()),
            sections: card.sections.iter().copied().map(Into::into).collect(),
            people: self.people(&card.people),
            status: card.status.into(),
            sources: source_idxs(&card.sources),
            spoiler: card.spoiler,
            text: self.localized(&card.text, |text| form::CardText {
                title: text.title.clone(),
                text: self.paragraph(&text.text),
            }),
        }
    }
}

fn source(source: &model::Source) -> form::Source {
    form::Source {
        title: foreign(&source.title),
        url: source.url.clone(),
    }
}

fn source_idxs(ids: &[SourceId]) -> Vec<usize> {
    ids.iter().map(|id| id.idx()).collect()
}

/// The ids of the elements of `named` at some positions.
fn ids<T: Copy>(named: &[Named], positions: &[T], idx: impl Fn(T) -> usize) -> Vec<scalars::Id> {
    positions
        .iter()
        .map(|position| named[idx(*position)].id.as_str().into())
        .collect()
}
