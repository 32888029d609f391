//! The style sheet of `<film-explorer>`: the site's own, made independent of the host page.
//!
//! A shadow root isolates selectors, but not everything: `rem` is the font size of the host page's root element, which
//! many set to 62.5 %, `:root` is that element, and `@font-face` is ignored.

/// The custom properties that a host page may set: for each `--paper` of the sheet a `--diptych-paper` (documented in
/// `docs/element.md`).
pub const THEME: [&str; 14] = [
    "paper",
    "surface",
    "ink",
    "muted",
    "rule",
    "control",
    "house",
    "lit",
    "focus",
    "accent",
    "text-face",
    "label-face",
    "measure",
    "masthead",
];

/// Selector that replaces `:root` inside the shadow root.
const APP_ROOT: &str = ".app-root";
/// A registered custom property (`embed.js`) that holds the font size at the root of the app: the counterpart of `rem`
/// on pages of the site.
const REM: &str = "--diptych-rem";
/// Font size of the query containers in `rem`: in container conditions, `em` is relative to the container (`.app` in
/// `styles/layout.css`).
const CONTAINER_REM: f64 = 1.1875;

/// Rewrites a bundle for the shadow root of an element.
#[must_use]
pub fn for_element(css: &str) -> String {
    let css = without_font_faces(css);
    let css = css
        .replace(":root,:host", APP_ROOT)
        .replace(":root", APP_ROOT);
    let css = THEME
        .iter()
        .fold(lengths(&css), |css, name| themed(&css, name));
    css.replace("Newsreader,", "Diptych Newsreader,")
}

fn without_font_faces(css: &str) -> String {
    let mut parts = css.split("@font-face");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |css, part| {
        css + part.split_once('}').map_or("", |(_, after)| after)
    })
}

/// Replaces each `2rem` by `calc(2*var(--diptych-rem))`; in the conditions of container queries, where `var()` is not
/// allowed, by `em`. In those of media queries `rem` is the browser's initial font size already.
fn lengths(css: &str) -> String {
    let mut written = String::with_capacity(css.len() * 2);
    let mut rest = css;
    while let Some(at) = rest.find("rem") {
        let (before, after) = (&rest[..at], &rest[at + 3..]);
        let start = number_start(before);
        let number = &before[start..];
        let goes_on = after.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '-');
        written.push_str(&before[..start]);
        match number.parse::<f64>() {
            Ok(value) if !goes_on => match statement(&written) {
                "@container" => {
                    written.push_str(&format!("{:.4}em", value / CONTAINER_REM));
                }
                "@media" => written.push_str(&rest[start..at + 3]),
                _ => written.push_str(&format!("calc({number}*var({REM}))")),
            },
            _ => written.push_str(&rest[start..at + 3]),
        }
        rest = after;
    }
    written + rest
}

/// Returns the offset of the number that `text` ends with.
fn number_start(text: &str) -> usize {
    let digits = text.trim_end_matches(|char: char| char.is_ascii_digit() || char == '.');
    digits.strip_suffix('-').unwrap_or(digits).len()
}

/// Returns the name of the at-rule whose condition `written` ends in.
fn statement(written: &str) -> &str {
    let start = written.rfind(['{', '}', ';']).map_or(0, |at| at + 1);
    let statement = &written[start..];
    let end = statement.find([' ', '(']).unwrap_or(statement.len());
    &statement[..end]
}

/// Replaces the first `--name:value` by `--name:var(--diptych-name,value)`.
fn themed(css: &str, name: &str) -> String {
    let declaration = format!("--{name}:");
    let Some(start) = css.find(&declaration).map(|at| at + declaration.len()) else {
        return css.to_owned();
    };
    let end = css[start..]
        .find([';', '}'])
        .map_or(css.len(), |at| start + at);
    let value = &css[start..end];
    [
        &css[..start],
        &format!("var(--diptych-{name},{value})"),
        &css[end..],
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(css: &str, expected: &str) {
        assert_eq!(for_element(css), expected);
    }

    #[test]
    fn the_root_is_the_app_root() {
        check(
            ":root,:host{top:0}:root[data-theme=dark] .a{top:0}",
            ".app-root{top:0}.app-root[data-theme=dark] .a{top:0}",
        );
    }

    #[test]
    fn no_length_depends_on_the_root_of_the_page() {
        check(".a{top:2rem}", ".a{top:calc(2*var(--diptych-rem))}");
        check(
            ".a{margin:0 -.75rem;inset:calc(1rem + 2px)}",
            ".a{margin:0 calc(-.75*var(--diptych-rem));inset:calc(calc(1*var(--diptych-rem)) + 2px)}",
        );
    }

    #[test]
    fn conditions_are_of_the_container_or_of_the_browser() {
        check(
            "@container app (inline-size>=38rem){.a{top:0}}",
            "@container app (inline-size>=32.0000em){.a{top:0}}",
        );
        check(
            "@media (min-width:44rem) and (min-height:30rem){.a{top:0}}",
            "@media (min-width:44rem) and (min-height:30rem){.a{top:0}}",
        );
    }

    #[test]
    fn words_that_end_like_a_unit_are_left_alone() {
        let css = ".theorem{top:0}.x1remote{top:0}.rem{top:0}";
        check(css, css);
    }

    #[test]
    fn fonts_are_left_to_the_document_under_a_name_of_their_own() {
        check(
            "@font-face{font-family:Newsreader;src:url(a.woff2)}@font-face{src:local(b)}.a{font-family:Newsreader,serif}",
            ".a{font-family:Diptych Newsreader,serif}",
        );
    }

    #[test]
    fn a_page_may_set_what_is_documented() {
        check(
            ":root{--paper:light-dark(#fff,#000);--other:1px}.a{--paper:red}",
            ".app-root{--paper:var(--diptych-paper,light-dark(#fff,#000));--other:1px}.a{--paper:red}",
        );
    }

    #[test]
    fn what_a_page_may_set_is_documented() {
        for text in [
            include_str!("../../../web/element/custom-elements.json"),
            include_str!("../../../docs/element.md"),
        ] {
            for name in THEME {
                assert!(text.contains(&format!("--diptych-{name}")), "{name}");
            }
            assert!(!text.contains("--diptych-text-size"), "it is the reader's");
        }
    }

    #[test]
    fn the_size_of_text_at_the_containers_is_that_of_the_sheet() {
        let layout = include_str!("../../../styles/layout.css");
        assert!(layout.contains(&format!("font: {CONTAINER_REM}rem/")));
    }
}
