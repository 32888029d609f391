//! The search program missing, corrupt, or not requested.

use anyhow::Result;
use browser::{Browser, Host, Outcome, collection::review, weight::files};

use crate::{NOTICE, OPTIONS, search};

/// Returns the file name of the search program.
fn program() -> Result<String> {
    let found = files("finder_bg-", ".wasm")?;
    let name = found[0].file_name().unwrap_or_default();
    Ok(name.to_string_lossy().into_owned())
}

async fn check_failing(host: Host) -> Result<()> {
    let site = host.serve()?;
    let browser = Browser::open().await?;
    for (language, words) in [
        ("en", "could not be loaded"),
        ("fr", "n’a pas pu être chargée"),
    ] {
        browser.read(&site, &review(language)).await?;
        browser.press("/").await?;
        browser.press("train").await?;
        browser
            .wait_until(&format!("{NOTICE}.includes('{words}')"))
            .await?;
        assert_eq!(browser.texts(OPTIONS).await?, [""; 0]);
        assert_eq!(
            browser.text("document.documentElement.dataset.app").await?,
            "ready"
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_search_program_is_reported_and_the_page_still_works() -> Outcome {
    check_failing(Host::at("/")?.without(&program()?)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_that_was_tampered_with_is_refused() -> Outcome {
    check_failing(Host::at("/")?.spoiling(&program()?)).await
}

/// True if the page itself requested the program. The service worker fetches it as well once the page is
/// loaded, for searching offline.
const IS_ASKED_FOR: &str = "performance.getEntriesByType('resource')
    .some(({ name }) => /finder.*\\.wasm$/.test(name))";

#[tokio::test(flavor = "multi_thread")]
async fn the_search_program_is_requested_only_when_a_reader_searches() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    assert!(!browser.is(IS_ASKED_FOR).await?);
    search(&browser, "train").await?;
    assert!(browser.is(IS_ASKED_FOR).await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_the_page_of_results_leads_to_the_lists() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.switch_scripts_off().await?;
    browser.visit(&site.url("fr/search/?q=train")).await?;
    browser.follow("main a[href='../people/']").await?;
    Ok(())
}
