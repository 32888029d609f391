//! The single file without its program: scripts disabled, or a part of it damaged.

use std::{
    env, fs,
    path::PathBuf,
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use anyhow::{Context, Result};
use browser::{
    Browser, Outcome,
    collection::{FILM, LANGUAGES, SECTIONS, cards, film, review},
    test_env,
};

use crate::{console, page};

/// A damaged copy of the file, deleted on drop.
struct Damaged(PathBuf);

impl Damaged {
    fn new(damage: impl Fn(&str) -> String) -> Result<Self> {
        static N_COPIES: AtomicU32 = AtomicU32::new(0);
        let number = N_COPIES.fetch_add(1, Ordering::SeqCst);
        let html = fs::read_to_string(test_env::path(test_env::SINGLE_FILE)?)?;
        let damaged = damage(&html);
        anyhow::ensure!(html != damaged, "nothing was damaged");
        let name = format!("diptych-damaged-{}-{number}.html", process::id());
        let copy = Self(env::temp_dir().join(name));
        fs::write(&copy.0, damaged).context("writing a damaged copy")?;
        Ok(copy)
    }
}

impl Drop for Damaged {
    fn drop(&mut self) {
        drop(fs::remove_file(&self.0));
    }
}

/// Returns an expression for the element whose id is the fragment of this URL: of a page, or of a section or card.
fn element(address: &str) -> String {
    format!("document.getElementById('/{address}')")
}

/// Checks that the whole review is shown in a language, with every card.
async fn check_readable(browser: &Browser, language: &str) -> Result<()> {
    let film = film()?;
    let mut places: Vec<String> = cards()?;
    for section in SECTIONS {
        let n_paragraphs = film["review"][section].as_array().map_or(0, Vec::len);
        assert!(n_paragraphs > 0, "{section} has paragraphs");
        places.extend((1..=n_paragraphs).map(|number| format!("{section}-{number}")));
    }
    for place in places {
        let element = element(&format!("{}#{place}", review(language)));
        let shown = format!("{element} !== null && {element}.innerText.trim().length >= 40");
        assert!(browser.is(&shown).await?, "{place} in {language}");
    }
    Ok(())
}

async fn open_without_scripts(address: &str) -> Result<Browser> {
    let browser = Browser::open().await?;
    browser.switch_scripts_off().await?;
    browser.visit(&page(address)?).await?;
    Ok(browser)
}

/// Returns an expression that is true if the top of an element is in the upper half of the window.
fn is_in_window(element: &str) -> String {
    format!("(top => top >= -1 && top < innerHeight / 2)({element}.getBoundingClientRect().top)")
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_every_review_and_all_cards_are_there_in_every_language() -> Outcome {
    let browser = open_without_scripts("").await?;
    for language in LANGUAGES {
        check_readable(&browser, language).await?;
        let films = format!(
            "document.querySelectorAll('article[lang={language}][id*=\"/films/\"] h1').length"
        );
        assert!(browser.number(&films).await? >= 16.0, "films in {language}");
    }
    let notices =
        "[...document.querySelectorAll('.notice')].filter(one => one.getClientRects().length)
        .map(one => one.innerText)";
    assert_eq!(browser.texts(notices).await?, [""; 0], "nothing has failed");
    assert_eq!(console(&browser).await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_links_lead_to_films_languages_and_sections() -> Outcome {
    let browser = open_without_scripts("en/").await?;
    browser
        .follow(&format!("article[lang=en] a[href='#/en/films/{FILM}/']"))
        .await?;
    let english = element(&review("en"));
    browser.wait_until(&is_in_window(&english)).await?;
    let french = format!("article[id='/{}'] a[hreflang=fr]", review("en"));
    browser.follow(&french).await?;
    browser
        .wait_until(&is_in_window(&element(&review("fr"))))
        .await?;
    assert_eq!(
        browser.text("location.hash").await?,
        format!("#/{}", review("fr"))
    );
    let section = format!("article[id='/{0}'] a[href='#/{0}#score']", review("fr"));
    browser.follow(&section).await?;
    let score = element(&format!("{}#score", review("fr")));
    browser.wait_until(&is_in_window(&score)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_every_link_of_the_file_leads_somewhere_in_it() -> Outcome {
    let browser = open_without_scripts("").await?;
    let lost = "[...document.querySelectorAll('a[href^=\"#\"]')]
        .map(link => link.getAttribute('href'))
        .filter(href => !document.getElementById(href.slice(1)))";
    assert_eq!(browser.texts(lost).await?, [""; 0]);
    let links = "document.querySelectorAll('a[href^=\"#\"]').length";
    assert!(browser.number(links).await? > 400.0);
    let twice = "[...document.querySelectorAll('[id]')].map(one => one.id)
        .filter((id, at, all) => all.indexOf(id) !== at)";
    assert_eq!(
        browser.texts(twice).await?,
        [""; 0],
        "ids that are there twice"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_there_is_nothing_that_could_not_work() -> Outcome {
    let browser = open_without_scripts("").await?;
    let dead = "[...document.querySelectorAll('button, input, select, form, [tabindex], [hidden]:not(.notice)')]
        .filter(one => !one.closest('.broken')) // Shown by scripts alone.
        .map(one => one.outerHTML.slice(0, 100))";
    assert_eq!(browser.texts(dead).await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_the_texts_do_not_scroll_sideways() -> Outcome {
    for width in [320, 768, 1280] {
        let browser = open_without_scripts("").await?;
        browser.resize(width, 800).await?;
        let sideways = browser.number(browser::layout::SIDEWAYS).await?;
        assert!(sideways <= 0.0, "{sideways} pixels too wide at {width}");
    }
    Ok(())
}

/// Checks that the texts are shown at the requested section, with a notice in every language.
async fn check_damaged(damaged: Damaged) -> Result<()> {
    let browser = Browser::open().await?;
    let address = format!("{}#score", review("fr"));
    browser
        .visit(&format!("file://{}#/{address}", damaged.0.display()))
        .await?;
    browser
        .wait_until("document.documentElement.dataset.app === 'failed'")
        .await?;
    browser
        .wait_until(&is_in_window(&element(&address)))
        .await?;
    for language in LANGUAGES {
        check_readable(&browser, language).await?;
    }
    Ok(())
}

/// Returns the texts of the visible notices.
async fn notices(browser: &Browser) -> Result<String> {
    let notices =
        "[...document.querySelectorAll('.notice')].filter(one => one.getClientRects().length)
        .map(one => one.lang + ': ' + one.innerText)";
    Ok(browser.texts(notices).await?.join("\n"))
}

/// Reverses 60 letters in the middle of the encoded program.
fn exchange_letters(html: &str) -> String {
    let start = html.find("data-program=\"diptych\">").unwrap_or_default() + 200_000;
    let (before, rest) = html.split_at(start);
    let (letters, after) = rest.split_at(60);
    let letters: String = letters.chars().rev().collect();
    [before, &letters, after].concat()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_program_leaves_the_texts_and_says_so() -> Outcome {
    let damaged = Damaged::new(exchange_letters)?;
    let browser = Browser::open().await?;
    browser
        .visit(&format!("file://{}", damaged.0.display()))
        .await?;
    browser
        .wait_until("document.documentElement.dataset.app === 'failed'")
        .await?;
    let said = notices(&browser).await?;
    assert!(
        said.contains("en: You are reading the plain page"),
        "{said}"
    );
    assert!(said.contains("fr: Vous lisez la version simple"), "{said}");
    check_damaged(damaged).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_that_was_changed_does_not_run_and_leaves_the_texts() -> Outcome {
    // A space that changes nothing but the hash of the script.
    let damaged =
        Damaged::new(|html| html.replace("DecompressionStream(", "DecompressionStream( "))?;
    check_damaged(damaged).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_was_cut_off_shows_its_texts() -> Outcome {
    let damaged = Damaged::new(|html| {
        let (before, _) = html
            .split_once("data-program=\"finder\"")
            .unwrap_or_default();
        before.to_owned()
    })?;
    check_damaged(damaged).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_that_was_damaged_leaves_everything_else() -> Outcome {
    let damaged = Damaged::new(|html| {
        html.replace("data-program=\"finder\">", "data-program=\"finder\">AAAA")
    })?;
    let browser = Browser::open().await?;
    browser
        .visit(&format!("file://{}#/en/", damaged.0.display()))
        .await?;
    browser.wait_until_ready().await?;
    browser.press("/").await?;
    browser.press("heat").await?;
    browser
        .wait_until("/could not|cannot|not be/.test(document.querySelector('#search').innerText)")
        .await?;
    Ok(())
}
