//! Complete content of frames: sandboxed or not, with and without scripts, with any query or fragment.

use browser::{
    Outcome,
    collection::{LANGUAGES, SECTIONS, cards},
};

use crate::{Visit, WAYS};

/// The visible text of a frame, to compare frames by.
const READ: &str = "document.body.innerText";

#[tokio::test(flavor = "multi_thread")]
async fn a_section_a_card_and_a_review_are_whole_in_either_frame() -> Outcome {
    let visit = Visit::open().await?;
    let card = cards()?.remove(0);
    for language in LANGUAGES {
        for way in WAYS {
            for part in ["", "score", &card] {
                visit.show_frame(&visit.frame(language, part), way).await?;
                let is_styled =
                    "getComputedStyle(document.querySelector('.frame')).display === 'flow-root'";
                let found = visit.browser.in_frame(0, is_styled).await?;
                assert_eq!(found, true, "{language} {part}{way} has its style");
                let ids = "[...document.querySelectorAll('section[aria-labelledby], article')]
                    .map(one => one.id || one.getAttribute('aria-labelledby')).join(' ')";
                let ids = visit.browser.in_frame(0, ids).await?;
                let ids = ids.as_str().unwrap_or_default().to_owned();
                match part {
                    "" => {
                        let all = cards()?;
                        let expected = SECTIONS
                            .iter()
                            .copied()
                            .chain(all.iter().map(String::as_str));
                        for id in expected {
                            assert!(ids.split(' ').any(|found| found == id), "{id} in {ids}");
                        }
                    }
                    "score" => assert!(ids.starts_with("score"), "{ids}"),
                    card => assert_eq!(ids, card),
                }
                let read = visit.browser.in_frame(0, READ).await?;
                let length = read.as_str().map_or(0, str::len);
                assert!(length > 300, "{language} {part}{way}: {length} letters");
            }
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_embeddable_page_ignores_unknown_queries_and_fragments() -> Outcome {
    let visit = Visit::open().await?;
    let url = visit.frame("en", "score");
    visit.show_frame(&url, "").await?;
    let expected = visit.browser.in_frame(0, READ).await?;
    for behind in ["#?secret=abcdefghij", "#", "#nowhere", "?x=1#?secret=<b>"] {
        visit.show_frame(&(url.clone() + behind), WAYS[1]).await?;
        assert_eq!(visit.browser.in_frame(0, READ).await?, expected, "{behind}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_storage_is_never_asked() -> Outcome {
    let visit = Visit::open().await?;
    let throwing = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, { get() {
            throw new DOMException('no', 'SecurityError');
        } });";
    visit.browser.before_pages(throwing).await?;
    for way in WAYS {
        visit.show_frame(&visit.frame("fr", "score"), way).await?;
        visit
            .browser
            .wait_until("last('height')?.height > 300")
            .await?;
    }
    let faults = visit.faults().await?;
    assert_eq!(
        faults, [""; 0],
        "a host without CORS keeps fonts from frames of no origin; nothing else"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_all_is_there_and_the_links_lead_on() -> Outcome {
    let visit = Visit::open().await?;
    visit.browser.switch_scripts_off().await?;
    visit.browser.visit(&visit.frame("en", "score")).await?;
    let english = visit.browser.text(READ).await?;
    assert!(
        english.contains("Score") && english.len() > 600,
        "{english}"
    );
    visit.browser.follow(".frame__foot a[hreflang=fr]").await?;
    let is_french = "document.documentElement.lang === 'fr' && location.pathname.endsWith('/fr/runaway-train/score/')";
    visit.browser.wait_until(is_french).await?;
    visit.browser.follow(".frame__foot a[data-whole]").await?;
    visit
        .browser
        .wait_until("document.querySelectorAll('section.section').length === 13")
        .await?;
    let leads_to = visit
        .browser
        .text("document.querySelector('.frame__read').href")
        .await?;
    assert_eq!(leads_to, visit.ours.url("fr/films/runaway-train/"));
    assert_eq!(
        visit.browser.text("document.querySelector('.frame__read').target || document.querySelector('base').target").await?,
        "_blank",
        "it does not take the place of the frame"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_link_leads_to_a_page_that_there_is() -> Outcome {
    let visit = Visit::open().await?;
    let card = cards()?.remove(0);
    for part in ["", "score", &card] {
        visit.browser.visit(&visit.frame("en", part)).await?;
        let links = "[...new Set([...document.querySelectorAll('a[href]')].map(link => link.href)
                .filter(href => href.startsWith(location.origin)))]";
        let links = serde_json::to_string(&visit.browser.texts(links).await?)?;
        // The policy of an embeddable page blocks fetching; the policy of other pages allows it.
        let page = visit.ours.url("en/about/");
        visit.browser.visit(&page).await?;
        let dead = format!(
            "Promise.all({links}.map(async href => (await fetch(href)).ok ? '' : href))
                .then(all => all.filter(Boolean))"
        );
        assert_eq!(visit.browser.texts(&dead).await?, [""; 0], "in {part:?}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_spoiler_is_out_of_sight_until_it_is_revealed_even_without_scripts() -> Outcome {
    let visit = Visit::open().await?;
    visit.browser.switch_scripts_off().await?;
    visit.browser.visit(&visit.frame("en", "")).await?;
    let spoiler = "document.querySelector('label.static-spoiler__reveal + .static-spoiler__text')";
    assert!(
        visit.browser.is(&format!("{spoiler} !== null")).await?,
        "the film has a passage that is hidden"
    );
    let is_seen = format!("{spoiler}.getClientRects().length > 0");
    assert!(!visit.browser.is(&is_seen).await?);
    visit
        .browser
        .follow("label.static-spoiler__reveal:has(+ .static-spoiler__text)")
        .await?;
    visit.browser.wait_until(&is_seen).await
}
