//! Reading: the language toggle, the parallel view, shortcuts and navigation.

mod keys;
mod navigation;
mod parallel;
mod toggle;

use anyhow::Result;
use browser::Browser;

/// Scrolls so that the top of the element with this id is `below` pixels below the top of the window.
async fn scroll_to(browser: &Browser, id: &str, below: i32) -> Result<()> {
    let top = browser::layout::top(id);
    browser
        .evaluate(&format!(
            "scrollBy({{ top: {top} - {below}, behavior: 'instant' }})"
        ))
        .await?;
    browser.settle().await
}
