//! The program is missing, corrupt or blocked: the page stays readable and says so in its language.

use std::time::Duration;

use anyhow::{Context, Result};
use browser::{
    Browser, Host, Outcome, Trouble,
    collection::{LANGUAGES, review},
    weight::files,
};

const NOTICE: &str = "document.querySelector('[data-notice=plain]')";

/// Returns the name of the file in `dist/` that starts and ends so.
fn file(start: &str, end: &str) -> Result<String> {
    let found = files(start, end)?;
    let name = found[0].file_name().unwrap_or_default();
    Ok(name.to_string_lossy().into_owned())
}

async fn check_plain(host: impl Fn() -> Result<Host>) -> Result<()> {
    let site = host()?.serve()?;
    let browser = Browser::open().await?;
    for (language, words) in LANGUAGES.iter().zip(["plain page", "version simple"]) {
        browser.visit(&site.url(&review(language))).await?;
        browser
            .wait_until(&format!("{NOTICE}.getClientRects().length > 0"))
            .await?;
        let notice = browser.text(&format!("{NOTICE}.innerText")).await?;
        assert!(notice.contains(words), "{notice:?} in {language}");
        let empty = "[...document.querySelectorAll('[data-place]')]
            .filter(place => place.innerText.trim().length < 40).map(place => place.id)";
        assert_eq!(
            browser.texts(empty).await?,
            [""; 0],
            "places without text in {language}"
        );
        let dead = "[...document.querySelectorAll('.needs-script')]
            .filter(one => one.getClientRects().length).map(one => one.className)";
        assert_eq!(
            browser.texts(dead).await?,
            [""; 0],
            "controls that do nothing"
        );
        let state = browser
            .text("document.documentElement.dataset.app ?? 'none'")
            .await?;
        assert_eq!(state, "failed");
    }
    browser.follow("nav a[hreflang=en]").await?;
    browser
        .wait_until(&format!("location.pathname === '/{}'", review("en")))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_program_the_page_is_readable_and_says_so() -> Outcome {
    check_plain(|| Ok(Host::at("/")?.without("_bg.wasm"))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_was_tampered_with_does_not_run() -> Outcome {
    check_plain(|| Ok(Host::at("/")?.spoiling("_bg.wasm"))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_without_the_wasm_bindgen_script_is_readable_and_says_so() -> Outcome {
    let glue = file("diptych-", ".js")?;
    check_plain(|| Ok(Host::at("/")?.without(&glue))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wasm_bindgen_script_that_was_tampered_with_does_not_run() -> Outcome {
    let glue = file("diptych-", ".js")?;
    check_plain(|| Ok(Host::at("/")?.spoiling(&glue))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_policy_forbids_the_program_is_readable_and_says_so() -> Outcome {
    let policy = "script-src 'self'";
    check_plain(|| Ok(Host::at("/")?.with_header("Content-Security-Policy", policy))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_does_not_wait_for_ever_for_its_style_sheet() -> Outcome {
    let site = Host::at("/")?.serve()?;
    site.suffer(Trouble::SilentAbout(file("late-", ".css")?));
    let browser = Browser::open().await?;
    browser
        .before_pages(
            "new MutationObserver(() => {
                if (document.documentElement?.dataset.app !== 'ready') return;
                // Firefox has a sheet already while it comes, but lets nobody read it.
                const isDressed = () => {
                    try {
                        return document.querySelector('link[href*=\"late-\"]').sheet.cssRules.length > 0;
                    } catch {
                        return false;
                    }
                };
                if ('wasDressed' in window) return;
                window.wasDressed = isDressed();
                // The driver waits for the whole page meanwhile: the host is told.
                fetch('/ready.txt');
            }).observe(document, { subtree: true, attributeFilter: ['data-app'] })",
        )
        .await?;
    let page = site.url(&review("en"));
    // The load event waits for all files of the page.
    let silence = async {
        let is_told = async {
            while !site.requests().iter().any(|path| path == "/ready.txt") {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        let told = tokio::time::timeout(Duration::from_secs(120), is_told).await;
        site.suffer(Trouble::None);
        told.context("the program waits for its style sheet")
    };
    let (told, visited) = tokio::join!(silence, browser.visit(&page));
    told.and(visited)?;
    browser.wait_until_ready().await?;
    assert_eq!(browser.evaluate("window.wasDressed").await?, false);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_still_works_without_a_style_sheet() -> Outcome {
    for sheet in ["style-", "late-", "print-"] {
        let site = Host::at("/")?.without(&file(sheet, ".css")?).serve()?;
        let browser = Browser::open().await?;
        browser.read(&site, &review("en")).await?;
        browser.press("l").await?;
        let lang = browser.text("document.documentElement.lang").await?;
        assert_eq!(lang, "fr", "without {sheet}");
    }
    Ok(())
}
