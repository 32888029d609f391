//! Reading in the single file: navigation, languages, sections, search, settings.

use browser::{
    Browser, Outcome,
    collection::{FILM, review},
    layout::is_in_view,
    test_env,
};
use thirtyfour::Key;

use crate::{address, file, open, read};

#[tokio::test(flavor = "multi_thread")]
async fn a_link_leads_to_the_next_page_and_back_to_where_it_stood() -> Outcome {
    let browser = open(&review("en")).await?;
    let link = "#card-runaway-of-1962 a[href*='people/']";
    browser
        .evaluate(&format!(
            "document.querySelector(\"{link}\").scrollIntoView({{ block: 'center' }})"
        ))
        .await?;
    browser.settle().await?;
    let y = browser.number("scrollY").await?;
    browser.evaluate("window.marker = 'still here'").await?;
    browser.click(link).await?;
    assert_eq!(address(&browser).await?, "en/people/akira-kurosawa/");
    assert_eq!(browser.text("document.activeElement.tagName").await?, "H1");
    assert_eq!(browser.number("scrollY").await?, 0.0);
    let heading = browser
        .text("document.querySelector('h1').textContent")
        .await?;
    let announced = "document.querySelector('[data-announcer]').textContent";
    assert!(browser.text(announced).await?.contains(&heading));
    assert!(browser.text("document.title").await?.contains(&heading));
    browser.back().await?;
    assert_eq!(address(&browser).await?, review("en"));
    let after = browser.number("scrollY").await?;
    assert!(
        (y - after).abs() <= 2.0,
        "scrolled to {after} instead of {y}"
    );
    assert!(
        browser
            .is(&format!(
                "document.activeElement === document.querySelector(\"{link}\")"
            ))
            .await?,
        "the focus is on the link"
    );
    assert_eq!(
        browser.text("window.marker").await?,
        "still here",
        "nothing was loaded"
    );
    browser.evaluate("history.forward()").await?;
    browser
        .wait_until("location.hash === '#/en/people/akira-kurosawa/'")
        .await?;
    browser
        .wait_until(&format!("document.title.includes({heading:?})"))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_contents_lead_to_the_sections_and_back() -> Outcome {
    let browser = open(&review("en")).await?;
    for section in ["themes", "score"] {
        browser
            .click(&format!(".contents a[href$='#{section}']"))
            .await?;
        assert_eq!(
            address(&browser).await?,
            format!("{}#{section}", review("en"))
        );
        assert!(browser.is(&is_in_view(section)).await?, "{section}");
        assert_eq!(browser.text("document.activeElement.id").await?, section);
    }
    browser.back().await?;
    assert_eq!(address(&browser).await?, format!("{}#themes", review("en")));
    assert!(browser.is(&is_in_view("themes")).await?);
    // By key too, without a history entry.
    browser.press("j").await?;
    assert!(address(&browser).await?.ends_with("#performances"));
    assert!(browser.is(&is_in_view("performances")).await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_skip_link_leads_into_the_page() -> Outcome {
    let browser = open("en/").await?;
    browser.press(Key::Tab).await?;
    assert_eq!(
        browser.text("document.activeElement.className").await?,
        "skip-link"
    );
    browser.press(Key::Enter).await?;
    assert_eq!(browser.text("document.activeElement.id").await?, "text");
    assert_eq!(address(&browser).await?, "en/#text");
    read(&browser, &format!("{}#score", review("en"))).await?;
    let href = "document.querySelector('.skip-link').getAttribute('href')";
    assert_eq!(
        browser.text(href).await?,
        format!("#/{}#text", review("en"))
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_typed_address_opens_its_page_at_its_section() -> Outcome {
    let browser = open("en/").await?;
    browser
        .evaluate(&format!(
            "location.hash = '/fr/films/{FILM}/?with=en#score'"
        ))
        .await?;
    browser
        .wait_until("document.querySelectorAll('.pair').length > 0")
        .await?;
    browser.settle().await?;
    assert!(browser.is(&is_in_view("score")).await?);
    assert_eq!(browser.text("document.documentElement.lang").await?, "fr");
    // Another section of the same page.
    browser
        .evaluate(&format!(
            "location.hash = '/fr/films/{FILM}/?with=en#verdict'"
        ))
        .await?;
    browser.wait_until(&is_in_view("verdict")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_toggle_keeps_the_paragraph_and_the_focus() -> Outcome {
    let browser = open(&review("en")).await?;
    browser
        .evaluate("document.getElementById('editing-1').scrollIntoView()")
        .await?;
    browser.settle().await?;
    let top = browser::layout::top("editing-1");
    let before = browser.number(&top).await?;
    browser.click("nav a[hreflang=fr]").await?;
    assert_eq!(address(&browser).await?, review("fr"));
    assert_eq!(browser.text("document.documentElement.lang").await?, "fr");
    let after = browser.number(&top).await?;
    assert!(
        (before - after).abs() <= 2.0,
        "at {after} instead of {before}"
    );
    assert_eq!(browser.text("document.activeElement.hreflang").await?, "fr");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_parallel_view_is_in_the_address_and_in_the_links_to_its_sections() -> Outcome {
    let browser = open(&review("en")).await?;
    browser
        .click(".parallel-options a[href*='with=fr']")
        .await?;
    assert_eq!(
        address(&browser).await?,
        format!("{}?with=fr", review("en"))
    );
    assert!(
        browser
            .number("document.querySelectorAll('.pair').length")
            .await?
            > 13.0
    );
    for link in [".contents a[href$='#score']", "#score .part-link"] {
        let href = format!("document.querySelector(\"{link}\").getAttribute('href')");
        assert_eq!(
            browser.text(&href).await?,
            format!("#/{}?with=fr#score", review("en"))
        );
    }
    browser.click(".contents a[href$='#score']").await?;
    browser.reload().await?;
    assert!(
        browser
            .number("document.querySelectorAll('.pair').length")
            .await?
            > 13.0
    );
    assert!(
        browser.is(&is_in_view("score")).await?,
        "a reload keeps the place"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_search_finds_and_opens() -> Outcome {
    let browser = open("en/").await?;
    browser.press("/").await?;
    browser.press("locomotive").await?;
    browser
        .wait_until("document.querySelectorAll('#search [role=option]').length > 0")
        .await?;
    browser.press(Key::Enter).await?;
    assert_eq!(address(&browser).await?, "en/search/?q=locomotive");
    let hit = "document.querySelector('a.hit').getAttribute('href')";
    browser
        .wait_until("document.querySelector('a.hit') !== null")
        .await?;
    let href = browser.text(hit).await?;
    browser.click("a.hit").await?;
    assert_eq!(format!("#/{}", address(&browser).await?), href);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_stored() -> Outcome {
    let browser = open("en/").await?;
    browser.click("[popovertarget=settings]").await?;
    browser.click("#settings input[value=dark]").await?;
    browser.reload().await?;
    let theme = "document.documentElement.dataset.theme";
    assert_eq!(browser.text(theme).await?, "dark");
    assert!(
        browser
            .is("document.querySelector('#settings input[value=dark]').checked")
            .await?
    );
    // The language chosen by hand is used when the file is opened again.
    browser.click("nav a[hreflang=fr]").await?;
    browser.visit(&file()?).await?;
    browser.wait_until_ready().await?;
    assert_eq!(address(&browser).await?, "fr/");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_renamed_file_finds_the_stored_data_of_its_reader() -> Outcome {
    let browser = open("en/").await?;
    browser.click("[popovertarget=settings]").await?;
    browser.click("#settings input[value=dark]").await?;
    let renamed = test_env::path(test_env::SINGLE_FILE)?.with_file_name("diptych (1).html");
    std::fs::copy(test_env::path(test_env::SINGLE_FILE)?, &renamed)?;
    browser
        .visit(&format!("file://{}#/en/", renamed.display()))
        .await?;
    let ready = browser.wait_until_ready().await;
    std::fs::remove_file(&renamed)?;
    ready?;
    let theme = "document.documentElement.dataset.theme";
    assert_eq!(browser.text(theme).await?, "dark");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_are_in_the_address() -> Outcome {
    let browser = open("en/?decade=1980&order=title").await?;
    let films = "[...document.querySelectorAll('.film-list h3')].map(one => one.textContent)";
    let filtered = browser.texts(films).await?;
    read(&browser, "en/").await?;
    let all = browser.texts(films).await?;
    assert!(
        !filtered.is_empty() && filtered.len() < all.len(),
        "{filtered:?} of {all:?}"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_that_is_copied_is_the_whole_one() -> Outcome {
    let browser = Browser::open().await?;
    let refusing = "Object.defineProperty(navigator, 'clipboard', { value: undefined });";
    browser.before_pages(refusing).await?;
    read(&browser, "en/?decade=1980").await?;
    browser.click(".copy-link button").await?;
    let shown = browser
        .text("document.querySelector('[data-refused] input').value")
        .await?;
    assert_eq!(shown, crate::page("en/?decade=1980")?);
    Ok(())
}
