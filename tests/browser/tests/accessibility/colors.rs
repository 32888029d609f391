//! Contrast: text 7 : 1, controls and the focus ring 3 : 1, in both themes.

use browser::{Browser, DARK, Host, LIGHT, Outcome, collection::LANGUAGES};

use crate::pages;

/// The contrast ratio (WCAG 2.2) of two computed colors of the form `rgb(…)`.
const CONTRAST: &str = "((one, other) => {
    const light = color => color.match(/[\\d.]+/g).slice(0, 3)
        .map(part => part / 255)
        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, idx) => sum + part * [0.2126, 0.7152, 0.0722][idx], 0);
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
})";

#[tokio::test(flavor = "multi_thread")]
async fn every_text_stands_out_seven_to_one() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    let mut all = Vec::new();
    for page in LANGUAGES.iter().flat_map(|language| pages(language)) {
        browser.read(&site, &page).await?;
        for theme in [LIGHT, DARK] {
            browser.emulate(&[theme]).await?;
            browser.settle().await?;
            let found = browser.audit_rule("color-contrast-enhanced").await?;
            all.extend(
                found
                    .into_iter()
                    .map(|one| format!("{page} {}: {one}", theme.1)),
            );
        }
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn controls_and_the_focus_ring_stand_out_three_to_one() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser
        .read(&site, "en/films/runaway-train/trivia/")
        .await?;
    for theme in [LIGHT, DARK] {
        browser.emulate(&[theme]).await?;
        browser.press(thirtyfour::Key::Tab).await?;
        let paper = "getComputedStyle(document.querySelector('.app')).backgroundColor";
        for color in [
            "getComputedStyle(document.activeElement).outlineColor",
            "getComputedStyle(document.querySelector('main .button')).borderTopColor",
        ] {
            let contrast = browser
                .number(&format!("{CONTRAST}({color}, {paper})"))
                .await?;
            assert!(
                contrast >= 3.0,
                "{color} has {contrast} in the {} theme",
                theme.1
            );
        }
        let outline = browser
            .text("getComputedStyle(document.activeElement).outlineStyle")
            .await?;
        assert_eq!(outline, "solid");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_theme_that_was_chosen_holds_against_the_system_from_the_first_paint() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    let paper = "getComputedStyle(document.querySelector('.app')).backgroundColor";
    browser.emulate(&[DARK]).await?;
    browser.read(&site, "en/about/").await?;
    let dark = browser.text(paper).await?;
    browser.emulate(&[LIGHT]).await?;
    let light = browser.text(paper).await?;
    assert_ne!(light, dark, "the page follows the system");
    browser.click("[popovertarget=settings]").await?;
    browser.click("#settings input[value=dark]").await?;
    assert_eq!(browser.text(paper).await?, dark);
    browser
        .before_pages(
            "new MutationObserver(() => {
            const app = document.querySelector('.app');
            if (app) window.firstPaper ??= getComputedStyle(app).backgroundColor;
        }).observe(document, { childList: true, subtree: true });",
        )
        .await?;
    browser.reload().await?;
    assert_eq!(
        browser.text("firstPaper").await?,
        dark,
        "before the app lives"
    );
    assert_eq!(browser.text(paper).await?, dark);
    Ok(())
}
