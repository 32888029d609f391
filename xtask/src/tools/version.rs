//! Parses the output of `--version`, and compares it with the required version.

/// Result of the search for a tool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    /// Installed in the required version.
    Matching,
    /// Installed in another version.
    Other(String),
    /// Missing, or without a recognizable version.
    Missing,
}

/// Compares the output of `--version` with the required version.
pub(super) fn presence(answer: Option<&str>, wanted: &str) -> Presence {
    match answer.and_then(version_in) {
        None => Presence::Missing,
        Some(found) if found == wanted => Presence::Matching,
        Some(found) => Presence::Other(found.to_owned()),
    }
}

/// Returns the first word of `answer` that is a version: `0.22.1` of `trunk 0.22.1`, `4.14.1` of `axe v4.14.1`; or the
/// part of a word after a name and a hyphen, as in `html-validate-9.7.1`.
pub(super) fn version_in(answer: &str) -> Option<&str> {
    answer
        .split_whitespace()
        .map(|word| match word.rsplit_once('-') {
            Some((name, version)) if !begins_with_digit(name) => version,
            _ => word.strip_prefix('v').unwrap_or(word),
        })
        .find(|word| begins_with_digit(word))
}

fn begins_with_digit(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
}

/// Returns the major version in `answer`.
pub(super) fn major_in(answer: &str) -> Option<u32> {
    version_in(answer)?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_version(answer: &str, expected: Option<&str>) {
        assert_eq!(version_in(answer), expected);
    }

    #[test]
    fn the_version_is_found_in_what_each_tool_answers() {
        check_version("trunk 0.22.1\n", Some("0.22.1"));
        check_version("wasm-opt version 132 (version_132)\n", Some("132"));
        check_version("/*! axe v4.14.1", Some("4.14.1"));
        check_version(
            "Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)",
            Some("156.0.8078.79"),
        );
        check_version("html-validate-9.7.1", Some("9.7.1"));
        check_version("tool 1.2.3-beta", Some("1.2.3-beta"));
        check_version("command not found", None);
    }

    #[test]
    fn the_major_version_is_the_number_before_the_first_dot() {
        assert_eq!(
            major_in("ChromeDriver 156.0.8078.79 (a21ce95c-refs/branch-heads/8078@{#1704})"),
            Some(156)
        );
        assert_eq!(major_in("Google Chrome"), None);
    }

    #[test]
    fn another_version_and_a_missing_answer_are_distinguished() {
        assert_eq!(presence(Some("trunk 0.22.1"), "0.22.1"), Presence::Matching);
        assert_eq!(
            presence(Some("trunk 0.21.14"), "0.22.1"),
            Presence::Other("0.21.14".into())
        );
        assert_eq!(
            presence(Some("trunk 0.22.10"), "0.22.1"),
            Presence::Other("0.22.10".into())
        );
        assert_eq!(presence(None, "0.22.1"), Presence::Missing);
        assert_eq!(
            presence(Some("segmentation fault"), "0.22.1"),
            Presence::Missing
        );
    }
}
