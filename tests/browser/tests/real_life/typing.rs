//! Keys of input methods; queries from keyboards, clipboards and URLs; and how often a search is announced.

use anyhow::Result;
use browser::{Browser, Host, Outcome, collection::review};
use thirtyfour::Key;

/// The visible search field: that of the dialog, or else that of the page of results.
const FIELD: &str = "(document.querySelector('dialog[open] [type=search]') ?? document.querySelector('main [type=search]'))";

/// Opens the dialog and waits for a first response of the search program, so that nothing of it is still loading.
async fn open_search(browser: &Browser) -> Result<()> {
    browser.press("/").await?;
    browser.press("train").await?;
    browser
        .wait_until("/\\d/.test(document.querySelector('#search [role=status]').textContent)")
        .await?;
    browser.press_with(Key::Control, "a").await?;
    browser.press(Key::Backspace).await?;
    browser
        .wait_until("!/\\d/.test(document.querySelector('#search [role=status]').textContent)")
        .await
}

/// Dispatches a key event that an input method has handled, as WebKit reports the one that ends a
/// conversion. Returns true if the page left it to the browser.
async fn press_in_conversion(browser: &Browser, key: &str) -> Result<bool> {
    let left = browser
        .is(&format!(
            "document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
                {{ key: '{key}', keyCode: 229, isComposing: false, bubbles: true, cancelable: true, composed: true }}))"
        ))
        .await?;
    browser.settle().await?;
    Ok(left)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_enter_that_ends_a_conversion_is_the_input_methods_and_the_next_one_goes() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    open_search(&browser).await?;
    browser.press("黒澤").await?;
    for key in ["Enter", "ArrowDown", "Escape", "Process", "Unidentified"] {
        assert!(press_in_conversion(&browser, key).await?, "{key}");
    }
    assert_eq!(browser.text(&format!("{FIELD}.value")).await?, "黒澤");
    assert!(
        browser
            .is("document.querySelector('#search').open && !document.querySelector('#search [aria-selected=true]')")
            .await?
    );
    assert_eq!(
        browser.text("location.pathname").await?,
        format!("/{}", review("en"))
    );
    browser.press(Key::Enter).await?;
    assert_eq!(browser.text("location.pathname").await?, "/en/search/");
    // On the page of results Enter moves to the results, but not this one.
    browser.click(".results [type=search]").await?;
    press_in_conversion(&browser, "Enter").await?;
    assert!(
        browser
            .is(&format!("document.activeElement === {FIELD}"))
            .await?
    );
    browser.press(Key::Enter).await?;
    assert_eq!(browser.text("document.activeElement.id").await?, "found");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_input_methods_escape_does_not_close_a_note_and_its_arrows_do_not_leave_a_row() -> Outcome
{
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser
        .read(&site, &format!("{}?with=fr", review("en")))
        .await?;
    browser
        .evaluate("document.querySelector('[data-row]').focus()")
        .await?;
    assert!(press_in_conversion(&browser, "ArrowDown").await?);
    assert!(
        browser
            .is("document.activeElement === document.querySelector('[data-row]')")
            .await?
    );
    browser.read(&site, &review("en")).await?;
    browser.click_in_view("[value=pen]").await?;
    let is_writing = "document.activeElement.localName === 'textarea'";
    browser.wait_until(is_writing).await?;
    press_in_conversion(&browser, "Escape").await?;
    assert!(browser.is(is_writing).await?);
    // A shortcut of the page belongs to the input method as well.
    browser.press(Key::Escape).await?;
    browser.wait_until(&format!("!({is_writing})")).await?;
    press_in_conversion(&browser, "l").await?;
    assert_eq!(browser.text("document.documentElement.lang").await?, "en");
    Ok(())
}

