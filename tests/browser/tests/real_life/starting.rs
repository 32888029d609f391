//! The program cannot start, because a file is missing, blocked or changed: the page says so, has all of
//! its text, and no control without effect.

mod addresses;
mod changed_pages;
mod disk;
mod old_browsers;
mod slow;

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use browser::{
    Browser, Host, Outcome,
    collection::{LANGUAGES, review},
    test_env,
    weight::files,
};
use sha2::{Digest, Sha384};

/// True if the notice that the program is missing is visible.
const IS_ANNOUNCED: &str = "document.querySelector('[data-notice=plain]')?.checkVisibility({ visibilityProperty: true }) === true";
/// Visible controls, which would have no effect.
const DEAD: &str = "[...document.querySelectorAll('.needs-script, button, input, select, textarea, [popovertarget]')]
    .filter(one => one.checkVisibility({ visibilityProperty: true })).map(one => one.outerHTML.slice(0, 200))";
/// Paragraphs and cards without text.
const EMPTY: &str = "[...document.querySelectorAll('[data-place]')]
    .filter(place => place.innerText.trim().length < 40).map(place => place.id)";
/// A film whose review has spoilers.
const SPOILED: &str = "en/films/a-fish-called-wanda/";

/// Returns the name and the path of the file of the build whose name starts and ends so.
fn file(start: &str, end: &str) -> Result<(String, PathBuf)> {
    let path = files(start, end)?.swap_remove(0);
    let name = path.file_name().unwrap_or_default();
    Ok((name.to_string_lossy().into_owned(), path))
}

/// Returns the content of a page of the build.
fn page(path: &str) -> Result<String> {
    let file = test_env::dist()?.join(path).join("index.html");
    fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))
}

/// Builds a host that appends a comment to these files, as hosts do that add lines of their own.
fn changing(parts: &[(&str, &str)]) -> Result<Host> {
    let mut host = Host::at("/")?;
    for (start, end) in parts {
        let (name, path) = file(start, end)?;
        let changed = [&fs::read(path)?, &b"\n/* by the host */"[..]].concat();
        host = host.with_file(&format!("/{name}"), &changed);
    }
    Ok(host)
}

/// Builds a host that serves the reviews and [`SPOILED`] after `change`.
fn rewriting(host: Host, change: impl Fn(&str) -> String) -> Result<Host> {
    let reviews = LANGUAGES.iter().map(|language| review(language));
    reviews
        .chain([SPOILED.to_owned()])
        .try_fold(host, |host, path| {
            let changed = change(&page(&path)?);
            Ok(host.with_file(&format!("/{path}index.html"), changed.as_bytes()))
        })
}

async fn check_announced_in(browser: &Browser, host: Host) -> Result<()> {
    let site = host.serve()?;
    for (language, words) in LANGUAGES.iter().zip(["plain page", "version simple"]) {
        browser.visit(&site.url(&review(language))).await?;
        browser.wait_until(IS_ANNOUNCED).await?;
        let notice = browser
            .text("document.querySelector('[data-notice=plain]').innerText")
            .await?;
        assert!(notice.contains(words), "{notice:?} in {language}");
        assert_eq!(
            browser.texts(DEAD).await?,
            [""; 0],
            "controls in {language}"
        );
        assert_eq!(browser.texts(EMPTY).await?, [""; 0], "text in {language}");
    }
    browser.follow("nav a[hreflang=en]").await?;
    browser
        .wait_until(&format!("location.pathname === '/{}'", review("en")))
        .await?;
    browser.visit(&site.url(SPOILED)).await?;
    browser.wait_until(IS_ANNOUNCED).await?;
    // Spoilers are shown, since no control could reveal them.
    let are_shown = "[...document.querySelectorAll('.spoiler__text')]
        .every(one => one.innerText.trim() && one.getClientRects().length > 0)";
    browser.wait_until(are_shown).await
}

