//! Embed pages, for frames on other sites: a review, a section or a card on its own, made of the views of the app. They
//! are rendered natively and complete: no program runs in a frame, and the script that reports its height to the host
//! page (`web/frame/frame.js`) is optional.

mod parts;

use dataset::{Card, SectionText, id::FilmId};
use yew::prelude::*;

use crate::{
    components::StaticMode,
    library::{collection, library},
    route::{Address, FilmView, Page, Route},
};

/// The content of an embed page.
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
    /// Returns every part of a film that has an embed page.
    pub fn all(film: FilmId) -> impl Iterator<Item = Self> {
        let film = library().film(film);
        let sections = film.sections.iter().map(Self::Section);
        let cards = film.cards.iter().map(Self::Card);
        std::iter::once(Self::Film).chain(sections).chain(cards)
    }

    /// Returns the fragment of the part on the film's page.
    pub fn fragment(self) -> String {
        match self {
            Self::Film => String::new(),
            Self::Section(part) => part.section.id().to_owned(),
            Self::Card(card) => ["card-", &card.slug].concat(),
        }
    }
}

/// Properties of [`Embed`].
#[derive(Clone, Debug, PartialEq, Eq, Properties)]
pub struct EmbedProps {
    /// The address of the content on the site.
    pub address: Address,
}

impl EmbedProps {
    /// Returns every embed page, in every language.
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

    /// Returns the film and its part; `None` if the address is that of none.
    pub fn part(&self) -> Option<(FilmId, Part)> {
        let Page::Film(film, _) = self.address.route.page else {
            return None;
        };
        let part = Part::all(film).find(|part| part.fragment() == self.address.fragment)?;
        Some((film, part))
    }
}

/// An embed page; empty if the address is that of no part of a film.
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
