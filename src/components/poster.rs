//! The poster of a film, drawn from its five colors and its motif.

use dataset::{Shape, id::FilmId};
use yew::prelude::*;

use super::element::element;
use crate::{library::library, present::film, text::Text};

/// The poster, described in the reader's language.
pub fn poster(text: Text, id: FilmId) -> Html {
    let summary = library().summary(id);
    let palette = &summary.palette;
    let label = film::poster_label(text, id);
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
