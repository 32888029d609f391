//! Focus and keyboard input between the host page and an element.

use browser::{Outcome, Unsupported};
use serde_json::json;
use thirtyfour::Key;

use crate::{HEAT, Visit, inside};

#[tokio::test(flavor = "multi_thread")]
async fn the_focus_moves_from_the_fallback_link_to_the_app_that_replaces_it() -> Outcome {
    let visit = Visit::to(&format!(
        "<button id=first>A</button><div style='height:3000px'></div>{HEAT}<div style='height:3000px'></div>"
    ))
    .await?;
    let browser = &visit.browser;
    browser
        .wait_until("!!customElements.get('film-explorer')")
        .await?;
    browser.evaluate("first.focus()").await?;
    // Scrolls the link into view, and with it the element.
    browser.press(Key::Tab).await?;
    visit.ready(1).await?;
    let focused = "document.activeElement.shadowRoot?.activeElement?.id ?? ''";
    assert_eq!(browser.text(focused).await?, "title");
    let top = "document.querySelector('film-explorer').getBoundingClientRect().top";
    let top = browser.number(top).await?;
    assert!(top > 0.0, "the page does not scroll: {top}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_focus_goes_back_to_the_link_if_the_program_stops() -> Outcome {
    let visit = Visit::to(&format!("<button id=own>Own</button>{HEAT}")).await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    let people = inside("film-explorer", ".masthead__pages li:nth-child(2) a");
    let break_it = format!(
        "{people}.focus(), {people}.click(),
        Node.prototype.insertBefore = () => {{ throw new Error('broken on purpose') }}"
    );
    visit
        .until_heard(&break_it, "type === 'error' && reason === 'broken'")
        .await?;
    let focused = "document.activeElement.textContent";
    assert_eq!(browser.text(focused).await?, "Heat");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn input_events_of_a_field_do_not_reach_the_host_page() -> Outcome {
    browser::require!(Unsupported::InputMethod);
    let visit = Visit::to(HEAT).await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    browser
        .evaluate(&(inside("film-explorer", ".masthead__search") + ".click()"))
        .await?;
    browser.settle().await?;
    browser
        .evaluate(
            "window.inner = new Set(), window.outer = new Set();
            for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'textInput', 'input',
                'compositionstart', 'compositionupdate', 'compositionend', 'paste', 'cut', 'copy']) {
                const { shadowRoot } = document.querySelector('film-explorer');
                shadowRoot.addEventListener(type, () => inner.add(type), true);
                document.body.addEventListener(type, () => outer.add(type));
            }",
        )
        .await?;
    browser.press("snow").await?;
    for key in ["a", "c", "x", "v"] {
        browser.press_with(Key::Control, key).await?;
    }
    let composed = json!({ "text": "é", "selectionStart": 1, "selectionEnd": 1 });
    browser.command("Input.imeSetComposition", composed).await?;
    browser
        .command("Input.insertText", json!({ "text": "été" }))
        .await?;
    browser.settle().await?;
    assert_eq!(
        browser.number("inner.size").await?.to_string(),
        "12",
        "all of them happen: {:?}",
        browser.texts("[...inner]").await?
    );
    assert_eq!(browser.texts("[...outer]").await?, [""; 0]);
    Ok(())
}
