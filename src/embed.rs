//! Pages for frames of other sites: a review, a section or a card by itself, made of the app's own views. They
//! are rendered natively and complete as they are written: in a frame no program runs, and nothing depends on
//! the script that tells the page around it how high they are (`src/frame.js`).

mod parts;

use dataset::{Card, SectionText, id::FilmId};
use yew::prelude::*;

use crate::{
    components::StaticMode,
    library::{collection, library},
    route::{Address, FilmView, Page, Route},
};

/// What an embed page shows.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// The whole review.
    Film,
    /// One section with its cards.
    Section(&'static SectionText),
    /// One card.
    Card(&'static Card),
}

impl Part {
    /// Every part of a film that has an embed page.
    pub fn all(film: FilmId) -> impl Iterator<Item = Self> {
        let film = library().film(film);
        let sections = film.sections.iter().map(Self::Section);
        let cards = film.cards.iter().map(Self::Card);
        std::iter::once(Self::Film).chain(sections).chain(cards)
    }

    /// Its fragment on the film's page.
    pub fn fragment(self) -> String {
        match self {
            Self::Film => String::new(),
            Self::Section(part) => part.section.id().to_owned(),
            Self::Card(card) => ["card-", &card.slug].concat(),
        }
    }
}

/// An embed page.
#[derive(Clone, Debug, PartialEq, Eq, Properties)]
pub struct EmbedProps {
    /// Where what it shows stands on the site.
    pub address: Address,
}

impl EmbedProps {
    /// Every embed page, in every language.
    pub fn all() -> impl Iterator<Item = Self> {
        collection().locales().flat_map(|locale| {
            library().films().flat_map(move |film| {
                let route = Route::new(locale, Page::Film(film, FilmView::Review));
                Part::all(film).map(move |part| Self {
                    address: Address {
                        fragment: part.fragment(),
                        ..Address::of(route)
                    },
                })
            })
        })
    }

    /// The film, and the part of it; `None` where the address leads to none.
    pub fn part(&self) -> Option<(FilmId, Part)> {
        let Page::Film(film, _) = self.address.route.page else {
            return None;
        };
        let part = Part::all(film).find(|part| part.fragment() == self.address.fragment)?;
        Some((film, part))
    }
}

/// The page.
#[component]
pub fn Embed(props: &EmbedProps) -> Html {
    let Some((film, part)) = props.part() else {
        return Html::default();
    };
    html! {
        <ContextProvider<StaticMode> context={StaticMode}>
            { parts::page(&props.address, film, part) }
        </ContextProvider<StaticMode>>
    }
}
