//! Copies of the site on one origin: separate storage, and the migration of keys that all copies shared.

use std::time::Duration;

use anyhow::Result;
use browser::{Answer, Browser, Host, Outcome, Site, collection::review, test_env};

use super::{THEME, choose_dark, keep_copy, read};

/// Stores the keys and records of an earlier build.
const EARLIER: &str = "(() => {
    localStorage['diptych-preferences'] = 'theme=dark&size=115';
    const put = (id, fields) => localStorage['diptych-kept/' + id] =
        new URLSearchParams({ v: 1, time: '2026-01-02T03:04:05Z', lang: 'en', ...fields });
    put('note-a', { kind: 'note', at: 'films/heat/#score', text: 'Brass' });
    put('note-b', { kind: 'note', at: 'films/heat/#themes', text: 'Snow' });
    put('bookmark-films/heat/', { kind: 'bookmark', at: 'films/heat/' });
    localStorage['diptych-kept/note-x'] = '%%%';
})()";

const N_EARLIER: &str =
    "Object.keys(localStorage).filter(key => key.startsWith('diptych-')).length";

const NOTES: &str =
    "[...document.querySelectorAll('.note__words')].map(note => note.innerText).sort()";

/// The number of entries on the page Saved, including unreadable ones.
const N_SAVED: &str = "document.querySelectorAll('.saved__items > li').length
    + document.querySelectorAll('.saved__strange').length";

/// Simulates a second tab that starts at the same time: it finishes the migration just before the first tab writes.
const OTHER_TAB: &str = "(() => {
    const { setItem } = Storage.prototype;
    let isFirst = true;
    Storage.prototype.setItem = function(key, text) {
        if (isFirst && key.startsWith('diptych /')) {
            isFirst = false;
            const own = /^diptych \\S+ /.exec(key)[0];
            const names = Object.keys(localStorage).filter(key => key.startsWith('diptych-'))
                .map(key => key.slice(8));
            for (const name of names) setItem.call(this, own + name, this['diptych-' + name]);
            setItem.call(this, own + 'taken-over', JSON.stringify({ since: 1, names }));
        }
        setItem.call(this, key, text);
    };
})()";

/// Opens the page Saved of the copy at `mount` and checks that it has everything that [`EARLIER`] stored.
async fn check_all_there(browser: &Browser, site: &Site, mount: &str) -> Result<()> {
    read(browser, site, &format!("{mount}en/saved/")).await?;
    assert_eq!(browser.text(THEME).await?, "dark", "{mount}");
    assert_eq!(browser.texts(NOTES).await?, ["Brass", "Snow"], "{mount}");
    assert_eq!(browser.number(N_SAVED).await?, 4.0, "{mount}");
    Ok(())
}

/// Serves two copies on one origin.
fn two_copies() -> Result<Site> {
    let site = Host::at("/a/")?.and_at("/b/").serve()?;
    // A browser requests it for pages without an icon, such as a text file.
    let icon = Answer {
        status: "204 No Content",
        body: String::new(),
        delay: Duration::ZERO,
    };
    site.answer("/favicon.ico", icon);
    Ok(site)
}

/// Opens a browser in which an earlier build has stored records on the origin.
async fn browser_with_earlier_keys(site: &Site) -> Result<Browser> {
    let browser = Browser::open().await?;
    browser.visit(&site.url("robots.txt")).await?;
    browser.evaluate(EARLIER).await?;
    Ok(browser)
}

async fn remove_first_note(browser: &Browser) -> Result<()> {
    browser.click_in_view(".note__edit").await?;
    browser.click_in_view(".note__buttons [value=remove]").await
}

