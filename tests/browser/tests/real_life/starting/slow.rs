//! A slow start is no failure: no notice comes and goes, and nothing moves.

use browser::{Browser, Host, Outcome, collection::review};

use super::IS_ANNOUNCED;

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_start_shows_no_notice_and_moves_nothing() -> Outcome {
    let site = Host::at("/")?.compressing().serve()?;
    let browser = Browser::open().await?;
    browser
        .before_pages(&format!(
            "window.frames_seen = 0;
            const look = () => {{
                window.frames_seen += document.body ? 1 : 0;
                window.was_announced ||= {IS_ANNOUNCED};
                requestAnimationFrame(look);
            }};
            look();
            window.shifts = [];
            new PerformanceObserver(list => window.shifts.push(...list.getEntries()))
                .observe({{ type: 'layout-shift', buffered: true }});
            new MutationObserver(() => {{
                if (document.documentElement?.dataset.app === 'ready') window.ready_at ??= performance.now();
            }}).observe(document, {{ subtree: true, attributeFilter: ['data-app'] }});"
        ))
        .await?;
    browser.slow_down().await?;
    browser.visit(&site.url(&review("en"))).await?;
    browser.wait_until_ready().await?;
    // Longer than the style waits where no script of ours runs.
    let time = browser.number("window.ready_at").await?;
    assert!(time > 2500.0, "ready after {time} ms");
    assert!(browser.number("window.frames_seen").await? > 10.0);
    assert!(!browser.is("window.was_announced").await?);
    // What moves before is the text, when its typeface comes.
    let moved = "window.shifts.filter(({ startTime }) => startTime >= window.ready_at)
        .map(({ value, startTime }) => `${value} at ${startTime}`)";
    assert_eq!(browser.texts(moved).await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn controls_are_out_of_sight_until_the_program_runs_and_seen_then() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser
        .before_pages(
            "document.addEventListener('readystatechange', () => {
                if (document.readyState !== 'interactive') return;
                window.waiting = !document.documentElement.dataset.app;
                window.early = [...document.querySelectorAll('.needs-script, button')]
                    .filter(one => one.checkVisibility({ visibilityProperty: true }))
                    .map(one => one.outerHTML);
            });",
        )
        .await?;
    browser.read(&site, &review("en")).await?;
    assert!(browser.is("window.waiting").await?);
    assert_eq!(browser.texts("window.early").await?, [""; 0]);
    let seen = "[...document.querySelectorAll('.needs-script')]
        .some(one => one.checkVisibility({ visibilityProperty: true }))";
    assert!(browser.is(seen).await?);
    Ok(())
}
