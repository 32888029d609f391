//! The site as a single file, opened from disk.

mod living;
mod opening;
mod plain;

use anyhow::{Context, Result};
use browser::{Browser, test_env};

/// Returns the URL of the file.
fn file() -> Result<String> {
    let path = test_env::path(test_env::SINGLE_FILE)?;
    let path = path.to_str().context("the file's name is no text")?;
    Ok(format!("file://{path}"))
}

/// Returns the URL of a page in the file: `en/films/heat/?with=fr#score`.
fn page(address: &str) -> Result<String> {
    Ok(format!("{}#/{address}", file()?))
}

/// Opens a page in the file and waits until the app runs.
async fn open(address: &str) -> Result<Browser> {
    let browser = Browser::open().await?;
    read(&browser, address).await?;
    Ok(browser)
}

async fn read(browser: &Browser, address: &str) -> Result<()> {
    browser.visit(&page(address)?).await?;
    browser.wait_until_ready().await
}

/// Returns the part of the URL after `#/`.
async fn address(browser: &Browser) -> Result<String> {
    let hash = browser.text("location.hash").await?;
    let address = hash
        .strip_prefix("#/")
        .with_context(|| format!("{hash:?} is no address"))?;
    Ok(address.to_owned())
}

/// Returns the messages of the console, except the one that Chromium logs for every URL with a fragment:
/// that it ignores `autofocus`.
async fn console(browser: &Browser) -> Result<Vec<String>> {
    let mut messages = browser.console().await?;
    messages.retain(|message| !message.contains("Autofocus processing was blocked"));
    Ok(messages)
}
