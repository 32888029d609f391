//! oEmbed 1.0 (<https://oembed.com>) description of a film's page, of the type `rich`: a frame with the film's embed
//! page.

use diptych::{
    library::collection,
    messages::Messages,
    present::{LocalizedStr, embed, head},
    route::{Address, Page, Route},
};
use serde_json::{Value, json};

use super::preview_pictures;
use crate::urls::{SiteUrls, preview_path};

/// Size of the frame in pixels, for hosts that do not fit it to its content.
const WIDTH: u32 = 600;
const HEIGHT: u32 = 600;

/// Returns the description of `route`; `None` if the site's address is unknown or the page cannot be embedded.
pub(crate) fn frame(route: Route, urls: SiteUrls<'_>) -> Option<Value> {
    let text = Messages::new(route.locale);
    let address = Address::of(route);
    let frame = urls.file_url(&address.embed_path()?)?;
    let title = embed::title(&address);
    Some(json!({
        "version": "1.0",
        "type": "rich",
        "title": head::page_title(route),
        "provider_name": LocalizedStr::of(text, &collection().title).text,
        "provider_url": urls.url(Route::new(route.locale, Page::Home))?,
        "html": embed::frame_of_site(&frame, [WIDTH, HEIGHT], &title),
        "width": WIDTH,
        "height": HEIGHT,
        "thumbnail_url": urls.file_url(&preview_path(route))?,
        "thumbnail_width": preview_pictures::WIDTH,
        "thumbnail_height": preview_pictures::HEIGHT,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use address::SiteAddress;

    use crate::urls::reviews;

    /// The attributes of a frame that WordPress leaves if it does not trust the provider.
    const KEPT: [&str; 8] = [
        "src",
        "width",
        "height",
        "frameborder",
        "marginwidth",
        "marginheight",
        "scrolling",
        "title",
    ];

    #[test]
    fn a_description_has_one_frame_with_what_wordpress_keeps() {
        let address = SiteAddress::parse("https://example.org/films/").expect("it is an address");
        let urls = SiteUrls {
            address: Some(&address),
            published: &[],
            feed_id: None,
        };
        for (route, _) in reviews() {
            let description = frame(route, urls).expect("the address of the site is known");
            assert_eq!(description["type"], "rich");
            let html = description["html"].as_str().expect("it is HTML");
            let inside = html
                .strip_prefix("<iframe ")
                .and_then(|rest| rest.strip_suffix("></iframe>"))
                .expect("it is one frame");
            assert!(!inside.contains(['<', '>']), "{html}");
            let pieces: Vec<&str> = inside.split('"').collect();
            for name in pieces.iter().step_by(2).filter(|name| !name.is_empty()) {
                assert!(
                    KEPT.contains(&name.trim().trim_end_matches('=')),
                    "{name} in {html}"
                );
            }
            let path = Address::of(route).embed_path().expect("it is a film");
            assert_eq!(pieces[1], format!("https://example.org/films/{path}"));
            assert_eq!(description["width"].to_string(), pieces[5]);
            assert_eq!(description["height"].to_string(), pieces[7]);
        }
    }
}
