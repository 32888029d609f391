//! The film's data sheet and its credits.

use dataset::{Credit, id::FilmId, model::Named};
use yew::prelude::*;

use crate::{
    components::{Reading, inlines, people_list},
    library::{collection, library},
    markup::localized_text::{in_language, localized},
    messages::{Messages, Number},
    present::{LocalizedStr, lists},
    route::Route,
};

/// Renders year, running time, countries, languages, genres, other titles, colors.
pub(super) fn record(text: Messages, film: FilmId) -> Option<Html> {
    let summary = library().summary(film);
    let collection = collection();
    let names = |ids: &mut dyn Iterator<Item = usize>, list: &'static [Named]| {
        let names: Vec<&str> = ids
            .map(|idx| LocalizedStr::of(text, &list[idx].name).text)
            .collect();
        html! { lists::list(text, names) }
    };
    let row = |label: &'static str, value: Html| html! { <div><dt>{ label }</dt><dd>{ value }</dd></div> };
    let title = &summary.title;
    let others = std::iter::once(&title.original)
        .chain(&title.also)
        .map(|foreign| {
            html! { <li>{ localized(LocalizedStr::foreign(text, foreign)) }</li> }
        });
    Some(html! {
        <dl class="record">
            { row(text.facts_year(), html! { summary.year.to_string() }) }
            { row(text.facts_runtime(), html! { text.format_minutes(Number::from(u32::from(summary.runtime))) }) }
            { row(text.facts_countries(), names(&mut summary.countries.iter().map(|id| id.idx()), &collection.countries)) }
            { row(text.facts_languages(), names(&mut summary.languages.iter().map(|id| id.idx()), &collection.languages)) }
            { row(text.facts_genres(), names(&mut summary.genres.iter().map(|id| id.idx()), &collection.genres)) }
            { row(text.facts_titles(), html! { <ul class="titles" role="list">{ for others }</ul> }) }
            { row(text.facts_colors(), colors(text, film)) }
        </dl>
    })
}

/// Renders the five colors with their names.
fn colors(text: Messages, film: FilmId) -> Html {
    let palette = library().summary(film).palette.iter();
    let swatches = palette
        .zip(library().film(film).color_names.iter())
        .map(|(color, name)| {
            html! {
                <li>
                    <svg class="swatch" viewBox="0 0 1 1" aria-hidden="true">
                        <rect width="1" height="1" fill={color.hex()} />
                    </svg>
                    { localized(LocalizedStr::of(text, name)) }
                </li>
            }
        });
    html! { <ul class="swatches" role="list">{ for swatches }</ul> }
}

/// Renders the credits, role by role; `None` if there are none.
pub(super) fn credits(route: Route, film: FilmId) -> Option<Html> {
    let credits = &library().film(film).credits;
    let rows = credits.iter().map(|credit| {
        let role = &collection().roles[credit.role.idx()].name;
        html! {
            <div>
                <dt>{ localized(LocalizedStr::of(Messages::new(route.locale), role)) }</dt>
                <dd>{ people_list(route, &credit.people) }{ note(route, film, credit) }</dd>
            </div>
        }
    });
    (!credits.is_empty()).then(|| html! { <dl class="record">{ for rows }</dl> })
}

fn note(route: Route, film: FilmId, credit: &'static Credit) -> Html {
    let Some(note) = &credit.note else {
        return Html::default();
    };
    let (reading, value) = Reading::of(route, Some(film), note);
    in_language("p", "record__note", reading.lang(), inlines(reading, value))
}
