//! What frames ask for, and what they keep.

use browser::Outcome;

use crate::{Stage, WAYS, iframe};

/// The policy of pages for frames, of a build that knows no address: `'self'` matches nothing where the origin is opaque
/// (in WebKit), and such a page runs no program and fetches nothing.
const POLICY: &str = "default-src 'none'; script-src 'self' http: https:; style-src 'self' http: https:; \
    img-src 'self' http: https: data:; font-src 'self' http: https:; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'";

#[tokio::test(flavor = "multi_thread")]
async fn of_twenty_frames_those_far_below_ask_for_nothing() -> Outcome {
    let stage = Stage::open().await?;
    let frames: Vec<String> = (0..20)
        .map(|idx| {
            let url = format!("{}?number={idx}", stage.frame("en", "score"));
            let lazy = "width=\"480\" height=\"400\" loading=\"lazy\"";
            format!("{}<div style=\"height: 2000px\"></div>", iframe(&url, lazy))
        })
        .collect();
    stage.show(&frames.concat()).await?;
    stage.browser.wait_until("Boolean(last('ready'))").await?;
    tokio::time::sleep(std::time::Duration::from_millis(800)).await;
    let n_asked = stage
        .ours
        .requests()
        .iter()
        .filter(|path| path.ends_with("/score/"))
        .count();
    assert!(
        (1..=3).contains(&n_asked),
        "{n_asked} of twenty were asked for"
    );
    stage
        .browser
        .evaluate("document.querySelectorAll('iframe')[19].scrollIntoView()")
        .await?;
    stage
        .browser
        .wait_until("said.some(one => one.frame === 19 && one.type === 'diptych:ready')")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_is_asked_and_nothing_is_kept() -> Outcome {
    let stage = Stage::open().await?;
    for way in WAYS {
        drop(stage.browser.requests().await?);
        stage.show_frame(&stage.frame("en", ""), way).await?;
        stage.browser.wait_until("Boolean(last('height'))").await?;
        stage
            .browser
            .evaluate("ask({ type: 'diptych:theme', theme: 'dark' })")
            .await?;
        stage.browser.settle().await?;
        let mut beyond = stage.browser.requests_beyond(&stage.ours).await?;
        beyond.retain(|url| !url.starts_with(&stage.theirs.origin()));
        assert_eq!(beyond, [""; 0], "{way}");
        let no_program = stage
            .ours
            .requests()
            .iter()
            .all(|path| !path.ends_with(".wasm"));
        assert!(no_program, "in a frame no program runs");
    }
    stage.show_frame(&stage.frame("en", ""), "").await?;
    let kept = "document.cookie + localStorage.length + sessionStorage.length";
    assert_eq!(stage.browser.in_frame(0, kept).await?, "00");
    let workers = "navigator.serviceWorker.controller === null";
    assert_eq!(stage.browser.in_frame(0, workers).await?, true);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_policy_of_every_page_holds_and_nothing_breaks_it() -> Outcome {
    let stage = Stage::open().await?;
    let policy = "document.querySelector('meta[http-equiv]').content";
    for part in ["", "score"] {
        stage.browser.visit(&stage.frame("en", part)).await?;
        assert_eq!(stage.browser.text(policy).await?, POLICY);
        let inline = "document.querySelectorAll('style, [style], script:not([src])').length";
        assert_eq!(stage.browser.number(inline).await?, 0.0);
        assert!(
            stage
                .browser
                .is("document.querySelector('meta[name=robots]').content === 'noindex'")
                .await?
        );
        assert_eq!(stage.browser.console().await?, [""; 0]);
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demonstration_shows_frames_that_grow_and_answer() -> Outcome {
    let stage = Stage::open().await?;
    stage
        .browser
        .visit(&stage.ours.url("embed/demo.html"))
        .await?;
    // The page by itself, before its elements come near the window: these have tests of their own.
    let mut faults = stage.faults().await?;
    assert_eq!(stage.browser.audit().await?, [""; 0]);
    // The auditor speaks to every frame, and Firefox says that a sandboxed one does not hear it.
    drop(stage.browser.console().await?);
    // A section is as high as its words, a review as high as the page around lets it be. Each frame is fetched when it
    // comes near the window: how near, is the browser's to say. From then on nothing moves what stands below them.
    let resized = ["!== '600'", "!== '420'", "=== '1000'", "!== '400'"];
    for (idx, is_resized) in resized.into_iter().enumerate() {
        let frame = format!("document.querySelectorAll('iframe')[{idx}]");
        stage
            .browser
            .evaluate(&format!(
                "{frame}.scrollIntoView({{ behavior: 'instant' }})"
            ))
            .await?;
        stage
            .browser
            .wait_until(&format!("{frame}.height {is_resized}"))
            .await?;
    }
    let words = "Math.ceil(document.querySelector('.frame').getBoundingClientRect().height)";
    let words = stage.browser.in_frame(0, words).await?;
    let height = "Number(document.querySelector('iframe').height)";
    assert_eq!(Some(stage.browser.number(height).await?), words.as_f64());
    stage
        .browser
        .evaluate("document.getElementById('asked').scrollIntoView({ behavior: 'instant' })")
        .await?;
    stage
        .browser
        .wait_until("document.getElementById('said').textContent.includes('diptych:ready')")
        .await?;
    stage.browser.click_in_view("[data-ask*='\"fr\"']").await?;
    stage
        .browser
        .wait_until("document.getElementById('said').textContent.includes('\"language\":\"fr\"')")
        .await?;
    faults.extend(stage.faults().await?);
    assert_eq!(faults, [""; 0]);
    Ok(())
}
