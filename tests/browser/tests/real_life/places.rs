//! Scroll restoration: in browsers without `scrollend`, after the back/forward cache, with WebKit's
//! `history.state`, and on pages whose content loads late.

use anyhow::Result;
use browser::{Browser, Host, OtherOrigin, Outcome, Site, collection::review};

/// Removes `scrollend`, as in WebKit. An empty script instead leaves the engine unchanged.
const NO_SCROLLEND: &str = "delete Window.prototype.onscrollend;
    delete window.onscrollend;
    addEventListener('scrollend', event => event.stopImmediatePropagation(), true);";

/// `history.state` as in WebKit: after a change of the fragment it is still that of the previous entry,
/// while the event has no state.
const STATE_STAYS: &str = "{
    const { get } = Object.getOwnPropertyDescriptor(History.prototype, 'state');
    let last = null;
    Object.defineProperty(History.prototype, 'state', { get() { return get.call(this) ?? last; } });
    for (const name of ['pushState', 'replaceState']) {
        const change = history[name];
        History.prototype[name] = function (state, ...all) { last = state; change.call(this, state, ...all); };
    }
}";

/// Delays the search program by 700 ms.
const SLOW_SEARCH: &str = "{
    const { fetch } = window;
    window.fetch = async (...all) => {
        const answer = await fetch(...all);
        if (/finder/.test(answer.url)) await new Promise(done => setTimeout(done, 700));
        return answer;
    };
}";

async fn open(script: &str, path: &str) -> Result<(Site, Browser)> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.before_pages(script).await?;
    browser.read(&site, path).await?;
    Ok((site, browser))
}

/// Scrolls and waits until the position is stored in the history entry.
async fn scroll(browser: &Browser, y: i32) -> Outcome {
    browser.evaluate(&format!("scrollTo(0, {y})")).await?;
    browser
        .wait_until(&format!("String(history.state).startsWith('diptych {y} ')"))
        .await
}

async fn check_y(browser: &Browser, y: f64) -> Outcome {
    let now = browser.number("scrollY").await?;
    assert!((now - y).abs() <= 2.0, "scrolled to {now} instead of {y}");
    Ok(())
}

async fn forward(browser: &Browser) -> Outcome {
    browser.evaluate("history.forward()").await?;
    browser.settle().await
}

