//! The program of the search missing, spoiled, or not asked for.

use anyhow::Result;
use browser::{Browser, Host, Outcome, collection::review, weight::files};

use crate::{NOTICE, OPTIONS, search};

/// The name of the program's file.
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
async fn a_search_that_is_missing_says_so_and_the_page_lives_on() -> Outcome {
    check_failing(Host::at("/")?.without(&program()?)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_that_was_tampered_with_is_refused() -> Outcome {
    check_failing(Host::at("/")?.spoiling(&program()?)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn those_who_do_not_search_never_load_it() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    let is_index = |url: &String| url.contains("finder") && url.ends_with(".wasm");
    assert!(
        !site.requests().iter().any(is_index),
        "{:?}",
        site.requests()
    );
    search(&browser, "train").await?;
    assert!(
        site.requests().iter().any(is_index),
        "{:?}",
        site.requests()
    );
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
