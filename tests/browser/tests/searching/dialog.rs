//! The search dialog (the combobox pattern of the ARIA Authoring Practices Guide).

use browser::{
    Browser, Host, Outcome,
    collection::{kinds, review},
};
use thirtyfour::Key;

use crate::{NOTICE, OPTIONS, search};

/// The active option according to `aria-activedescendant`.
const ACTIVE: &str = "document.getElementById(document.querySelector('#search [role=combobox]')
    .getAttribute('aria-activedescendant'))";

#[tokio::test(flavor = "multi_thread")]
async fn a_slash_opens_it_on_every_kind_of_page_and_escape_gives_the_focus_back() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for page in kinds("en") {
        browser.read(&site, &page).await?;
        browser.press(Key::Tab).await?;
        browser
            .evaluate("window.before = document.activeElement")
            .await?;
        browser.press("/").await?;
        assert_eq!(
            browser
                .text("document.activeElement.getAttribute('role')")
                .await?,
            "combobox",
            "{page}"
        );
        assert_eq!(
            browser.text("document.activeElement.value").await?,
            "",
            "the key is not typed"
        );
        browser.press(Key::Escape).await?;
        assert!(
            browser
                .is("document.activeElement === window.before")
                .await?,
            "{page}"
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_search_shows_grouped_and_marked_hits_with_their_number_while_typing() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    search(&browser, "kurosaw").await?;
    let options = browser.texts(OPTIONS).await?;
    assert!(options[0].starts_with("Akira Kurosawa"), "{options:?}");
    let groups = "[...document.querySelectorAll('#search [role=group]')].map(group =>
        document.getElementById(group.getAttribute('aria-labelledby')).innerText.split(' ')[0].toLowerCase())";
    let groups = browser.texts(groups).await?;
    assert!(
        groups.contains(&"films".to_owned()) && groups.contains(&"behind".to_owned()),
        "{groups:?}"
    );
    assert_eq!(
        browser
            .text("document.querySelector('#search mark').textContent")
            .await?,
        "Kurosawa"
    );
    assert!(browser.text(NOTICE).await?.ends_with("results"));
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn both_languages_are_searched_and_words_of_the_other_one_say_so() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    search(&browser, "neige prisonniers").await?;
    let lang = "document.querySelector('#search .hit__excerpt').lang";
    assert_eq!(browser.text(lang).await?, "fr");
    browser.press(Key::Down).await?;
    browser.press(Key::Enter).await?;
    assert_eq!(browser.text("location.search").await?, "?with=fr");
    assert!(
        browser
            .is("document.querySelectorAll('.pair').length > 5")
            .await?,
        "both stand side by side"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn arrows_go_through_the_options_and_back_to_the_field() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "fr/").await?;
    search(&browser, "voight").await?;
    assert!(browser.is(&format!("{ACTIVE} === null")).await?);
    let n_options = browser.texts(OPTIONS).await?.len();
    for idx in 0..n_options {
        browser.press(Key::Down).await?;
        let is_active = format!(
            "{ACTIVE} === document.querySelectorAll('#search [role=option]')[{idx}]
                && {ACTIVE}.getAttribute('aria-selected') === 'true'
                && document.querySelectorAll('#search [aria-selected=true]').length === 1"
        );
        assert!(browser.is(&is_active).await?, "option {idx}");
        let is_seen = format!(
            "(([list, option]) => option.top >= list.top - 1 && option.bottom <= list.bottom + 1)(
                [document.querySelector('#search-list'), {ACTIVE}].map(one => one.getBoundingClientRect()))"
        );
        assert!(browser.is(&is_seen).await?, "option {idx} can be seen");
    }
    browser.press(Key::Down).await?;
    assert!(
        browser.is(&format!("{ACTIVE} === null")).await?,
        "after the last comes the field"
    );
    browser.press(Key::Up).await?;
    let last = format!("{ACTIVE}.id === 'search-option-{}'", n_options - 1);
    assert!(browser.is(&last).await?, "before the field comes the last");
    assert_eq!(
        browser
            .text("document.activeElement.getAttribute('role')")
            .await?,
        "combobox"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn enter_follows_the_active_option_and_a_click_follows_any() -> Outcome {
    let site = Host::at("/a/b/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/").await?;
    search(&browser, "kagemusha").await?;
    browser.press(Key::Down).await?;
    browser.press(Key::Enter).await?;
    assert_eq!(
        browser.text("location.pathname").await?,
        "/a/b/en/films/kagemusha/"
    );
    assert!(!browser.is("document.querySelector('#search').open").await?);
    assert_eq!(browser.text("document.activeElement.id").await?, "title");
    search(&browser, "heat").await?;
    browser.click("#search-option-0").await?;
    assert_eq!(
        browser.text("location.pathname").await?,
        "/a/b/en/films/heat/"
    );
    browser.back().await?;
    assert_eq!(
        browser.text("location.pathname").await?,
        "/a/b/en/films/kagemusha/"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn enter_in_the_field_opens_the_page_of_results() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "fr/").await?;
    search(&browser, "œuvre").await?;
    browser.press(Key::Enter).await?;
    assert_eq!(
        browser.text("location.pathname + location.search").await?,
        "/fr/search/?q=%C5%93uvre"
    );
    assert!(!browser.is("document.querySelector('#search').open").await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn accents_typos_and_other_scripts_make_no_difference() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for (query, first) in [
        ("sibériade", "Siberiade"),
        ("siberaide", "Siberiade"),
        ("七人の侍", "Seven Samurai"),
        ("рублёв", "Andrei Rublev"),
        ("le parrain", "The Godfather"),
    ] {
        browser.read(&site, "en/").await?;
        search(&browser, query).await?;
        let options = browser.texts(OPTIONS).await?;
        assert!(
            options
                .first()
                .is_some_and(|option| option.starts_with(first)),
            "{query}: {options:?}"
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_click_outside_the_options_keeps_the_keyboard_focus_in_the_dialog() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    search(&browser, "heat").await?;
    browser.click("#search .search__kind").await?;
    assert_eq!(
        browser
            .text("document.activeElement.getAttribute('role')")
            .await?,
        "combobox"
    );
    browser.click("#search [role=status]").await?;
    browser.press("l").await?;
    assert_eq!(browser.text("document.documentElement.lang").await?, "en");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn escape_empties_the_field_and_then_closes_the_box() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    search(&browser, "heat").await?;
    browser.press(Key::Escape).await?;
    assert_eq!(browser.text("document.activeElement.value").await?, "");
    browser.press(Key::Escape).await?;
    assert!(!browser.is("document.querySelector('#search').open").await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_search_is_there_again_to_be_typed_over() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    search(&browser, "heat").await?;
    browser.click("#search form button").await?;
    search(&browser, "kagemusha").await?;
    assert_eq!(
        browser.text("document.activeElement.value").await?,
        "kagemusha"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_search_dialog_fits_a_small_screen() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.resize(320, 568).await?;
    browser.read(&site, "fr/").await?;
    search(&browser, "train").await?;
    assert!(
        browser
            .is("document.documentElement.scrollWidth <= 320")
            .await?
    );
    let fits = "(box => box.left >= 0 && box.right <= 320 && box.top >= 0 && box.bottom <= 568)(
        document.querySelector('#search').getBoundingClientRect())";
    assert!(browser.is(fits).await?);
    assert!(
        browser
            .is("[...document.querySelectorAll('#search [role=option]')]
        .every(option => option.scrollWidth <= option.clientWidth)")
            .await?
    );
    Ok(())
}
