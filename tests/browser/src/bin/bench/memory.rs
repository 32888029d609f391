//! Memory use after many navigations.

use anyhow::Result;
use browser::{Browser, Host, collection::review};
use serde_json::json;

/// Stores the memory of the program in `window.wasmMemory`, to read its size.
const NOTE_MEMORY: &str = "for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...all) => {
        const made = await original.call(WebAssembly, ...all);
        window.wasmMemory = (made.instance ?? made).exports.memory;
        return made;
    };
}";

/// Memory use of the page after a garbage collection; sizes in bytes.
pub(crate) struct Memory {
    pub(crate) heap: f64,
    pub(crate) wasm: f64,
    pub(crate) nodes: f64,
    pub(crate) listeners: f64,
}

/// Memory before and after `n_steps` steps, which alternate language toggles and navigations. Other steps precede the
/// first measurement, so that it includes one-time allocations.
pub(crate) async fn before_and_after(n_steps: u32) -> Result<(Memory, Memory)> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.before_pages(NOTE_MEMORY).await?;
    browser.read(&site, &review("en")).await?;
    use_for(&browser, 300).await?;
    let before = measure(&browser).await?;
    use_for(&browser, n_steps).await?;
    Ok((before, measure(&browser).await?))
}

async fn use_for(browser: &Browser, n_steps: u32) -> Result<()> {
    let script = format!(
        "(async () => {{
            const frame = () => new Promise(done => requestAnimationFrame(done));
            const toggle = () => document.querySelector('nav a[hreflang]:not([aria-current])');
            const away = () => document.querySelector(\"#review .people-list a\")
                ?? document.querySelector(\"main a[href*='films/runaway-train']\");
            for (let step = 0; step < {n_steps}; step++) {{
                (step % 2 ? away() : toggle()).click();
                await frame();
                await frame();
            }}
            return true;
        }})()"
    );
    browser.evaluate(&script).await.map(drop)
}

async fn measure(browser: &Browser) -> Result<Memory> {
    browser.command("Performance.enable", json!({})).await?;
    browser
        .command("HeapProfiler.collectGarbage", json!({}))
        .await?;
    browser
        .command("HeapProfiler.collectGarbage", json!({}))
        .await?;
    let answer = browser.command("Performance.getMetrics", json!({})).await?;
    let metrics = answer["metrics"].as_array().cloned().unwrap_or_default();
    let metric = |name: &str| {
        let found = metrics.iter().find(|metric| metric["name"] == name);
        found
            .and_then(|metric| metric["value"].as_f64())
            .unwrap_or(f64::NAN)
    };
    Ok(Memory {
        heap: metric("JSHeapUsedSize"),
        wasm: browser.number("wasmMemory.buffer.byteLength").await?,
        nodes: metric("Nodes"),
        listeners: metric("JSEventListeners"),
    })
}
