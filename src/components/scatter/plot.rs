//! Layout of the scatter plot: the positions of the points, and which titles fit beside them.

use dataset::id::FilmId;

use crate::library::{collection, library};

/// The y coordinate of the horizontal axis, in thousandths of the height; the labels of the years are below it.
const BOTTOM: i32 = 920;

/// The margins at the start, at the end and at the top, in thousandths.
const MARGIN: [i32; 3] = [70, 30, 60];

/// The size that titles are fitted for, in CSS pixels; a narrower plot shows one title at a time.
const WIDTH: i32 = 880;
const HEIGHT: i32 = 544;
/// The width of about five letters of a title, the line height, and the distance from a point to its title, in CSS
/// pixels.
const LETTERS: i32 = 34;
const LINE: i32 = 17;
const GAP: i32 = 12;

/// All films as points, and the ranges of years and minutes that contain them.
pub(super) struct Plot {
    pub(super) points: Vec<Point>,
    years: (u16, u16),
    minutes: (u16, u16),
}

/// A film and its position, in thousandths of the width and of the height from the upper left.
pub(super) struct Point {
    pub(super) film: FilmId,
    pub(super) x: i32,
    pub(super) y: i32,
    /// The side that its title is on.
    pub(super) side: Side,
    /// True if its title fits there.
    pub(super) named: bool,
}

/// A grid line, by the position that it starts at.
pub(super) struct Tick {
    pub(super) value: Value,
    pub(super) x: i32,
    pub(super) y: i32,
}

/// The value of a grid line.
pub(super) enum Value {
    Year(u16),
    Minutes(u16),
}

/// A side of a point.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Start,
    End,
}

/// The extent of a title or a point in CSS pixels: start, end, and vertical center.
type Span = (i32, i32, i32);

impl Plot {
    /// Lays out the films in the order of their years; `n_letters` returns the length of a title.
    pub(super) fn new(n_letters: impl Fn(FilmId) -> usize) -> Self {
        let orders = &collection().orders;
        let ends = |films: &[FilmId], of: fn(FilmId) -> u16, step: u16| {
            let [first, last] =
                [films.first(), films.last()].map(|film| film.map_or(0, |film| of(*film)));
            (first / step * step, (last / step + 1) * step)
        };
        let mut plot = Self {
            points: Vec::new(),
            years: ends(&orders.year, |film| library().summary(film).year, 10),
            minutes: ends(&orders.runtime, |film| library().summary(film).runtime, 60),
        };
        plot.points = orders.year.iter().map(|film| plot.point(*film)).collect();
        plot.name(n_letters);
        plot
    }

    fn point(&self, film: FilmId) -> Point {
        let summary = library().summary(film);
        let x = self.x(summary.year);
        Point {
            film,
            x,
            y: self.y(summary.runtime),
            side: if x > 550 { Side::Start } else { Side::End },
            named: false,
        }
    }

    fn x(&self, year: u16) -> i32 {
        let [start, end, _] = MARGIN;
        start + (1000 - start - end) * within(year, self.years) / 1000
    }

    fn y(&self, minutes: u16) -> i32 {
        let top = MARGIN[2];
        BOTTOM - (BOTTOM - top) * within(minutes, self.minutes) / 1000
    }

    /// Returns the grid lines: decades, fewer of them over a long range, and the full hours within the range.
    pub(super) fn ticks(&self) -> Vec<Tick> {
        let mut ticks = Vec::new();
        let (mut year, last) = self.years;
        let step = (last - year) / 80 * 10 + 10;
        while year <= last {
            ticks.push(Tick {
                value: Value::Year(year),
                x: self.x(year),
                y: BOTTOM,
            });
            year += step;
        }
        let (mut minutes, last) = self.minutes;
        while minutes + 60 < last {
            minutes += 60;
            ticks.push(Tick {
                value: Value::Minutes(minutes),
                x: 0,
                y: self.y(minutes),
            });
        }
        ticks
    }

    /// Shows the title of every point that has room for it on one of its sides.
    fn name(&mut self, n_letters: impl Fn(FilmId) -> usize) {
        let mut taken: Vec<Span> = self
            .points
            .iter()
            .map(|point| point.span(-GAP, GAP))
            .collect();
        for (idx, point) in self.points.iter_mut().enumerate() {
            let width = i32::try_from(n_letters(point.film)).unwrap_or(WIDTH) * LETTERS / 5;
            for side in [point.side, point.side.other()] {
                let span = match side {
                    Side::End => point.span(GAP, GAP + width),
                    Side::Start => point.span(-GAP - width, -GAP),
                };
                let is_free =
                    |(other, span_of): (usize, &Span)| other == idx || !meet(span, *span_of);
                if !point.named
                    && span.0 >= 0
                    && span.1 <= WIDTH
                    && taken.iter().enumerate().all(is_free)
                {
                    point.named = true;
                    point.side = side;
                    taken.push(span);
                }
            }
        }
    }
}

impl Point {
    fn span(&self, from: i32, until: i32) -> Span {
        let x = self.x * WIDTH / 1000;
        (x + from, x + until, self.y * HEIGHT / 1000)
    }
}

impl Side {
    fn other(self) -> Self {
        match self {
            Self::Start => Self::End,
            Self::End => Self::Start,
        }
    }
}

/// Returns the position of a value between the first and the last, in thousandths.
fn within(value: u16, (first, last): (u16, u16)) -> i32 {
    i32::from(value - first) * 1000 / i32::from(last - first)
}

fn meet(one: Span, other: Span) -> bool {
    one.0 < other.1 && other.0 < one.1 && (one.2 - other.2).abs() < LINE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plot() -> Plot {
        Plot::new(|_| 12)
    }

    #[test]
    fn every_film_has_its_own_point_within_the_scatter_plot() {
        let plot = plot();
        assert_eq!(plot.points.len(), library().films().count());
        for (idx, point) in plot.points.iter().enumerate() {
            assert!((0..=1000).contains(&point.x) && (0..=BOTTOM).contains(&point.y));
            let others = &plot.points[idx + 1..];
            assert!(
                others
                    .iter()
                    .all(|other| (point.x, point.y) != (other.x, other.y))
            );
        }
    }

    #[test]
    fn later_is_further_and_longer_is_higher() {
        let plot = plot();
        for (one, other) in plot.points.iter().zip(&plot.points[1..]) {
            let [before, after] = [one, other].map(|point| library().summary(point.film));
            assert!(before.year <= after.year && one.x <= other.x);
            assert_eq!(before.runtime < after.runtime, one.y > other.y);
        }
    }

    #[test]
    fn titles_that_are_shown_do_not_meet() {
        let plot = plot();
        let spans: Vec<Span> = plot
            .points
            .iter()
            .filter(|point| point.named)
            .map(|point| match point.side {
                Side::End => point.span(GAP, GAP + 12 * LETTERS / 5),
                Side::Start => point.span(-GAP - 12 * LETTERS / 5, -GAP),
            })
            .collect();
        assert!(spans.len() > plot.points.len() / 2, "most titles have room");
        for (idx, span) in spans.iter().enumerate() {
            assert!(spans[idx + 1..].iter().all(|other| !meet(*span, *other)));
        }
    }
}
