//! Printed text.

use std::collections::BTreeSet;

use anyhow::Result;
use browser::{
    A4, Browser, Host, LETTER, Outcome,
    collection::{LANGUAGES, film, review},
    letters,
};

use crate::{open, paragraphs, sources};

/// The labels of visible and hidden controls.
const CONTROLS: &str = "[...document.querySelectorAll(
        'button, .tabs a, nav a, summary, .tools a, .part-link, select, .button')]
    .flatMap(one => [one.innerText.trim(), one.ariaLabel ?? ''])
    .filter(label => label.length > 5)";

/// Includes spoilers in print.
const SHOW_SPOILERS: &str = "document.documentElement.dataset.spoilers = 'shown'";

async fn printed(browser: &Browser, paper: browser::PaperSize) -> Result<String> {
    let title = browser.text("document.title").await?;
    browser.print(paper).await?.letters(&title)
}

fn check_has(printed: &str, expected: &[String]) {
    for text in expected {
        assert!(is_on(printed, text), "{text} is not on paper");
    }
}

/// Returns true if a text was printed, whole or in two parts: a sheet that begins in the middle of a
/// paragraph may print something else before the rest.
fn is_on(printed: &str, text: &str) -> bool {
    let ends: Vec<usize> = text.char_indices().map(|(idx, _)| idx).skip(1).collect();
    let n_found = ends.partition_point(|end| printed.contains(&text[..*end]));
    let rest = n_found
        .checked_sub(1)
        .map_or(text, |last| &text[ends[last]..]);
    printed.contains(text) || printed.contains(rest)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_section_and_card_and_the_address_of_every_source_are_on_paper() -> Outcome {
    for (language, paper) in LANGUAGES.into_iter().zip([A4, LETTER]) {
        let (_site, browser) = open(&review(language)).await?;
        browser.evaluate(SHOW_SPOILERS).await?;
        let printed = printed(&browser, paper).await?;
        check_has(&printed, &paragraphs(language)?);
        check_has(&printed, &sources()?);
        let film = film()?;
        for card in film["cards"].as_array().into_iter().flatten() {
            let title = card["text"][language]["title"].as_str().unwrap_or_default();
            assert!(!title.is_empty());
            check_has(&printed, &[letters(title)]);
        }
        assert_eq!(browser.console().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn no_label_of_a_control_is_on_paper() -> Outcome {
    for path in [
        review("en"),
        format!("{}?with=en", review("fr")),
        "en/links/?films=heat,ran".to_owned(),
    ] {
        let (_site, browser) = open(&path).await?;
        let labels: BTreeSet<String> = browser
            .texts(CONTROLS)
            .await?
            .iter()
            .map(|label| letters(label))
            .collect();
        assert!(labels.len() > 10, "{labels:?}");
        let main = letters(
            &browser
                .text("document.querySelector('main').innerText")
                .await?,
        );
        let printed = printed(&browser, A4).await?;
        for label in labels
            .iter()
            .filter(|label| printed.contains(label.as_str()))
        {
            // Section names are printed in the contents as well, films and people in links.
            assert!(
                main.matches(label.as_str()).count() > 1,
                "{label} is printed on {path}"
            );
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_parallel_view_prints_both_languages() -> Outcome {
    let (_site, browser) = open(&(format!("{}?with=fr", review("en")))).await?;
    browser.evaluate(SHOW_SPOILERS).await?;
    let printed = printed(&browser, A4).await?;
    for language in LANGUAGES {
        // The parallel view has no drop cap: the first paragraph is whole.
        check_has(&printed, &paragraphs(language)?);
    }
    check_has(&printed, &sources()?);
    Ok(())
}

/// A heading at the end of a sheet would be separated from its text.
#[tokio::test(flavor = "multi_thread")]
async fn no_sheet_ends_with_a_heading() -> Outcome {
    for path in [review("en"), format!("{}?with=en", review("fr"))] {
        let (_site, browser) = open(&path).await?;
        let headings = browser
            .texts("[...document.querySelectorAll('.section__heading > span')].map(name => name.innerText)")
            .await?;
        assert_eq!(headings.len(), 13);
        for sheet in browser.print(A4).await?.sheets {
            let sheet = letters(&sheet);
            let parted = headings.iter().find(|name| sheet.ends_with(&letters(name)));
            assert_eq!(parted, None, "{path}");
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_all_of_it_is_printed() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.switch_scripts_off().await?;
    browser.visit(&site.url(&review("fr"))).await?;
    // Without scripts, the sheets lack the title of the page.
    let printed = browser.print(A4).await?.letters("")?;
    check_has(&printed, &paragraphs("fr")?);
    check_has(&printed, &sources()?);
    assert!(!printed.contains(&letters("Un passage qui révèle l’intrigue")));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_spoiler_is_printed_only_after_its_reveal_and_its_omission_is_noted() -> Outcome {
    let (_site, browser) = open(&review("en")).await?;
    let omitted = letters("A passage with spoilers is left out here");
    let hidden = letters(
        &browser
            .text("document.querySelector('.spoiler__text').textContent")
            .await?,
    );
    assert!(hidden.len() > 10, "{hidden}");
    let before = printed(&browser, A4).await?;
    assert!(before.contains(&omitted));
    assert!(!before.contains(&hidden));
    browser.click(".spoiler__reveal").await?;
    let after = printed(&browser, A4).await?;
    assert!(after.contains(&hidden));
    assert!(!after.contains(&omitted));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_printed_footer_has_the_address_and_each_sheet_the_title() -> Outcome {
    let (site, browser) = open("en/about/").await?;
    browser.click("nav a[hreflang=fr]").await?;
    let title = browser.text("document.title").await?;
    let printed = browser.print(A4).await?;
    let all = printed.letters(&title)?;
    assert!(all.contains(&letters(&site.url("fr/about/"))), "{all}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn controls_for_the_screen_are_not_in_the_printed_footer() -> Outcome {
    for (path, offline, licence) in [
        (review("en"), "Read offline", "CC BY"),
        ("fr/about/".to_owned(), "Lire hors ligne", "CC BY"),
    ] {
        let (_site, browser) = open(&path).await?;
        let foot = browser
            .text("document.querySelector('.footer').innerText")
            .await?;
        assert!(foot.contains(offline), "{foot}");
        browser.show_as_printed().await?;
        let foot = browser
            .text("document.querySelector('.footer').innerText")
            .await?;
        assert!(foot.contains(licence) && !foot.contains(offline), "{foot}");
    }
    Ok(())
}
