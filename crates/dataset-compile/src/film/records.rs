//! Reads the lists of `film.toml`: sources, credits, cast, awards, events, filming locations.

use fault::Fault;

use super::super::{facts::Sources, fields::Fields, names::NameKind, people::is_slug};
use dataset::model::{
    Award, CardStatus, Character, Credit, Event, FilmingLocation, Foreign, Outcome, PartialDate,
    Source,
    id::{AwardId, RoleId},
};

/// The range of years of awards.
const AWARD_YEARS: std::ops::Range<u16> = 1900..2101;

/// Reads `[sources]`. The key of a source with faults can still be cited.
pub(in super::super) fn read_sources(root: &Fields<'_>) -> (Vec<Source>, Sources) {
    let fields = root.required("sources", "a `[sources.<key>]` table for each source");
    let entries = fields
        .and_then(|node| node.fields())
        .map(|fields| fields.entries());
    let (mut sources, mut keys) = (Vec::new(), Vec::new());
    for (key, span, node) in entries.unwrap_or_default() {
        if !is_slug(key) {
            root.check.report(
                Fault::new(
                    root.file,
                    span.clone(),
                    format!("`{key}` cannot be the key of a source"),
                )
                .expected("expected lower-case letters, digits and hyphens"),
            );
        }
        keys.push((key.to_owned(), span));
        sources.extend(node.fields().and_then(read_source));
    }
    (sources, Sources::new(keys))
}

fn read_source(fields: Fields<'_>) -> Option<Source> {
    let title = fields.required("title", "the title of the page");
    let url = fields.required("url", "its address");
    let lang = fields.required("lang", "the language of the title, like `en`");
    fields.finish();
    let lang = lang.and_then(|node| node.language_tag());
    let text = title.and_then(|node| node.plain(lang.as_deref()));
    let url = url.and_then(|node| node.web_address());
    Some(Source {
        title: Foreign {
            lang: lang?,
            text: text?,
        },
        url: url?,
    })
}

/// Reads `[[credits]]`.
pub(in super::super) fn read_credits(root: &Fields<'_>) -> Vec<Credit> {
    let credits = root.tables("credits").into_iter().filter_map(|fields| {
        let role = fields.required("role", "a role of collection.toml");
        let role = role.and_then(|node| node.name_id(NameKind::Role));
        let people = fields.required_ids("people", "ids of people.toml", |node| node.person());
        let note = fields.optional("note").and_then(|node| node.passage());
        fields.finish();
        Some(Credit {
            role: RoleId::new(role?),
            people,
            note,
        })
    });
    credits.collect()
}

/// Reads `[[cast]]`.
pub(in super::super) fn read_cast(root: &Fields<'_>) -> Vec<Character> {
    let cast = root.tables("cast").into_iter().filter_map(|fields| {
        let person = fields
            .required("person", "an id of people.toml")
            .and_then(|node| node.person());
        let name = fields.optional_words("character");
        fields.finish();
        Some(Character {
            person: person?,
            name,
        })
    });
    cast.collect()
}

/// Reads `[[awards]]`.
pub(in super::super) fn read_awards(root: &Fields<'_>, sources: &Sources) -> Vec<Award> {
    let awards = root.tables("awards").into_iter().filter_map(|fields| {
        let award = fields.required("award", "an award of collection.toml");
        let award = award.and_then(|node| node.name_id(NameKind::Award));
        let year = fields.required("year", "the year of the ceremony");
        let year = year.and_then(|node| node.integer(AWARD_YEARS, "a year"));
        let category = fields.words("category", "what it was for");
        let outcome = fields.required("outcome", "`won`, `nominated` or `selected`");
        let outcome = outcome.and_then(|node| node.word_of(&Outcome::ALL, Outcome::id, "outcome"));
        let people = fields.ids("people", |node| node.person());
        let sources = fields.sources(sources);
        fields.finish();
        Some(Award {
            award: AwardId::new(award?),
            year: year?,
            category: category?,
            outcome: outcome?,
            people,
            sources,
        })
    });
    awards.collect()
}

/// Reads `[[events]]`, and sorts them.
pub(in super::super) fn read_events(root: &Fields<'_>, sources: &Sources) -> Vec<Event> {
    let events = root.tables("events").into_iter().filter_map(|fields| {
        let date = fields.required("date", "\"1985\", \"1985-04\" or \"1985-12-06\"");
        let date = date.and_then(|node| node.date());
        let until = fields.optional("until");
        let until_date = until.as_ref().and_then(|node| node.date());
        if let (Some(node), Some(date), Some(end)) = (&until, date, until_date)
            && is_before(end, date)
        {
            root.check.report(
                node.fault(format!(
                    "ends in {}, before it begins in {}",
                    end.iso(),
                    date.iso()
                ))
                .expected("expected a later date"),
            );
        }
        let text = fields.required("text", "what happened, in each language");
        let text = text.and_then(|node| node.passage());
        let status = fields.optional("status");
        let status = status.map(|node| node.word_of(&CardStatus::ALL, CardStatus::id, "status"));
        let sources = fields.sources(sources);
        fields.finish();
        let status = status.unwrap_or(Some(CardStatus::Confirmed));
        Some(Event {
            date: date?,
            until: until_date,
            text: text?,
            status: status?,
            sources,
        })
    });
    let mut events: Vec<Event> = events.collect();
    events.sort_by_key(|event| event.date);
    events
}

/// True if `end` is certainly before `start`: compares only the precision that both have.
fn is_before(end: PartialDate, start: PartialDate) -> bool {
    let month = end.month.zip(start.month);
    let (end_month, start_month) = month.unwrap_or_default();
    let day = end.day.zip(start.day).filter(|_| month.is_some());
    let (end_day, start_day) = day.unwrap_or_default();
    (end.year, end_month, end_day) < (start.year, start_month, start_day)
}

/// Reads `[[places]]`.
pub(in super::super) fn read_places(root: &Fields<'_>, sources: &Sources) -> Vec<FilmingLocation> {
    let places = root.tables("places").into_iter().filter_map(|fields| {
        let name = fields.words("name", "the name of the place");
        let usage = fields.words("use", "what was made there");
        let coordinates = fields
            .optional("coordinates")
            .and_then(|node| node.coordinates());
        let sources = fields.sources(sources);
        fields.finish();
        Some(FilmingLocation {
            name: name?,
            usage: usage?,
            coordinates,
            sources,
        })
    });
    places.collect()
}
