//! Connections that break while files are cached: at every file, of the first build and of the next.

use anyhow::{Result, ensure};
use browser::{Browser, Build, Host, Outcome, Site, Trouble, build, collection::review};

use crate::{check_made_of, first_build, keep_site, kept_builds, look_for_update};

/// Registers the worker, waits until it is activated or redundant, and returns that state.
const REGISTER: &str = "(async () => {
    const policy = trustedTypes.createPolicy('test', { createScriptURL: url => url });
    const worker = policy.createScriptURL(new URL('/sw.js', location).href);
    const registration = await navigator.serviceWorker.register(worker);
    const incoming = registration.installing ?? registration.active;
    for (;;) {
        if (['activated', 'redundant'].includes(incoming.state)) return incoming.state;
        await new Promise(done => incoming.addEventListener('statechange', done, { once: true }));
    }
})()";

#[tokio::test(flavor = "multi_thread")]
async fn a_first_visit_interrupted_at_any_file_leaves_a_page_that_works_and_goes_on_later()
-> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    let dist = first_build()?;
    // On this visit the page itself caches nothing; the test registers the worker, several times.
    browser.read(&site, &(review("en") + "#cleared")).await?;
    for file in build::precached_files(&dist)? {
        site.suffer(Trouble::BreaksOff(file.clone(), 7));
        let state = browser.text(REGISTER).await?;
        assert_eq!(state, "redundant", "{file} was not needed");
        let unfinished = [build::id_of(&dist)? + " (unfinished)"];
        assert_eq!(kept_builds(&browser).await?, unfinished, "without {file}");
        delete_builds(&browser, "").await?;
    }
    site.suffer(Trouble::BreaksOff("404.html".to_owned(), 7));
    assert_eq!(browser.text(REGISTER).await?, "redundant");
    // Files that were already verified are not fetched again.
    site.suffer(Trouble::None);
    let before = site.requests().len();
    assert_eq!(browser.text(REGISTER).await?, "activated");
    let asked = site.requests().split_off(before);
    ensure!(asked.iter().any(|path| path == "/404.html"), "{asked:?}");
    ensure!(
        !asked.iter().any(|path| path.ends_with(".wasm")),
        "{asked:?}"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deploy_interrupted_at_any_file_leaves_the_build_before_whole() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    let (dist, next) = (first_build()?, Build::another()?);
    keep_site(&browser, &site).await?;
    let before = build::precached_files(&dist)?;
    // Pages change under the same names; a file with a hashed name is new only if its content changed.
    let is_new = |path: &String| path.ends_with(".html") || !before.contains(path);
    for file in build::precached_files(next.folder())?
        .into_iter()
        .filter(is_new)
    {
        site.deploy(next.folder());
        site.suffer(Trouble::BreaksOff(file.clone(), 7));
        assert_eq!(
            look_for_update(&browser).await?,
            "redundant",
            "{file} was not needed"
        );
        check_untouched(&browser, &site, &next, &file).await?;
    }
    // The host disappears in the middle of a file and stays unreachable.
    site.suffer(Trouble::BreaksOff(".wasm".to_owned(), 100_000));
    assert_eq!(look_for_update(&browser).await?, "redundant");
    check_untouched(&browser, &site, &next, "the program").await?;
    site.suffer(Trouble::None);
    assert_eq!(look_for_update(&browser).await?, "installed");
    // The worker waits: this tab continues with the previous build. (Without an open tab, it would activate.)
    browser.reload().await?;
    check_made_of(&browser, &dist).await
}

/// Checks that the first build is complete and the only one that serves pages.
async fn check_untouched(browser: &Browser, site: &Site, next: &Build, file: &str) -> Result<()> {
    let dist = first_build()?;
    let unfinished = next.id()? + " (unfinished)";
    let mut builds = [build::id_of(&dist)?, unfinished];
    builds.sort();
    ensure!(kept_builds(browser).await? == builds, "after {file}");
    site.suffer(Trouble::Down);
    browser.reload().await?;
    check_made_of(browser, &dist).await?;
    delete_builds(browser, &next.id()?).await
}

/// Deletes the builds whose names end with `part`.
async fn delete_builds(browser: &Browser, part: &str) -> Result<()> {
    let names = format!("names.filter(name => name.endsWith('{part}'))");
    let delete = format!(
        "caches.keys().then(names => Promise.all({names}.map(name => caches.delete(name))))"
    );
    browser.evaluate(&delete).await.map(drop)
}
