//! Embed pages, for frames on other sites: a review, a section or a card on its own, made of the views of the app. They
//! are rendered natively and complete: no program runs in a frame, and the script that reports its height to the host
//! page (`web/frame/frame.js`) is optional.

mod parts;

use dataset::{FilmPart, id::FilmId};
use yew::prelude::*;

use crate::{
    components::StaticMode,
    library::{collection, library},
    route::{Address, FilmView, Page, Route},
};

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
                library().film(film).parts().map(move |part| Self {
                    address: Address {
                        fragment: part.id(),
                        ..Address::of(route)
                    },
                })
            })
        })
    }

    /// Returns the film and its part; `None` if the address is that of none.
    pub fn part(&self) -> Option<(FilmId, FilmPart<'static>)> {
        let Page::Film(film, _) = self.address.route.page else {
            return None;
        };
        let part = FilmPart::parse(&self.address.fragment)?;
        Some((film, library().film(film).part(part)?))
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
