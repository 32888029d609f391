//! The films as points: the year across, the running time upward. A plate below the list, tied to its
//! filters, and the same as a table.

mod plot;

use dataset::id::FilmId;
use yew::prelude::*;

use self::plot::{Plot, Point, Side};
use super::{table, table_head, words};
use crate::{
    library::library,
    present::{Words, lists},
    route::{FilmView, Page, Route},
    text::{Number, Text},
};

/// The plate: all films, those in `shown` full, the others hollow.
pub fn scatter(here: Route, shown: &[FilmId]) -> Html {
    let text = Text::new(here.locale);
    let plot = Plot::new(|film| Words::title(text, film).text.chars().count());
    let points = plot.points.iter().map(|point| {
        let out = !shown.contains(&point.film);
        point_link(here, point, out)
    });
    html! {
        <figure class="scatter">
            <svg class="scatter__plot" role="group" aria-labelledby="plate">
                { axes(text, &plot) }
                { for points }
            </svg>
            <figcaption id="plate" class="scatter__caption">{ text.home_plate() }</figcaption>
            <details class="scatter__table">
                <summary>{ text.home_plate_table() }</summary>
                { film_table(here, shown) }
            </details>
        </figure>
    }
}

/// The lines of the decades and of the hours, with what they stand for.
fn axes(text: Text, plot: &Plot) -> Html {
    let years = plot.years().map(|(year, x)| {
        let x = percent(x);
        html! {
            <>
                <line class="scatter__line" x1={x.clone()} x2={x.clone()} y1="0" y2={percent(plot::BOTTOM)} />
                <text {x} y="98%" text-anchor="middle">{ year.to_string() }</text>
            </>
        }
    });
    let hours = plot.hours().map(|(minutes, y)| {
        let y = percent(y);
        html! {
            <>
                <line class="scatter__line" x1="0" x2="100%" y1={y.clone()} y2={y.clone()} />
                <text x="0" {y} dy="-6">{ minutes_of(text, minutes) }</text>
            </>
        }
    });
    html! {
        <g class="scatter__axes">
            { for years }
            { for hours }
            <text class="scatter__axis" x="0" y="3%">{ text.facts_runtime() }</text>
            <text class="scatter__axis" x="100%" y={percent(plot::BOTTOM)} dy="-6" text-anchor="end">
                { text.facts_year() }
            </text>
        </g>
    }
}

fn point_link(here: Route, point: &Point, out: bool) -> Html {
    let text = Text::new(here.locale);
    let summary = library().summary(point.film);
    let title = Words::title(text, point.film);
    let name = [
        title.text.to_owned(),
        summary.year.to_string(),
        minutes_of(text, summary.runtime),
    ];
    let [cx, cy] = [point.x, point.y].map(percent);
    let (anchor, dx) = match point.side {
        Side::End => ("start", "12"),
        Side::Start => ("end", "-12"),
    };
    html! {
        <a
            href={review(here, point.film)} data-film={summary.slug.as_str()}
            class={classes!("scatter__film", out.then_some("is-out"), point.named.then_some("is-named"))}
        >
            <title>{ lists::line(text, name) }</title>
            <circle class="scatter__target" cx={cx.clone()} cy={cy.clone()} r="13" />
            <circle class="scatter__point" cx={cx.clone()} cy={cy.clone()} r="6" />
            <text x={cx} y={cy} {dx} dy="4" text-anchor={anchor} lang={title.lang} aria-hidden="true">
                { title.text }
            </text>
        </a>
    }
}

/// The full points as a table.
fn film_table(here: Route, films: &[FilmId]) -> Html {
    let text = Text::new(here.locale);
    let rows = films.iter().map(|film| {
        let summary = library().summary(*film);
        html! {
            <tr>
                <th scope="row"><a href={review(here, *film)}>{ words(Words::title(text, *film)) }</a></th>
                <td>{ summary.year.to_string() }</td>
                <td>{ minutes_of(text, summary.runtime) }</td>
            </tr>
        }
    });
    let head = table_head(&[text.home_film(), text.facts_year(), text.facts_runtime()]);
    table(text.home_plate(), head, rows.collect())
}

fn review(here: Route, film: FilmId) -> String {
    Route::new(here.locale, Page::Film(film, FilmView::Review)).href(here)
}

fn minutes_of(text: Text, minutes: u16) -> String {
    text.format_minutes(Number::from(u32::from(minutes)))
}

/// Thousandths as a percentage.
fn percent(thousandths: i32) -> String {
    let [whole, tenths] = [thousandths / 10, thousandths % 10].map(|part| part.to_string());
    [&whole, ".", &tenths, "%"].concat()
}
