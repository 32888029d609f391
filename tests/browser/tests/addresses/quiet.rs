//! Requests and storage of a page without user action: none, except caching the site's own files.

use anyhow::{Context, Result};
use browser::{
    Browser, Host, Outcome, Site,
    collection::{kinds, review},
    test_env,
};
use sha2::{Digest, Sha256};

/// The Content Security Policy of every page, verbatim.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

const POLICY_OF_PAGE: &str =
    "document.querySelector('meta[http-equiv=Content-Security-Policy]').content";

async fn check_quiet(language: &str) -> Result<()> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    let parallel = review(language)
        + if language == "en" {
            "?with=fr"
        } else {
            "?with=en"
        };
    browser.requests().await?;
    for path in kinds(language).into_iter().chain([parallel, String::new()]) {
        browser.read(&site, &path).await?;
        browser
            .evaluate("scrollTo(0, document.documentElement.scrollHeight)")
            .await?;
        browser.settle().await?;
        assert_eq!(
            browser.requests_beyond(&site).await?,
            [""; 0],
            "requests of {path}"
        );
        assert_eq!(browser.console().await?, [""; 0], "the console on {path}");
        assert_eq!(
            browser.text("document.cookie").await?,
            "",
            "cookies on {path}"
        );
        let kept = browser
            .number("localStorage.length + sessionStorage.length")
            .await?;
        assert_eq!(kept, 0.0, "keys kept by {path}");
        let databases = "indexedDB.databases().then(databases => databases.length)";
        assert_eq!(browser.number(databases).await?, 0.0, "databases of {path}");
        check_caches(&browser, &site).await?;
        assert_eq!(
            browser.text(POLICY_OF_PAGE).await?,
            POLICY,
            "the policy of {path}"
        );
    }
    Ok(())
}

/// Checks that the caches hold published files only, byte for byte, and no data of the reader.
async fn check_caches(browser: &Browser, site: &Site) -> Result<()> {
    let kept = browser
        .texts(
            "(async () => {
                const kept = [];
                for (const name of await caches.keys()) {
                    const cache = await caches.open(name);
                    for (const request of await cache.keys()) {
                        const bytes = await (await cache.match(request)).arrayBuffer();
                        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
                        kept.push(request.url + ' ' + Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join(''));
                    }
                }
                return kept;
            })()",
        )
        .await?;
    for line in kept {
        let (url, digest) = line.split_once(' ').unwrap_or_default();
        let path = url.strip_prefix(&site.url("")).unwrap_or(url);
        // The marker of a complete build, which is empty.
        let content = if path == "sw.js?complete" {
            Vec::new()
        } else {
            let file = test_env::dist()?.join(path);
            let file = if path.is_empty() || path.ends_with('/') {
                file.join("index.html")
            } else {
                file
            };
            std::fs::read(&file).with_context(|| format!("{url} is kept and not published"))?
        };
        let published: String = Sha256::digest(content)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(digest, published, "{url} is not kept as it is published");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn english_pages_make_no_third_party_requests_log_nothing_and_store_nothing() -> Outcome {
    check_quiet("en").await
}

#[tokio::test(flavor = "multi_thread")]
async fn french_pages_make_no_third_party_requests_log_nothing_and_store_nothing() -> Outcome {
    check_quiet("fr").await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_policy_comes_before_everything_that_it_governs() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for path in kinds("en").into_iter().chain(["nothing/".to_owned()]) {
        browser.visit(&site.url(&path)).await?;
        let before = "[...document.head.children].slice(0, [...document.head.children]
            .findIndex(one => one.httpEquiv === 'Content-Security-Policy'))
            .map(one => one.outerHTML)";
        assert_eq!(
            browser.texts(before).await?,
            ["<meta charset=\"utf-8\">"],
            "{path}"
        );
        assert_eq!(browser.text(POLICY_OF_PAGE).await?, POLICY, "{path}");
        // A JSON-LD script element is data and never runs. The basic style sheet has no integrity: it is
        // the fallback for browsers that refuse files with one.
        let unguarded = "[...document.querySelectorAll('script, link[rel=stylesheet]')]
            .filter(one => !one.integrity && one.type !== 'application/ld+json')
            .filter(one => !('basic' in one.dataset))
            .map(one => one.outerHTML)";
        assert_eq!(
            browser.texts(unguarded).await?,
            [""; 0],
            "without integrity on {path}"
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn using_the_site_breaks_no_rule_of_the_policy() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.requests().await?;
    browser.read(&site, &review("en")).await?;
    browser.click("[popovertarget=settings]").await?;
    browser.click("#settings input[value=dark]").await?;
    browser
        .click("#settings fieldset + fieldset button:last-of-type")
        .await?;
    assert_eq!(
        browser
            .text("document.documentElement.dataset.theme")
            .await?,
        "dark"
    );
    let size = browser
        .text("getComputedStyle(document.documentElement).fontSize")
        .await?;
    assert_ne!(size, "16px", "the text is larger");
    browser.press(thirtyfour::Key::Escape).await?;
    browser.press("pljk?").await?;
    assert_eq!(browser.console().await?, [""; 0]);
    assert_eq!(browser.requests_beyond(&site).await?, [""; 0]);
    let keys = browser.texts("Object.keys(localStorage)").await?;
    assert_eq!(
        keys,
        ["diptych / preferences"],
        "one key, once a setting was changed"
    );
    Ok(())
}
