//! The poster of a film, drawn from its five colors and its motif.

mod motifs;

use dataset::id::FilmId;
use motifs::{Ink, Shape};
use yew::prelude::*;

use crate::{
    library::library,
    present::{Words, lists},
    text::Text,
};

/// The poster, described in the reader's language.
pub fn poster(text: Text, film: FilmId) -> Html {
    let summary = library().summary(film);
    let palette = &summary.palette;
    let names = library()
        .film(film)
        .color_names
        .iter()
        .map(|name| Words::of(text, name).text);
    let label = text.home_poster(Words::title(text, film).text, &lists::list(text, names));
    let shapes = motifs::shapes(summary.motif).iter().map(|shape| {
        let color = match shape.ink {
            Ink::Sky => palette.sky,
            Ink::Ground => palette.ground,
            Ink::Figure => palette.figure,
            Ink::Light => palette.light,
            Ink::Accent => palette.accent,
        };
        path(shape, color.hex())
    });
    html! {
        <svg class="poster" viewBox="0 0 200 300" role="img" aria-label={label}>
            <rect width="200" height="300" fill={palette.sky.hex()} />
            { for shapes }
        </svg>
    }
}

fn path(shape: &Shape, color: String) -> Html {
    if shape.stroke == 0 {
        return html! { <path d={shape.d} fill={color} /> };
    }
    let width = [
        (shape.stroke / 10).to_string(),
        ".".to_owned(),
        (shape.stroke % 10).to_string(),
    ];
    html! { <path d={shape.d} fill="none" stroke={color} stroke-width={width.concat()} /> }
}
