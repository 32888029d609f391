//! Times of typing into a note beside thousands of others, with the page of saved items open in another tab.

use anyhow::Result;
use browser::{Browser, Host, collection::review};

/// Stores 3,000 notes of 400 letters.
const STORE: &str = "for (let n = 0; n < 3000; n++) {
    localStorage[`${document.documentElement.dataset.storage}kept/note-${String(n).padStart(4, '0')}`] = 'v=1&kind=note&at=films%2Fheat%2F%23score-' + n
        + '&time=2026-01-02T00%3A00%3A00Z&lang=en&text=' + 'word+'.repeat(80);
}";

/// Milliseconds for each letter, until the page is rendered and laid out.
pub(crate) async fn letters() -> Result<Vec<f64>> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/about/").await?;
    browser.evaluate(STORE).await?;
    browser.read(&site, &review("en")).await?;
    let first = browser.tab().await?;
    browser.open_tab().await?;
    browser.read(&site, "en/saved/").await?;
    browser.turn_to(&first).await?;
    let at = "films/runaway-train/#score";
    browser.click_in_view(&format!("[id='pen-{at}']")).await?;
    browser
        .wait_until(&format!("document.activeElement.id === 'write-{at}'"))
        .await?;
    let mut times = Vec::new();
    for _ in 0..60 {
        let script = format!(
            "new Promise(done => {{
                const field = document.getElementById('write-{at}');
                const start = performance.now();
                field.value += 'a';
                field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
                setTimeout(() => {{
                    document.body.getBoundingClientRect();
                    done(performance.now() - start);
                }});
            }})"
        );
        times.push(browser.number(&script).await?);
        tokio::time::sleep(std::time::Duration::from_millis(80)).await;
    }
    Ok(times)
}
