//! No network, or a network that never responds.

use anyhow::Result;
use browser::{
    Browser, Engine, Host, Outcome, Site, Trouble,
    collection::{LANGUAGES, SECTIONS, review},
};

use crate::{check_whole, first_build, keep_site};

#[tokio::test(flavor = "multi_thread")]
async fn after_one_visit_every_page_opens_without_a_network_at_any_base_path() -> Outcome {
    let below = [
        "",
        "about/",
        "people/akira-kurosawa/",
        "films/seven-samurai/trivia/",
    ];
    for (mount, below) in [("/", &below[..]), ("/a/b/", &below[3..])] {
        let site = Host::at(mount)?.serve()?;
        let browser = Browser::open().await?;
        keep_site(&browser, &site).await?;
        site.suffer(Trouble::Down);
        let dist = first_build()?;
        for language in LANGUAGES {
            let paths = below.iter().map(|path| format!("{language}/{path}"));
            for path in paths.chain([review(language)]) {
                check_whole(&browser, &site, &path, &dist).await?;
                let lang = browser.text("document.documentElement.lang").await?;
                assert_eq!(lang, language, "{path}");
                assert!(
                    browser
                        .is("document.querySelector('h1').innerText.length > 2")
                        .await?
                );
            }
        }
        // The opened film is cached as it was rendered at build time; the program evaluates the query.
        browser.read(&site, &(review("en") + "?with=fr")).await?;
        for section in SECTIONS {
            assert!(
                browser
                    .is(&format!("!!document.getElementById('{section}')"))
                    .await?
            );
        }
        assert!(
            browser
                .is("!!document.querySelector('main [lang=fr]')")
                .await?
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_works_without_a_network_though_it_was_never_used() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    keep_site(&browser, &site).await?;
    site.suffer(Trouble::Down);
    browser.read(&site, "en/search/?q=kurosawa").await?;
    browser
        .wait_until("document.querySelectorAll('main a[href*=kurosawa]').length > 0")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_network_that_accepts_and_never_answers_opens_the_site_in_under_two_seconds() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    keep_site(&browser, &site).await?;
    // The time of a page with a working network: other programs may slow the machine down.
    let usual = painted(&browser, &site, &review("en")).await?;
    site.suffer(Trouble::Silent);
    // An opened page, a page never opened, and the root.
    for path in [review("en").as_str(), "fr/films/seven-samurai/", ""] {
        let mut least = f64::INFINITY;
        for _ in 0..3 {
            least = least.min(painted(&browser, &site, path).await?);
            if least < 2_000.0 {
                break;
            }
        }
        println!("{path:?}: painted after {least} ms, usually {usual} ms");
        assert!(
            least < 2_000.0 + 2.0 * usual,
            "{path:?} was painted after {least} ms"
        );
    }
    Ok(())
}

/// Opens a page and returns the milliseconds until its first contentful paint.
async fn painted(browser: &Browser, site: &Site, path: &str) -> Result<f64> {
    browser.read(site, path).await?;
    browser
        .number("performance.getEntriesByName('first-contentful-paint')[0].startTime")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_page_has_status_404_with_and_without_a_network() -> Outcome {
    let site = Host::at("/a/")?.serve()?;
    let browser = Browser::open().await?;
    keep_site(&browser, &site).await?;
    for trouble in [Trouble::None, Trouble::Down] {
        site.suffer(trouble.clone());
        // Without a network, the worker responds only to URLs of the site's own patterns.
        let own = ["fr/films/no-film/", "en/people/nobody"];
        let any = ["fr/nothing/", "nothing", "a/b/c/d/", "en/x.html"];
        let has_network = trouble == Trouble::None;
        for path in own.iter().chain(any.iter().filter(|_| has_network)) {
            browser.read(&site, path).await?;
            // WebKit does not expose the status of a response to the page.
            if browser.engine() != Engine::WebKit {
                let status = "performance.getEntriesByType('navigation')[0].responseStatus";
                let status = browser.number(status).await?;
                assert_eq!(status, 404.0, "{path} with {trouble:?}");
            }
            let links = browser
                .is("document.querySelectorAll('main a').length > 2")
                .await?;
            assert!(links, "{path} leads on, with {trouble:?}");
        }
        // A missing file is not replaced by a page either.
        for file in [
            "style-0123456789abcdef.css",
            "nothing.png",
            "fonts/nothing.woff2",
        ] {
            let url = site.url(file);
            let asked =
                format!("fetch('{url}').then(answer => answer.status, () => 'unreachable')");
            let answer = browser.evaluate(&asked).await?;
            let expected = if trouble == Trouble::None {
                "404"
            } else {
                "\"unreachable\""
            };
            assert_eq!(answer.to_string(), expected, "{file} with {trouble:?}");
        }
    }
    browser.read(&site, "fr/films/no-film/").await?;
    assert_eq!(browser.text("document.documentElement.lang").await?, "fr");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_without_its_last_slash_leads_to_the_page() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    keep_site(&browser, &site).await?;
    site.suffer(Trouble::Down);
    browser
        .read(&site, "fr/films/seven-samurai?with=en")
        .await?;
    let address = browser.text("location.pathname + location.search").await?;
    assert_eq!(address, "/fr/films/seven-samurai/?with=en");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_cache_is_restored_when_the_network_is_back() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    keep_site(&browser, &site).await?;
    let dist = first_build()?;
    let delete = "caches.keys().then(names => Promise.all(names.map(name => caches.delete(name))))";
    browser.evaluate(delete).await?;
    // Without a network nothing is left to show, and no broken page is shown.
    site.suffer(Trouble::Down);
    let opened = browser.visit(&site.url("en/about/")).await;
    assert!(opened.is_err() || !browser.is("!!document.querySelector('#app')").await?);
    site.suffer(Trouble::None);
    let whole = format!(
        "caches.match('{}', {{ cacheName: 'diptych / {}' }}).then(Boolean)",
        site.url("sw.js?complete"),
        browser::build::id_of(&dist)?
    );
    // The pending attempt of the page that failed to open may still fail; each further page tries again.
    for _ in 0..100 {
        check_whole(&browser, &site, "en/about/", &dist).await?;
        if browser.is(&whole).await? {
            break;
        }
    }
    browser.wait_until(&whole).await?;
    site.suffer(Trouble::Down);
    check_whole(&browser, &site, "fr/people/", &dist).await
}
