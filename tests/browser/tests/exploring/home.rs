//! The home page: keys, focus, announcements, narrow windows, the section bars on its cards.

use browser::{Browser, Host, Outcome, collection::LANGUAGES, layout};
use thirtyfour::Key;

use crate::{COUNT, LISTED, choose, open};

/// The name of the focused filter.
const FOCUSED: &str = "document.activeElement.firstElementChild?.textContent ?? ''";

#[tokio::test(flavor = "multi_thread")]
async fn the_filters_work_with_the_keyboard_and_keep_focus_and_scroll_position() -> Outcome {
    let (_site, browser) = open("en/").await?;
    for _ in 0..40 {
        browser.press(Key::Tab).await?;
        if browser.text(FOCUSED).await? == "Japan" {
            break;
        }
    }
    assert_eq!(browser.text(FOCUSED).await?, "Japan");
    let y = browser.number("scrollY").await?;
    browser.press(Key::Enter).await?;
    assert_eq!(browser.text("location.search").await?, "?country=JP");
    assert_eq!(browser.text(FOCUSED).await?, "Japan");
    assert!(
        browser
            .is("document.activeElement.getAttribute('aria-current') === 'true'")
            .await?
    );
    assert_eq!(browser.number("scrollY").await?, y);
    browser.press(Key::Enter).await?;
    assert_eq!(browser.text("location.search").await?, "");
    assert_eq!(browser.text(FOCUSED).await?, "Japan");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_is_announced_by_the_number_of_films_alone() -> Outcome {
    let (_site, browser) = open("en/").await?;
    choose(&browser, "1990s").await?;
    let said = "[...document.querySelectorAll('[role=status]')]
        .filter(one => one.getClientRects().length).map(one => one.innerText.trim()).filter(text => text)";
    let count = browser.text(COUNT).await?;
    assert_eq!(browser.texts(said).await?, [count.as_str()]);
    assert_eq!(count, "2 films");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_narrow_screen_the_filters_are_folded_and_say_what_was_chosen() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.resize(320, 800).await?;
    for (language, chosen) in LANGUAGES
        .into_iter()
        .zip(["Filtered by 1980s and Epic", "Années 1980 et "])
    {
        browser
            .read(&site, &format!("{language}/?decade=1980&genre=epic"))
            .await?;
        let visible = "document.querySelector('.film-filter a').checkVisibility({ contentVisibilityAuto: true })";
        assert!(!browser.is(visible).await?, "folded");
        let summary = browser
            .text("document.querySelector('.film-filter summary').textContent")
            .await?;
        assert!(summary.contains(chosen), "{summary}");
        browser.click(".film-filter summary").await?;
        assert!(browser.is(visible).await?, "open");
        assert!(
            browser.number(layout::SIDEWAYS).await? <= 0.0,
            "no sideways scroll with the filters open"
        );
        assert_eq!(browser.audit().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_wide_screen_the_filters_are_open_and_violate_nothing() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for page in [
        "en/?country=JP&country=SU&order=title",
        "fr/?country=JP&genre=western",
        "fr/",
    ] {
        browser.read(&site, page).await?;
        let visible = "[...document.querySelectorAll('.film-filter a')]
            .every(link => link.getBoundingClientRect().height >= 44)";
        assert!(browser.is(visible).await?);
        // axe-core skips a `details` element without `open`, which the wide layout shows.
        browser
            .evaluate("document.querySelector('.film-filter').open = true")
            .await?;
        browser
            .evaluate("document.querySelector('.scatter details').open = true")
            .await?;
        for theme in [browser::LIGHT, browser::DARK] {
            browser.emulate(&[theme]).await?;
            browser.settle().await?;
            assert_eq!(browser.audit().await?, [""; 0], "{page} {}", theme.1);
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_with_choices_comes_to_life_without_a_message() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for page in [
        "en/?genre=samurai",
        "fr/?decade=1970&order=title",
        "en/?genre=western&country=JP",
    ] {
        browser.read(&site, page).await?;
        assert_eq!(browser.console().await?, [""; 0], "the console on {page}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_all_films_are_there_and_no_filter() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.switch_scripts_off().await?;
    browser.visit(&site.url("en/?genre=samurai")).await?;
    assert!(browser.texts(LISTED).await?.len() > 9);
    let controls = "[...document.querySelectorAll('.film-filter, .film-line, .copy-link')]
        .every(one => one.getClientRects().length === 0)";
    assert!(browser.is(controls).await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_section_bar_is_proportional_to_its_sections_and_names_the_longest() -> Outcome {
    let (_site, browser) = open("en/films/runaway-train/facts/").await?;
    let rows = "[...document.querySelectorAll('[aria-labelledby=words] tbody tr')]
        .map(row => [row.querySelector('th').textContent, Number(row.querySelector('td').textContent.replace(',', ''))])";
    let longest = format!("({rows}).reduce((a, b) => b[1] > a[1] ? b : a)[0]");
    let longest = browser.text(&longest).await?;
    let label =
        "document.querySelector('[aria-labelledby=words] .section-bar').getAttribute('aria-label')";
    let label = browser.text(label).await?;
    assert!(
        label.ends_with(&longest),
        "{label}, and {longest} is the longest"
    );
    let fits = format!(
        "(rows => {{
            const total = rows.reduce((sum, row) => sum + row[1], 0);
            const pieces = [...document.querySelectorAll('[aria-labelledby=words] .section-bar rect')];
            return pieces.length === 13 && pieces.every((piece, idx) => piece.textContent === rows[idx][0]
                && Math.abs(piece.width.baseVal.value + 5 - rows[idx][1] * 1000 / total) < 2);
        }})({rows})"
    );
    assert!(
        browser.is(&fits).await?,
        "thirteen pieces, each as wide as its words"
    );
    browser
        .click("[aria-labelledby=words] tbody tr:nth-child(5) a")
        .await?;
    assert_eq!(browser.text("location.hash").await?, "#score");
    browser.read(&_site, "en/").await?;
    let card = "document.querySelector('[data-film=runaway-train] .section-bar').getAttribute('aria-label')";
    assert_eq!(browser.text(card).await?, label, "the card says the same");
    Ok(())
}
