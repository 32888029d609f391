//! Elements that are removed, reinserted and moved: they leave nothing behind.

use anyhow::{Context, Result};
use browser::{Browser, Outcome, Unsupported};
use serde_json::json;

use crate::{HEAT, Visit, heading};

#[tokio::test(flavor = "multi_thread")]
async fn an_element_that_is_moved_stays_as_it_is() -> Outcome {
    let visit = Visit::to(&format!("<div id=a>{HEAT}</div><div id=b></div>")).await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    let element = "document.querySelector('film-explorer')";
    let people = crate::inside("film-explorer", ".masthead__pages li:nth-child(2) a") + ".click()";
    visit.until_heard(&people, "path === 'en/people/'").await?;
    browser
        .evaluate(&format!(
            "var app = {element}.shadowRoot.querySelector('.app'); b.append({element});0"
        ))
        .await?;
    browser.settle().await?;
    assert!(
        browser
            .is(&format!(
                "{element}.shadowRoot.querySelector('.app') === app && app.isConnected"
            ))
            .await?
    );
    assert_eq!(
        browser.number("heard.length").await?.to_string(),
        "2",
        "it was ready once, and led on once"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_that_comes_back_begins_anew() -> Outcome {
    let visit = Visit::to(HEAT).await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    let element = "document.querySelector('film-explorer')";
    let reveal = format!("{element}.shadowRoot.querySelector('.masthead__search').click()");
    browser.evaluate(&reveal).await?;
    browser.press("snow").await?;
    let people = crate::inside("film-explorer", ".masthead__pages li:nth-child(2) a") + ".click()";
    visit.until_heard(&people, "path === 'en/people/'").await?;
    browser
        .evaluate(&format!("var one = {element}; one.remove()"))
        .await?;
    browser.settle().await?;
    assert!(
        browser
            .is("one.shadowRoot.querySelector('.app') === null")
            .await?
    );
    browser.evaluate("document.body.append(one)").await?;
    visit.ready(2).await?;
    assert_eq!(browser.text(&heading("film-explorer")).await?, "Heat");
    let searched = crate::inside("film-explorer", ".search__field") + ".value";
    assert_eq!(
        browser.text(&searched).await?,
        "",
        "what was searched for is forgotten"
    );
    assert!(
        browser
            .is(&format!(
                "{} === null",
                crate::inside("film-explorer", "dialog[open]")
            ))
            .await?
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_that_replaces_a_removed_one_of_the_same_film_is_ready() -> Outcome {
    let visit = Visit::to(HEAT).await?;
    visit.ready(1).await?;
    let change = "(() => {
        const old = document.querySelector('film-explorer');
        const one = old.cloneNode(true);
        one.id = 'second';
        old.remove();
        setTimeout(() => document.body.append(one));
    })()";
    visit
        .until_heard(
            change,
            "type === 'ready' && id === 'second' && path === 'en/films/heat/'",
        )
        .await?;
    assert_eq!(visit.browser.text(&heading("#second")).await?, "Heat");
    Ok(())
}

/// Exposes the memory of the program to the page.
const SHOW_MEMORY: &str = "<script>
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (...given) => {
        const made = await instantiateStreaming.apply(WebAssembly, given);
        globalThis.memory = made.instance.exports.memory;
        return made;
    };
</script>";

/// Returns the JavaScript heap in bytes, the numbers of nodes and listeners, and the WebAssembly memory in
/// bytes, after garbage collection.
async fn metrics(browser: &Browser) -> Result<[f64; 4]> {
    browser
        .command("HeapProfiler.collectGarbage", json!({}))
        .await?;
    let answer = browser.command("Performance.getMetrics", json!({})).await?;
    let all = answer["metrics"]
        .as_array()
        .context("there are no metrics")?;
    let value = |name: &str| {
        let found = all.iter().find(|metric| metric["name"] == name);
        found
            .and_then(|metric| metric["value"].as_f64())
            .with_context(|| name.to_owned())
    };
    Ok([
        value("JSHeapUsedSize")?,
        value("Nodes")?,
        value("JSEventListeners")?,
        browser.number("memory.buffer.byteLength").await?,
    ])
}

/// Inserts and removes `n` elements one after the other, each once it is ready.
fn cycles(n: usize) -> String {
    format!(
        "(async () => {{
            for (let n = 0; n < {n}; n++) {{
                const one = document.createElement('film-explorer');
                Object.assign(one, {{ film: n % 2 ? 'heat' : 'kagemusha', section: 'score', lang: n % 3 ? 'en' : 'fr' }});
                const ready = new Promise(done => one.addEventListener('diptych-ready', done));
                document.body.prepend(one); // In view.
                await ready;
                one.remove();
                await 0;
            }}
            heard.length = 0;
            return {n};
        }})()"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_elements_that_came_and_went_leave_nothing() -> Outcome {
    browser::require!(Unsupported::HeapMetrics);
    let visit = Visit::to(&[SHOW_MEMORY, HEAT].concat()).await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    browser.command("Performance.enable", json!({})).await?;
    browser.evaluate(&cycles(20)).await?;
    let before = metrics(browser).await?;
    // In parts: a driver limits the time of one script.
    for _ in 0..10 {
        browser.evaluate(&cycles(50)).await?;
    }
    let after = metrics(browser).await?;
    println!("heap, nodes, listeners, program: {before:?}, after 500 more: {after:?}");
    assert!(
        after[0] < before[0] * 1.1 + 300_000.0,
        "memory: {before:?}, {after:?}"
    );
    assert!(after[1] < before[1] + 300.0, "nodes: {before:?}, {after:?}");
    assert!(
        after[2] < before[2] + 30.0,
        "listeners: {before:?}, {after:?}"
    );
    assert!(after[3] < before[3] + 1.0, "program: {before:?}, {after:?}");
    Ok(())
}
