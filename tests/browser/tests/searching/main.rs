//! Searching: the box on every page, the page of results, and what becomes of a search that cannot be had.

mod dialog;
mod failing;
mod results;

use anyhow::Result;
use browser::Browser;

/// What the list of the box says: a line for each option.
const OPTIONS: &str =
    "[...document.querySelectorAll('#search [role=option]')].map(option => option.innerText)";

/// What the search announces.
const NOTICE: &str = "document.querySelector('#search [role=status]').textContent";

/// Opens the box with its key and types into it, as fast as a test can.
async fn search(browser: &Browser, query: &str) -> Result<()> {
    browser.press("/").await?;
    browser
        .wait_until("document.querySelector('#search').open")
        .await?;
    browser.press(query).await?;
    wait_for_answer(browser).await
}

async fn wait_for_answer(browser: &Browser) -> Result<()> {
    browser
        .wait_until(&format!("/\\d|found|Aucun/.test({NOTICE})"))
        .await?;
    browser.settle().await
}
