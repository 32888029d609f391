//! The collection: films, filters, the scatter plot of years and running times.

mod catalog;
mod filters;
mod home;
mod scatter_plot;
mod sharing;

use std::collections::BTreeSet;

use anyhow::Result;
use browser::{Browser, Host, Site};

/// The slugs of the listed films, in order.
const LISTED: &str =
    "[...document.querySelectorAll('.film-list [data-film]')].map(one => one.dataset.film)";
/// The text with the number of listed films.
const COUNT: &str = "document.querySelector('#count').textContent.trim()";

async fn open(path: &str) -> Result<(Site, Browser)> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, path).await?;
    Ok((site, browser))
}

/// Clicks the center of the filter with this name: the driver refuses elements in a `details` element without
/// `open`, which the wide layout shows.
async fn choose(browser: &Browser, name: &str) -> Result<()> {
    let link = format!(
        "[...document.querySelectorAll('.film-filter a')]
            .find(link => link.firstElementChild.textContent === '{name}')"
    );
    let middle = format!(
        "(link => {{
            link.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            const {{ left, top, width, height }} = link.getBoundingClientRect();
            return {{ x: left + width / 2, y: top + height / 2 }};
        }})({link})"
    );
    let middle = browser.evaluate(&middle).await?;
    let middle = ["x", "y"].map(|axis| middle[axis].as_f64().unwrap_or_default());
    browser.click_at(middle).await
}

/// Checks that exactly these films are listed, and that the page states their number.
async fn check_listed(browser: &Browser, expected: &BTreeSet<String>) -> Result<()> {
    let listed = browser.texts(LISTED).await?;
    let found: BTreeSet<String> = listed.iter().cloned().collect();
    let address = browser.text("location.href").await?;
    assert_eq!(&found, expected, "on {address}");
    assert_eq!(listed.len(), expected.len(), "each film once on {address}");
    let count = browser.text(COUNT).await?;
    if expected.is_empty() {
        assert_eq!(count, "No film");
    } else {
        let number = count.split(' ').next();
        assert_eq!(number, Some(expected.len().to_string().as_str()), "{count}");
    }
    Ok(())
}
