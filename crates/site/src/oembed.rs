//! What a film's page says of itself to those who embed it: oEmbed 1.0 (<https://oembed.com>), of the type
//! `rich`: a frame with the film's embed page.

use diptych::{
    library::collection,
    present::{Words, embed, head},
    route::{Address, Page, Route},
    text::Text,
};
use serde_json::{Value, json};

use crate::{
    cards,
    place::{Place, card_path},
};

/// The size of the frame, in pixels, where nobody makes it as high as its page.
const WIDTH: u32 = 600;
const HEIGHT: u32 = 600;

/// The description of `route`; it needs whole addresses.
pub(crate) fn frame(route: Route, place: Place<'_>) -> Option<Value> {
    let text = Text::new(route.locale);
    let address = Address::of(route);
    let frame = place.file_url(&address.embed_path()?)?;
    let title = embed::title(&address);
    Some(json!({
        "version": "1.0",
        "type": "rich",
        "title": head::page_title(route),
        "provider_name": Words::of(text, &collection().title).text,
        "provider_url": place.url(Route::new(route.locale, Page::Home))?,
        "html": embed::frame_of_site(&frame, [WIDTH, HEIGHT], &title),
        "width": WIDTH,
        "height": HEIGHT,
        "thumbnail_url": place.file_url(&card_path(route))?,
        "thumbnail_width": cards::WIDTH,
        "thumbnail_height": cards::HEIGHT,
    }))
}
