//! The service worker, and other content of the host below its scope.

use std::time::Duration;

use browser::{Answer, Browser, Build, Engine, Host, Outcome, Site, Trouble, collection::review};

use super::{keep_copy, read};

const HEADING: &str = "document.querySelector('h1')?.innerText ?? ''";

/// Returns a page of another application.
fn page(status: &'static str, words: &str, delay: u64) -> Answer {
    Answer {
        status,
        body: format!("<!doctype html><title>{words}</title><h1>{words}</h1>"),
        delay: Duration::from_millis(delay),
    }
}

async fn check_shows(browser: &Browser, site: &Site, path: &str, words: &str) -> Outcome {
    browser.visit(&format!("{}{path}", site.origin())).await?;
    assert_eq!(browser.text(HEADING).await?, words, "{path}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn another_application_below_the_site_has_its_own_answers_however_slow() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    keep_copy(&browser, &site, "/").await?;
    for (path, status, delay) in [
        ("/blog/", "200 OK", 2_500),
        ("/shop/", "503 Service Unavailable", 0),
        ("/shop/index.html", "500 Internal Server Error", 1_800),
        ("/en/blog/", "502 Bad Gateway", 0),
        ("/en/films/heat/gallery/", "404 Not Found", 1_800),
        ("/fr/films/", "503 Service Unavailable", 0),
        ("/EN/films/heat/", "503 Service Unavailable", 0),
        ("/en/films/HEAT/", "503 Service Unavailable", 0),
        ("/en/films/he%61t/", "503 Service Unavailable", 0),
        ("/en//films/heat/", "503 Service Unavailable", 0),
        ("//en/films/heat/", "503 Service Unavailable", 0),
        ("/en/feed.xml", "200 OK", 1_800),
        ("/embed/en/heat/", "503 Service Unavailable", 1_800),
        ("/404.html", "503 Service Unavailable", 0),
    ] {
        // WebKitGTK's network library requests `/en/films/heat/` instead, with a worker or without.
        if browser.engine() == Engine::WebKit && path.contains('%') {
            continue;
        }
        site.answer(path, page(status, path, delay));
        check_shows(&browser, &site, path, path).await?;
    }
    // Without a network they fail to load, and no page of the site replaces them.
    site.suffer(Trouble::Down);
    for path in ["/blog/", "/en/blog/", "/embed/en/heat/"] {
        let opened = browser.visit(&format!("{}{path}", site.origin())).await;
        assert!(opened.is_err() || !browser.is("!!document.querySelector('#app')").await?);
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_this_build_does_not_know_is_waited_for_and_shown_as_the_host_has_it() -> Outcome
{
    let site = Host::at("/a/")?.serve()?;
    let browser = Browser::open().await?;
    keep_copy(&browser, &site, "/a/").await?;
    for (path, status, delay) in [
        ("/a/en/films/a-newer-film/", "200 OK", 2_500),
        ("/a/fr/people/a-newer-person/", "200 OK", 2_000),
        ("/a/en/films/a-newer-film/facts/?with=fr", "200 OK", 2_000),
        ("/a/en/films/a-broken-film/", "503 Service Unavailable", 0),
        ("/a/en/films/a-lost-film", "410 Gone", 0),
    ] {
        let answered = path.split('?').next().unwrap_or(path);
        site.answer(answered, page(status, path, delay));
        check_shows(&browser, &site, path, path).await?;
    }
    // A page of this build opens without the host.
    let film = "/a/fr/films/seven-samurai/";
    site.answer(film, page("503 Service Unavailable", "Broken", 0));
    read(&browser, &site, film).await?;
    assert_eq!(browser.text("document.documentElement.lang").await?, "fr");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn other_requests_than_for_a_whole_page_or_file_go_to_the_host() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    keep_copy(&browser, &site, "/").await?;
    site.suffer(Trouble::Down);
    let answers = "(async () => {
        const style = document.querySelector('link[rel=stylesheet]').href;
        const page = location.href;
        const found = [];
        for (const [address, options] of [
            [page], [page + '?with=fr'], [page + 'index.html'], [style],
            [page, { method: 'HEAD' }], [page, { method: 'POST' }],
            [style, { headers: { Range: 'bytes=0-9' } }], [style + '?version=2'],
            ['/en/films/heat/'], ['/data/collection.json'], ['/blog/'], ['/en/feed.xml'],
        ]) {
            found.push(await fetch(address, options).then(({ status }) => status, () => 0));
        }
        return found.join(' ');
    })()";
    assert_eq!(
        browser.text(answers).await?,
        "200 200 200 200 0 0 0 0 0 0 0 0"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_page_of_another_application_does_not_keep_older_builds() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    keep_copy(&browser, &site, "/").await?;
    let first = browser.tab().await?;
    site.answer("/blog/", page("200 OK", "Blog", 0));
    browser.open_tab().await?;
    check_shows(&browser, &site, "/blog/", "Blog").await?;
    browser.turn_to(&first).await?;
    let next = Build::another()?;
    site.deploy(next.folder());
    let update = "navigator.serviceWorker.ready.then(registration => registration.update())";
    browser.evaluate(update).await?;
    browser
        .wait_until("!!document.querySelector('[data-edition=update]')")
        .await?;
    browser
        .click("[data-edition=update] button:first-of-type")
        .await?;
    let only_the_next = format!(
        "caches.keys().then(names => names.join() === 'diptych / {}')",
        next.id()?
    );
    browser.wait_until(&only_the_next).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_below_another_has_a_worker_of_its_own_from_the_first_visit() -> Outcome {
    let site = Host::at("/a/")?.and_at("/a/b/").serve()?;
    let browser = Browser::open().await?;
    keep_copy(&browser, &site, "/a/").await?;
    read(&browser, &site, "/a/b/en/about/").await?;
    let state = "document.querySelector('offline-panel [role=status]')?.dataset.state";
    browser.wait_until(&format!("{state} === 'ready'")).await?;
    assert!(
        browser
            .is("document.querySelector('[data-edition]') === null")
            .await?,
        "the other copy is no earlier edition"
    );
    keep_copy(&browser, &site, "/a/b/").await?;
    site.suffer(Trouble::Down);
    for mount in ["/a/", "/a/b/"] {
        read(&browser, &site, &format!("{mount}{}", review("en"))).await?;
        let root = browser
            .text("new URL(document.documentElement.dataset.root).pathname")
            .await?;
        assert_eq!(root, mount);
    }
    Ok(())
}
