//! Offline reading: cached files, interrupted deploys, new builds, the controls of the reader.

mod controls;
mod deploys;
mod interrupted;
mod network;
mod unavailable;

use anyhow::{Result, ensure};
use browser::{Browser, Site, build, collection::review, test_env};

/// The build of the page according to its markup, and the names of its style sheet and its program.
pub(crate) const MADE_OF: &str = "[document.documentElement.dataset.build,
    document.querySelector('link[rel=stylesheet]').href.split('/').at(-1),
    document.querySelector('script[data-wasm]').dataset.wasm]";

/// True once the active worker is activated.
pub(crate) const READY: &str = "navigator.serviceWorker.ready
    .then(({ active }) => active.state === 'activated')";

/// Stores preferences of the reader, which must survive everything except a reset.
const READERS_OWN: &str = "localStorage.setItem(
    document.documentElement.dataset.storage + 'preferences', 'theme=dark&size=110')";

/// Opens a film and waits until the site, and that film, are cached. Stores preferences of the reader.
pub(crate) async fn keep_site(browser: &Browser, site: &Site) -> Result<()> {
    browser.read(site, &review("en")).await?;
    browser.evaluate(READERS_OWN).await?;
    browser.wait_until(READY).await?;
    let opened = format!("caches.match('{}').then(Boolean)", site.url(&review("en")));
    browser.wait_until(&opened).await
}

/// Opens a page and checks that all of it is of the build in `folder`, and that the reader's preferences
/// are still stored.
pub(crate) async fn check_whole(
    browser: &Browser,
    site: &Site,
    path: &str,
    folder: &std::path::Path,
) -> Result<()> {
    browser.read(site, path).await?;
    check_made_of(browser, folder).await
}

/// True if three style sheets passed their integrity check, including the one for print and the deferred
/// one, which the program waits for.
const STYLES_ACCEPTED: &str = "[...document.querySelectorAll('link[rel=stylesheet][integrity]')].filter(({ sheet }) => sheet).length === 3";

/// Checks that the page consists of one build only, the one in `folder`, and that its style sheets and its
/// program were accepted.
pub(crate) async fn check_made_of(browser: &Browser, folder: &std::path::Path) -> Result<()> {
    let made_of = browser.texts(MADE_OF).await?;
    let named = |start: &str, end: &str| {
        let is_named = |name: &String| name.starts_with(start) && name.ends_with(end);
        let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut names = files.map(|file| file.file_name().to_string_lossy().into_owned());
        names.find(is_named).unwrap_or_default()
    };
    let whole = [
        build::id_of(folder)?,
        named("style-", ".css"),
        named("diptych-", ".wasm"),
    ];
    ensure!(
        made_of == whole,
        "the page is made of {made_of:?}, not {whole:?}"
    );
    ensure!(browser.is(STYLES_ACCEPTED).await?, "the style was refused");
    let kept = browser
        .text(
            "localStorage.getItem(document.documentElement.dataset.storage + 'preferences') ?? ''",
        )
        .await?;
    ensure!(
        kept.starts_with("theme=dark"),
        "the reader's settings are {kept:?}"
    );
    Ok(())
}

/// Returns the folder of the build that the host serves first.
pub(crate) fn first_build() -> Result<std::path::PathBuf> {
    test_env::dist()
}

/// Updates the registration of the worker and returns the state that the new worker settles in; `none` if
/// there is none.
pub(crate) async fn look_for_update(browser: &Browser) -> Result<String> {
    let script = "(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update().catch(() => {});
        const incoming = registration.installing ?? registration.waiting;
        if (!incoming) return 'none';
        for (;;) {
            if (['installed', 'activated', 'redundant'].includes(incoming.state)) return incoming.state;
            await new Promise(done => incoming.addEventListener('statechange', done, { once: true }));
        }
    })()";
    browser.text(script).await
}

/// Returns the ids of the cached builds, sorted; an incomplete one has the suffix ` (unfinished)`.
pub(crate) async fn kept_builds(browser: &Browser) -> Result<Vec<String>> {
    browser
        .texts(
            "(async () => {
                const builds = [];
                for (const name of (await caches.keys()).filter(name => name.startsWith('diptych '))) {
                    const keys = await (await caches.open(name)).keys();
                    const whole = keys.some(({ url }) => url.endsWith('sw.js?complete'));
                    builds.push(name.split(' ')[2] + (whole ? '' : ' (unfinished)'));
                }
                return builds.sort();
            })()",
        )
        .await
}