#[tokio::test(flavor = "multi_thread")]
async fn forward_restores_the_scroll_position_with_and_without_scrollend() -> Outcome {
    for script in ["", NO_SCROLLEND] {
        let (_site, browser) = open(script, "en/").await?;
        let film = "document.querySelector('main a[href*=\"films/runaway-train/\"]').click()";
        browser.evaluate(film).await?;
        browser.settle().await?;
        scroll(&browser, 4000).await?;
        browser.back().await?;
        browser.wait_until("location.pathname === '/en/'").await?;
        forward(&browser).await?;
        browser.settle().await?;
        check_y(&browser, 4000.0).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reading_position_is_saved_in_a_browser_without_scrollend() -> Outcome {
    let script = format!("{NO_SCROLLEND} localStorage['diptych-preferences'] ??= 'places=on';");
    let (_site, browser) = open(&script, &review("en")).await?;
    browser
        .evaluate("document.getElementById('score-1').scrollIntoView()")
        .await?;
    let kept = "Object.keys(localStorage).some(key => key.startsWith(document.documentElement.dataset.storage + 'kept/'))";
    browser.wait_until(kept).await?;
    browser.evaluate("window.marker = 'old'").await?;
    let person = "document.querySelector('#review a[href*=\"people/\"]').click()";
    browser.evaluate(person).await?;
    browser.settle().await?;
    browser.back().await?;
    browser.wait_until("scrollY > 500").await?;
    assert_eq!(browser.text("window.marker").await?, "old");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_scroll_position_is_saved_when_the_page_is_hidden() -> Outcome {
    let still = "for (const type of ['scroll', 'scrollend'])
        addEventListener(type, event => event.stopImmediatePropagation(), true);";
    let (_site, browser) = open(still, &review("en")).await?;
    browser.evaluate("scrollTo(0, 1700)").await?;
    let hide = "Object.defineProperty(document, 'hidden', { value: true }),
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))";
    browser.evaluate(hide).await?;
    assert!(
        browser
            .text("history.state")
            .await?
            .starts_with("diptych 1700 ")
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_leads_to_the_next_section_if_the_state_outlives_its_history_entry() -> Outcome {
    // As in the engine itself, then as in WebKit.
    for script in ["", STATE_STAYS] {
        let (_site, browser) = open(script, &review("en")).await?;
        scroll(&browser, 1500).await?;
        for _ in 0..3 {
            browser.press("j").await?;
            let hash = browser.text("location.hash.slice(1)").await?;
            assert!(
                browser.is(&browser::layout::is_in_view(&hash)).await?,
                "{hash} is in view"
            );
            assert!(browser.number("scrollY").await? > 1500.0);
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_out_of_the_cache_is_where_it_was() -> Outcome {
    let (_site, browser) = open("", &review("en")).await?;
    scroll(&browser, 2300).await?;
    let come_back =
        "scrollTo(0, 0), dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";
    browser.evaluate(come_back).await?;
    browser.settle().await?;
    check_y(&browser, 2300.0).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_where_it_was_after_a_page_of_another_site() -> Outcome {
    let (_site, browser) = open("", &review("en")).await?;
    let other = OtherOrigin::serve()?;
    let elsewhere = other.page("elsewhere", "", "<p>Elsewhere</p>");
    for y in [2300, 4100] {
        scroll(&browser, y).await?;
        browser.visit(&elsewhere).await?;
        browser.back().await?;
        browser.wait_until_ready().await?;
        check_y(&browser, y.into()).await?;
    }
    Ok(())
}

const FOCUSED: &str = "document.activeElement.getAttribute('href') ?? ''";

/// Follows the last hit of the first group, with or without another document in between, and goes back.
/// Returns the scroll position before and the `href` of the link.
async fn follow_hit(browser: &Browser, between: bool) -> Result<(f64, String)> {
    let hit = "document.querySelector('.results__group li:last-child .hit')";
    browser.wait_until(&format!("!!{hit}")).await?;
    browser
        .evaluate(&format!("{hit}.scrollIntoView({{ block: 'center' }})"))
        .await?;
    browser.settle().await?;
    let y = browser.number("scrollY").await?;
    let href = browser.text(&format!("{hit}.getAttribute('href')")).await?;
    browser
        .evaluate(&format!(
            "{hit}.focus({{ preventScroll: true }}), {hit}.click()"
        ))
        .await?;
    browser.settle().await?;
    if between {
        browser.reload().await?;
    }
    browser.back().await?;
    browser.wait_until("location.search !== ''").await?;
    Ok((y, href))
}

async fn check_back_at_hit(browser: &Browser, y: f64, href: &str) -> Outcome {
    browser
        .wait_until(&format!("({FOCUSED}) === '{href}'"))
        .await?;
    browser.settle().await?;
    check_y(browser, y).await?;
    assert!(
        browser
            .text("history.state")
            .await?
            .starts_with(&format!("diptych {y} "))
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn back_to_results_restores_scroll_position_and_focus_even_if_the_search_is_slow() -> Outcome
{
    for script in ["", SLOW_SEARCH] {
        let (_site, browser) = open(script, "en/search/?q=snow").await?;
        for between in [false, true] {
            let (y, href) = follow_hit(&browser, between).await?;
            check_back_at_hit(&browser, y, &href).await?;
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn back_to_a_result_that_is_not_shown_at_first_shows_it() -> Outcome {
    let (_site, browser) = open("", "en/search/?q=train").await?;
    let all = "document.querySelector('.results__group ~ .button')";
    browser.wait_until(&format!("!!{all}")).await?;
    browser.evaluate(&format!("{all}.click()")).await?;
    browser.settle().await?;
    for between in [false, true] {
        let (y, href) = follow_hit(&browser, between).await?;
        check_back_at_hit(&browser, y, &href).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn scrolling_while_the_search_loads_is_not_overridden() -> Outcome {
    let (_site, browser) = open(SLOW_SEARCH, "en/search/?q=snow").await?;
    browser
        .wait_until("document.querySelectorAll('.hit').length > 5")
        .await?;
    scroll(&browser, 600).await?;
    // The page is reloaded, and high enough to be scrolled before its results load.
    browser
        .before_pages(
            "document.addEventListener('DOMContentLoaded', () => document.body.style.minHeight = '120vh')",
        )
        .await?;
    browser.reload().await?;
    browser.evaluate("scrollTo(0, 100)").await?;
    browser
        .wait_until("document.querySelectorAll('.hit').length > 5")
        .await?;
    browser.settle().await?;
    check_y(&browser, 100.0).await
}
