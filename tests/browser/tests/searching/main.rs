//! Searching: the dialog on every page, the page of results, and a search program that fails to load.

mod dialog;
mod failing;
mod results;

use anyhow::Result;
use browser::Browser;

/// The texts of the options in the dialog.
const OPTIONS: &str =
    "[...document.querySelectorAll('#search [role=option]')].map(option => option.innerText)";

/// The status message of the search.
const NOTICE: &str = "document.querySelector('#search [role=status]').textContent";

/// Opens the dialog with its shortcut and types into it without pauses.
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
