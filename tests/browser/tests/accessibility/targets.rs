//! Target sizes of controls.

use browser::{Browser, Host, Outcome, collection::LANGUAGES, layout};

use crate::{keep_something, pages};

/// Controls outside running text. A field counts with its label.
const CLICKABLE: &str = "[...document.querySelectorAll(
        'a[href], button, summary, select, input, [role=button], [tabindex=\"0\"]')]
    .filter(one => one.getClientRects().length && !one.closest('.skip-link, .visually-hidden'))
    .map(one => one.closest('label') ?? one)
    .filter(one => !(getComputedStyle(one).display === 'inline' && one.closest('p, dd, td')
        && one.closest('p, dd, td').textContent.trim() !== one.textContent.trim()))
    .filter(one => !one.matches('p *'))";

/// Selectors of the site's own controls, and of every button.
const MAIN: &str = "'header a, header button, .tabs a, .parallel-options a, .card-filter a, .film-filter a, \
    .film-line a, .button, .tool, \
    #settings button, #settings label, dialog button'";

/// Returns an expression for the elements of a list that are lower or narrower than `least` pixels, with their sizes.
fn smaller(list: &str, least: u32) -> String {
    format!(
        "{list}.filter(one => {{
            const {{ width, height }} = one.getBoundingClientRect();
            return width < {least} - 0.5 || height < {least} - 0.5;
        }}).map(one => {name}(one) + ' ' + one.getBoundingClientRect().width.toFixed(1)
            + ' × ' + one.getBoundingClientRect().height.toFixed(1))",
        name = layout::NAME
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn every_clickable_target_is_at_least_24_px_in_size() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    keep_something(&browser, &site).await?;
    for page in LANGUAGES.iter().flat_map(|language| pages(language)) {
        browser.read(&site, &page).await?;
        for width in [1280, 320] {
            browser.resize(width, 800).await?;
            browser.settle().await?;
            let n_all = browser.number(&format!("{CLICKABLE}.length")).await?;
            assert!(n_all >= 6.0, "{n_all} things to click on {page}");
            let small = browser.texts(&smaller(CLICKABLE, 24)).await?;
            assert!(
                small.is_empty(),
                "on {page} at {width} px:\n{}",
                small.join("\n")
            );
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn main_controls_are_44_px_at_least() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    keep_something(&browser, &site).await?;
    let main = format!(
        "[...document.querySelectorAll({MAIN})].filter(one => one.getClientRects().length
            && !one.closest('h1, h2, h3, p'))"
    );
    for page in pages("fr") {
        browser.resize(1280, 800).await?;
        browser.read(&site, &page).await?;
        browser.click("[popovertarget=settings]").await?;
        for width in [1280, 320] {
            browser.resize(width, 800).await?;
            browser.settle().await?;
            assert!(browser.number(&format!("{main}.length")).await? >= 12.0);
            let small = browser.texts(&smaller(&main, 44)).await?;
            assert!(
                small.is_empty(),
                "on {page} at {width} px:\n{}",
                small.join("\n")
            );
        }
    }
    Ok(())
}
