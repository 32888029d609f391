//! Title and description of a page, for browsers, search engines and screen readers.

use dataset::id::FilmId;

use super::{LocalizedStr, people};
use crate::{
    library::{collection, library},
    messages::Messages,
    route::{FilmView, Page, Route},
};

/// Returns the title of a page: the text of its `h1`, and the view of a film if that is not the review.
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

/// Formats a title with its year: `Runaway Train (1985)`.
fn titled(text: Messages, film: FilmId) -> String {
    let mut titled = String::new();
    text.isolate(&mut titled, LocalizedStr::title(text, film).text);
    let year = library().summary(film).year.to_string();
    [&titled, " (", &year, ")"].concat()
}

/// Returns the title of the document: those of the page and of the site.
pub fn document_title(route: Route) -> String {
    let text = Messages::new(route.locale);
    text.shell_title(
        &page_title(route),
        LocalizedStr::of(text, &collection().title).text,
    )
}

/// Returns the meta description, which search engines show below the title.
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
