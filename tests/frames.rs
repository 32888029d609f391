//! Every embed page, rendered natively, as in the static site.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use dataset::FilmPart;
use diptych::{
    frame::{Embed, EmbedProps},
    library::{collection, library},
    present::embed,
    route::{Page, Route},
};
use yew::LocalServerRenderer;

fn html(props: &EmbedProps) -> String {
    let renderer = LocalServerRenderer::<Embed>::with_props(props.clone());
    pollster::block_on(renderer.hydratable(false).render())
}

/// Returns the path of the embed page.
fn path(props: &EmbedProps) -> String {
    props.address.embed_path().expect("it is that of a film")
}

/// Returns the values of an attribute, in document order.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!(" {name}=\"");
    html.split(&opening)
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('"')?.0))
        .collect()
}

#[test]
fn every_film_section_and_card_has_a_page_of_its_own_in_every_language() {
    let paths: Vec<String> = EmbedProps::all().map(|props| path(&props)).collect();
    let unique: BTreeSet<&String> = paths.iter().collect();
    assert_eq!(paths.len(), unique.len());
    let of_film = |film| {
        let film = library().film(film);
        1 + film.sections.len() + film.cards.len()
    };
    let n_parts: usize = library().films().map(of_film).sum();
    assert_eq!(paths.len(), n_parts * collection().locales().count());
    assert!(unique.contains(&"embed/fr/runaway-train/score/".to_owned()));
}

#[test]
fn every_link_leads_to_a_page_of_the_site_or_an_embeddable_page() {
    let pages = collection().locales().flat_map(|locale| {
        Page::all()
            .into_iter()
            .map(move |page| Route::new(locale, page).path())
    });
    let known: BTreeSet<String> = pages
        .chain(EmbedProps::all().map(|props| path(&props)))
        .collect();
    for props in EmbedProps::all() {
        let (html, path) = (html(&props), path(&props));
        let ids: BTreeSet<&str> = attributes(&html, "id").into_iter().collect();
        assert_eq!(
            ids.len(),
            attributes(&html, "id").len(),
            "{path} has an id twice"
        );
        let up = "../".repeat(path.matches('/').count());
        for href in attributes(&html, "href") {
            if let Some(fragment) = href.strip_prefix('#') {
                assert!(ids.contains(fragment), "{path} links to {href}");
            } else if !href.starts_with("http") {
                let below = href.strip_prefix(&up).unwrap_or_else(|| {
                    panic!("{path} links to {href}, which is not from the root")
                });
                let page = below.split('#').next().unwrap_or_default();
                assert!(known.contains(page), "{path} links to {href}");
            }
        }
    }
}

#[test]
fn a_page_shows_its_part_under_one_heading_and_nothing_that_needs_the_program() {
    for props in EmbedProps::all() {
        let (html, path) = (html(&props), path(&props));
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
        for unwanted in [
            "<button",
            "needs-script",
            " style=",
            "<script",
            " hidden=",
            " hidden>",
        ] {
            assert!(!html.contains(unwanted), "{unwanted} in {path}");
        }
        let (film, part) = props.part().expect("it leads somewhere");
        let n_sections = match part {
            FilmPart::Whole => library().film(film).sections.len(),
            FilmPart::Section(_) => 1,
            FilmPart::Card(_) => 0,
        };
        assert_eq!(
            html.matches("class=\"section\"").count(),
            n_sections,
            "{path}"
        );
        if let FilmPart::Card(_) = part {
            assert_eq!(html.matches("<article").count(), 1, "{path}");
            assert!(html.contains(&format!("id=\"{}\"", part.id())), "{path}");
        }
    }
}

#[test]
fn every_page_leads_to_the_same_in_every_other_language() {
    for props in EmbedProps::all() {
        let html = html(&props);
        let own = collection().locale_info(props.address.route.locale);
        for other in collection()
            .locales()
            .map(|locale| collection().locale_info(locale))
        {
            let link = format!("hreflang=\"{}\"", other.tag);
            assert_eq!(
                html.contains(&link),
                other.tag != own.tag,
                "{}",
                path(&props)
            );
        }
    }
}

#[test]
fn spoilers_are_hidden_by_native_details_and_checkbox_elements() {
    let has_spoiler_with = |mark: &str| EmbedProps::all().any(|props| html(&props).contains(mark));
    assert!(
        has_spoiler_with("<details class=\"static-spoiler\""),
        "a card"
    );
    assert!(has_spoiler_with("<input type=\"checkbox\""), "a passage");
}

#[test]
fn an_unknown_part_of_a_film_has_no_embeddable_page() {
    let mut props = EmbedProps::all().next().expect("there are films");
    props.address.fragment = "nowhere".to_owned();
    assert!(props.part().is_none());
    assert_eq!(html(&props), "");
}

#[test]
fn a_frame_is_called_by_its_part_its_film_and_the_site() {
    let address = diptych::route::Address::parse("fr/films/heat/", "", "score");
    assert_eq!(
        embed::title(&address),
        "Heat (1995)\u{a0}: Musique · Diptych"
    );
}
