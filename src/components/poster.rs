//! The poster of a film, drawn from its five colors and its motif.

use dataset::{Shape, id::FilmId};
use yew::prelude::*;

use super::element::element;
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
    let shapes = summary.poster.shapes.iter();
    html! {
        <svg class="poster" viewBox="0 0 200 300" role="img" aria-label={label}>
            <rect width="200" height="300" fill={palette.sky.hex()} />
            { for shapes.map(|shape| path(shape, &palette.ink(shape.ink).hex())) }
        </svg>
    }
}

fn path(shape: &'static Shape, color: &str) -> Html {
    let path = shape.path.as_str();
    if shape.stroke == 0 {
        return element("path", &["d", "fill"], &[path, color], vec![]);
    }
    let [whole, tenths] = [shape.stroke / 10, shape.stroke % 10].map(|part| part.to_string());
    let width = [whole, tenths].join(".");
    element(
        "path",
        &["d", "fill", "stroke", "stroke-width"],
        &[path, "none", color, &width],
        vec![],
    )
}
