//! Values that describe films: lists of ids, dates, URLs, colors, coordinates.

use fault::Fault;
use url::Url;

use super::{
    fields::{Fields, Node},
    names::NameKind,
};
use dataset::model::{
    Color, Locale, PartialDate,
    id::{PersonId, SourceId},
};

/// Returns `text` if it is a URL with the scheme `http` or `https` and a host, as it is written.
pub(super) fn web_address(text: &str) -> Option<String> {
    // The parser ignores line breaks and spaces at the ends, as browsers do; they are never intended.
    if text.contains(|letter: char| letter.is_control() || letter.is_whitespace()) {
        return None;
    }
    let url = Url::parse(text).ok()?;
    (matches!(url.scheme(), "http" | "https") && url.has_host()).then(|| text.to_owned())
}

impl<'a> Node<'a> {
    /// The index in `known` of the id in this value; `None` after a fault.
    pub(super) fn id_of(&self, known: &[&str], noun: &str, place: &str) -> Option<usize> {
        let id = self.string()?;
        let found = known.iter().position(|known| *known == id);
        if found.is_none() {
            let fault = self
                .fault(format!("unknown {noun} `{id}`"))
                .expected(format!("expected {} of {place}", with_article(noun)));
            self.check.report_unknown(fault, id, known.iter().copied());
        }
        found
    }

    /// The index of an id among those of `kind`.
    pub(super) fn name_id(&self, kind: NameKind) -> Option<usize> {
        let known: Vec<&str> = self
            .check
            .names
            .of(kind)
            .iter()
            .map(|named| named.id.as_str())
            .collect();
        self.id_of(&known, kind.noun(), "collection.toml")
    }

    /// The person with the id in this value, who is then recorded as used.
    pub(super) fn person(&self) -> Option<PersonId> {
        if self.check.people_unknown {
            return None; // Reported once, as a missing file.
        }
        let known: Vec<&str> = self.check.people.iter().map(String::as_str).collect();
        let person = PersonId::new(self.id_of(&known, "person", "people.toml")?);
        self.check.use_person(person);
        Some(person)
    }

    /// A date with the precision that is known.
    pub(super) fn date(&self) -> Option<PartialDate> {
        let text = self.string()?;
        let date = parse_date(text);
        if date.is_none() {
            self.check.report(
                self.fault(format!("`{text}` is not a date"))
                    .expected(match has_form_of_date(text) {
                        true => "expected a day of the calendar, from 1000 to 2100",
                        false => "expected YYYY, YYYY-MM or YYYY-MM-DD",
                    })
                    .help("as exact as it is known: \"1985\", \"1985-04\" or \"1985-12-06\""),
            );
        }
        date
    }

    /// A web address (`http` or `https`).
    pub(super) fn web_address(&self) -> Option<String> {
        let text = self.string()?;
        let address = web_address(text);
        if address.is_none() {
            self.check.report(
                self.fault(format!("`{text}` is not a web address"))
                    .expected("expected an address that begins with https:// or http://"),
            );
        }
        address
    }

    /// A color.
    pub(super) fn color(&self) -> Option<Color> {
        let text = self.string()?;
        let color = Color::parse(text);
        if color.is_none() {
            self.check.report(
                self.fault(format!("`{text}` is not a color"))
                    .expected("expected `#` and six hex digits"),
            );
        }
        color
    }

    /// Degrees north and east, in hundred-thousandths.
    pub(super) fn coordinates(&self) -> Option<(i32, i32)> {
        let items = self.items()?;
        let [north, east] = items.as_slice() else {
            self.check.report(
                self.fault("coordinates have two numbers")
                    .expected("expected degrees north, degrees east"),
            );
            return None;
        };
        let (north, east) = (north.degrees(90, "north"), east.degrees(180, "east"));
        north.zip(east)
    }

    fn degrees(&self, limit: i32, direction: &str) -> Option<i32> {
        let degrees = self.number()?;
        if degrees.abs() > f64::from(limit) {
            self.check.report(
                self.fault(format!("{degrees} degrees {direction} are off the globe"))
                    .expected(format!("expected a number from -{limit} to {limit}")),
            );
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            reason = "checked to be within the globe above"
        )]
        Some((degrees * 100_000.0).round() as i32)
    }

    /// A value of a closed list.
    pub(super) fn word_of<T: Copy>(
        &self,
        all: &[T],
        id: fn(T) -> &'static str,
        noun: &str,
    ) -> Option<T> {
        let known: Vec<&str> = all.iter().map(|value| id(*value)).collect();
        let text = self.string()?;
        let found = known.iter().position(|known| *known == text);
        if found.is_none() {
            let fault = self
                .fault(format!("unknown {noun} `{text}`"))
                .expected(format!("expected {} that is known", with_article(noun)));
            self.check
                .report_unknown(fault, text, known.iter().copied());
        }
        found.map(|idx| all[idx])
    }
}

fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {noun}")
}

fn has_form_of_date(text: &str) -> bool {
    let widths: Vec<usize> = text.split('-').map(str::len).collect();
    let digits = text
        .bytes()
        .all(|letter| letter == b'-' || letter.is_ascii_digit());
    digits && matches!(widths.as_slice(), [4] | [4, 2] | [4, 2, 2])
}

/// Parses `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` if the calendar has no such date.
pub(super) fn parse_date(text: &str) -> Option<PartialDate> {
    if !has_form_of_date(text) {
        return None;
    }
    let mut parts = text.split('-').map(str::parse::<u16>);
    let year = parts
        .next()?
        .ok()
        .filter(|year| (1000..2101).contains(year))?;
    let mut part = || {
        parts
            .next()
            .transpose()
            .ok()
            .map(|part| part.and_then(|part| u8::try_from(part).ok()))
    };
    let (month, day) = (part()?, part()?);
    let known_month = time::Month::try_from(month.unwrap_or(1)).ok()?;
    time::Date::from_calendar_date(i32::from(year), known_month, day.unwrap_or(1)).ok()?;
    Some(PartialDate { year, month, day })
}

impl<'a> Fields<'a> {
    /// A list of ids, each read by `read`; duplicates are faults.
    pub(super) fn ids<T: PartialEq>(
        &self,
        key: &str,
        read: impl Fn(&Node<'a>) -> Option<T>,
    ) -> Vec<T> {
        let items = self
            .optional(key)
            .and_then(|node| node.items())
            .unwrap_or_default();
        unique(items, read)
    }

    /// Like [`Self::ids`], for a list that is required and must not be empty.
    pub(super) fn required_ids<T: PartialEq>(
        &self,
        key: &str,
        expected: &str,
        read: impl Fn(&Node<'a>) -> Option<T>,
    ) -> Vec<T> {
        let Some(node) = self.required(key, expected) else {
            return Vec::new();
        };
        let items = node.items();
        if items.as_ref().is_some_and(Vec::is_empty) {
            self.check.report(
                node.fault(format!("`{key}` is empty"))
                    .expected(format!("expected {expected}")),
            );
        }
        unique(items.unwrap_or_default(), read)
    }

    /// The keys of `[sources]` that a fact cites: at least one.
    pub(super) fn sources(&self, known: &Sources) -> Vec<SourceId> {
        self.required_ids("sources", "a key of [sources] in film.toml", |node| {
            known.find(node)
        })
    }
}

fn unique<'a, T: PartialEq>(items: Vec<Node<'a>>, read: impl Fn(&Node<'a>) -> Option<T>) -> Vec<T> {
    let mut ids = Vec::new();
    for node in items {
        match read(&node) {
            Some(id) if ids.contains(&id) => {
                let text = node.value.as_str().unwrap_or_default();
                node.check.report(
                    node.fault(format!("`{text}` twice in one list"))
                        .expected("expected each once"),
                );
            }
            Some(id) => ids.push(id),
            None => {}
        }
    }
    ids
}

/// The sources of a film, and those that were cited.
pub(super) struct Sources {
    keys: Vec<(String, std::ops::Range<usize>)>,
    used: std::cell::RefCell<std::collections::BTreeSet<usize>>,
}

impl Sources {
    pub(super) fn new(keys: Vec<(String, std::ops::Range<usize>)>) -> Self {
        Self {
            keys,
            used: std::cell::RefCell::default(),
        }
    }

    fn find(&self, node: &Node<'_>) -> Option<SourceId> {
        let known: Vec<&str> = self.keys.iter().map(|(key, _)| key.as_str()).collect();
        let idx = node.id_of(&known, "source", "[sources] in film.toml")?;
        self.used.borrow_mut().insert(idx);
        Some(SourceId::new(idx))
    }

    /// Reports the sources that nothing cites.
    pub(super) fn report_unused(&self, fields: &Fields<'_>) {
        if fields.check.incomplete.get() {
            return; // The citation may be in the part that could not be read.
        }
        let used = self.used.borrow();
        for (idx, (key, span)) in self.keys.iter().enumerate() {
            if !used.contains(&idx) {
                fields.check.report(
                    Fault::new(
                        fields.file,
                        span.clone(),
                        format!("nothing cites the source `{key}`"),
                    )
                    .help("cite it in a card, an award, an event or a place, or remove it"),
                );
            }
        }
    }
}

/// The locales of a collection with `n_locales` languages.
pub(super) fn locales(n_locales: usize) -> impl Iterator<Item = Locale> {
    (0..n_locales).map(Locale::new)
}
