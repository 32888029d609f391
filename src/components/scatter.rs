//! Scatter plot of the films, years across and running times upward, below the list and with the same filters; and the
//! same data as a table.

mod plot;

use dataset::id::FilmId;
use yew::prelude::*;

use self::plot::{Plot, Point, Side, Value};
use super::{table, table_head, table_row};
use crate::{
    library::library,
    markup::vnode::{element, label as drawn},
    messages::{Messages, Number},
    present::LocalizedStr,
    route::{FilmView, Page, Route},
};

/// Renders the scatter plot: all films, those in `shown` filled, the others hollow.
pub fn scatter(route: Route, shown: &[FilmId]) -> Html {
    let text = Messages::new(route.locale);
    let plot = Plot::new(|film| LocalizedStr::title(text, film).text.chars().count());
    let points = plot.points.iter().map(|point| {
        let out = !shown.contains(&point.film);
        film_point(route, point, out)
    });
    html! {
        <figure class="scatter">
            <figcaption id="scatter-plot" class="scatter__caption">{ text.home_plate() }</figcaption>
            <svg class="scatter__plot" role="group" aria-labelledby="scatter-plot">
                { axes(text, &plot) }
                { for points }
            </svg>
            <details class="scatter__table">
                <summary>{ text.home_plate_table() }</summary>
                { film_table(route, shown) }
            </details>
        </figure>
    }
}

/// Renders the grid lines of decades and hours, with their labels.
fn axes(text: Messages, plot: &Plot) -> Html {
    let ticks = plot.ticks().into_iter().map(|tick| {
        let (class, label) = match tick.value {
            Value::Year(year) => ("is-year", year.to_string()),
            Value::Minutes(minutes) => ("is-hour", minutes_of(text, minutes)),
        };
        let inside = vec![
            element("rect", &[], &[], vec![]),
            drawn("text", &[], &[], label),
        ];
        element(
            "svg",
            &["class", "x", "y"],
            &[class, &percent(tick.x), &percent(tick.y)],
            inside,
        )
    });
    html! {
        <g class="scatter__axes">
            { for ticks }
            <text class="scatter__axis" y="3%">{ text.facts_runtime() }</text>
            <text class="scatter__axis" x="96%" y="91%" text-anchor="end">{ text.facts_year() }</text>
        </g>
    }
}

fn film_point(route: Route, point: &Point, out: bool) -> Html {
    let text = Messages::new(route.locale);
    let summary = library().summary(point.film);
    let title = LocalizedStr::title(text, point.film);
    let minutes = minutes_of(text, summary.runtime);
    let facts = text.format_dot(&summary.year.to_string(), &minutes);
    let state = match (out, point.named) {
        (true, _) => " is-out",
        (false, true) => " is-named",
        (false, false) => "",
    };
    let side = if point.side == Side::Start {
        " is-before"
    } else {
        ""
    };
    let class = ["scatter__film", state, side].concat();
    let [x, y] = [point.x, point.y].map(percent);
    let lang = title.lang.unwrap_or(&text.locale_info().tag);
    let mark = vec![
        element(
            "circle",
            &["class", "r"],
            &["scatter__target", "13"],
            vec![],
        ),
        element("circle", &["class", "r"], &["scatter__point", "6"], vec![]),
        drawn(
            "text",
            &["x", "y", "lang", "aria-hidden"],
            &["12", "4", lang, "true"],
            drawn_title(text, title),
        ),
    ];
    let inside = vec![
        drawn("title", &[], &[], text.format_dot(title.text, &facts)),
        element(
            "svg",
            &["x", "y", "width", "height"],
            &[&x, &y, "1", "1"],
            mark,
        ),
    ];
    let href = review(route, point.film);
    element(
        "a",
        &["href", "data-film", "class"],
        &[&href, &summary.slug, &class],
        inside,
    )
}

/// Returns the title for the drawing, in which text direction is left to right for every language.
fn drawn_title(text: Messages, title: LocalizedStr) -> String {
    let is_rtl = match title.dir {
        Some(dir) => dir == "rtl",
        None => text.locale_info().rtl,
    };
    // RIGHT-TO-LEFT ISOLATE: SVG has no attribute `dir`, and its `direction` would move the whole title.
    let [start, end] = if is_rtl {
        ["\u{2067}", "\u{2069}"]
    } else {
        ["", ""]
    };
    [start, title.text, end].concat()
}

/// Renders the filled points as a table.
fn film_table(route: Route, films: &[FilmId]) -> Html {
    let text = Messages::new(route.locale);
    let rows = films.iter().map(|film| {
        let summary = library().summary(*film);
        let cells = [summary.year.to_string(), minutes_of(text, summary.runtime)];
        table_row(
            review(route, *film),
            LocalizedStr::title(text, *film),
            &cells,
        )
    });
    let head = table_head(&[text.home_film(), text.facts_year(), text.facts_runtime()]);
    table(text.home_plate(), head, rows.collect())
}

fn review(route: Route, film: FilmId) -> String {
    Route::new(route.locale, Page::Film(film, FilmView::Review)).href(route)
}

fn minutes_of(text: Messages, minutes: u16) -> String {
    text.format_minutes(Number::from(u32::from(minutes)))
}

/// Formats thousandths as a percentage.
fn percent(thousandths: i32) -> String {
    let [whole, tenths] = [thousandths / 10, thousandths % 10].map(|part| part.to_string());
    [&whole, ".", &tenths, "%"].concat()
}
