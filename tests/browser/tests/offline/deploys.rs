//! A new build on the host while tabs are open.

use anyhow::Result;
use browser::{Browser, Build, Host, Outcome, Trouble, build, collection::review};

use crate::{check_made_of, check_whole, first_build, keep_site, kept_builds, look_for_update};

const NOTICE: &str = "document.querySelector('[data-edition]')";
const UPDATE: &str = "[data-edition=update] button:first-of-type";

/// A global variable that a reload removes.
const MARK: &str = "globalThis.wasNotReloaded = true";
const IS_MARKED: &str = "globalThis.wasNotReloaded === true";

async fn says(browser: &Browser, edition: &str, words: &str) -> Result<()> {
    let is_said = format!(
        "{NOTICE}?.dataset.edition === '{edition}'
            && {NOTICE}.querySelector('[role=status]').innerText.includes('{words}')"
    );
    browser.wait_until(&is_said).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_build_waits_for_the_consent_of_the_reader_and_reloads_only_their_tab() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    let (dist, next) = (first_build()?, Build::another()?);
    keep_site(&browser, &site).await?;
    check_whole(&browser, &site, &review("en"), &dist).await?;
    browser.evaluate(MARK).await?;
    let first = browser.tab().await?;
    let other = browser.open_tab().await?;
    check_whole(&browser, &site, &review("fr"), &dist).await?;
    browser.evaluate(MARK).await?;

    site.deploy(next.folder());
    assert_eq!(look_for_update(&browser).await?, "installed");
    says(&browser, "update", "nouvelle version").await?;
    browser.turn_to(&first).await?;
    says(&browser, "update", "A new version").await?;
    assert_eq!(browser.audit().await?, [""; 0], "the notice");
    // The reader continues: the notice follows the language of the page and can be dismissed.
    browser.press("l").await?;
    says(&browser, "update", "nouvelle version").await?;
    browser.press("l").await?;
    assert!(browser.is(IS_MARKED).await?, "nothing reloaded by itself");
    assert_eq!(kept_builds(&browser).await?.len(), 2);
    browser
        .click("[data-edition=update] button:last-of-type")
        .await?;
    assert!(browser.is(&format!("{NOTICE} === null")).await?);

    browser.turn_to(&other).await?;
    browser.click(UPDATE).await?;
    browser.wait_until(&format!("!({IS_MARKED})")).await?;
    browser.wait_until_ready().await?;
    check_made_of(&browser, next.folder()).await?;

    // The other tab is not reloaded, shows a notice, and can still load the files of its build.
    browser.turn_to(&first).await?;
    says(&browser, "earlier", "earlier version").await?;
    assert!(browser.is(IS_MARKED).await?, "the other tab reloaded");
    check_made_of(&browser, &dist).await?;
    assert_eq!(
        kept_builds(&browser).await?.len(),
        2,
        "its build is still kept"
    );
    site.suffer(Trouble::Down);
    browser.press("/").await?;
    browser.press("kurosawa").await?;
    browser
        .wait_until("document.querySelectorAll('[role=option]').length > 0")
        .await?;
    browser
        .evaluate("document.querySelector('dialog[open]').close()")
        .await?;

    // Once no tab uses the old build, its cache is deleted.
    site.suffer(Trouble::None);
    browser
        .click("[data-edition=earlier] button:first-of-type")
        .await?;
    browser.wait_until(&format!("!({IS_MARKED})")).await?;
    browser.wait_until_ready().await?;
    check_made_of(&browser, next.folder()).await?;
    let only_the_next = format!(
        "caches.keys().then(names => names.join() === 'diptych / {}')",
        next.id()?
    );
    browser.wait_until(&only_the_next).await
}

#[tokio::test(flavor = "multi_thread")]
async fn two_builds_in_quick_succession_never_mix() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    let (dist, second, third) = (first_build()?, Build::another()?, Build::another()?);
    keep_site(&browser, &site).await?;
    let first = browser.tab().await?;
    let other = browser.open_tab().await?;
    check_whole(&browser, &site, &review("fr"), &dist).await?;
    site.deploy(second.folder());
    assert_eq!(look_for_update(&browser).await?, "installed");
    site.deploy(third.folder());
    // A cached page comes from the first build.
    check_whole(&browser, &site, &review("en"), &dist).await?;
    assert_eq!(look_for_update(&browser).await?, "installed");
    browser.turn_to(&first).await?;
    check_made_of(&browser, &dist).await?;
    browser.turn_to(&other).await?;
    says(&browser, "update", "A new version").await?;
    browser.click(UPDATE).await?;
    let build = format!(
        "document.documentElement.dataset.build === '{}'",
        third.id()?
    );
    browser.wait_until(&build).await?;
    browser.wait_until_ready().await?;
    check_made_of(&browser, third.folder()).await?;
    // The second build was never used; the other tab still uses the first.
    let mut builds = [build::id_of(&dist)?, third.id()?];
    builds.sort();
    let kept = format!(
        "caches.keys().then(names => names.map(name => name.split(' ')[2]).sort().join() === '{}')",
        builds.join(",")
    );
    browser.wait_until(&kept).await?;
    site.suffer(Trouble::Down);
    check_whole(&browser, &site, "fr/about/", third.folder()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_who_comes_upon_a_page_of_the_new_build_goes_on_in_it() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    let (dist, next) = (first_build()?, Build::another()?);
    keep_site(&browser, &site).await?;
    browser.evaluate(MARK).await?;
    let first = browser.tab().await?;
    browser.open_tab().await?;
    site.deploy(next.folder());
    // A page that was never opened comes from the host, in its new build, or from the first build if the
    // host is slow. It is consistent in either case.
    let mut is_new = false;
    for film in [
        "seven-samurai",
        "siberiade",
        "straight-time",
        "the-godfather",
    ] {
        browser.read(&site, &format!("fr/films/{film}/")).await?;
        is_new = browser
            .text("document.documentElement.dataset.build")
            .await?
            == next.id()?;
        check_made_of(&browser, if is_new { next.folder() } else { &dist }).await?;
        if is_new {
            break;
        }
    }
    assert!(is_new, "the host never answered in time");
    // The new worker activates without a notice, as nothing changes for this page; the other tab shows one.
    look_for_update(&browser).await?;
    browser.turn_to(&first).await?;
    says(&browser, "earlier", "earlier version").await?;
    assert!(browser.is(IS_MARKED).await?, "the other tab reloaded");
    check_made_of(&browser, &dist).await?;
    site.suffer(Trouble::Down);
    check_whole(&browser, &site, "fr/people/", next.folder()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_is_half_way_to_a_new_build_changes_nothing_for_a_reader() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    let (dist, next) = (first_build()?, Build::another()?);
    keep_site(&browser, &site).await?;
    // The host has the worker of the next build, but not all of its files.
    let program = build::precached_files(next.folder())?;
    let program = program
        .iter()
        .find(|path| path.starts_with("diptych-") && path.ends_with(".wasm"));
    let program = next.folder().join(program.expect("a build has a program"));
    let aside = next.folder().join("aside");
    std::fs::rename(&program, &aside)?;
    site.deploy(next.folder());
    assert_eq!(look_for_update(&browser).await?, "redundant");
    check_whole(&browser, &site, &review("en"), &dist).await?;
    assert!(browser.is(&format!("{NOTICE} === null")).await?);
    std::fs::rename(&aside, &program)?;
    assert_eq!(look_for_update(&browser).await?, "installed");
    says(&browser, "update", "A new version").await
}
