//! The films as plain articles inside the single file: every review with its cards, in every language, for readers
//! without JavaScript and for files whose program was damaged.
//!
//! An article's id is the fragment of the app's address for the same page, and ids inside it are prefixed with it and
//! another `#`. So the links of the app lead to these articles when the program does not run.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use diptych::{
    app::{App, AppProps},
    library::collection,
    messages::Messages,
    present::{LocalizedStr, head, localized_str::dir, plain},
    route::{FilmView, Page, Route},
};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use serde::Serialize;
use yew::LocalServerRenderer;

/// Elements that need JavaScript, and links to pages that are not in the file.
const LEFT_OUT: &str =
    "form, dialog, .needs-script, .scatter, .tabs, .part-link, .spoiler__reveal, .related";

/// Attributes that only the app and its styles use. References to ids would need the prefix.
const NEEDLESS: [&str; 4] = [
    "tabindex",
    "data-place",
    "aria-labelledby",
    "aria-describedby",
];

/// A page as an article.
#[derive(Serialize)]
pub(super) struct PlainPage {
    /// Fragment of its address, without the `#`: `/en/films/heat/`.
    id: String,
    lang: &'static str,
    direction: &'static str,
    /// Link to the list of all films, with the name of the site.
    home: Way,
    /// Label of the list of languages.
    languages_label: &'static str,
    /// Links to the same page in the other languages.
    languages: Vec<Way>,
    content: String,
}

#[derive(Serialize)]
struct Way {
    href: String,
    lang: &'static str,
    dir: Option<&'static str>,
    name: &'static str,
}

/// Returns the list of films and every review, in every language.
pub(super) fn pages() -> Result<Vec<PlainPage>> {
    let routes: Vec<Route> = collection().locales().flat_map(routes_in).collect();
    let ids: BTreeSet<String> = routes.iter().map(|route| id(*route)).collect();
    routes.into_iter().map(|route| page(route, &ids)).collect()
}

fn routes_in(locale: dataset::Locale) -> impl Iterator<Item = Route> {
    let films = diptych::library::library().films();
    let films = films.map(|film| Page::Film(film, FilmView::Review));
    [Page::Home]
        .into_iter()
        .chain(films)
        .map(move |page| Route::new(locale, page))
}

fn page(route: Route, ids: &BTreeSet<String>) -> Result<PlainPage> {
    let text = Messages::new(route.locale);
    let way = |to: Route, name| {
        let lang = collection().locale_info(to.locale).tag.as_str();
        Way {
            href: to.href(route),
            lang,
            dir: dir(Some(lang)),
            name,
        }
    };
    let others = collection()
        .locales()
        .filter(|locale| *locale != route.locale);
    let languages = others.map(|locale| {
        way(
            route.in_locale(locale),
            &collection().locale_info(locale).name,
        )
    });
    let info = collection().locale_info(route.locale);
    let content = content(route, ids);
    Ok(PlainPage {
        id: id(route),
        lang: &info.tag,
        direction: if info.rtl { "rtl" } else { "ltr" },
        home: way(
            Route::new(route.locale, Page::Home),
            LocalizedStr::of(text, &collection().title).text,
        ),
        languages_label: plain::languages_label(route.locale),
        languages: languages.collect(),
        content: content
            .with_context(|| format!("writing {:?} plainly", head::page_title(route)))?,
    })
}

/// Returns the fragment of a page's address, without the `#`.
fn id(route: Route) -> String {
    ["/", &route.path()].concat()
}

/// Renders the app's page, reduced to the parts that work without JavaScript.
fn content(route: Route, ids: &BTreeSet<String>) -> Result<String> {
    let props = AppProps::page(route);
    let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
    let page = pollster::block_on(renderer.render());
    let main = page
        .split_once("<main")
        .and_then(|(_, rest)| rest.split_once('>'));
    let (_, rest) = main.context("the app has no main element")?;
    let (main, _) = rest
        .split_once("</main>")
        .context("the main element has no end")?;
    strip(main, &id(route), ids)
}

/// Returns `html` without elements that need JavaScript; its ids begin with `before`, and only links to pages among
/// `ids` remain.
fn strip(html: &str, before: &str, ids: &BTreeSet<String>) -> Result<String> {
    let is_here = |href: &str| {
        let Some(address) = href.strip_prefix('#') else {
            return true; // A link to another site.
        };
        let page = address.split('#').next().unwrap_or_default();
        ids.contains(page)
    };
    let handlers = vec![
        element!(LEFT_OUT, |found| {
            found.remove();
            Ok(())
        }),
        element!("*", |found| {
            for name in NEEDLESS {
                found.remove_attribute(name);
            }
            if let Some(id) = found.get_attribute("id") {
                found.set_attribute("id", &[before, "#", &id].concat())?;
            }
            if found
                .get_attribute("class")
                .is_some_and(|class| class.is_empty())
            {
                found.remove_attribute("class");
            }
            Ok(())
        }),
        element!("a[href]", |found| {
            let href = found.get_attribute("href").unwrap_or_default();
            if !is_here(&href) {
                found.remove_and_keep_content();
            }
            Ok(())
        }),
        element!(".spoiler__text", |found| {
            found.remove_attribute("hidden");
            Ok(())
        }),
    ];
    let settings = handlers.into_iter().fold(
        RewriteStrSettings::new(),
        RewriteStrSettings::append_element_content_handler,
    );
    rewrite_str(html, settings).context("leaving out what needs scripts")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_plain(html: &str, expected: &str) {
        let ids = BTreeSet::from(["/en/films/heat/".to_owned()]);
        assert_eq!(strip(html, "/en/", &ids).expect("it is HTML"), expected);
    }

    #[test]
    fn ids_tell_the_page_that_they_are_on() {
        check_plain(
            r#"<h2 id="score" tabindex="-1">Score</h2>"#,
            r#"<h2 id="/en/#score">Score</h2>"#,
        );
    }

    #[test]
    fn links_to_what_is_not_in_the_file_become_their_words() {
        check_plain(
            r##"<a href="#/en/people/al-pacino/">Al <em>Pacino</em></a>, <a href="#/en/films/heat/#score">Heat</a>"##,
            r##"Al <em>Pacino</em>, <a href="#/en/films/heat/#score">Heat</a>"##,
        );
        let outside = r#"<a href="https://example.org/">a source</a>"#;
        check_plain(outside, outside);
    }

    #[test]
    fn controls_that_need_javascript_are_removed_and_spoilers_are_shown() {
        check_plain(
            r#"<p>He <button class="spoiler__reveal">?</button><span hidden="hidden" class="spoiler__text">dies</span></p><form></form>"#,
            r#"<p>He <span class="spoiler__text">dies</span></p>"#,
        );
    }
}
