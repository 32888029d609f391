//! What stands after the `?` of an address. Unknown keys and values are passed over: an address from an
//! older or newer version still opens its page.

use dataset::{Card, CardStatus, Locale, id::TopicId};

use crate::library::collection;

/// The query of an address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The parallel view: `with=fr`, `first=fr`, `hide=fr`.
    pub parallel: Option<Parallel>,
    /// The cards that the trivia view shows: `topic=casting`, `status=disputed`.
    pub cards: CardFilter,
}

/// The parallel view: a second language beside the page's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parallel {
    /// The second language.
    pub with: Locale,
    /// Whether the second language stands first.
    pub swapped: bool,
    /// The language that is hidden until asked for.
    pub hidden: Option<Locale>,
}

/// Which cards are shown; all of them by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CardFilter {
    /// Filed under this topic.
    pub topic: Option<TopicId>,
    /// As sure as this.
    pub status: Option<CardStatus>,
}

impl CardFilter {
    /// Whether a card is shown.
    pub fn shows(self, card: &Card) -> bool {
        self.topic.is_none_or(|topic| card.topics.contains(&topic))
            && self.status.is_none_or(|status| card.status == status)
    }
}

impl Parallel {
    /// The parallel view with `with`, as it first opens.
    pub fn with(with: Locale) -> Self {
        Self {
            with,
            swapped: false,
            hidden: None,
        }
    }
}

impl Query {
    /// Reads what stands after `?`.
    pub(super) fn parse(query: &str) -> Self {
        let value = |key: &str| {
            query
                .split('&')
                .find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='))
        };
        let locale = |key| value(key).and_then(|tag| collection().locale(tag));
        let parallel = locale("with").map(|with| Parallel {
            with,
            swapped: locale("first") == Some(with),
            hidden: locale("hide"),
        });
        let topic = value("topic").and_then(|id| {
            collection()
                .topics
                .iter()
                .position(|topic| topic.id == id)
                .map(TopicId::new)
        });
        let status = value("status").and_then(CardStatus::from_id);
        Self {
            parallel,
            cards: CardFilter { topic, status },
        }
    }
}

impl std::fmt::Display for Query {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let tag = |locale: Locale| collection().locale_info(locale).tag.as_str();
        let mut pairs = Vec::new();
        if let Some(parallel) = self.parallel {
            pairs.push(("with", tag(parallel.with)));
            if parallel.swapped {
                pairs.push(("first", tag(parallel.with)));
            }
            pairs.extend(parallel.hidden.map(|hidden| ("hide", tag(hidden))));
        }
        let topic = self
            .cards
            .topic
            .map(|topic| collection().topics[topic.idx()].id.as_str());
        pairs.extend(topic.map(|topic| ("topic", topic)));
        pairs.extend(self.cards.status.map(|status| ("status", status.id())));
        for (idx, (key, value)) in pairs.into_iter().enumerate() {
            f.write_str(if idx == 0 { "" } else { "&" })?;
            f.write_str(key)?;
            f.write_str("=")?;
            f.write_str(value)?;
        }
        Ok(())
    }
}
