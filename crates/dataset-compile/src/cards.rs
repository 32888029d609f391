//! Reads `trivia.toml`: the cards of a film.

use fault::Fault;

use super::{
    check::Check,
    facts::Sources,
    fields::{self, Fields, Node},
    folder::Folder,
    names::NameKind,
    people::is_slug,
};
use dataset::model::{Card, CardStatus, CardText, Locale, Localized, Section, id::TopicId};

/// Reads the cards of the film in the folder `place`; empty if it has none.
pub(super) fn read(check: &Check, folder: &Folder, place: &str, sources: &Sources) -> Vec<Card> {
    let path = format!("{place}/trivia.toml");
    if !folder.has(&path) {
        return Vec::new();
    }
    let file = match folder.open(&path) {
        Ok(file) => file,
        Err(fault) => {
            check.report(fault);
            return Vec::new();
        }
    };
    let table = fields::parse(check, &file);
    let root = Fields::root(check, &file, &table);
    let mut cards: Vec<Card> = Vec::new();
    for fields in root.tables("cards") {
        let id = fields.required("id", "a short name for its address, like `kurosawa-1966`");
        let slug = id.as_ref().and_then(read_slug);
        if let (Some(slug), Some(node)) = (&slug, &id)
            && !check.note_card(slug)
        {
            check.report(
                node.fault(format!("two cards with the id `{slug}`"))
                    .expected("expected an id that no other card of the film has"),
            );
        }
        cards.extend(read_card(fields, slug, sources));
    }
    root.finish();
    cards
}

fn read_slug(node: &Node<'_>) -> Option<String> {
    let slug = node.string()?;
    if !is_slug(slug) {
        node.check.report(
            node.fault(format!("`{slug}` cannot be an id"))
                .expected("expected lower-case letters, digits and hyphens"),
        );
        return None;
    }
    Some(slug.to_owned())
}

fn read_card(fields: Fields<'_>, slug: Option<String>, sources: &Sources) -> Option<Card> {
    let topics = fields.required_ids("topics", "topics of collection.toml", |node| {
        node.name_id(NameKind::Topic).map(TopicId::new)
    });
    let sections = fields.ids("sections", |node| {
        node.word_of(&Section::ALL, Section::id, "section")
    });
    let people = fields.ids("people", |node| node.person());
    let status = fields.required("status", "`confirmed`, `disputed` or `unverified`");
    let status = status.and_then(|node| node.word_of(&CardStatus::ALL, CardStatus::id, "status"));
    let spoiler = fields
        .optional("spoiler")
        .and_then(|node| node.boolean())
        .unwrap_or(false);
    let sources = fields.sources(sources);
    let text = read_texts(&fields);
    fields.finish();
    Some(Card {
        slug: slug?,
        topics,
        sections,
        people,
        status: status?,
        sources,
        spoiler,
        text: text?,
    })
}

/// Reads the tables `[cards.en]`, `[cards.fr]` …
fn read_texts(fields: &Fields<'_>) -> Option<Localized<CardText>> {
    let check = fields.check;
    let mut texts = Vec::new();
    for (idx, info) in check.locales.iter().enumerate() {
        let Some(table) = fields.optional(&info.tag).and_then(|node| node.fields()) else {
            continue;
        };
        let title = table.required("title", "a few words");
        let text = table.required("text", "one paragraph");
        table.finish();
        let title = title.and_then(|node| node.plain(Some(&info.tag)));
        let text = text.and_then(|node| node.paragraph(&info.tag));
        if let (Some(title), Some(text)) = (title, text) {
            texts.push((Locale::new(idx), CardText { title, text }));
        }
    }
    check.count_text(texts.iter().map(|(locale, _)| *locale));
    let any_table = check.tags().any(|tag| fields.optional(tag).is_some());
    if texts.is_empty() && !any_table {
        let tags: Vec<String> = check.tags().map(|tag| format!("[cards.{tag}]")).collect();
        check.report(
            Fault::new(fields.file, fields.first_line(), "a card without a text")
                .expected("expected a title and a text in at least one language")
                .help(format!("add one of: {}", tags.join(", "))),
        );
    }
    Localized::from_entries(texts, check.default_locale)
}
