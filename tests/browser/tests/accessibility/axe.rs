//! axe-core on every kind of page × language × theme × width.

use std::collections::BTreeMap;

use anyhow::Result;
use browser::{Browser, DARK, FORCED_COLORS, Feature, Host, LIGHT, MOTION, Outcome};

use crate::{keep_something, pages};

const WIDTHS: [u32; 3] = [320, 768, 1280];

/// Returns the axe-core violations of the current page at every width and in both themes, each once, with
/// the widths and themes that it was found at.
async fn faults(browser: &Browser, page: &str) -> Result<Vec<String>> {
    let mut faults: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for width in WIDTHS {
        browser.resize(width, 800).await?;
        for theme in [LIGHT, DARK] {
            browser.emulate(&[theme]).await?;
            browser.settle().await?;
            for fault in browser.audit().await? {
                faults
                    .entry(fault)
                    .or_default()
                    .push(format!("{width} {}", theme.1));
            }
        }
    }
    let described = |(fault, places): (String, Vec<String>)| {
        format!("{page}: {fault} — at {}", places.join(", "))
    };
    Ok(faults.into_iter().map(described).collect())
}

async fn check_pages(pages: &[String]) -> Result<()> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    let mut all = Vec::new();
    for page in pages {
        browser.read(&site, page).await?;
        all.extend(faults(&browser, page).await?);
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
    Ok(())
}

fn split(language: &str, is_film: bool) -> Vec<String> {
    pages(language)
        .into_iter()
        .filter(|page| page.contains("films/") == is_film)
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_of_a_film_violate_nothing_in_english() -> Outcome {
    check_pages(&split("en", true)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_of_a_film_violate_nothing_in_french() -> Outcome {
    check_pages(&split("fr", true)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_other_pages_violate_nothing_in_english() -> Outcome {
    check_pages(&split("en", false)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_other_pages_violate_nothing_in_french() -> Outcome {
    check_pages(&split("fr", false)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_root_without_a_language_violates_nothing() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    // The script of this page redirects at once. The audit needs the page itself, so the program fails to load.
    let script = "addEventListener('unhandledrejection', event => event.preventDefault());
        window.fetch = () => Promise.reject(new Error('no program'));";
    browser.before_pages(script).await?;
    browser.visit(&site.url("")).await?;
    browser
        .wait_until("document.documentElement.dataset.app === 'failed'")
        .await?;
    let all = faults(&browser, "the root").await?;
    assert!(all.is_empty(), "{}", all.join("\n"));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_for_unknown_addresses_violates_nothing() -> Outcome {
    check_pages(&["nothing".to_owned(), "en/nothing/".to_owned()]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_open_settings_and_the_list_of_keys_violate_nothing() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    let mut all = Vec::new();
    for language in browser::collection::LANGUAGES {
        browser.resize(1280, 800).await?;
        browser.read(&site, &format!("{language}/about/")).await?;
        browser.click("[popovertarget=settings]").await?;
        assert!(
            browser
                .is("document.querySelector('#settings').matches(':popover-open')")
                .await?
        );
        all.extend(faults(&browser, "settings").await?);
        browser.press(thirtyfour::Key::Escape).await?;
        browser.press("?").await?;
        assert!(browser.is("document.querySelector('dialog').open").await?);
        all.extend(faults(&browser, "keys").await?);
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_citation_and_the_panel_of_a_page_that_broke_violate_nothing() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    let mut all = Vec::new();
    for language in browser::collection::LANGUAGES {
        browser.resize(1280, 800).await?;
        browser
            .read(&site, &browser::collection::review(language))
            .await?;
        browser.click(".film-header [value=cite]").await?;
        all.extend(faults(&browser, "the citation").await?);
        browser.press(thirtyfour::Key::Escape).await?;
        browser.evaluate("diptychBroke('for a look at it')").await?;
        browser
            .wait_until("document.querySelector('.broken:popover-open') !== null")
            .await?;
        all.extend(faults(&browser, "the panel").await?);
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_search_violates_nothing_before_and_after_it_found_something() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    let mut all = Vec::new();
    for language in browser::collection::LANGUAGES {
        browser.resize(1280, 800).await?;
        browser.read(&site, &format!("{language}/")).await?;
        browser.press("/").await?;
        all.extend(faults(&browser, "the empty box").await?);
        browser.press("kurosawa").await?;
        browser
            .wait_until("document.querySelectorAll('#search [role=option]').length > 3")
            .await?;
        browser.press(thirtyfour::Key::Down).await?;
        all.extend(faults(&browser, "the box").await?);
        for query in ["kurosawa", "zzzzqqqq"] {
            browser
                .read(&site, &format!("{language}/search/?q={query}"))
                .await?;
            browser
                .wait_until("/\\d|found|Aucun/.test(document.querySelector('.results__notice').textContent)")
                .await?;
            all.extend(faults(&browser, query).await?);
        }
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn bookmarks_and_notes_violate_nothing() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    keep_something(&browser, &site).await?;
    let mut all = Vec::new();
    for language in browser::collection::LANGUAGES {
        for page in ["saved/", "films/runaway-train/"] {
            browser.resize(1280, 800).await?;
            browser.read(&site, &format!("{language}/{page}")).await?;
            browser.click_in_view(".note__edit").await?;
            all.extend(faults(&browser, page).await?);
        }
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn film_pages_have_no_axe_violations_with_forced_colors_or_with_motion() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    let mut all = Vec::new();
    for page in pages("fr").iter().filter(|page| page.contains("films/")) {
        browser.read(&site, page).await?;
        let systems: [&[Feature]; 2] = [&[LIGHT, FORCED_COLORS], &[LIGHT, MOTION]];
        for system in systems {
            browser.emulate(system).await?;
            browser.settle().await?;
            let found = browser.audit().await?;
            all.extend(
                found
                    .into_iter()
                    .map(|one| format!("{page} {}: {one}", system[1].0)),
            );
        }
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
    Ok(())
}
