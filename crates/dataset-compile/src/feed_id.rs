//! Reads `feed-id`: the prefix of the ids of feeds and their entries, independent of the site's address. It is
//! a `tag:` URI (RFC 4151), `tag:example.org,2026:films`: a domain or an e-mail address that belonged to the
//! owner on that day, the day, and a specific part.

use fault::Fault;

use super::{facts, fields::Fields};

const EXAMPLE: &str = "for example `tag:example.org,2026:films`: a domain or an e-mail address of yours, a day \
                       on which it was yours, a word";

/// The `feed-id` of a collection; `None` if it is missing or invalid.
pub(super) fn read(root: &Fields<'_>) -> Option<String> {
    let node = root.optional("feed-id")?;
    let text = node.string()?;
    match complaint(text) {
        None => Some(text.to_owned()),
        Some((message, expected)) => {
            let fault: Fault = node.fault(message).expected(expected);
            node.check.report(fault.help(EXAMPLE));
            None
        }
    }
}

/// The first error that makes `text` an invalid `tag:` URI, and the expected input.
fn complaint(text: &str) -> Option<(String, &'static str)> {
    let Some(rest) = text.strip_prefix("tag:") else {
        let message = format!("`{text}` is not a `tag:` URI");
        return Some((message, "expected `tag:` first"));
    };
    let Some((entity, specific)) = rest.split_once(':') else {
        let message = format!("`{text}` has nothing after its day");
        return Some((message, "expected a second `:` and a word"));
    };
    let Some((authority, day)) = entity.rsplit_once(',') else {
        let message = format!("`{entity}` names no day");
        return Some((message, "expected a comma and a day, like `,2026`"));
    };
    if !is_authority(authority) {
        let message = format!("`{authority}` is no domain and no e-mail address");
        return Some((
            message,
            "expected one in lower-case letters, like `example.org`",
        ));
    }
    if !is_day(day) {
        let message = format!("`{day}` is not a day");
        return Some((message, "expected `YYYY`, `YYYY-MM` or `YYYY-MM-DD`"));
    }
    let wrong = specific.chars().find(|letter| !is_specific(*letter));
    if let Some(letter) = wrong {
        let message = format!("`{letter}` cannot stand in a `tag:` URI");
        return Some((message, "expected letters, digits and the like"));
    }
    specific.is_empty().then(|| {
        let message = format!("`{text}` has nothing after its day");
        (message, "expected a word after the second `:`")
    })
}

fn is_authority(authority: &str) -> bool {
    let (mailbox, domain) = match authority.split_once('@') {
        Some((mailbox, domain)) => (Some(mailbox), domain),
        None => (None, authority),
    };
    let is_letter = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    let is_label = |label: &str| {
        let bytes = label.as_bytes();
        let ends = bytes.first().zip(bytes.last());
        ends.is_some_and(|(first, last)| is_letter(*first) && is_letter(*last))
            && bytes.iter().all(|byte| is_letter(*byte) || *byte == b'-')
    };
    let is_mailbox = |name: &str| {
        let mut bytes = name.bytes();
        !name.is_empty() && bytes.all(|byte| is_letter(byte) || b"-._".contains(&byte))
    };
    domain.split('.').all(is_label) && mailbox.is_none_or(is_mailbox)
}

/// True if `text` is a valid year, month or day.
fn is_day(text: &str) -> bool {
    facts::parse_date(text).is_some()
}

/// True if RFC 4151 allows `letter` in the specific part, which prefixes ids: no `#`, and no `%` either, since
/// nothing here is percent-encoded.
fn is_specific(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@/?".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::complaint;

    #[test]
    fn a_tag_uri_has_an_authority_a_day_and_a_word() {
        for good in [
            "tag:example.org,2026:films",
            "tag:example.org,2026-11:films/1",
            "tag:cine-club.example.co.uk,2026-11-30:f",
            "tag:ada.north@example.org,2004-02-29:a:b?c",
        ] {
            assert_eq!(complaint(good), None, "{good}");
        }
    }

    #[test]
    fn an_invalid_tag_uri_is_reported_by_its_first_invalid_part() {
        for (bad, wrong) in [
            ("", "not a `tag:` URI"),
            ("https://example.org/", "not a `tag:` URI"),
            ("TAG:example.org,2026:a", "not a `tag:` URI"),
            ("tag:example.org,2026", "nothing after its day"),
            ("tag:example.org,2026:", "nothing after its day"),
            ("tag:example.org:films", "names no day"),
            ("tag:Example.org,2026:a", "`Example.org` is no domain"),
            ("tag:-example.org,2026:a", "`-example.org` is no domain"),
            ("tag:example..org,2026:a", "is no domain"),
            ("tag:@example.org,2026:a", "is no domain"),
            ("tag:,2026:a", "`` is no domain"),
            ("tag:example.org,26:a", "`26` is not a day"),
            ("tag:example.org,2026-13:a", "`2026-13` is not a day"),
            ("tag:example.org,2026-02-30:a", "`2026-02-30` is not a day"),
            ("tag:example.org,2026:a b", "` ` cannot stand"),
            ("tag:example.org,2026:a#b", "`#` cannot stand"),
            ("tag:example.org,2026:é", "`é` cannot stand"),
        ] {
            let complaint = complaint(bad)
                .map(|(message, _)| message)
                .unwrap_or_default();
            assert!(complaint.contains(wrong), "{bad}: {complaint}");
        }
    }
}
