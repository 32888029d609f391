//! Citing a page, a section or a card: the texts of the dialog, and the copied text.

use anyhow::Result;
use browser::{
    Browser, Host, Outcome, Site, Unsupported,
    collection::{LANGUAGES, cards, review},
};
use thirtyfour::Key;

/// The citations that are visible.
const SHOWN: &str = "[...document.querySelectorAll('#cite textarea')]
    .filter(one => one.getClientRects().length).map(one => one.value)";
const SAID: &str = "document.querySelector('#cite [role=status]').innerText.trim()";
/// Replaces the clipboard: stores the copied text, or rejects if `refuses` is set.
const CLIPBOARD: &str =
    "Object.defineProperty(navigator.clipboard, 'writeText', { value: async text => {
    if (window.refuses) throw new DOMException('no', 'NotAllowedError');
    window.copied = text;
} })";
/// Sets the current date to another day.
const DAY: &str = "const Real = Date; window.Date = class extends Real {
    constructor(...all) { all.length ? super(...all) : super(2031, 2, 1, 23, 59); }
}";

async fn open(path: &str) -> Result<(Site, Browser)> {
    let site = Host::at("/a/")?.serve()?;
    let browser = Browser::open().await?;
    browser.before_pages(DAY).await?;
    browser.read(&site, path).await?;
    browser.evaluate(CLIPBOARD).await?;
    Ok((site, browser))
}

async fn choose(browser: &Browser, number: usize) -> Result<Vec<String>> {
    browser
        .click(&format!("#cite .cite__style:nth-child({number}) label"))
        .await?;
    browser.texts(SHOWN).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_section_is_cited_in_three_styles_in_the_language_of_the_page() -> Outcome {
    for (language, name, date, template) in [
        ("en", "Score", "accessed 1 March 2031", "{{Cite web |"),
        ("fr", "Musique", "consulté le 1er mars 2031", "{{Lien web |"),
    ] {
        let other = LANGUAGES[usize::from(language == "en")];
        // The column order of the parallel view is a preference of the reader, and no part of the cited URL.
        let (site, browser) = open(&format!("{}?with={other}", review(language))).await?;
        browser.hover("#score").await?;
        browser
            .click("[id='pen-films/runaway-train/#score'] + [value=cite]")
            .await?;
        let url = [site.url(&review(language)), "#score".to_owned()].concat();
        let plain = browser.texts(SHOWN).await?;
        assert_eq!(plain.len(), 1, "one style at a time: {plain:?}");
        for part in [name, "Runaway Train (1985)", date, &url] {
            assert!(plain[0].contains(part), "{part} in {plain:?}");
        }
        let selected = "(field => field.value.slice(field.selectionStart, field.selectionEnd))(
            document.activeElement)";
        assert_eq!(browser.text(selected).await?, plain[0], "it is selected");
        let bibtex = choose(&browser, 2).await?;
        assert!(bibtex[0].starts_with("@misc{"), "{bibtex:?}");
        assert!(bibtex[0].contains("urldate = {2031-03-01}"), "{bibtex:?}");
        let wikipedia = choose(&browser, 3).await?;
        assert!(wikipedia[0].starts_with(template), "{wikipedia:?}");
        assert!(wikipedia[0].contains(&url), "{wikipedia:?}");
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_citation_is_copied_as_it_is_shown_or_left_selected() -> Outcome {
    let (_site, browser) = open(&review("en")).await?;
    browser.click(".film-header [value=cite]").await?;
    let bibtex = choose(&browser, 2).await?;
    browser.click("#cite form .button").await?;
    browser
        .wait_until(&format!("{SAID} === 'The citation is copied.'"))
        .await?;
    assert_eq!(browser.text("copied").await?, bibtex[0]);
    choose(&browser, 3).await?;
    assert_eq!(
        browser.text(SAID).await?,
        "",
        "that was about the other style"
    );

    browser.evaluate("window.refuses = true").await?;
    browser.click("#cite form .button").await?;
    browser
        .wait_until(&format!("{SAID}.includes('copy it by hand')"))
        .await?;
    let selected = "(field => field.value.slice(field.selectionStart, field.selectionEnd))(
        document.activeElement)";
    assert_eq!(
        vec![browser.text(selected).await?],
        browser.texts(SHOWN).await?
    );

    browser.press(Key::Escape).await?;
    assert!(
        browser
            .is("document.activeElement.matches('.film-header [value=cite]')")
            .await?
    );
    browser.click(".film-header [value=cite]").await?;
    assert_eq!(
        browser.text(SAID).await?,
        "",
        "opened anew, nothing was copied yet"
    );
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_is_cited_by_keyboard_after_the_language_was_changed() -> Outcome {
    let (site, browser) = open(&(format!("{}trivia/", review("en")))).await?;
    browser.press("l").await?;
    let card = cards()?[0].clone();
    browser
        .evaluate(&format!(
            "document.querySelector('#{card} [value=cite]').focus()"
        ))
        .await?;
    let opacity = "getComputedStyle(document.activeElement).opacity";
    assert_eq!(
        browser.text(opacity).await?,
        "1",
        "what has the focus is seen"
    );
    browser.press(Key::Enter).await?;
    let plain = browser.texts(SHOWN).await?;
    let url = format!("{}trivia/#{card}", site.url(&review("fr")));
    assert!(plain[0].contains(&url), "{plain:?}");
    assert!(
        plain[0].starts_with("«\u{202f}Runaway Train (1985)"),
        "{plain:?}"
    );
    assert!(plain[0].contains("(Français)"), "{plain:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_accessible_name_of_a_heading_excludes_its_buttons() -> Outcome {
    browser::require!(Unsupported::AccessibilityTree);
    let (_site, browser) = open(&review("en")).await?;
    let tree = browser
        .command("Accessibility.getFullAXTree", serde_json::json!({}))
        .await?;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let headings: Vec<_> = nodes
        .iter()
        .filter(|node| node["role"]["value"] == "heading")
        .filter_map(|node| node["name"]["value"].as_str())
        .collect();
    assert!(headings.contains(&"Score"), "{headings:?}");
    assert!(
        !headings.iter().any(|name| name.contains("Cite")),
        "{headings:?}"
    );
    Ok(())
}
