//! A note among thousands: a text is stored when typing pauses, and at once before the page may be closed.

use anyhow::Result;
use browser::{Browser, Host, Outcome, Site, collection::review};

const SCORE: &str = "films/runaway-train/#score";

/// Counts the writes to storage, before any script of the page runs.
const COUNT: &str = "window.nStored = 0;
    window.setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (...all) { nStored++; return setItem.apply(this, all); };";

/// Types into the open note as an input method would, with an `input` event for each letter. Then runs
/// `then` and returns the numbers of writes before and after it.
fn typing(words: &str, then: &str) -> String {
    format!(
        "(() => {{
            const field = document.getElementById('write-{SCORE}');
            for (const letter of {words:?}) {{
                field.value += letter;
                field.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}));
            }}
            const before = nStored;
            {then};
            return [before, nStored];
        }})()"
    )
}

async fn open_note() -> Result<(Site, Browser)> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.before_pages(COUNT).await?;
    browser.read(&site, &review("en")).await?;
    browser
        .click_in_view(&format!("[id='pen-{SCORE}']"))
        .await?;
    browser
        .wait_until(&format!("document.activeElement.id === 'write-{SCORE}'"))
        .await?;
    Ok((site, browser))
}

/// The texts of all notes, in the order of their keys.
const WORDS: &str = "Object.keys(localStorage).filter(key => key.includes('/note-')).sort()
    .map(key => new URLSearchParams(localStorage[key]).get('text'))";

const STATUS: &str = "[...document.querySelectorAll('.annotations__status')]
    .map(status => status.innerText.trim()).filter(Boolean).join()";

#[tokio::test(flavor = "multi_thread")]
async fn letters_are_stored_together_when_typing_pauses() -> Outcome {
    let (_site, browser) = open_note().await?;
    let counts = browser.evaluate(&typing("Brass, snow", "")).await?;
    assert_eq!(
        counts,
        serde_json::json!([0, 0]),
        "no letter is stored by itself"
    );
    browser
        .wait_until(&format!("({WORDS}).join() === 'Brass, snow'"))
        .await?;
    assert_eq!(browser.number("nStored").await?, 1.0);
    assert_eq!(browser.text(STATUS).await?, "Saved");
    // Continuous typing does not delay storing.
    browser.evaluate(&typing(&"x".repeat(45), "")).await?;
    assert!(browser.number("nStored").await? >= 3.0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_stored_at_once_when_the_page_may_go() -> Outcome {
    let (_site, browser) = open_note().await?;
    let mut expected = String::new();
    for event in [
        "dispatchEvent(new Event('pagehide'))",
        "document.dispatchEvent(new Event('visibilitychange'))",
        "dispatchEvent(new Event('blur'))",
        "field.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }))",
        "document.querySelector('.tabs li:last-child a').click()",
    ] {
        expected.push('a');
        let counts = browser.evaluate(&typing("a", event)).await?;
        browser
            .wait_until(&format!("({WORDS}).join() === '{expected}'"))
            .await?;
        // A navigation unmounts the note in a later task of the event loop.
        let stored = counts[1].as_u64() > counts[0].as_u64();
        assert!(stored || event.contains("click"), "{event}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn note_text_is_stored_if_the_program_stops_while_it_is_typed() -> Outcome {
    let (_site, browser) = open_note().await?;
    let counts = browser
        .evaluate(&typing("Brass", "globalThis.diptychBroke('stopped')"))
        .await?;
    assert_eq!(counts, serde_json::json!([0, 1]));
    assert_eq!(browser.texts(WORDS).await?, ["Brass"]);
    browser.reload().await?;
    let notes = "[...document.querySelectorAll('.note__words')].map(note => note.innerText)";
    browser
        .wait_until(&format!("({notes}).join() === 'Brass'"))
        .await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn note_text_that_storage_refuses_is_reported_and_survives_navigation() -> Outcome {
    let (_site, browser) = open_note().await?;
    let full = "window.full = true; Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError'); }";
    browser.evaluate(&format!("(() => {{ {full} }})()")).await?;
    browser.evaluate(&typing("Brass", "")).await?;
    browser
        .wait_until(&format!("({STATUS}).includes('no more room')"))
        .await?;
    let asks = "(() => { const event = new Event('beforeunload', { cancelable: true });
        dispatchEvent(event); return event.defaultPrevented; })()";
    assert!(
        browser.is(asks).await?,
        "the browser asks before the page is left"
    );
    browser.evaluate(&typing(" and snow", "")).await?;
    browser.click_in_view(".tabs li:last-child a").await?;
    browser
        .wait_until("location.pathname.endsWith('/facts/')")
        .await?;
    browser.back().await?;
    let field = format!("document.getElementById('write-{SCORE}')?.value ?? ''");
    browser
        .wait_until(&format!("({field}) === 'Brass and snow'"))
        .await?;
    let status = browser.text(STATUS).await?;
    assert!(status.contains("no more room"), "{status}");
    // With free space again it is stored, and nothing prompts before leaving.
    browser
        .evaluate("Storage.prototype.setItem = setItem")
        .await?;
    browser.evaluate(&typing("!", "")).await?;
    browser
        .wait_until(&format!("({WORDS}).join() === 'Brass and snow!'"))
        .await?;
    assert!(!browser.is(asks).await?);
    Ok(())
}
