//! The search dialog: opening and closing, held keys, other buttons and pointers.

use anyhow::Result;
use browser::{Browser, Host, Outcome, Unsupported, collection::review};
use thirtyfour::Key;

/// The selector of the button that opens the search.
const BUTTON: &str = ".masthead__search";
const IS_OPEN: &str = "document.querySelector('#search').open";

/// Waits until the dialog lists options.
async fn wait_for_options(browser: &Browser) -> Result<()> {
    browser
        .wait_until("document.querySelectorAll('#search [role=option]').length > 1")
        .await?;
    browser.settle().await
}

async fn hold_enter(browser: &Browser) -> Result<()> {
    browser.hold(Key::Enter, 4).await
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
                    // The focus returns to a link that Enter would follow.
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
            // A second press, as of an impatient reader.
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
    // The previous query is restored; a held key does not submit it.
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
    browser.hold("/", 4).await?;
    assert!(browser.is(IS_OPEN).await?);
    assert_eq!(browser.text("document.activeElement.value").await?, "");
    // One Escape press per step: it clears the query, then closes the dialog.
    browser.press("heat").await?;
    browser.hold(Key::Escape, 4).await?;
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
    for with_control in [false, true] {
        let browser = Browser::open().await?;
        browser.read(&site, "en/about/").await?;
        browser.press("/").await?;
        browser.press("kagemusha").await?;
        wait_for_options(&browser).await?;
        let tabs = browser.n_tabs().await?;
        if with_control {
            browser.click_with_control("#search-option-0").await?;
        } else {
            browser.click_with_middle_button("#search-option-0").await?;
        }
        for _ in 0..1_000 {
            if browser.n_tabs().await? > tabs {
                break;
            }
            browser.settle().await?;
        }
        assert_eq!(browser.n_tabs().await?, tabs + 1, "{with_control}");
        assert_eq!(browser.text("location.pathname").await?, "/en/about/");
        assert!(browser.is(IS_OPEN).await?, "the search goes on");
    }
    Ok(())
}

/// Opens the first hit by `way` and goes back.
async fn check_followed(way: impl AsyncFn(&Browser, &str) -> Result<()>) -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/about/").await?;
    browser.press("/").await?;
    browser.press("kagemusha").await?;
    wait_for_options(&browser).await?;
    way(&browser, "#search-option-0").await?;
    browser
        .wait_until("location.pathname === '/en/films/kagemusha/'")
        .await?;
    assert!(!browser.is(IS_OPEN).await?);
    browser.back().await?;
    assert_eq!(browser.text("location.pathname").await?, "/en/about/");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hit_is_followed_by_a_touch() -> Outcome {
    browser::require!(Unsupported::Touch);
    check_followed(async |browser, hit| browser.tap(hit).await).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hit_is_followed_by_a_screen_readers_click() -> Outcome {
    check_followed(async |browser, hit| {
        let click = format!("document.querySelector('{hit}').click()");
        browser.evaluate(&click).await.map(drop)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pointer_that_rests_where_the_list_opens_chooses_nothing() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/about/").await?;
    for point in [[640.0, 250.0], [640.0, 320.0]] {
        browser.move_pointer(point).await?;
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
            browser.turn_wheel([640.0, 200.0], 600).await?;
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
