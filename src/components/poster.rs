//! The poster of a film: an SVG drawing from its five colors and its motif.

use dataset::{Shape, id::FilmId};
use yew::prelude::*;

use crate::{library::library, markup::vnode::element, messages::Messages, present::film};

/// Renders the poster, with a label in the reader's language.
pub fn poster(text: Messages, id: FilmId) -> Html {
    let label = film::poster_label(text, id);
    let keys = &["class", "viewBox", "role", "aria-label"];
    drawing(id, keys, &["poster", VIEW_BOX, "img", &label])
}

/// Renders the poster without a label, for use beside the title of the film.
pub fn silent_poster(id: FilmId) -> Html {
    drawing(id, &["class", "viewBox"], &["poster", VIEW_BOX])
}

const VIEW_BOX: &str = "0 0 200 300";

fn drawing(id: FilmId, keys: &'static [&'static str], values: &[&str]) -> Html {
    let summary = library().summary(id);
    let palette = &summary.palette;
    let sky = element(
        "rect",
        &["width", "height", "fill"],
        &["200", "300", &palette.sky.hex()],
        Vec::new(),
    );
    let shapes = summary.poster.shapes.iter();
    let shapes = shapes.map(|shape| path(shape, &palette.ink(shape.ink).hex()));
    element(
        "svg",
        keys,
        values,
        [sky].into_iter().chain(shapes).collect(),
    )
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
