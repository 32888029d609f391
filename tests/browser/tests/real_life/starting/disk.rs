//! `file:` URLs: the site opened by a double click, a page saved by "Save as". Modules do not load there,
//! and Chromium blocks every file with an integrity.

use std::{env, fs, path::PathBuf, process};

use anyhow::{Context, Result};
use browser::{
    Browser, Host, Outcome,
    collection::{kinds, review},
    test_env,
};

use super::{DEAD, EMPTY, IS_ANNOUNCED};

/// Computed styles that show if the page has the design of the site or the basic one.
const LOOK: &str = "(() => {
    const style = (selector) => getComputedStyle(document.querySelector(selector));
    return [style('.app').fontFamily, style('.app').color, style('main').maxInlineSize, style('h1').fontSize].join(' | ');
})()";

/// The element, left edge in px and beginning of each text whose position does not depend on glyph widths:
/// fallback fonts have other widths.
const PLACES: &str = "[...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, td)')]
    .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[hidden]'))
    .filter(one => !one.parentElement.closest('table')) // Columns are as wide as their letters.
    .filter(one => getComputedStyle(one).textAlign !== 'end' && !one.closest('[class*=related]'))
    .filter(one => !one.closest('li, td, dl') || one.matches('dt, td:first-child, li:first-child'))
    .map(one => `${one.localName} ${Math.round(one.getBoundingClientRect().left)} ${one.textContent.slice(0, 30)}`)";

/// Returns the name of the element and its left edge, of one of [`PLACES`].
fn line(place: &str) -> Option<(&str, &str)> {
    let (name, rest) = place.split_once(' ')?;
    Some((name, rest.split(' ').next()?))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_page_opened_from_a_disk_is_laid_out_as_without_its_program() -> Outcome {
    let site = Host::at("/")?.without("_bg.wasm").serve()?;
    let browser = Browser::open().await?;
    for path in kinds("en") {
        browser.visit(&site.url(&path)).await?;
        browser.wait_until(IS_ANNOUNCED).await?;
        let places = browser.texts(PLACES).await?;
        let file = test_env::dist()?.join(&path).join("index.html");
        browser.visit(&format!("file://{}", file.display())).await?;
        browser.wait_until(IS_ANNOUNCED).await?;
        let on_disk = browser.texts(PLACES).await?;
        // In columns, positions depend on glyph widths: only the left edges of texts are compared.
        let lines: Vec<_> = places.iter().filter_map(|one| line(one)).collect();
        let is_moved = |one: &&String| line(one).is_some_and(|line| !lines.contains(&line));
        let moved: Vec<_> = on_disk.iter().filter(is_moved).collect();
        assert!(moved.is_empty(), "{path}: {moved:?}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_the_site_opened_from_a_disk_is_styled_and_says_where_links_lead() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    let design = browser.text(LOOK).await?;
    for (path, words) in [("en", "index.html"), ("fr", "index.html")] {
        let file = test_env::dist()?.join(review(path)).join("index.html");
        browser.visit(&format!("file://{}", file.display())).await?;
        browser.wait_until(IS_ANNOUNCED).await?;
        assert_eq!(browser.text(LOOK).await?, design, "{path}");
        assert_eq!(browser.texts(DEAD).await?, [""; 0], "{path}");
        assert_eq!(browser.texts(EMPTY).await?, [""; 0], "{path}");
        let said = browser
            .text("document.querySelector('[data-notice=disk]').innerText")
            .await?;
        assert!(said.contains(words), "{said}");
    }
    // A page from a host does not show this notice.
    browser.read(&site, &review("en")).await?;
    let rects = "document.querySelector('[data-notice=disk]').getClientRects().length";
    assert_eq!(browser.number(rects).await?, 0.0);
    Ok(())
}

/// A folder that is deleted on drop.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// Saves the page as Chromium's "Save as: Webpage, Complete" does: its current markup, and the files that
/// it loads beside it.
async fn save(browser: &Browser, name: &str, keeps_integrity: bool) -> Result<Folder> {
    let folder = Folder(env::temp_dir().join(format!("diptych-saved-{}-{name}", process::id())));
    let files = folder.0.join("page_files");
    fs::create_dir_all(&files)?;
    let script = format!(
        "(() => {{
            const names = [];
            const beside = (all, before, address) => {{
                names.push(address.split('/').pop());
                return before + '\"./page_files/' + names.at(-1) + '\"';
            }};
            const html = document.documentElement.outerHTML
                .replace(/(<(?:script|link)[^>]* (?:src|href)=)\"([^\"]*)\"/g, beside)
                .replace(/ integrity=\"[^\"]*\"/g, {keeps_integrity} ? '$&' : '');
            return ['<!doctype html>' + html, ...names];
        }})()"
    );
    let mut saved = browser.texts(&script).await?.into_iter();
    let page = saved.next().context("there is a page")?;
    fs::write(folder.0.join("page.html"), page)?;
    for file in saved.filter(|file| !file.is_empty()) {
        let source = test_env::dist()?.join(&file);
        if source.is_file() {
            fs::copy(source, files.join(&file))?;
        }
    }
    Ok(folder)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_saved_page_can_be_read_and_has_no_control_that_does_nothing() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for keeps_integrity in [true, false] {
        browser.read(&site, &review("en")).await?;
        let folder = save(&browser, &keeps_integrity.to_string(), keeps_integrity).await?;
        drop(browser.console().await?);
        let file = folder.0.join("page.html");
        browser.visit(&format!("file://{}", file.display())).await?;
        browser.wait_until(IS_ANNOUNCED).await?;
        assert_eq!(browser.texts(DEAD).await?, [""; 0], "{keeps_integrity}");
        assert_eq!(browser.texts(EMPTY).await?, [""; 0], "{keeps_integrity}");
    }
    Ok(())
}
