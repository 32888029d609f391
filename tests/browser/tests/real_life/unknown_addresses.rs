//! Unknown URLs far below the root of the site, at any base path: the page is styled and leads home, with
//! and without scripts.

use anyhow::Result;
use browser::{Browser, Host, Outcome, collection::LANGUAGES};

/// Unknown URLs below the root.
const PATHS: [&str; 7] = [
    "1/2/3/4/5/6/7/8/9/nothing",
    "en/2/3/4/5/6/7/8/9/10/11/12/",
    "1/2/3/4/5/6/7/8/9/nothing/?from=/a/b/#c",
    "1/2//3/4/5///6/7/nothing",
    "en/caf%C3%A9/%2F/a%20b/1/2/3/4/nothing...",
    ".../1/2/3/4/5/6/7/8/",
    "1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/",
];

/// The visible links in the text of the page.
const SEEN: &str =
    "[...document.querySelectorAll('main a')].filter(link => link.checkVisibility())";

async fn check_mount(mount: &str, scripts: bool) -> Result<()> {
    let site = Host::at(mount)?.serve()?;
    let browser = Browser::open().await?;
    if !scripts {
        browser.switch_scripts_off().await?;
    }
    for path in PATHS {
        browser.visit(&site.url(path)).await?;
        let face = "getComputedStyle(document.querySelector('.app')).fontFamily";
        assert!(
            browser.text(face).await?.contains("Newsreader"),
            "{mount}{path} has its style"
        );
        let hrefs = browser
            .texts(&format!("{SEEN}.map(link => new URL(link.href).pathname)"))
            .await?;
        let homes = LANGUAGES.map(|language| format!("{mount}{language}/"));
        assert_eq!(hrefs, homes, "{mount}{path}");
        let heading = "document.querySelector('h1').checkVisibility()";
        assert!(
            browser.is(heading).await?,
            "{mount}{path} says what is wrong"
        );
    }
    let home = browser.text(&format!("{SEEN}[0].href")).await?;
    browser.visit(&home).await?;
    assert!(
        browser
            .is("document.querySelector('.film-list') !== null")
            .await?
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_far_below_the_root_of_a_host_is_styled_and_leads_home() -> Outcome {
    check_mount("/", true).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_far_below_a_folder_of_a_host_is_styled_and_leads_home() -> Outcome {
    check_mount("/a/", true).await?;
    check_mount("/a/b/", true).await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_an_unknown_address_is_styled_and_leads_home_at_every_depth() -> Outcome {
    for mount in ["/", "/a/", "/a/b/"] {
        check_mount(mount, false).await?;
        let site = Host::at(mount)?.serve()?;
        let browser = Browser::open().await?;
        browser.switch_scripts_off().await?;
        for path in ["nothing", "1/", "1/2/3/nothing", "1/2/3/4/5/"] {
            browser.visit(&site.url(path)).await?;
            let hrefs = browser
                .texts(&format!("{SEEN}.map(link => new URL(link.href).pathname)"))
                .await?;
            let homes = LANGUAGES.map(|language| format!("{mount}{language}/"));
            assert_eq!(hrefs, homes, "{mount}{path}");
        }
    }
    Ok(())
}
