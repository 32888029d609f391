//! What a film's page says of itself to those who embed it: oEmbed 1.0 (<https://oembed.com>), of the type
//! `link`.

use diptych::{
    library::collection,
    present::{Words, head},
    route::{Page, Route},
    text::Text,
};
use serde_json::{Value, json};

use crate::{
    cards,
    place::{Place, card_path},
};

/// The description of `route`; it needs whole addresses.
pub(crate) fn link(route: Route, place: Place<'_>) -> Option<Value> {
    let text = Text::new(route.locale);
    Some(json!({
        "version": "1.0",
        "type": "link",
        "title": head::page_title(route),
        "provider_name": Words::of(text, &collection().title).text,
        "provider_url": place.url(Route::new(route.locale, Page::Home))?,
        "thumbnail_url": place.file_url(&card_path(route))?,
        "thumbnail_width": cards::WIDTH,
        "thumbnail_height": cards::HEIGHT,
    }))
}
