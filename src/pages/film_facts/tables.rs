//! Cast, awards, filming locations and length of the review as tables.

use dataset::{FilmingLocation, Outcome, Section, id::FilmId};
use yew::prelude::*;

use crate::{
    components::{people_list, person_link, section_bar, table, table_head, table_row},
    library::{collection, library},
    markup::{
        localized_text::{in_language, localized},
        sources::{external_link, sources},
    },
    messages::{Messages, Number},
    present::LocalizedStr,
    route::{FilmView, Page, Route},
};

/// Renders actors and characters; `None` if there are none.
pub(super) fn cast(route: Route, film: FilmId) -> Option<Html> {
    let text = Messages::new(route.locale);
    let cast = &library().film(film).cast;
    let rows = cast.iter().map(|character| {
        let name = character.name.as_ref().map(|name| localized(LocalizedStr::of(text, name)));
        html! {
            <tr><th scope="row">{ person_link(route, character.person) }</th><td>{ for name }</td></tr>
        }
    });
    let head = table_head(&[text.facts_actor(), text.facts_character()]);
    (!cast.is_empty()).then(|| table(text.facts_cast(), head, rows.collect()))
}

/// Renders awards, nominations and selections; `None` if there are none.
pub(super) fn awards(route: Route, film: FilmId) -> Option<Html> {
    let text = Messages::new(route.locale);
    let record = library().film(film);
    let rows = record.awards.iter().map(|award| {
        let name = &collection().awards[award.award.idx()].name;
        html! {
            <tr data-outcome={award.outcome.id()}>
                <th scope="row">{ localized(LocalizedStr::of(text, name)) }{ " " }{ award.year }</th>
                <td>{ localized(LocalizedStr::of(text, &award.category)) }</td>
                <td>{ outcome(text, award.outcome) }</td>
                <td>{ people_list(route, &award.people) }</td>
                <td>{ sources(text, record, &award.sources) }</td>
            </tr>
        }
    });
    let head = table_head(&[
        text.facts_award(),
        text.facts_category(),
        text.facts_outcome(),
        text.facts_people(),
        text.facts_sources(),
    ]);
    (!record.awards.is_empty()).then(|| table(text.facts_awards(), head, rows.collect()))
}

fn outcome(text: Messages, outcome: Outcome) -> String {
    text.facts_award_outcome(outcome.id())
}

/// Renders the filming locations; `None` if there are none.
pub(super) fn places(text: Messages, film: FilmId) -> Option<Html> {
    let record = library().film(film);
    let rows = record.places.iter().map(|place| {
        html! {
            <tr>
                <th scope="row">{ localized(LocalizedStr::of(text, &place.name)) }</th>
                <td>{ localized(LocalizedStr::of(text, &place.usage)) }</td>
                <td>{ map_link(text, place) }</td>
                <td>{ sources(text, record, &place.sources) }</td>
            </tr>
        }
    });
    let head = table_head(&[
        text.facts_place(),
        text.facts_place_use(),
        text.facts_map(),
        text.facts_sources(),
    ]);
    (!record.places.is_empty()).then(|| table(text.facts_places(), head, rows.collect()))
}

/// Renders the number of words in each section of the review, by language: a bar and a table.
pub(super) fn review(route: Route, film: FilmId) -> Option<Html> {
    let text = Messages::new(route.locale);
    let review = Route::new(route.locale, Page::Film(film, FilmView::Review)).href(route);
    let words = || library().summary(film).words.entries();
    let rows = Section::ALL.into_iter().map(|section| {
        let href = [&review, "#", section.id()].concat();
        let n_words = |words: &Vec<u16>| Number::from(u32::from(words[section.idx()]));
        let cells: Vec<String> = words()
            .map(|(_, words)| text.number(n_words(words)))
            .collect();
        table_row(
            href,
            LocalizedStr::of(text, &collection().sections[section.idx()]),
            &cells,
        )
    });
    let languages = words().map(|(locale, _)| {
        let info = collection().locale_info(locale);
        let name = in_language("span", "", Some(&info.tag), info.name.as_str().into());
        html! { <th scope="col">{ name }</th> }
    });
    let head = html! { <>{ table_head(&[text.facts_section()]) }{ for languages }</> };
    let content = html! { <>{ section_bar(text, film, true) }{ table(text.facts_review(), head, rows.collect()) }</> };
    Some(content)
}

/// Renders the coordinates as a link to a map; nothing if they are unknown.
fn map_link(text: Messages, place: &'static FilmingLocation) -> Html {
    let Some((north, east)) = place.coordinates else {
        return Html::default();
    };
    let address = [
        "https://www.openstreetmap.org/?mlat=",
        &degrees(north, '.'),
        "&mlon=",
        &degrees(east, '.'),
        "#map=12/",
        &degrees(north, '.'),
        "/",
        &degrees(east, '.'),
    ];
    let decimal = text.format_decimal().chars().next().unwrap_or('.');
    let [latitude, longitude] = [north, east].map(|value| degrees(value.abs(), decimal));
    let north = if north < 0 {
        text.format_south(&latitude)
    } else {
        text.format_north(&latitude)
    };
    let east = if east < 0 {
        text.format_west(&longitude)
    } else {
        text.format_east(&longitude)
    };
    let label = text.format_coordinates(&north, &east);
    let name = text.facts_map_link(LocalizedStr::of(text, &place.name).text);
    let content = html! { <span title={name}>{ label }</span> };
    external_link(text, address.concat().into(), content)
}

/// Formats hundred-thousandths of a degree as degrees with two decimals, precise enough to find a town.
fn degrees(value: i32, decimal: char) -> String {
    let hundredths = (value.unsigned_abs() + 500) / 1000;
    let sign = if value < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let zero = if rest < 10 { "0" } else { "" };
    [
        sign,
        &whole.to_string(),
        &decimal.to_string(),
        zero,
        &rest.to_string(),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::degrees;

    #[test]
    fn degrees_are_rounded_to_two_decimals() {
        assert_eq!(degrees(4_639_250, '.'), "46.39");
        assert_eq!(degrees(-11_273_611, '.'), "-112.74");
        assert_eq!(degrees(6_005_400, ','), "60,05");
    }
}
