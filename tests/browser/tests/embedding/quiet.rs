//! Network requests and storage of frames.

use browser::Outcome;

use crate::{Visit, WAYS, iframe};

/// The policy of embeddable pages in a build without a fixed URL. `'self'` matches nothing for an opaque
/// origin (in WebKit), hence `http:` and `https:`; such a page runs no program and fetches nothing.
const POLICY: &str = "default-src 'none'; script-src 'self' http: https:; style-src 'self' http: https:; \
    img-src 'self' http: https: data:; font-src 'self' http: https:; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'";

#[tokio::test(flavor = "multi_thread")]
async fn lazy_frames_far_below_the_viewport_request_nothing() -> Outcome {
    let visit = Visit::open().await?;
    let frames: Vec<String> = (0..20)
        .map(|idx| {
            let url = format!("{}?number={idx}", visit.frame("en", "score"));
            let lazy = "width=\"480\" height=\"400\" loading=\"lazy\"";
            format!("{}<div style=\"height: 2000px\"></div>", iframe(&url, lazy))
        })
        .collect();
    visit.show(&frames.concat()).await?;
    visit.browser.wait_until("Boolean(last('ready'))").await?;
    tokio::time::sleep(std::time::Duration::from_millis(800)).await;
    let n_asked = visit
        .ours
        .requests()
        .iter()
        .filter(|path| path.ends_with("/score/"))
        .count();
    assert!(
        (1..=3).contains(&n_asked),
        "{n_asked} of twenty were asked for"
    );
    visit
        .browser
        .evaluate("document.querySelectorAll('iframe')[19].scrollIntoView()")
        .await?;
    visit
        .browser
        .wait_until("said.some(one => one.frame === 19 && one.type === 'diptych:ready')")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn frames_make_no_third_party_requests_and_store_nothing() -> Outcome {
    let visit = Visit::open().await?;
    for way in WAYS {
        drop(visit.browser.requests().await?);
        visit.show_frame(&visit.frame("en", ""), way).await?;
        visit.browser.wait_until("Boolean(last('height'))").await?;
        visit
            .browser
            .evaluate("ask({ type: 'diptych:theme', theme: 'dark' })")
            .await?;
        visit.browser.settle().await?;
        let mut beyond = visit.browser.requests_beyond(&visit.ours).await?;
        beyond.retain(|url| !url.starts_with(&visit.theirs.origin()));
        assert_eq!(beyond, [""; 0], "{way}");
        let no_program = visit
            .ours
            .requests()
            .iter()
            .all(|path| !path.ends_with(".wasm"));
        assert!(no_program, "in a frame no program runs");
    }
    visit.show_frame(&visit.frame("en", ""), "").await?;
    let kept = "document.cookie + localStorage.length + sessionStorage.length";
    assert_eq!(visit.browser.in_frame(0, kept).await?, "00");
    let workers = "navigator.serviceWorker.controller === null";
    assert_eq!(visit.browser.in_frame(0, workers).await?, true);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_policy_of_every_page_holds_and_nothing_breaks_it() -> Outcome {
    let visit = Visit::open().await?;
    let policy = "document.querySelector('meta[http-equiv]').content";
    for part in ["", "score"] {
        visit.browser.visit(&visit.frame("en", part)).await?;
        assert_eq!(visit.browser.text(policy).await?, POLICY);
        let inline = "document.querySelectorAll('style, [style], script:not([src])').length";
        assert_eq!(visit.browser.number(inline).await?, 0.0);
        assert!(
            visit
                .browser
                .is("document.querySelector('meta[name=robots]').content === 'noindex'")
                .await?
        );
        assert_eq!(visit.browser.console().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demonstration_shows_frames_that_grow_and_answer() -> Outcome {
    let visit = Visit::open().await?;
    visit
        .browser
        .visit(&visit.ours.url("embed/demo.html"))
        .await?;
    // The page by itself, before its elements are near the window: these have tests of their own.
    let mut faults = visit.faults().await?;
    assert_eq!(visit.browser.audit().await?, [""; 0]);
    // axe-core posts messages to every frame, and Firefox reports that a sandboxed one does not receive them.
    drop(visit.browser.console().await?);
    // A section is as high as its text; a review is as high as the host page allows. The browser decides at which
    // distance from the window it fetches a lazy frame. Once fetched, the content below does not move.
    let resized = ["!== '600'", "!== '420'", "=== '1000'", "!== '400'"];
    for (idx, is_resized) in resized.into_iter().enumerate() {
        let frame = format!("document.querySelectorAll('iframe')[{idx}]");
        visit
            .browser
            .evaluate(&format!(
                "{frame}.scrollIntoView({{ behavior: 'instant' }})"
            ))
            .await?;
        visit
            .browser
            .wait_until(&format!("{frame}.height {is_resized}"))
            .await?;
    }
    let words = "Math.ceil(document.querySelector('.frame').getBoundingClientRect().height)";
    let words = visit.browser.in_frame(0, words).await?;
    let height = "Number(document.querySelector('iframe').height)";
    assert_eq!(Some(visit.browser.number(height).await?), words.as_f64());
    visit
        .browser
        .evaluate("document.getElementById('asked').scrollIntoView({ behavior: 'instant' })")
        .await?;
    visit
        .browser
        .wait_until("document.getElementById('said').textContent.includes('diptych:ready')")
        .await?;
    visit.browser.click_in_view("[data-ask*='\"fr\"']").await?;
    visit
        .browser
        .wait_until("document.getElementById('said').textContent.includes('\"language\":\"fr\"')")
        .await?;
    faults.extend(visit.faults().await?);
    assert_eq!(faults, [""; 0]);
    Ok(())
}
