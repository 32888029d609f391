//! Times of loading a page, and of interactions in it.

use anyhow::Result;
use browser::{Browser, Host, collection::review};
use serde_json::json;

/// Records the time at which the app is ready, in `window.interactive`.
const NOTE_INTERACTIVE: &str = "new MutationObserver(() => {
    if (document.documentElement?.dataset.app === 'ready') window.interactive ??= performance.now();
}).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-app'] });";

/// Milliseconds since the start of the navigation.
pub(crate) struct Loading {
    pub(crate) first_paint: f64,
    pub(crate) interactive: f64,
}

/// Milliseconds since the click.
pub(crate) struct Step {
    /// Until the page is rendered and laid out.
    pub(crate) work: f64,
    /// Until the second frame begins, when the first is painted: 17 to 34 ms if there is nothing to do.
    pub(crate) painted: f64,
}

/// Loads a film page in a new browser, from a host that compresses with gzip.
pub(crate) async fn load(slow: bool) -> Result<Loading> {
    let site = Host::at("/")?.compressing().serve()?;
    let browser = Browser::open().await?;
    browser.before_pages(NOTE_INTERACTIVE).await?;
    browser
        .command("Network.setCacheDisabled", json!({ "cacheDisabled": true }))
        .await?;
    if slow {
        browser.slow_down().await?;
    }
    browser.read(&site, &review("en")).await?;
    let paint = "performance.getEntriesByName('first-contentful-paint')[0].startTime";
    Ok(Loading {
        first_paint: browser.number(paint).await?,
        interactive: browser.number("interactive").await?,
    })
}

/// Queries typed into the search, letter by letter: titles, people, texts, a typo, both languages.
const TYPED: [&str; 6] = [
    "kurosawa",
    "runaway train",
    "l’homme",
    "neige prison",
    "tarkofsky",
    "once upon a time",
];

/// Types into the search, one letter after the other. Returns the milliseconds for each letter until its results are
/// rendered and laid out; the first letter of a query has the most results.
pub(crate) async fn keystrokes(browser: &Browser) -> Result<Vec<f64>> {
    browser.press("/").await?;
    // The search program is fetched with the first letter typed.
    browser.press("a").await?;
    browser
        .wait_until("document.querySelector('#search [role=option]') !== null")
        .await?;
    let mut times = Vec::new();
    for query in TYPED {
        for (end, letter) in query.char_indices() {
            let script = format!(
                "new Promise(done => {{
                    const field = document.querySelector('#search input');
                    const start = performance.now();
                    field.value = {:?};
                    field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
                    setTimeout(() => {{
                        document.body.getBoundingClientRect();
                        done(performance.now() - start);
                    }});
                }})",
                &query[..end + letter.len_utf8()]
            );
            times.push(browser.number(&script).await?);
            browser.settle().await?;
        }
    }
    Ok(times)
}

/// Clicks a link and waits until its target is painted.
pub(crate) async fn step(browser: &Browser, selector: &str) -> Result<Step> {
    browser.settle().await?;
    let script = format!(
        "new Promise(done => {{
            const link = document.querySelector(\"{selector}\");
            const before = location.href, start = performance.now();
            link.click();
            setTimeout(() => {{
                document.body.getBoundingClientRect();
                const work = performance.now() - start;
                requestAnimationFrame(() => requestAnimationFrame(() =>
                    done([work, performance.now() - start, location.href !== before])));
            }});
        }})"
    );
    let times = browser.evaluate(&script).await?;
    anyhow::ensure!(times[2] == true, "{selector} leads nowhere");
    let time = |idx: usize| times[idx].as_f64().unwrap_or_default();
    Ok(Step {
        work: time(0),
        painted: time(1),
    })
}
