//! The dialog of the search, opened and left in every way; held keys; other buttons and pointers.

use anyhow::Result;
use browser::{Browser, Host, Outcome, collection::review};
use serde_json::json;
use thirtyfour::Key;

/// The button that opens the search.
const BUTTON: &str = ".masthead__search";
const IS_OPEN: &str = "document.querySelector('#search').open";

/// Waits until the dialog lists something.
async fn wait_for_options(browser: &Browser) -> Result<()> {
    browser
        .wait_until("document.querySelectorAll('#search [role=option]').length > 1")
        .await?;
    browser.settle().await
}

/// A key that stays down: one press, then `n` more that the keyboard repeats.
async fn hold(browser: &Browser, key: &str, code: u32, text: &str, n: usize) -> Result<()> {
    for idx in 0..=n {
        let params = json!({
            "type": "keyDown", "key": key, "code": key, "windowsVirtualKeyCode": code, "text": text,
            "autoRepeat": idx > 0,
        });
        browser.command("Input.dispatchKeyEvent", params).await?;
        browser.settle().await?;
    }
    let params = json!({ "type": "keyUp", "key": key, "code": key, "windowsVirtualKeyCode": code });
    browser.command("Input.dispatchKeyEvent", params).await?;
    browser.settle().await
}

async fn hold_enter(browser: &Browser) -> Result<()> {
    hold(browser, "Enter", 13, "\r", 4).await
}

/// A click with a button of the mouse (`left`, `middle`) and modifiers, as the protocol counts them.
async fn click_with(browser: &Browser, selector: &str, button: &str, modifiers: u32) -> Result<()> {
    let middle = format!(
        "(box => [box.x + box.width / 2, box.y + box.height / 2].join(' '))(
            document.querySelector('{selector}').getBoundingClientRect())"
    );
    let middle = browser.text(&middle).await?;
    let (x, y) = middle.split_once(' ').unwrap_or_default();
    let (x, y): (f64, f64) = (x.parse()?, y.parse()?);
    for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
        let params = json!({
            "type": kind, "x": x, "y": y, "modifiers": modifiers, "clickCount": 1,
            "button": if kind == "mouseMoved" { "none" } else { button },
        });
        browser.command("Input.dispatchMouseEvent", params).await?;
    }
    browser.settle().await
}

