//! Bar of section lengths: one rectangle for each section of a review, the longest one highlighted.

use dataset::{Section, id::FilmId};
use yew::prelude::*;

use crate::{
    library::library,
    markup::vnode::{element, label as drawn},
    messages::Messages,
    present::film,
};

/// The width of the bar, and of the gap between two sections, in units of the view box.
const WIDTH: u32 = 1000;
const GAP: u32 = 5;

/// Renders the bar in the order of the review, labelled with its longest section. With `named`, each rectangle has a
/// tooltip with its section; a card has none, since its link covers the bar.
pub fn section_bar(text: Messages, id: FilmId, named: bool) -> Html {
    let words = library().summary(id).words.resolve(text.locale()).value;
    let n_words = |section: &Section| u32::from(words[section.idx()]);
    let total: u32 = Section::ALL.iter().map(n_words).sum();
    let mut longest = Section::ALL[0];
    for section in Section::ALL {
        if n_words(&section) > n_words(&longest) {
            longest = section;
        }
    }
    let mut start = 0;
    let pieces = Section::ALL.into_iter().map(|section| {
        let x = start * WIDTH / total.max(1);
        start += n_words(&section);
        let width = (start * WIDTH / total.max(1) - x).saturating_sub(GAP);
        let class = if section == longest {
            "section-bar__longest"
        } else {
            "section-bar__piece"
        };
        let name = named.then(|| {
            drawn(
                "title",
                &[],
                &[],
                film::section_name(text, section).to_owned(),
            )
        });
        let values = [class, &x.to_string(), &width.to_string(), "1"];
        element(
            "rect",
            &["class", "x", "width", "height"],
            &values,
            name.into_iter().collect(),
        )
    });
    let label = text.home_strip(film::section_name(text, longest));
    html! {
        <svg class="section-bar" viewBox="0 0 1000 1" preserveAspectRatio="none" role="img" aria-label={label}>
            { for pieces }
        </svg>
    }
}
