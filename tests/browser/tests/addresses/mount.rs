//! One build at any base path; unknown URLs.

use std::{fs, time::Duration};

use anyhow::Result;
use browser::{Answer, Browser, Host, Outcome, collection::review, test_env};

async fn check_mount(mount: &str) -> Result<()> {
    let site = Host::at(mount)?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    let face = "getComputedStyle(document.querySelector('.app')).fontFamily";
    assert!(
        browser.text(face).await?.contains("Newsreader"),
        "the style sheet has arrived"
    );
    browser.click("nav a[hreflang=fr]").await?;
    assert_eq!(
        browser.text("location.pathname").await?,
        format!("{mount}{}", review("fr"))
    );
    browser.reload().await?;
    browser.click(".masthead a").await?;
    assert_eq!(
        browser.text("location.pathname").await?,
        format!("{mount}fr/")
    );
    browser
        .click(&format!("article a[href*='{}']", browser::collection::FILM))
        .await?;
    assert_eq!(
        browser.text("location.pathname").await?,
        format!("{mount}{}", review("fr"))
    );
    assert_eq!(browser.console().await?, [""; 0]);
    let lost: Vec<String> = site
        .requests()
        .into_iter()
        .filter(|path| !path.starts_with(mount))
        .collect();
    assert_eq!(lost, ["/favicon.ico"; 0], "requests outside of {mount}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_site_works_at_the_root_of_a_host() -> Outcome {
    check_mount("/").await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_site_works_in_a_folder() -> Outcome {
    check_mount("/a/").await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_site_works_in_a_nested_folder() -> Outcome {
    check_mount("/a/b/").await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_link_of_a_page_leads_to_a_page() -> Outcome {
    let site = Host::at("/a/b/")?.serve()?;
    let browser = Browser::open().await?;
    // Includes links in SVG, whose `href` property is no string.
    let links = "[...new Set([...document.querySelectorAll('a[href]')]
        .map(a => new URL(a.getAttribute('href'), location.href).href.split('#')[0]))]
        .filter(href => new URL(href).origin === location.origin)";
    for path in browser::collection::kinds("fr") {
        browser.read(&site, &path).await?;
        let missing = format!(
            "Promise.all(({links}).map(href => fetch(href).then(answer => answer.ok ? '' : href)))
                .then(all => all.filter(href => href))"
        );
        assert_eq!(browser.texts(&missing).await?, [""; 0], "links on {path}");
        assert!(browser.texts(links).await?.len() >= 4, "links on {path}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_shows_a_page_that_leads_home() -> Outcome {
    for mount in ["/", "/a/b/"] {
        let site = Host::at(mount)?.serve()?;
        let browser = Browser::open().await?;
        for path in [
            "nothing",
            "en/nothing/",
            "fr/films/nothing/at/",
            "en/films/nothing/index.html",
        ] {
            browser.read(&site, path).await?;
            let heading = browser
                .text("document.querySelector('h1').textContent")
                .await?;
            assert!(
                browser.text("document.title").await?.contains(&heading),
                "{path}"
            );
            let size =
                browser.number("getComputedStyle(document.querySelector('h1')).fontSize.length");
            assert!(size.await? > 0.0);
            let face = "getComputedStyle(document.querySelector('.app')).fontFamily";
            assert!(
                browser.text(face).await?.contains("Newsreader"),
                "{path} has its style"
            );
            let language = browser.text("document.documentElement.lang").await?;
            let wanted = if path.starts_with("fr") { "fr" } else { "en" };
            assert_eq!(
                language, wanted,
                "the language that {path} was asked for in"
            );
            browser.click("main a").await?;
            assert_eq!(
                browser.text("location.pathname").await?,
                format!("{mount}{wanted}/")
            );
            assert!(
                browser
                    .is("document.querySelector('.film-list') !== null")
                    .await?
            );
        }
    }
    Ok(())
}

/// Hosts decode a path before they look for a file.
#[tokio::test(flavor = "multi_thread")]
async fn an_escaped_letter_in_an_address_is_the_letter() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    let body = fs::read_to_string(test_env::dist()?.join("en/films/heat/index.html"))?;
    let escaped = "/en/films/he%61t/";
    let answer = Answer {
        status: "200 OK",
        body,
        delay: Duration::ZERO,
    };
    site.answer(escaped, answer);
    browser
        .visit(&format!("{}{escaped}?with=fr#score", site.origin()))
        .await?;
    browser.wait_until_ready().await?;
    assert_eq!(
        browser
            .text("location.pathname + location.search + location.hash")
            .await?,
        "/en/films/heat/?with=fr#score"
    );
    assert_eq!(
        browser
            .text("document.querySelector('h1').innerText")
            .await?,
        "Heat"
    );
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}