async fn check_announced(host: Host) -> Outcome {
    check_announced_in(&Browser::open().await?, host).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_starting_script_is_announced_by_something_else() -> Outcome {
    check_announced(changing(&[("boot-", ".js")])?).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_head_script_is_announced_by_something_else() -> Outcome {
    check_announced(changing(&[("early-", ".js")])?).await
}

const SCRIPTS: [(&str, &str); 5] = [
    ("early-", ".js"),
    ("boot-", ".js"),
    ("diptych-", ".js"),
    ("finder-", ".js"),
    ("offline-", ".js"),
];

#[tokio::test(flavor = "multi_thread")]
async fn the_style_sheet_announces_that_every_script_was_changed() -> Outcome {
    check_announced(changing(&SCRIPTS)?).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_basic_design_announces_that_every_script_and_style_sheet_was_changed() -> Outcome {
    let sheets = [("style-", ".css"), ("print-", ".css"), ("basic-", ".css")];
    check_announced(changing(&[&SCRIPTS[..], &sheets].concat())?).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_starting_script_is_announced() -> Outcome {
    check_announced(Host::at("/")?.without(&file("boot-", ".js")?.0)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_head_script_is_announced() -> Outcome {
    check_announced(Host::at("/")?.without(&file("early-", ".js")?.0)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_style_sheet_announces_that_all_scripts_are_missing() -> Outcome {
    check_announced(Host::at("/")?.without(".js")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_style_sheet_announces_that_the_host_forbids_scripts() -> Outcome {
    let host = Host::at("/")?.with_header("Content-Security-Policy", "script-src 'none'");
    check_announced(host).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_style_sheet_announces_that_the_host_removes_scripts_from_its_pages() -> Outcome {
    let without_scripts = |page: &str| {
        let mut parts = page.split("<script");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |page, part| {
            let rest = part.split_once("</script>").unwrap_or_default().1;
            [page.as_str(), rest].concat()
        })
    };
    check_announced(rewriting(Host::at("/")?, without_scripts)?).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_script_removed_by_the_host_is_announced() -> Outcome {
    let (name, _) = file("boot-", ".js")?;
    let without = |page: &str| {
        let at = page.find(&name).unwrap_or_default();
        let start = page[..at].rfind("<script").unwrap_or_default();
        let end = page[at..].find("</script>").unwrap_or_default() + at;
        [&page[..start], &page[end + "</script>".len()..]].concat()
    };
    check_announced(rewriting(Host::at("/")?, without)?).await
}

/// Builds a host with another start script, and its integrity.
fn starting_with(script: &str) -> Result<Host> {
    let (name, path) = file("boot-", ".js")?;
    let integrity = |script: &[u8]| BASE64_STANDARD.encode(Sha384::digest(script));
    let (old, new) = (integrity(&fs::read(path)?), integrity(script.as_bytes()));
    let host = Host::at("/")?.with_file(&format!("/{name}"), script.as_bytes());
    rewriting(host, |page| page.replace(&old, &new))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_starting_script_that_an_old_browser_cannot_read_is_announced() -> Outcome {
    check_announced(starting_with("const later = than this browser;")?).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_starting_script_that_an_old_browser_cannot_run_is_announced() -> Outcome {
    check_announced(starting_with("Promise.thatIsNewerThanThisBrowser();")?).await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_web_assembly_that_is_announced() -> Outcome {
    let refusing = "for (const name of Object.getOwnPropertyNames(WebAssembly)) {
        if (typeof WebAssembly[name] === 'function') WebAssembly[name] = function () { throw new Error('no'); };
    }";
    for script in [
        "delete globalThis.WebAssembly",
        "globalThis.WebAssembly = undefined",
        "globalThis.WebAssembly = {}",
        refusing,
    ] {
        let browser = Browser::open().await?;
        browser.before_pages(script).await?;
        check_announced_in(&browser, Host::at("/")?).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn missing_attributes_of_the_app_element_are_announced() -> Outcome {
    let change = |page: &str| page.replace("<div id=\"app\" data-path=", "<div id=\"app\" title=");
    check_announced(rewriting(Host::at("/")?, change)?).await
}
