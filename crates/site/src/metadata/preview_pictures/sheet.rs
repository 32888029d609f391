//! Layout of a card: poster and text on a paper background.

use anyhow::{Context, Result};
use dataset::id::FilmId;
use diptych::{
    components,
    library::{collection, library},
    messages::Messages,
    present::{LocalizedStr, film},
    route::Route,
};
use minijinja::{AutoEscape, Environment, context};
use serde::Serialize;
use yew::{Html, LocalServerRenderer, Properties, component, html};

use super::{
    HEIGHT, WIDTH,
    lettering::{Face, Fonts, LEADING},
};
use crate::colors;

/// The templates, and the emblem.
const FILM: &str = include_str!("film.svg");
const SITE: &str = include_str!("site.svg");
const EMBLEM: &str = include_str!("../../../../../styles/emblem.svg");

/// Left edge and maximal width of text on the card of a film, in pixels.
const LEFT: f32 = 476.0;
const MEASURE: f32 = 664.0;
/// Baseline of the first small line, and of the last above the section bar, in pixels.
const TOP: f32 = 84.0;
const BOTTOM: f32 = 492.0;
/// Distance between small lines and the title, in pixels.
const GAP: f32 = 10.0;
/// Font sizes of a title in pixels, and the space below its last line, in multiples of the font size.
const TITLE_SIZES: [f32; 8] = [104.0, 92.0, 84.0, 76.0, 68.0, 60.0, 50.0, 42.0];
const DESCENDERS: f32 = 0.3;
/// Font sizes of a line below it, in pixels.
const LINE_SIZES: [f32; 5] = [34.0, 31.0, 28.0, 25.0, 22.0];
/// Line height of these, in pixels.
const STEP: f32 = 47.0;
/// Number of posters on the card of the site.
const POSTERS: usize = 6;

/// A line of text.
#[derive(Debug, Serialize)]
struct Line {
    text: String,
    x: f32,
    y: f32,
    size: f32,
    /// CSS class in the drawing.
    class: &'static str,
}

/// Renders cards as SVG.
pub(super) struct Sheet<'a> {
    environment: Environment<'static>,
    fonts: &'a Fonts,
}

#[derive(Clone, Copy, PartialEq, Properties)]
struct Part {
    text: Messages,
    film: FilmId,
}

/// The poster component of pages.
#[component]
fn Poster(part: &Part) -> Html {
    components::poster(part.text, part.film)
}

/// The section bar component of pages.
#[component]
fn SectionBar(part: &Part) -> Html {
    html! { { components::section_bar(part.text, part.film, false) } }
}

impl<'a> Sheet<'a> {
    pub(super) fn new(fonts: &'a Fonts) -> Result<Self> {
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        for (name, template) in [("film", FILM), ("site", SITE)] {
            environment
                .add_template(name, template)
                .context("reading the template of cards")?;
        }
        Ok(Self { environment, fonts })
    }

    /// Renders the card of a film.
    pub(super) fn film(&self, route: Route, id: FilmId) -> Result<String> {
        let text = Messages::new(route.locale);
        let part = Part { text, film: id };
        let summary = library().summary(id);
        let poster = LocalServerRenderer::<Poster>::with_props(part).hydratable(false);
        let section_bar = LocalServerRenderer::<SectionBar>::with_props(part).hydratable(false);
        let mut lines = self.film_lines(text, id);
        lines.extend(self.footer(text));
        let context = context! {
            width => WIDTH,
            height => HEIGHT,
            poster => pollster::block_on(poster.render()),
            section_bar => pollster::block_on(section_bar.render()),
            accent => colors::ink_on_paper(summary.palette.accent).hex(),
            emblem => EMBLEM,
            lines => lines,
        };
        self.draw("film", &context)
    }

