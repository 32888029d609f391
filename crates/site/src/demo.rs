//! `embed/demo.html`: a demonstration of frames and of the element, in a page that imitates a host page.

use std::cmp::Reverse;

use anyhow::{Context as _, Result};
use dataset::{FilmPart, Section};
use diptych::{
    frame::EmbedProps,
    library::library,
    present::embed,
    route::{Address, Page},
};
use minijinja::{AutoEscape, Environment, context};
use serde::Serialize;

use crate::{
    assets::{Assets, FRAMES},
    page::{POLICY, write_escaped},
};

/// Path of the page, below the root of the site.
pub(crate) const PATH: &str = "embed/demo.html";

const DEMONSTRATION: &str = include_str!("../templates/demo.html");
/// The part of the template that shows the element.
const ELEMENT: &str = include_str!("../templates/demo-element.html");

/// The page imitates a host page, which has frames; the content policy of the site allows none.
const FRAMES_OF_OURS: &str = "; frame-src 'self'";

/// Width of frames that fill their container; the style sheet selects them by it.
const WIDE: &str = "600";

#[derive(Serialize)]
struct Frame {
    src: String,
    title: String,
    width: &'static str,
    height: &'static str,
}

impl Frame {
    /// A frame with the embed page of `address`, relative to the folder of the demonstration.
    fn of(
        address: &Address,
        query: &str,
        width: &'static str,
        height: &'static str,
    ) -> Result<Self> {
        let path = address
            .embed_path()
            .context("only films have pages for frames")?;
        let path = path
            .strip_prefix(FRAMES)
            .unwrap_or(&path)
            .trim_start_matches('/')
            .to_owned();
        Ok(Self {
            src: path + query,
            title: embed::title(address),
            width,
            height,
        })
    }
}

/// Returns the number of cards of a film; 0 if the address is not that of a film.
fn n_cards(address: &Address) -> usize {
    match address.route.page {
        Page::Film(film, _) => library().film(film).cards.len(),
        _ => 0,
    }
}

/// Renders the page. It shows parts of the film with the most cards; of several, the first.
pub(crate) fn page(assets: &Assets) -> Result<String> {
    let addresses: Vec<Address> = EmbedProps::all().map(|props| props.address).collect();
    let film = addresses
        .iter()
        .min_by_key(|address| Reverse(n_cards(address)))
        .context("the collection has no film")?;
    let find = |is_wanted: &dyn Fn(FilmPart<'_>) -> bool| {
        let part = |address: &&Address| {
            let part = FilmPart::parse(&address.fragment);
            address.route == film.route && part.is_some_and(is_wanted)
        };
        addresses.iter().find(part).unwrap_or(film)
    };
    let section = find(&|part| part == FilmPart::Section(Section::Score));
    let card = find(&|part| matches!(part, FilmPart::Card(_)));
    let card_slug = match FilmPart::parse(&card.fragment) {
        Some(FilmPart::Card(slug)) => Some(slug),
        _ => None,
    };
    let theme = |query| Frame::of(card, query, "320", "960");
    let path = film.route.path();
    let explorer = context! {
        // For example `en/films/heat/`.
        lang => path.split('/').next(),
        film => path.split('/').nth(2),
        path => path,
        section => section.fragment,
        card => card_slug,
        card_fragment => card.fragment,
        title => embed::title(film),
    };
    let context = context! {
        explorer,
        policy => [POLICY, FRAMES_OF_OURS].concat(),
        icon => assets.icon.name,
        style => assets.demo_style.name,
        script => assets.demo_script.name,
        frames => [
            Frame::of(section, "", WIDE, "600")?,
            Frame::of(card, "", "360", "420")?,
            Frame::of(film, "", WIDE, "600")?,
        ],
        shut_in => Frame::of(section, "", "480", "400")?,
        themes => [theme("")?, theme("?theme=light")?, theme("?theme=dark")?],
        asked => Frame::of(film, "", WIDE, "420")?,
    };
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(write_escaped);
    let element = environment
        .render_named_str("element.html", ELEMENT, &context)
        .context("writing the element's part of the demonstration")?;
    environment
        .render_named_str("demo.html", DEMONSTRATION, context! { element, ..context })
        .context("writing the demonstration")
}
