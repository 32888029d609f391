//! Two tabs at once: synchronized, and neither loses changes of the other.

use browser::{Browser, Host, Outcome, collection::review};
use thirtyfour::Key;

use super::{NOTES, SCORE, STATUS, mark, stored_words, wait_for_words, write};

#[tokio::test(flavor = "multi_thread")]
async fn tabs_are_in_step_without_a_reload() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    let first = browser.tab().await?;
    let second = browser.open_tab().await?;
    browser.read(&site, "fr/saved/").await?;
    browser.turn_to(&first).await?;
    browser.click_in_view(&mark("keep", SCORE)).await?;
    write(&browser, "Brass").await?;
    browser.turn_to(&second).await?;
    browser
        .wait_until(&format!("{NOTES}[0] === 'Brass'"))
        .await?;
    browser.click_in_view(&mark("keep", SCORE)).await?;
    browser.turn_to(&first).await?;
    browser
        .wait_until(&format!(
            "document.querySelector(\"{}\").ariaPressed === 'false'",
            mark("keep", SCORE)
        ))
        .await?;
    assert_eq!(stored_words(&browser).await?, ["Brass"]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn two_tabs_that_change_a_note_at_once_lose_no_word() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    let first = browser.tab().await?;
    write(&browser, "Brass").await?;
    let second = browser.open_tab().await?;
    browser.read(&site, &review("fr")).await?;
    // Both tabs edit the same note in turns.
    browser.click_in_view(&mark("pen", SCORE)).await?;
    browser.press(Key::End).await?;
    browser.press(", dit-elle").await?;
    browser.turn_to(&first).await?;
    browser.press(", he said").await?;
    browser.turn_to(&second).await?;
    browser.press(".").await?;
    browser.press(Key::Escape).await?;
    browser.turn_to(&first).await?;
    browser.press("!").await?;
    browser.press(Key::Escape).await?;
    let mut words = stored_words(&browser).await?;
    words.sort();
    assert_eq!(words, ["Brass, dit-elle.", "Brass, he said!"]);
    let double = "Edited in two places: both versions are here.";
    for tab in [&first, &second] {
        browser.turn_to(tab).await?;
        browser.wait_until(&format!("{NOTES}.length === 2")).await?;
    }
    browser.turn_to(&first).await?;
    assert_eq!(browser.texts(STATUS).await?, [double]);
    // One of them is removed; the other stays.
    browser.click_in_view(".note__edit").await?;
    browser
        .click_in_view(".note__buttons [value=remove]")
        .await?;
    assert_eq!(browser.texts(NOTES).await?.len(), 1);
    assert_eq!(stored_words(&browser).await?.len(), 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_that_is_removed_in_one_tab_while_another_writes_it_stays() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    let first = browser.tab().await?;
    write(&browser, "Brass").await?;
    let second = browser.open_tab().await?;
    browser.read(&site, &review("en")).await?;
    browser.click_in_view(".note__edit").await?;
    browser.turn_to(&first).await?;
    browser.press(" and").await?;
    browser.turn_to(&second).await?;
    browser
        .click_in_view(".note__buttons [value=remove]")
        .await?;
    browser.turn_to(&first).await?;
    browser.press(" snow").await?;
    wait_for_words(&browser, &["Brass and snow"]).await?;
    Ok(())
}