#[tokio::test(flavor = "multi_thread")]
async fn enter_leaves_the_search_for_good_however_it_was_opened() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for way in [
        "click",
        "enter",
        "space",
        "slash",
        "click without a pointer",
    ] {
        for down in [false, true] {
            browser.read(&site, "en/about/").await?;
            let focus = format!("document.querySelector('{BUTTON}').focus()");
            match way {
                "click" => browser.click(BUTTON).await?,
                "slash" => {
                    // The focus that comes back is on a link that Enter would follow.
                    browser
                        .evaluate("document.querySelector('nav a[hreflang=fr]').focus()")
                        .await?;
                    browser.press("/").await?;
                }
                "click without a pointer" => {
                    browser
                        .evaluate(&format!(
                            "{focus}, document.querySelector('{BUTTON}').click()"
                        ))
                        .await?;
                }
                key => {
                    browser.evaluate(&focus).await?;
                    if key == "space" {
                        browser.press(" ").await?;
                    } else {
                        browser.press(Key::Enter).await?;
                    }
                }
            }
            assert!(browser.is(IS_OPEN).await?, "{way}");
            browser.press("kurosaw").await?;
            wait_for_options(&browser).await?;
            if down {
                browser.press(Key::Down).await?;
            }
            browser.press(Key::Enter).await?;
            // A second press, out of impatience.
            browser.press(Key::Enter).await?;
            assert!(!browser.is(IS_OPEN).await?, "{way}, {down}");
            let path = if down {
                "/en/people/akira-kurosawa/"
            } else {
                "/en/search/"
            };
            assert_eq!(
                browser.text("location.pathname").await?,
                path,
                "{way}, {down}"
            );
            assert_eq!(
                browser.text("document.activeElement.id").await?,
                "title",
                "{way}"
            );
            browser.back().await?;
            assert_eq!(
                browser.text("location.pathname").await?,
                "/en/about/",
                "one step for one press: {way}, {down}"
            );
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_held_enter_opens_a_dialog_or_follows_once() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    let focus = |selector: &str| format!("document.querySelector(`{selector}`).focus()");
    // What was sought before is there again; a held key does not send it off.
    browser.press("/").await?;
    browser.press("heat").await?;
    wait_for_options(&browser).await?;
    browser.click("#search form button").await?;
    browser.evaluate(&focus(BUTTON)).await?;
    hold_enter(&browser).await?;
    assert!(browser.is(IS_OPEN).await?, "the search stays open");
    hold_enter(&browser).await?;
    assert!(!browser.is(IS_OPEN).await?, "the results stay in sight");
    assert_eq!(browser.text("location.pathname").await?, "/en/search/");
    browser.read(&site, &review("en")).await?;
    for (opener, dialog) in [("[value=cite]", "#cite"), ("[data-embed]", "#embed")] {
        browser.evaluate(&focus(opener)).await?;
        hold_enter(&browser).await?;
        let is_open = format!("document.querySelector('{dialog}')?.open ?? false");
        browser.wait_until(&is_open).await?;
        browser
            .evaluate(&format!(
                "[...document.querySelectorAll('{dialog} button')].at(-1).focus()"
            ))
            .await?;
        hold_enter(&browser).await?;
        assert!(!browser.is(&is_open).await?, "{dialog} stays closed");
    }
    let pressed = "document.querySelector('[value=keep]').getAttribute('aria-pressed')";
    browser.evaluate(&focus("[value=keep]")).await?;
    hold_enter(&browser).await?;
    assert_eq!(browser.text(pressed).await?, "true");
    browser.read(&site, "en/").await?;
    let entries = browser.number("history.length").await?;
    browser.evaluate(&focus(".film-filter a[href]")).await?;
    hold_enter(&browser).await?;
    assert!(browser.is("location.search !== ''").await?);
    assert_eq!(browser.number("history.length").await?, entries + 1.0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_held_slash_opens_the_search_and_is_not_typed() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/about/").await?;
    hold(&browser, "/", 191, "/", 4).await?;
    assert!(browser.is(IS_OPEN).await?);
    assert_eq!(browser.text("document.activeElement.value").await?, "");
    // Escape once for each step: the words go, then the dialog.
    browser.press("heat").await?;
    hold(&browser, "Escape", 27, "", 4).await?;
    assert!(browser.is(IS_OPEN).await?);
    assert_eq!(browser.text("document.activeElement.value").await?, "");
    browser.press(Key::Escape).await?;
    assert!(!browser.is(IS_OPEN).await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn arrows_with_shift_select_in_the_field() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/about/").await?;
    browser.press("/").await?;
    browser.press("kurosawa").await?;
    wait_for_options(&browser).await?;
    browser.press_with(Key::Shift, Key::Up).await?;
    let selected = "document.activeElement.selectionEnd - document.activeElement.selectionStart";
    assert_eq!(browser.number(selected).await?.to_string(), "8");
    let n_active = "document.querySelectorAll('#search [aria-selected=true]').length";
    assert_eq!(browser.number(n_active).await?.to_string(), "0");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hit_opens_in_another_tab_by_the_middle_button_and_by_control() -> Outcome {
    let site = Host::at("/")?.serve()?;
    for (button, modifiers) in [("middle", 0), ("left", 2)] {
        let browser = Browser::open().await?;
        browser.read(&site, "en/about/").await?;
        browser.press("/").await?;
        browser.press("kagemusha").await?;
        wait_for_options(&browser).await?;
        let tabs = browser.n_tabs().await?;
        click_with(&browser, "#search-option-0", button, modifiers).await?;
        for _ in 0..100 {
            if browser.n_tabs().await? > tabs {
                break;
            }
            browser.settle().await?;
        }
        assert_eq!(browser.n_tabs().await?, tabs + 1, "{button}");
        assert_eq!(browser.text("location.pathname").await?, "/en/about/");
        assert!(browser.is(IS_OPEN).await?, "the search goes on");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hit_is_followed_by_a_touch_and_by_a_screen_readers_click() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for by_touch in [true, false] {
        browser.read(&site, "en/about/").await?;
        browser.press("/").await?;
        browser.press("kagemusha").await?;
        wait_for_options(&browser).await?;
        if by_touch {
            let params = json!({ "enabled": true });
            browser
                .command("Emulation.setTouchEmulationEnabled", params)
                .await?;
            let middle = browser
                .evaluate(
                    "(box => ({ x: box.x + 40, y: box.y + box.height / 2 }))(
                    document.querySelector('#search-option-0').getBoundingClientRect())",
                )
                .await?;
            for (kind, points) in [("touchStart", json!([middle])), ("touchEnd", json!([]))] {
                let params = json!({ "type": kind, "touchPoints": points });
                browser.command("Input.dispatchTouchEvent", params).await?;
            }
        } else {
            browser
                .evaluate("document.querySelector('#search-option-0').click()")
                .await?;
        }
        browser
            .wait_until("location.pathname === '/en/films/kagemusha/'")
            .await?;
        assert!(!browser.is(IS_OPEN).await?);
        browser.back().await?;
        assert_eq!(browser.text("location.pathname").await?, "/en/about/");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pointer_that_rests_where_the_list_opens_chooses_nothing() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/about/").await?;
    for (x, y) in [(640, 250), (640, 320)] {
        let params = json!({ "type": "mouseMoved", "x": x, "y": y });
        browser.command("Input.dispatchMouseEvent", params).await?;
    }
    browser.press("/").await?;
    browser.press("kurosawa").await?;
    wait_for_options(&browser).await?;
    let is_over = "document.elementFromPoint(640, 320).closest('[role=option]') !== null";
    assert!(browser.is(is_over).await?, "the pointer is over an option");
    let n_active =
        "document.querySelectorAll('#search [aria-selected=true], [aria-activedescendant]').length";
    assert_eq!(browser.number(n_active).await?.to_string(), "0");
    browser.press(Key::Enter).await?;
    assert_eq!(
        browser.text("location.pathname + location.search").await?,
        "/en/search/?q=kurosawa"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_wheel_over_the_search_leaves_the_page_behind_where_it_is() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    browser
        .evaluate("scrollTo({ top: 900, behavior: 'instant' })")
        .await?;
    // A long list, a short one that does not scroll, and none.
    for query in ["the", "kagemusha", ""] {
        browser.press("/").await?;
        browser.press_with(Key::Control, "a").await?;
        browser.press(Key::Backspace).await?;
        if !query.is_empty() {
            browser.press(query).await?;
            wait_for_options(&browser).await?;
        }
        for _ in 0..6 {
            let params =
                json!({ "type": "mouseWheel", "x": 640, "y": 200, "deltaX": 0, "deltaY": 600 });
            browser.command("Input.dispatchMouseEvent", params).await?;
        }
        browser.settle().await?;
        assert_eq!(
            browser.number("scrollY").await?.to_string(),
            "900",
            "{query}"
        );
        browser.click("#search form button").await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_keys_gives_the_focus_back_to_the_button_of_the_settings() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/about/").await?;
    browser
        .evaluate("document.querySelector('.settings__open').focus()")
        .await?;
    browser.press(Key::Enter).await?;
    browser
        .evaluate("document.querySelector('#settings > .button').focus()")
        .await?;
    browser.press(Key::Enter).await?;
    let is_open = "document.querySelector('#keys').open";
    assert!(browser.is(is_open).await?);
    browser.press(Key::Enter).await?;
    assert!(!browser.is(is_open).await?, "its button closes it");
    assert!(
        browser
            .is("document.activeElement.matches('.settings__open')
                && !document.querySelector('#settings').matches(':popover-open')")
            .await?
    );
    Ok(())
}
