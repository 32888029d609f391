//! The title and the description of a page, for the browser, for search engines, for screen readers.

use super::Words;
use crate::{
    library::{collection, library},
    route::{FilmView, Page, Route},
    text::Text,
};

/// The title of the page itself: what its `h1` says, with the view where it is one of several.
pub fn page_title(route: Route) -> String {
    let text = Text::new(route.locale);
    match route.page {
        Page::Root | Page::Home => Words::of(text, &collection().tagline).text.to_owned(),
        Page::Film(id, view) => {
            let title = Words::title(text, id).text;
            let year = library().summary(id).year.to_string();
            let mut heading = [title, " (", &year, ")"].concat();
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
        Page::Person(id) => Words::of(text, &library().person(id).name).text.to_owned(),
        Page::Search => text.search_heading().to_owned(),
        Page::Links => text.links_heading().to_owned(),
        Page::Compare => text.compare_heading().to_owned(),
        Page::Saved => text.saved_heading().to_owned(),
        Page::About => text.about_heading().to_owned(),
        Page::NotFound { .. } => text.notfound_heading().to_owned(),
    }
}

/// The title of the document: the page's and the site's.
pub fn document_title(route: Route) -> String {
    let text = Text::new(route.locale);
    text.shell_title(
        &page_title(route),
        Words::of(text, &collection().title).text,
    )
}

/// What a search engine shows below the title.
pub fn description(route: Route) -> String {
    let text = Text::new(route.locale);
    match route.page {
        Page::Film(id, _) => Words::of(text, &library().summary(id).summary)
            .text
            .to_owned(),
        Page::Person(id) => {
            let person = library().person(id);
            let titles: Vec<String> = super::people::films(id)
                .into_iter()
                .map(|id| {
                    let summary = library().summary(id);
                    [
                        Words::title(text, id).text,
                        " (",
                        &summary.year.to_string(),
                        ")",
                    ]
                    .concat()
                })
                .collect();
            let name = Words::of(text, &person.name).text.to_owned();
            super::lists::line(text, std::iter::once(name).chain(titles))
        }
        _ => Words::of(text, &collection().description).text.to_owned(),
    }
}