async fn reset(browser: &Browser, site: &Site, mount: &str) -> Result<()> {
    read(browser, site, &format!("{mount}en/about/#offline")).await?;
    let press = |within: &str, label: &str| {
        format!(
            "[...document.querySelectorAll('{within} button')]
                .find(one => one.innerText.startsWith('{label}')).click()"
        )
    };
    browser
        .wait_until("!!document.querySelector('offline-panel button')")
        .await?;
    browser
        .evaluate(&press("offline-panel", "Delete everything"))
        .await?;
    browser.evaluate(&press("dialog[open]", "Delete")).await?;
    let state = "document.querySelector('offline-panel [role=status]')?.dataset.state";
    browser.wait_until(&format!("{state} === 'cleared'")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn two_copies_on_one_origin_share_no_setting_and_no_annotation() -> Outcome {
    let site = two_copies()?;
    let browser = Browser::open().await?;
    keep_copy(&browser, &site, "/a/").await?;
    choose_dark(&browser).await?;
    browser
        .click_in_view("[id='keep-films/runaway-train/']")
        .await?;
    keep_copy(&browser, &site, "/b/").await?;
    assert_eq!(browser.text(THEME).await?, "auto");
    read(&browser, &site, "/b/en/saved/").await?;
    assert_eq!(browser.number(N_SAVED).await?, 0.0);
    browser.click("[popovertarget=settings]").await?;
    browser.click("#settings input[value=light]").await?;
    reset(&browser, &site, "/b/").await?;
    assert_eq!(browser.text(THEME).await?, "auto");
    read(&browser, &site, "/a/en/saved/").await?;
    assert_eq!(browser.text(THEME).await?, "dark");
    assert_eq!(browser.number(N_SAVED).await?, 1.0);
    let is_kept =
        "caches.keys().then(names => names.length === 1 && names[0].startsWith('diptych /a/ '))";
    assert!(browser.is(is_kept).await?, "the cache of /a/ alone is left");
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_single_file_on_the_host_has_storage_separate_from_the_site() -> Outcome {
    let file = std::fs::read(test_env::path(test_env::SINGLE_FILE)?)?;
    let site = Host::at("/a/")?
        .with_file("/a/diptych.html", &file)
        .serve()?;
    let browser = Browser::open().await?;
    read(&browser, &site, "/a/diptych.html#/en/").await?;
    choose_dark(&browser).await?;
    read(&browser, &site, "/a/en/").await?;
    assert_eq!(browser.text(THEME).await?, "auto");
    read(&browser, &site, "/a/diptych.html#/fr/").await?;
    assert_eq!(browser.text(THEME).await?, "dark");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn records_of_an_earlier_build_are_migrated_once_to_each_copy_of_the_site() -> Outcome {
    let site = two_copies()?;
    let browser = browser_with_earlier_keys(&site).await?;
    check_all_there(&browser, &site, "/a/").await?;
    remove_first_note(&browser).await?;
    browser.reload().await?;
    assert_eq!(
        browser.texts(NOTES).await?.len(),
        1,
        "it does not come back"
    );
    check_all_there(&browser, &site, "/b/").await?;
    // A tab of the earlier build still writes its keys; additions are migrated at the next start.
    browser
        .evaluate(
            "localStorage['diptych-kept/note-c'] =
                'v=1&kind=note&at=films/heat/&lang=en&time=2026-01-02T03:04:05Z&text=Late'",
        )
        .await?;
    read(&browser, &site, "/a/en/saved/").await?;
    assert!(browser.texts(NOTES).await?.contains(&"Late".to_owned()));
    assert_eq!(browser.texts(NOTES).await?.len(), 2);
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_that_was_interrupted_is_finished_by_the_next_one() -> Outcome {
    let site = two_copies()?;
    let browser = browser_with_earlier_keys(&site).await?;
    // Some records were copied, the list of them was not written, and the reserved space was not released.
    browser
        .evaluate(
            "for (const id of ['note-a', 'bookmark-films/heat/'])
                localStorage['diptych /a/ kept/' + id] = localStorage['diptych-kept/' + id];
            localStorage['diptych /a/ room'] = 'x'.repeat(1000)",
        )
        .await?;
    check_all_there(&browser, &site, "/a/").await?;
    assert!(browser.is("!('diptych /a/ room' in localStorage)").await?);
    // A damaged list is ignored.
    browser
        .evaluate("localStorage['diptych /a/ taken-over'] = '{\"names\":5'")
        .await?;
    check_all_there(&browser, &site, "/a/").await
}

#[tokio::test(flavor = "multi_thread")]
async fn two_tabs_that_start_at_once_copy_everything_once() -> Outcome {
    let site = two_copies()?;
    let browser = browser_with_earlier_keys(&site).await?;
    browser.before_pages(OTHER_TAB).await?;
    check_all_there(&browser, &site, "/a/").await?;
    check_all_there(&browser, &site, "/a/").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_storage_loses_nothing_and_is_taken_over_when_there_is_room() -> Outcome {
    let site = two_copies()?;
    let browser = browser_with_earlier_keys(&site).await?;
    let fill = "(() => {
        let size = 1 << 20, number = 0;
        while (size >= 1) {
            try { localStorage['fill' + number++] = 'x'.repeat(size); }
            catch { size = size >> 1; }
        }
        return Object.keys(localStorage).length;
    })()";
    let n_keys = browser.number(fill).await?;
    check_all_there(&browser, &site, "/a/").await?;
    let n_keys_now = "Object.keys(localStorage).length";
    assert_eq!(browser.number(n_keys_now).await?, n_keys);
    // A removed note stays removed.
    remove_first_note(&browser).await?;
    browser.reload().await?;
    assert_eq!(browser.texts(NOTES).await?.len(), 1);
    browser
        .evaluate(
            "Object.keys(localStorage).filter(key => key.startsWith('fill'))
                .forEach(key => localStorage.removeItem(key))",
        )
        .await?;
    browser.reload().await?;
    assert_eq!(browser.texts(NOTES).await?.len(), 1);
    assert_eq!(browser.text(THEME).await?, "dark");
    browser.evaluate(EARLIER).await?;
    browser
        .evaluate("localStorage.setItem('diptych-preferences', '')")
        .await?;
    browser.reload().await?;
    assert_eq!(browser.text(THEME).await?, "dark", "it has keys of its own");
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn earlier_keys_go_a_month_after_every_copy_has_taken_them_over() -> Outcome {
    let site = two_copies()?;
    let browser = browser_with_earlier_keys(&site).await?;
    keep_copy(&browser, &site, "/a/").await?;
    keep_copy(&browser, &site, "/b/").await?;
    let age = |mount: &str| {
        format!(
            "(() => {{
                const key = 'diptych {mount} taken-over';
                localStorage[key] = JSON.stringify({{ ...JSON.parse(localStorage[key]), since: 1 }});
            }})()"
        )
    };
    browser.evaluate(&age("/a/")).await?;
    check_all_there(&browser, &site, "/a/").await?;
    browser
        .evaluate("new Promise(done => setTimeout(done, 1000))")
        .await?;
    assert_eq!(browser.number(N_EARLIER).await?, 5.0, "/b/ may need them");
    browser.evaluate(&age("/b/")).await?;
    check_all_there(&browser, &site, "/a/").await?;
    browser.wait_until(&format!("{N_EARLIER} === 0")).await?;
    for mount in ["/a/", "/b/"] {
        check_all_there(&browser, &site, mount).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_leaves_earlier_keys_to_another_copy_and_they_do_not_come_back() -> Outcome {
    let site = two_copies()?;
    let browser = browser_with_earlier_keys(&site).await?;
    // The reader has visited /b/ with its earlier build.
    browser
        .evaluate("caches.open('diptych /b/ earlier').then(Boolean)")
        .await?;
    check_all_there(&browser, &site, "/a/").await?;
    reset(&browser, &site, "/a/").await?;
    read(&browser, &site, "/a/en/saved/").await?;
    assert_eq!(browser.text(THEME).await?, "auto");
    assert_eq!(browser.number(N_SAVED).await?, 0.0);
    check_all_there(&browser, &site, "/b/").await?;
    // Without another copy, the earlier keys are deleted.
    browser
        .evaluate("localStorage.clear(), caches.delete('diptych /b/ earlier')")
        .await?;
    let names = "caches.keys().then(names => Promise.all(
        names.filter(name => name.startsWith('diptych /b/')).map(name => caches.delete(name))))";
    browser.evaluate(names).await?;
    browser.evaluate(EARLIER).await?;
    let unregister = "navigator.serviceWorker.getRegistrations().then(all =>
        Promise.all(all.map(one => one.unregister())))";
    browser.evaluate(unregister).await?;
    check_all_there(&browser, &site, "/a/").await?;
    reset(&browser, &site, "/a/").await?;
    assert_eq!(browser.texts("Object.keys(localStorage)").await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_history_state_of_another_script_is_not_read_as_a_scroll_position() -> Outcome {
    let site = two_copies()?;
    let browser = Browser::open().await?;
    // A single-page application sets a state of our earlier format on its history entry.
    browser.visit(&site.url("robots.txt")).await?;
    let film = site.url(&review("en"));
    let replace = format!("history.replaceState('1500 step', '', '{film}')");
    browser.evaluate(&replace).await?;
    browser.reload().await?;
    assert!(browser.number("scrollY").await? < 1.0);
    // The state of this site is restored.
    browser.evaluate("scrollTo(0, 1500)").await?;
    browser.settle().await?;
    browser.reload().await?;
    assert!((browser.number("scrollY").await? - 1500.0).abs() < 2.0);
    Ok(())
}
