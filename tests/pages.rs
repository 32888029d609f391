//! Every page in every language, rendered natively, as in the static site.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use dataset::{Inline, Locale, id::FilmId};
use diptych::{
    app::{App, AppProps},
    library::{collection, library},
    route::{FilmView, Page, Route},
};
use yew::LocalServerRenderer;

/// Returns the HTML of a page, without the markers of hydration.
fn html(route: Route) -> String {
    let renderer = LocalServerRenderer::<App>::with_props(AppProps::page(route));
    pollster::block_on(renderer.hydratable(false).render())
}

fn routes() -> impl Iterator<Item = Route> {
    collection().locales().flat_map(|locale| {
        Page::all()
            .into_iter()
            .map(move |page| Route::new(locale, page))
    })
}

/// Returns the values of an attribute, in document order.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!(" {name}=\"");
    html.split(&opening)
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('"')?.0))
        .collect()
}

/// Returns a text as the renderer escapes it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[test]
fn every_page_has_one_heading_of_the_first_rank_and_no_id_twice() {
    for route in routes() {
        let html = html(route);
        assert_eq!(html.matches("<h1").count(), 1, "{}", route.path());
        assert!(html.contains("<h1 id=\"title\""), "{}", route.path());
        let ids = attributes(&html, "id");
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(
            ids.len(),
            unique.len(),
            "{} has an id twice: {ids:?}",
            route.path()
        );
    }
}

#[test]
fn every_relative_link_leads_to_a_page_and_every_fragment_to_an_element() {
    let known: BTreeSet<String> = routes().map(Route::path).chain([String::new()]).collect();
    for route in routes() {
        let html = html(route);
        let ids: BTreeSet<&str> = attributes(&html, "id").into_iter().collect();
        for href in attributes(&html, "href")
            .into_iter()
            .filter(|href| !href.starts_with("http"))
        {
            let (path, fragment) = href.split_once('#').unwrap_or((href, ""));
            let path = path.split('?').next().unwrap_or_default();
            let target = resolve(&route.path(), path);
            assert!(
                known.contains(&target),
                "{} links to {href}, {target}",
                route.path()
            );
            if path.is_empty() && !fragment.is_empty() {
                assert!(ids.contains(fragment), "{} links to {href}", route.path());
            }
        }
    }
}

/// Resolves a relative path against the page at `base`, as a browser does.
fn resolve(base: &str, relative: &str) -> String {
    let mut segments: Vec<&str> = base
        .split('/')
        .filter(|segment| !segment.is_empty())
        .collect();
    for segment in relative.split('/') {
        match segment {
            ".." => drop(segments.pop()),
            "." | "" => {}
            segment => segments.push(segment),
        }
    }
    segments
        .iter()
        .map(|segment| format!("{segment}/"))
        .collect()
}

#[test]
fn a_review_shows_every_word_of_every_section_in_its_language() {
    for locale in collection().locales() {
        for film in library().films() {
            let html = html(Route::new(locale, Page::Film(film, FilmView::Review)));
            for part in &library().film(film).sections {
                assert!(html.contains(&format!("<h2 id=\"{}\"", part.section.id())));
                for passage in part.rows.iter().flat_map(|row| row.resolve(locale).value) {
                    for words in pieces(passage) {
                        assert!(
                            html.contains(&escaped(words)),
                            "{words} of {}",
                            part.section.id()
                        );
                    }
                }
            }
        }
    }
}

/// Returns every run of plain text in a paragraph, spoilers included.
fn pieces(passage: &[Inline]) -> Vec<&str> {
    passage.iter().flat_map(piece).collect()
}

fn piece(inline: &Inline) -> Vec<&str> {
    match inline {
        Inline::Text(words) => vec![words],
        Inline::Emphasis(children)
        | Inline::Strong(children)
        | Inline::Spoiler(children)
        | Inline::Lang { children, .. }
        | Inline::Link { children, .. } => pieces(children),
    }
}

