//! Isolation that all other tests rely on: a browser has no state of the one before it, in every engine.

use browser::{Browser, DARK, Engine, Host, Outcome, Site, collection::review};

/// The numbers of caches, workers, databases, stored items and cookie characters of earlier pages.
const FOUND: &str = "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations(), indexedDB.databases()])
    .then(([caches, workers, databases]) =>
        [caches.length, workers.length, databases.length, localStorage.length, document.cookie.length].join())";

/// The emulated state of the browser.
const STATE: &str =
    "[navigator.language, innerWidth, matchMedia('(prefers-color-scheme: dark)').matches,
    'early' in window, history.length < 3].join()";

async fn check_new(site: &Site) -> Outcome {
    let browser = Browser::open().await?;
    browser.visit(&site.url("empty.html")).await?;
    assert_eq!(browser.text(FOUND).await?, "0,0,0,0,0");
    assert_eq!(browser.text(STATE).await?, "en-US,1280,false,false,true");
    assert_eq!(browser.n_tabs().await?, 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_has_nothing_of_the_one_before() -> Outcome {
    // One origin for all browsers. Without the app, a page stores nothing.
    let site = Host::at("/")?.with_file("/empty.html", b"<title>Empty</title>");
    let site = site.serve()?;
    check_new(&site).await?;
    let browser = Browser::open().await?;
    browser.before_pages("window.early = true").await?;
    browser.prefer_languages("fr-CA,fr").await?;
    browser.emulate(&[DARK]).await?;
    browser.resize(360, 640).await?;
    browser.read(&site, &review("en")).await?;
    browser
        .evaluate("localStorage.mine = 1; document.cookie = 'mine=1'; indexedDB.open('mine')")
        .await?;
    browser
        .wait_until("caches.keys().then(all => all.length > 0)")
        .await?;
    browser.open_tab().await?;
    browser.visit(&site.url(&review("fr"))).await?;
    browser.switch_scripts_off().await?;
    drop(browser);
    check_new(&site).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_is_an_expression_or_statements_before_one() -> Outcome {
    let browser = Browser::open().await?;
    for (source, value) in [
        ("1 + 1", "2"),
        ("const a = 1; let b = 2; a + b", "3"),
        (
            "new Promise(done => setTimeout(() => done({ a: [1] }), 10))",
            "{\"a\":[1]}",
        ),
        ("var kept = 5; kept", "5"),
        ("kept // still", "5"),
        ("globalThis.other = 6; window.other", "6"),
        ("other", "6"),
        ("document.body", "{}"),
        ("window", "null"),
        ("undefined", "null"),
        ("for (const a of [1]) a", "null"),
    ] {
        let found = browser.evaluate(source).await?;
        assert_eq!(found.to_string(), value, "{source}");
    }
    let thrown = browser
        .evaluate("Promise.reject(new TypeError('no'))")
        .await;
    let thrown = thrown.expect_err("it throws").to_string();
    assert!(thrown.contains("TypeError: no"), "{thrown}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_console_has_messages_exceptions_and_what_the_policy_refused() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    browser.console().await?;
    browser
        .evaluate(
            "console.error('a message');
            setTimeout(() => { throw new Error('an exception') });
            const image = new Image(); image.src = 'http://127.0.0.1:9/refused.png'; 0",
        )
        .await?;
    let expected = ["a message", "an exception", "refused.png"];
    let mut told = String::new();
    for _ in 0..1_000 {
        told += &browser.console().await?.join("\n");
        if expected.iter().all(|words| told.contains(words)) {
            break;
        }
        browser.settle().await?;
    }
    assert!(expected.iter().all(|words| told.contains(words)), "{told}");
    let requests = browser.requests().await?;
    assert!(requests.contains(&site.url(&review("en"))), "{requests:?}");
    if browser.engine() != Engine::WebKit {
        browser.evaluate("fetch('/missing.txt')").await?;
        let told = browser.console().await?.join("\n");
        assert!(told.contains("404"), "{told}");
    }
    Ok(())
}
