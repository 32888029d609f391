//! The dates of a film's publication and last revision, for feeds and search engines.

use super::super::fields::{Fields, Node};
use dataset::model::PartialDate;

/// The publication dates of a film. No page shows them, so the packed form does not contain them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// The day of its publication in the collection.
    pub since: PartialDate,
    /// The day of the last change of content in its texts.
    pub revised: Option<PartialDate>,
}

impl Published {
    /// The day of the last change.
    pub fn updated(self) -> PartialDate {
        self.revised.unwrap_or(self.since)
    }
}

/// Reads `published` and `revised`.
pub(super) fn read(root: &Fields<'_>) -> Option<Published> {
    let since = root.optional("published");
    let since_day = since.as_ref().and_then(day);
    let revised = root.optional("revised");
    let revised_day = revised.as_ref().and_then(day);
    if let (None, Some(node)) = (&since, &revised) {
        root.check.report(
            node.fault("`revised` without `published`")
                .expected("expected `published` too")
                .help("`published = \"YYYY-MM-DD\"` is the day since which the film is online"),
        );
    }
    if let (Some(node), Some(since), Some(day)) = (&revised, since_day, revised_day)
        && day < since
    {
        root.check.report(
            node.fault(format!("`{}` is before `{}`", day.iso(), since.iso()))
                .expected("expected a later day than `published`"),
        );
    }
    Some(Published {
        since: since_day?,
        revised: revised_day,
    })
}

/// Reads a date with a day.
fn day(node: &Node<'_>) -> Option<PartialDate> {
    let date = node.date()?;
    if date.day.is_none() {
        node.check.report(
            node.fault(format!("`{}` is not a day", date.iso()))
                .expected("expected YYYY-MM-DD"),
        );
        return None;
    }
    Some(date)
}
