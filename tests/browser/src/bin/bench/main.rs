//! Measures the release build in a browser and prints tables for the README; built and run by `cargo xtask bench`.

mod memory;
mod notes;
mod speed;
mod table;

use anyhow::Result;
use browser::{
    Browser, Host,
    collection::{FILM, review},
    test_env,
    weight::{Weight, files, fonts, without_pack},
};
use table::{Spread, row, weights};

/// Number of measurements of each time.
const N_RUNS: usize = 9;

#[tokio::main]
async fn main() -> Result<()> {
    print_weights()?;
    println!("\n| what | median | min–max | p95 |\n|---|---:|---:|---:|");
    print_loading().await?;
    print_steps().await?;
    print_keystrokes().await?;
    row(
        "a letter typed into a note, beside 3,000 others",
        &Spread::of(notes::letters().await?),
        "ms",
    );
    print_memory().await
}

fn print_weights() -> Result<()> {
    let page = test_env::dist()?.join(review("en")).join("index.html");
    let mut scripts = files("diptych-", ".js")?;
    scripts.extend(files("boot-", ".js")?);
    scripts.extend(files("early-", ".js")?);
    println!("| what | raw | gzip | brotli |\n|---|---:|---:|---:|");
    weights("a film page (HTML)", Weight::of(&[page])?);
    weights("style sheet", Weight::of(&files("style-", ".css")?)?);
    weights("scripts", Weight::of(&scripts)?);
    weights("wasm", Weight::of(&files("diptych-", ".wasm")?)?);
    weights("wasm without the collection", without_pack()?);
    let search = [files("finder-", ".js")?, files("finder_bg-", ".wasm")?].concat();
    weights("the search, when it is first used", Weight::of(&search)?);
    let dist = test_env::dist()?;
    let mut section = files("embed-", ".css")?;
    section.push(dist.join(format!("embed/en/{FILM}/score/index.html")));
    weights(
        "a section in a frame: HTML and style",
        Weight::of(&section)?,
    );
    let script = Weight::of(&[dist.join("embed.js")])?;
    weights("the script of an element, before that is near", script);
    let late = [files("late-", ".css")?, files("embed-dialog-", ".js")?].concat();
    weights("deferred style, the dialog Embed", Weight::of(&late)?);
    weights("fonts", Weight::of(&fonts()?)?);
    Ok(())
}

async fn print_loading() -> Result<()> {
    // Warm-up: the host compresses each file at its first request.
    speed::load(false).await?;
    for (condition, slow) in [("", false), (", CPU ÷ 4 and slow 4G", true)] {
        let (mut paint, mut interactive) = (Vec::new(), Vec::new());
        for _ in 0..N_RUNS {
            let times = speed::load(slow).await?;
            paint.push(times.first_paint);
            interactive.push(times.interactive);
        }
        row(
            &format!("first contentful paint{condition}"),
            &Spread::of(paint),
            "ms",
        );
        row(
            &format!("interactive{condition}"),
            &Spread::of(interactive),
            "ms",
        );
    }
    Ok(())
}

async fn print_steps() -> Result<()> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for (name, selectors) in [
        (
            "language toggle",
            ["nav a[hreflang=fr]", "nav a[hreflang=en]"],
        ),
        (
            "parallel view",
            ["a[href*='with=fr']", ".parallel-options li:first-child a"],
        ),
    ] {
        browser.read(&site, &review("en")).await?;
        let (mut painted, mut work) = (Vec::new(), Vec::new());
        for run in 0..4 * N_RUNS {
            let step = speed::step(&browser, selectors[run % 2]).await?;
            painted.push(step.painted);
            work.push(step.work);
        }
        row(
            &format!("{name}: script, style and layout"),
            &Spread::of(work),
            "ms",
        );
        row(
            &format!("{name}: event to the frame after the next"),
            &Spread::of(painted),
            "ms",
        );
    }
    Ok(())
}

async fn print_keystrokes() -> Result<()> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    let times = speed::keystrokes(&browser).await?;
    row(
        "a letter typed into the search: script, style and layout",
        &Spread::of(times),
        "ms",
    );
    Ok(())
}

async fn print_memory() -> Result<()> {
    let (before, after) = memory::before_and_after(500).await?;
    println!("\n| after 500 toggles and navigations | before | after |\n|---|---:|---:|");
    println!(
        "| JS heap, collected | {} | {} |",
        table::kb(before.heap),
        table::kb(after.heap)
    );
    println!(
        "| memory of the wasm | {} | {} |",
        table::kb(before.wasm),
        table::kb(after.wasm)
    );
    println!(
        "| nodes of the document | {} | {} |",
        before.nodes, after.nodes
    );
    println!("| listeners | {} | {} |", before.listeners, after.listeners);
    Ok(())
}
