//! Transparency of the frame: the host page is visible below its text, for every color scheme of the host
//! page, the system and the frame's address.

use anyhow::Result;
use browser::{Color, DARK, Engine, FORCED_COLORS, Feature, LIGHT, Outcome, Unsupported};

use crate::{Visit, iframe};

/// Three host pages: a light one, a dark one, and one with a picture that declares no color scheme.
const HOSTS: [(&str, &str); 3] = [
    (
        "light",
        "<style>html { color-scheme: light; background: #f0f0f0 }</style>",
    ),
    (
        "dark",
        // A color scheme of the whole page, which `color-scheme: normal` on the frame would inherit.
        "<meta name='color-scheme' content='dark'><style>html { background: #101820 }</style>",
    ),
    (
        "picture",
        "<style>html { background: linear-gradient(teal, teal) fixed }</style>",
    ),
];
const GROUNDS: [Color; 3] = [[0xf0, 0xf0, 0xf0], [0x10, 0x18, 0x20], [0, 0x80, 0x80]];

const PAPER: Color = [0xf6, 0xf2, 0xea];
const NIGHT: Color = [0x17, 0x15, 0x12];

const SYSTEMS: [(&str, &[Feature]); 3] = [
    ("light", &[LIGHT]),
    ("dark", &[DARK]),
    ("forced colors", &[FORCED_COLORS]),
];

const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// Returns three frames side by side, higher than their text, with the code of the dialog "Embed this".
fn frames(visit: &Visit, query: &str, style: &str) -> String {
    let frames = THEMES.map(|theme| {
        let url = format!("{}?theme={theme}{query}", visit.frame("en", "effects"));
        iframe(
            &url,
            &format!("width=\"300\" height=\"1500\" style=\"border:0;float:left;{style}\""),
        )
    });
    // A scrollbar would leave no space for the last one.
    let room = "<style>html { overflow: hidden } body { margin: 0 }</style>";
    format!("{room}{}", frames.concat())
}

/// Returns the colors at the edge of each frame's text, and well below the text.
async fn look(visit: &Visit) -> Result<Vec<Color>> {
    visit.browser.wait_until("count('ready') === 3").await?;
    visit.browser.settle().await?;
    let points: Vec<[u32; 2]> = (0..3)
        .flat_map(|idx| [[idx * 300 + 3, 40], [idx * 300 + 150, 1490]])
        .collect();
    visit.browser.painted(&points).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_host_page_is_visible_behind_the_text_of_a_frame_in_all_27_cases() -> Outcome {
    let visit = Visit::open().await?;
    visit.browser.resize(900, 1500).await?;
    for (system, features) in SYSTEMS {
        let engine = visit.browser.engine();
        if features.contains(&FORCED_COLORS) && Unsupported::ForcedColors.is_missing_in(engine) {
            continue;
        }
        visit.browser.emulate(features).await?;
        for ((host, head), ground) in HOSTS.into_iter().zip(GROUNDS) {
            visit
                .show_with(head, &frames(&visit, "", "color-scheme:light"))
                .await?;
            let seen = look(&visit).await?;
            let case = format!("a {host} page, a system with {system}: {seen:?}");
            // Forced colors paint the background of every page: a frame must not differ from it.
            let ground = if system == "forced colors" {
                ground_of(&visit).await?
            } else {
                ground
            };
            for idx in 0..3 {
                assert_eq!(seen[idx * 2 + 1], ground, "below {}, {case}", THEMES[idx]);
            }
            if system == "forced colors" {
                continue;
            }
            // In Firefox, the color scheme of the frame element replaces the reader's system preference.
            let is_dark = system == "dark" && engine != Engine::Firefox;
            let of_system = if is_dark { NIGHT } else { PAPER };
            for (idx, expected) in [of_system, PAPER, NIGHT].into_iter().enumerate() {
                assert_eq!(
                    seen[idx * 2],
                    expected,
                    "the words of {}, {case}",
                    THEMES[idx]
                );
            }
        }
    }
    Ok(())
}

/// Returns the background color of the host page without frames.
async fn ground_of(visit: &Visit) -> Result<Color> {
    visit.browser.evaluate("document.querySelectorAll('iframe').forEach(frame => { frame.hidden = true; frame.style.display = 'none' })").await?;
    visit.browser.settle().await?;
    let ground = visit.browser.painted(&[[150, 1490]]).await?;
    Ok(ground[0])
}

/// A host that strips style attributes: a page with a dark scheme declares it in the frame's address.
#[tokio::test(flavor = "multi_thread")]
async fn a_frame_without_a_style_is_clear_too() -> Outcome {
    let visit = Visit::open().await?;
    visit.browser.resize(900, 1500).await?;
    for (system, features) in [SYSTEMS[0], SYSTEMS[1]] {
        visit.browser.emulate(features).await?;
        for ((host, head), ground) in HOSTS.into_iter().zip(GROUNDS) {
            let query = if host == "dark" { "&canvas=dark" } else { "" };
            visit.show_with(head, &frames(&visit, query, "")).await?;
            let seen = look(&visit).await?;
            for idx in 0..3 {
                assert_eq!(
                    seen[idx * 2 + 1],
                    ground,
                    "below {}, on a {host} page with a {system} system",
                    THEMES[idx]
                );
            }
        }
    }
    Ok(())
}
