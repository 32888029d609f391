//! The parallel view: both languages side by side, paragraph by paragraph. Arrow keys move between rows (a roving
//! `tabindex`, as in the grid pattern of the ARIA Authoring Practices), the focused or hovered row is highlighted, and
//! either language can be hidden until it is revealed.

use dataset::{FilmPart, Locale, Row, SectionText, id::FilmId};
use yew::prelude::*;

use super::{
    Reading, inlines,
    review::{heading_id, margin, marked_heading, more_stories, place},
};
use crate::{
    hooks::{before_render, dom},
    library::{collection, library},
    markup::localized_text::{fallback_badge, in_language, language_phrase},
    messages::{Messages, Number},
    present::film,
    route::{Address, Parallel, Query, Route},
};

/// Properties of [`ParallelReview`].
#[derive(Clone, PartialEq, Eq, Properties)]
pub struct ParallelReviewProps {
    /// The current route.
    pub route: Route,
    /// The film.
    pub film: FilmId,
    /// The second language, the order of the columns, and the hidden language.
    pub parallel: Parallel,
    /// The only section to show, or the whole review.
    pub only: FilmPart<'static>,
}

/// The review in two columns.
#[component]
pub fn ParallelReview(props: &ParallelReviewProps) -> Html {
    before_render();
    let current = use_state_eq(|| 0);
    let revealed = use_state_eq(Vec::<usize>::new);
    let hidden = props.parallel.hidden;
    {
        let revealed = revealed.setter();
        use_effect_with(hidden, move |_| revealed.set(Vec::new()));
    }
    let reveal = {
        let revealed = revealed.clone();
        Callback::from(move |row: usize| {
            let mut rows = (*revealed).clone();
            rows.push(row);
            revealed.set(rows);
        })
    };
    let onfocus = {
        let setter = current.setter();
        Callback::from(move |row| setter.set(row))
    };
    let sections = &library().film(props.film).sections;
    let mut n_rows = 0;
    let is_whole = props.only == FilmPart::Whole;
    let is_shown = |part: &&SectionText| is_whole || props.only == FilmPart::Section(part.section);
    let sections = sections.iter().filter(is_shown).map(|part| {
        let first = n_rows;
        n_rows += part.rows.len();
        let rows = part.rows.iter().enumerate().map(|(idx, row)| {
            let number = first + idx;
            let pair = Pair {
                props,
                part,
                idx,
                row,
                number,
            };
            pair.view(
                number == *current,
                revealed.contains(&number),
                &onfocus,
                &reveal,
            )
        });
        section(props, part, rows.collect())
    });
    let sections: Html = sections.collect();
    // Arrow keys move the focus to the row above or below.
    let onkeydown = |event: KeyboardEvent| dom::move_by_arrows(&event, "[data-row]");
    html! {
        <div class="parallel" {onkeydown}>
            { sections }
            if is_whole {
                { more_stories(props.route, props.film) }
            }
        </div>
    }
}

fn section(props: &ParallelReviewProps, part: &'static SectionText, rows: Html) -> Html {
    let address = Address {
        query: Query::of_parallel(Some(props.parallel)),
        ..Address::of(props.route)
    };
    html! {
        <section class="section section--parallel" aria-labelledby={heading_id(part.section)}>
            { marked_heading(&address, props.film, part.section) }
            <div class="section__text">{ rows }</div>
            { margin(props.route, props.film, part.section) }
        </section>
    }
}

/// A row: the same paragraph in both languages.
struct Pair<'a> {
    props: &'a ParallelReviewProps,
    part: &'static SectionText,
    idx: usize,
    row: &'static Row,
    number: usize,
}

impl Pair<'_> {
    fn view(
        &self,
        tab_stop: bool,
        revealed: bool,
        onfocus: &Callback<usize>,
        reveal: &Callback<usize>,
    ) -> Html {
        let Parallel {
            with,
            swapped,
            hidden,
        } = self.props.parallel;
        let route = self.props.route;
        let text = Messages::new(route.locale);
        let (first, second) = if swapped {
            (with, route.locale)
        } else {
            (route.locale, with)
        };
        let name = film::section_name(text, self.part.section);
        let label = text.film_parallel_row(name, Number::from(self.idx + 1));
        let onfocusin = {
            let number = self.number;
            onfocus.reform(move |_: FocusEvent| number)
        };
        let side = |locale: Locale| self.side(locale, hidden == Some(locale) && !revealed, reveal);
        html! {
            <div
                id={place(self.part, self.idx)} class="pair" role="group" aria-label={label}
                data-place="" data-row="" tabindex={if tab_stop { "0" } else { "-1" }} {onfocusin}
            >
                { side(first) }
                { side(second) }
            </div>
        }
    }

    /// Renders one language of the row, or the button that reveals it.
    fn side(&self, locale: Locale, hidden: bool, reveal: &Callback<usize>) -> Html {
        let route = self.props.route;
        let found = self.row.resolve(locale);
        let reading = Reading {
            route,
            film: Some(self.props.film),
            locale: found.locale,
        };
        if hidden {
            let onclick = {
                let number = self.number;
                reveal.reform(move |event: MouseEvent| {
                    dom::focus_around(&event, "[data-row]");
                    number
                })
            };
            let text = Messages::new(route.locale);
            let label = language_phrase(|name| text.film_parallel_reveal(name), locale);
            return html! {
                <div class="pair__side pair__side--hidden">
                    <button class="button" type="button" {onclick}><span>{ label }</span></button>
                </div>
            };
        }
        let paragraphs = found
            .value
            .iter()
            .map(|passage| html! { <p>{ inlines(reading, passage) }</p> });
        let content = html! {
            <>
                { fallback_badge(Messages::new(locale), found.locale) }
                { for paragraphs }
            </>
        };
        let lang = collection().locale_info(found.locale).tag.as_str();
        in_language("div", "pair__side", Some(lang), content)
    }
}
