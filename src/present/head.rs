//! The title and the description of a page, for the browser, for search engines, for screen readers.

use dataset::id::FilmId;

use super::{LocalizedStr, people};
use crate::{
    library::{collection, library},
    messages::Messages,
    route::{FilmView, Page, Route},
};

/// The title of the page itself: what its `h1` says, with the view where it is one of several.
pub fn page_title(route: Route) -> String {
    let text = Messages::new(route.locale);
    match route.page {
        Page::Root | Page::Home => LocalizedStr::of(text, &collection().tagline)
            .text
            .to_owned(),
        Page::Film(id, view) => {
            let mut heading = titled(text, id);
            let view = match view {
                FilmView::Review => None,
                FilmView::Trivia => Some(text.card_stories()),
                FilmView::Facts => Some(text.facts_heading()),
            };
            if let Some(view) = view {
                heading = text.format_dot(&heading, view);
            }
            heading
        }
        Page::People => text.person_index().to_owned(),
        Page::Person(id) => people::name(text, id),
        Page::Search => text.search_heading().to_owned(),
        Page::Links => text.links_heading().to_owned(),
        Page::Compare => text.compare_heading().to_owned(),
        Page::Saved => text.saved_heading().to_owned(),
        Page::About => text.about_heading().to_owned(),
        Page::NotFound { .. } => text.notfound_heading().to_owned(),
    }
}

/// `Runaway Train (1985)`
fn titled(text: Messages, film: FilmId) -> String {
    let mut titled = String::new();
    text.isolate(&mut titled, LocalizedStr::title(text, film).text);
    let year = library().summary(film).year.to_string();
    [&titled, " (", &year, ")"].concat()
}

/// The title of the document: the page's and the site's.
pub fn document_title(route: Route) -> String {
    let text = Messages::new(route.locale);
    text.shell_title(
        &page_title(route),
        LocalizedStr::of(text, &collection().title).text,
    )
}

/// What a search engine shows below the title.
pub fn description(route: Route) -> String {
    let text = Messages::new(route.locale);
    match route.page {
        Page::Film(id, _) => LocalizedStr::of(text, &library().summary(id).summary)
            .text
            .to_owned(),
        Page::Person(id) => {
            let films = people::films(id).into_iter();
            let titles = films.map(|film| titled(text, film));
            super::lists::line(text, std::iter::once(people::name(text, id)).chain(titles))
        }
        _ => LocalizedStr::of(text, &collection().description)
            .text
            .to_owned(),
    }
}