/// Types a word by events, a letter every 80 ms, and returns the texts of live regions after each change.
async fn announced(browser: &Browser, word: &str) -> Result<Vec<String>> {
    let script = format!(
        "(async () => {{
            const live = '[role=status], [role=alert], [role=log], output, [aria-live]:not([aria-live=off])';
            const said = [];
            new MutationObserver((changes) => {{
                const regions = changes.map(({{ target }}) => (target.closest ? target : target.parentElement)?.closest(live));
                for (const region of new Set(regions)) if (region?.textContent.trim()) said.push(region.textContent.trim());
            }}).observe(document.body, {{ subtree: true, childList: true, characterData: true }});
            const pause = (ms) => new Promise((done) => setTimeout(done, ms));
            const field = {FIELD};
            for (const letter of '{word}') {{
                field.value += letter;
                field.dispatchEvent(new InputEvent('input', {{ bubbles: true, data: letter, inputType: 'insertText' }}));
                await pause(80);
            }}
            await pause(1500);
            return said;
        }})()"
    );
    browser.texts(&script).await
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_letters_typed_fast_are_announced_once_after_a_pause() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for (language, found) in [("en", "result"), ("fr", "résultat")] {
        browser.read(&site, &format!("{language}/")).await?;
        open_search(&browser).await?;
        let said = announced(&browser, "kurosawa").await?;
        assert_eq!(said.len(), 1, "in the dialog: {said:?}");
        assert!(said[0].contains(found), "{said:?}");
        // The list of options itself was not delayed.
        let first = "document.querySelector('#search [role=option]').innerText";
        assert!(
            browser.text(first).await?.starts_with("Akira"),
            "{language}"
        );
        browser.read(&site, &format!("{language}/search/")).await?;
        let said = announced(&browser, "kurosawa").await?;
        assert_eq!(said.len(), 1, "on the page of results: {said:?}");
        assert!(said[0].contains(found), "{said:?}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_that_a_keyboard_replaces_is_searched_for() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/").await?;
    open_search(&browser).await?;
    browser.press("curosava").await?;
    browser
        .evaluate(&format!(
            "{FIELD}.value = 'kagemusha';
            {FIELD}.dispatchEvent(new InputEvent('input', {{ bubbles: true, inputType: 'insertReplacementText' }}))"
        ))
        .await?;
    browser
        .wait_until(
            "document.querySelector('#search [role=option]')?.innerText.startsWith('Kagemusha')",
        )
        .await?;
    assert_eq!(browser.text(&format!("{FIELD}.value")).await?, "kagemusha");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn pasted_text_becomes_one_line_of_limited_length() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/").await?;
    open_search(&browser).await?;
    // Pastes through the browser's editing commands, which respect the limits of the field.
    browser
        .evaluate("document.execCommand('insertText', false, 'seven\\nsamurai')")
        .await?;
    browser
        .wait_until("document.querySelector('#search [role=option]')?.innerText.startsWith('Seven Samurai')")
        .await?;
    browser
        .evaluate(&format!(
            "{FIELD}.select(), document.execCommand('insertText', false, 'kurosawa '.repeat(1200))"
        ))
        .await?;
    browser.settle().await?;
    assert!(browser.number(&format!("{FIELD}.value.length")).await? <= 200.0);
    browser.press(Key::Enter).await?;
    assert_eq!(browser.text("location.pathname").await?, "/en/search/");
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_may_have_a_query_of_any_length_with_line_breaks() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser
        .read(&site, "en/search/?q=seven%0D%0Asamurai")
        .await?;
    browser
        .wait_until(
            "document.querySelector('.results .hit__title')?.textContent === 'Seven Samurai'",
        )
        .await?;
    assert_eq!(
        browser
            .text(&format!("{FIELD}.value.replace(/ +/, ' ')"))
            .await?,
        "seven samurai"
    );
    let long = format!("en/search/?q={}", "kurosawa+".repeat(1100));
    browser.read(&site, &long).await?;
    browser
        .wait_until("document.querySelector('.results .hit__title')?.textContent.length > 0")
        .await?;
    assert!(browser.number(&format!("{FIELD}.value.length")).await? <= 200.0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_and_marks_of_direction_in_a_query_do_no_harm() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for query in [
        "%E2%80%8Fkurosawa%E2%80%8F",
        "%E2%80%AEkurosawa%E2%80%AC",
        "kurosawa+%F0%9F%8E%AC",
    ] {
        browser
            .read(&site, &format!("en/search/?q={query}"))
            .await?;
        browser
            .wait_until(
                "document.querySelector('.results .hit__title')?.textContent === 'Akira Kurosawa'",
            )
            .await?;
    }
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}
