//! The annotation controls on the pages, and the page that lists the annotations.

use browser::{Browser, Host, Outcome, collection::cards, collection::review};
use thirtyfour::Key;

use super::{FOCUS, KEPT, NOTES, SCORE, STATUS, mark, wait_for_words, write};

const ITEMS: &str =
    "[...document.querySelectorAll('.saved__group')].map(group => group.innerText.trim()
    .replace(/\\s*\\n\\s*/g, ' | ').replace(/\\d+ [A-Z][a-z]+ \\d{4}/g, 'DATE'))";

#[tokio::test(flavor = "multi_thread")]
async fn films_sections_cards_and_people_are_saved_listed_and_removed() -> Outcome {
    let site = Host::at("/a/b/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    let card = format!("films/runaway-train/#{}", cards()?[0]);
    for at in [SCORE, &card, "films/runaway-train/"] {
        let mark = mark("keep", at);
        let pressed = format!("document.querySelector(\"{mark}\").ariaPressed");
        assert_eq!(browser.text(&pressed).await?, "false", "{at}");
        browser.click_in_view(&mark).await?;
        assert_eq!(browser.text(&pressed).await?, "true", "{at}");
    }
    browser.read(&site, "en/people/akira-kurosawa/").await?;
    browser
        .click_in_view(&mark("keep", "people/akira-kurosawa/"))
        .await?;
    browser.reload().await?;
    let pressed = "document.querySelectorAll('.person > .annotations [aria-pressed=true]').length";
    assert_eq!(browser.number(pressed).await?, 1.0, "it survives a reload");
    browser.read(&site, "en/saved/").await?;
    let title = browser
        .text(&format!(
            "document.querySelector(\"[id='keep-{card}']\").closest('li').querySelector('a').innerText"
        ))
        .await?;
    assert_eq!(
        browser.texts(ITEMS).await?,
        [
            format!(
                "Runaway Train | Runaway Train | Film · DATE | Score | Section · DATE | {title} | Anecdote · DATE"
            ),
            "People | Akira Kurosawa | Person · DATE".to_owned(),
        ]
    );
    // Names come from the collection, in the language of the page.
    browser.click_in_view("nav a[hreflang=fr]").await?;
    let items = browser.texts(ITEMS).await?;
    assert!(items[0].contains("| Musique | Section · "), "{items:?}");
    // A removed item stays listed, so that removing can be undone, until the page is left.
    browser.click_in_view(&mark("keep", SCORE)).await?;
    assert_eq!(browser.texts(ITEMS).await?.len(), 2);
    assert_eq!(browser.texts(KEPT).await?.len(), 3);
    browser.reload().await?;
    assert!(!browser.texts(ITEMS).await?[0].contains("Musique"));
    // The links lead to the bookmarked items.
    browser
        .click_in_view("main .saved__items a[href*='#card-']")
        .await?;
    browser
        .wait_until(&format!("location.pathname === '/a/b/{}'", review("fr")))
        .await?;
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_saved_while_typed_shown_edited_removed_and_restored() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    write(&browser, "Brass").await?;
    wait_for_words(&browser, &["Brass"]).await?;
    assert_eq!(browser.texts(STATUS).await?, ["Saved"]);
    browser.press(" & snow").await?;
    browser.press(Key::Escape).await?;
    assert_eq!(browser.text(FOCUS).await?, format!("pen-{SCORE}"));
    assert_eq!(browser.texts(NOTES).await?, ["Brass & snow"]);
    browser.reload().await?;
    assert_eq!(browser.texts(NOTES).await?, ["Brass & snow"]);
    wait_for_words(&browser, &["Brass & snow"]).await?;
    // A note can also be edited on the page of annotations.
    browser.read(&site, "en/saved/").await?;
    browser.click_in_view(".note__edit").await?;
    browser.press(Key::End).await?;
    browser.press("!").await?;
    wait_for_words(&browser, &["Brass & snow!"]).await?;
    browser
        .click_in_view(".note__buttons [value=remove]")
        .await?;
    assert_eq!(browser.texts(KEPT).await?, [""; 0]);
    assert_eq!(browser.text(FOCUS).await?, format!("undo-{SCORE}"));
    browser.press(Key::Enter).await?;
    wait_for_words(&browser, &["Brass & snow!"]).await?;
    assert_eq!(browser.text(FOCUS).await?, format!("pen-{SCORE}"));
    // A note with an empty text is not stored.
    browser.click_in_view(".note__edit").await?;
    browser.press_with(Key::Control, "a").await?;
    browser.press(Key::Backspace).await?;
    wait_for_words(&browser, &[]).await?;
    assert_eq!(browser.texts(KEPT).await?, [""; 0]);
    browser.press("B").await?;
    wait_for_words(&browser, &["B"]).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_survives_a_language_change_and_a_navigation_in_the_middle_of_a_word() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    write(&browser, "A wor").await?;
    browser.click_in_view("nav a[hreflang=fr]").await?;
    let field = format!("document.getElementById('write-{SCORE}').value");
    assert_eq!(browser.text(&field).await?, "A wor", "the field stays open");
    browser.click_in_view("[id^='write-']").await?;
    browser.press("d").await?;
    browser.click_in_view(".tabs li:last-child a").await?;
    browser
        .wait_until("location.pathname.endsWith('/facts/')")
        .await?;
    browser.back().await?;
    browser.wait_until(&format!("{NOTES}.length === 1")).await?;
    assert_eq!(browser.texts(NOTES).await?, ["A word"]);
    browser.click_in_view(".note__edit").await?;
    browser.press(Key::End).await?;
    browser.press("s").await?;
    browser.visit(&site.url("en/about/")).await?;
    wait_for_words(&browser, &["A words"]).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn bookmarks_and_notes_work_with_the_keyboard_alone() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    let go_to = async |id: &str| -> anyhow::Result<()> {
        for _ in 0..60 {
            browser.press(Key::Tab).await?;
            if browser.text(FOCUS).await? == id {
                return Ok(());
            }
        }
        anyhow::bail!("Tab does not lead to {id}")
    };
    go_to("keep-films/runaway-train/#synopsis").await?;
    browser.press(Key::Space).await?;
    assert_eq!(browser.texts(KEPT).await?.len(), 1);
    go_to("pen-films/runaway-train/#synopsis").await?;
    browser.press(Key::Enter).await?;
    assert_eq!(
        browser.text(FOCUS).await?,
        "write-films/runaway-train/#synopsis"
    );
    // The shortcuts of the page are ordinary letters in a text field.
    browser.press("jl?/").await?;
    wait_for_words(&browser, &["jl?/"]).await?;
    assert_eq!(browser.text("document.documentElement.lang").await?, "en");
    browser.press(Key::Tab).await?;
    browser.press(Key::Enter).await?;
    assert_eq!(
        browser.text(FOCUS).await?,
        "pen-films/runaway-train/#synopsis"
    );
    assert_eq!(browser.texts(NOTES).await?, ["jl?/"]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_annotation_of_an_unknown_film_is_shown_by_its_address_and_not_dropped() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/about/").await?;
    let set = "localStorage['diptych / kept/note-a'] =
        'v=1&kind=note&at=films/metropolis/%23score&time=2026-01-02T00:00:00Z&text=Huppertz'";
    browser.evaluate(set).await?;
    browser.read(&site, "en/saved/").await?;
    let item = "document.querySelector('.saved__group').innerText";
    let item = browser.text(item).await?;
    for part in [
        "Not in this collection",
        "films/metropolis/#score",
        "Huppertz",
    ] {
        assert!(item.contains(part), "{part}: {item}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_saved_items_page_says_without_javascript_that_it_needs_it() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.switch_scripts_off().await?;
    for (language, words) in [("en", "needs JavaScript"), ("fr", "nécessite JavaScript")] {
        browser
            .visit(&site.url(&format!("{language}/saved/")))
            .await?;
        let main = browser
            .text("document.querySelector('main').innerText")
            .await?;
        assert!(main.contains(words), "{main}");
        let robots = "document.querySelector('meta[name=robots]').content";
        assert_eq!(browser.text(robots).await?, "noindex");
    }
    browser.visit(&site.url("en/")).await?;
    assert!(
        browser
            .is("!document.querySelector('meta[name=robots]')")
            .await?
    );
    Ok(())
}