#[test]
fn every_card_stands_on_the_review_and_in_the_trivia_view() {
    for locale in collection().locales() {
        for film in library().films() {
            for view in [FilmView::Review, FilmView::Trivia] {
                let html = html(Route::new(locale, Page::Film(film, view)));
                for card in &library().film(film).cards {
                    let id = format!("id=\"{}\"", card.part().id());
                    assert_eq!(html.matches(&id).count(), 1, "{id} on {view:?}");
                }
            }
        }
    }
}

#[test]
fn the_status_of_a_card_is_written_in_words() {
    let film = film("runaway-train");
    for (tag, words) in [
        ("en", ["Confirmed", "Disputed"]),
        ("fr", ["Confirmé", "Contesté"]),
    ] {
        let html = html(Route::new(locale(tag), Page::Film(film, FilmView::Trivia)));
        for word in words {
            assert!(html.contains(&format!(">{word}</span>")), "{word}");
        }
    }
}

#[test]
fn sources_open_a_new_tab_without_telling_where_from() {
    for route in routes() {
        let html = html(route);
        for link in html
            .split("<a ")
            .skip(1)
            .filter_map(|rest| Some(rest.split_once('>')?.0))
        {
            if link.contains("href=\"http") {
                assert!(link.contains("target=\"_blank\""), "{link}");
                assert!(link.contains("rel=\"noopener noreferrer\""), "{link}");
            }
        }
    }
}

#[test]
fn a_title_in_another_language_says_so() {
    let html = html(Route::new(
        locale("fr"),
        Page::Film(film("runaway-train"), FilmView::Review),
    ));
    assert!(
        html.contains("<span lang=\"en\" dir=\"ltr\">Runaway Train</span></h1>"),
        "{html:.2000}"
    );
    let html = self::html(Route::new(
        locale("en"),
        Page::Film(film("seven-samurai"), FilmView::Review),
    ));
    assert!(html.contains("<span lang=\"ja\" dir=\"ltr\">七人の侍</span>"));
}

#[test]
fn no_page_needs_an_inline_style_or_script() {
    for route in routes() {
        let html = html(route);
        assert!(attributes(&html, "style").is_empty(), "{}", route.path());
        assert!(!html.contains("<script"), "{}", route.path());
    }
}

#[test]
fn both_languages_of_the_toggle_are_links_named_by_themselves() {
    for route in routes() {
        let html = html(route);
        for (tag, name) in [("en", "English"), ("fr", "Français")] {
            let other = route.in_locale(locale(tag)).href(route);
            assert!(
                html.contains(&format!("hreflang=\"{tag}\"")),
                "{}",
                route.path()
            );
            assert!(
                html.contains(&format!("href=\"{other}\"")),
                "{}: {other}",
                route.path()
            );
            assert!(html.contains(&format!(">{name}</a>")), "{}", route.path());
        }
    }
}

/// The fields take names: keyboards must not correct or capitalize them, and label their Enter key "search".
#[test]
fn a_search_field_takes_what_is_typed_as_it_is() {
    for route in routes() {
        let html = html(route);
        let fields: Vec<&str> = html
            .split("<input ")
            .skip(1)
            .filter_map(|rest| Some(rest.split_once('>')?.0))
            .filter(|field| field.contains("type=\"search\""))
            .collect();
        let n_fields = if route.page == Page::Search { 2 } else { 1 };
        assert_eq!(fields.len(), n_fields, "{}", route.path());
        for field in fields {
            for attribute in [
                "autocapitalize=\"off\"",
                "autocomplete=\"off\"",
                "autocorrect=\"off\"",
                "spellcheck=\"false\"",
                "enterkeyhint=\"search\"",
            ] {
                assert!(field.contains(attribute), "{}: {field}", route.path());
            }
        }
    }
}

fn film(slug: &str) -> FilmId {
    collection()
        .film(slug)
        .expect("the film is in the collection")
}

fn locale(tag: &str) -> Locale {
    collection()
        .locale(tag)
        .expect("the language is in the collection")
}