    /// Returns the lines of a film's card, from top to bottom.
    fn film_lines(&self, text: Messages, id: FilmId) -> Vec<Line> {
        let summary = library().summary(id);
        let title = LocalizedStr::title(text, id).text;
        let original = &summary.title.original.text;
        let transliteration = summary.title.transliteration.as_deref();
        let originals = [Some(original.as_str()), transliteration];
        let original = originals
            .into_iter()
            .flatten()
            .find(|other| *other != title && self.fonts.has(Face::Italic, other));
        let below = [
            ("original", original.unwrap_or_default().to_owned()),
            ("line", film::byline(text, summary)),
            ("facts", film::fact_line(text, summary)),
        ];
        let n_below = below.iter().filter(|(_, words)| !words.is_empty()).count() as f32;
        let mut y = TOP;
        let kicker = self.one_line(&film::genre_line(text, summary), "kicker", y);
        let mut lines: Vec<Line> = kicker.into_iter().collect();
        if self.fonts.has(Face::Roman, title) {
            let height = BOTTOM - TOP - STEP * n_below - GAP - 30.0;
            let setting = self
                .fonts
                .set(Face::Roman, title, (MEASURE, height), &TITLE_SIZES);
            y += GAP + setting.size * (1.0 - LEADING);
            for line in setting.lines {
                y += setting.size * LEADING;
                lines.push(Line {
                    text: line,
                    x: LEFT,
                    y,
                    size: setting.size,
                    class: "title",
                });
            }
            y += setting.size * DESCENDERS;
        }
        for (class, words) in below {
            if let Some(line) = self.one_line(&words, class, y + STEP) {
                y += STEP;
                lines.push(line);
            }
        }
        lines
    }

    /// Returns a small line of text; `None` if it is empty or the font lacks a glyph for it.
    fn one_line(&self, words: &str, class: &'static str, y: f32) -> Option<Line> {
        let (face, sizes) = match class {
            "original" => (Face::Italic, &LINE_SIZES[..]),
            "line" => (Face::Roman, &LINE_SIZES[..]),
            _ => (Face::Roman, &LINE_SIZES[2..]),
        };
        if words.is_empty() || !self.fonts.has(face, words) {
            return None;
        }
        let setting = self.fonts.set(face, words, (MEASURE, STEP), sizes);
        Some(Line {
            text: setting.lines.into_iter().next()?,
            x: LEFT,
            y,
            size: setting.size,
            class,
        })
    }

    /// Returns the name of the site and of the language.
    fn footer(&self, text: Messages) -> Vec<Line> {
        let site = LocalizedStr::of(text, &collection().title).text;
        let language = text.locale_info().name.as_str();
        let y = 586.0;
        let mut lines = Vec::new();
        if self.fonts.has(Face::Roman, site) {
            lines.push(Line {
                text: site.to_owned(),
                x: LEFT + 46.0,
                y,
                size: 32.0,
                class: "site",
            });
        }
        if self.fonts.has(Face::Italic, language) {
            let width = self.fonts.width(Face::Italic, language, 28.0);
            lines.push(Line {
                text: language.to_owned(),
                x: LEFT + MEASURE - width,
                y,
                size: 28.0,
                class: "language",
            });
        }
        lines
    }

    /// Renders the card of the site.
    pub(super) fn site(&self, route: Route) -> Result<String> {
        let text = Messages::new(route.locale);
        let posters = shown_films().into_iter().map(|film| {
            let part = Part { text, film };
            let poster = LocalServerRenderer::<Poster>::with_props(part).hydratable(false);
            pollster::block_on(poster.render())
        });
        let mut lines = Vec::new();
        let title = LocalizedStr::of(text, &collection().title).text;
        if self.fonts.has(Face::Roman, title) {
            let setting = self
                .fonts
                .set(Face::Roman, title, (960.0, 120.0), &TITLE_SIZES);
            lines.push(Line {
                text: setting.lines.join(" "),
                x: 176.0,
                y: 160.0,
                size: setting.size,
                class: "title",
            });
        }
        let tagline = LocalizedStr::of(text, &collection().tagline).text;
        if self.fonts.has(Face::Italic, tagline) {
            let sizes = [50.0, 44.0, 38.0, 32.0];
            let setting = self
                .fonts
                .set(Face::Italic, tagline, (1080.0, 80.0), &sizes);
            let lines_of = setting.lines.into_iter().enumerate();
            lines.extend(lines_of.map(|(idx, line)| Line {
                text: line,
                x: 60.0,
                y: 256.0 + idx as f32 * setting.size * 1.2,
                size: setting.size,
                class: "original",
            }));
        }
        let context = context! {
            width => WIDTH,
            height => HEIGHT,
            posters => posters.collect::<Vec<_>>(),
            emblem => EMBLEM,
            lines => lines,
        };
        self.draw("site", &context)
    }

    fn draw(&self, template: &str, context: &minijinja::Value) -> Result<String> {
        self.environment
            .get_template(template)
            .and_then(|template| template.render(context))
            .context("drawing a card")
    }
}

/// The films on the card of the site, evenly spaced over its years.
fn shown_films() -> Vec<FilmId> {
    let films = &collection().orders.year;
    let n_shown = films.len().min(POSTERS);
    (0..n_shown)
        .map(|idx| films[idx * films.len() / n_shown])
        .collect()
}
