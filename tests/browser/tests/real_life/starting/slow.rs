//! A slow start is no failure: no notice flashes, and nothing moves.

use browser::{Browser, Engine, Host, Outcome, Trouble, collection::review};

use super::IS_ANNOUNCED;

/// Records the positions of the page's texts in each animation frame, before and after the program runs;
/// the visibility of the notice; and the layout shifts that the browser reports.
const WATCH: &str = "
    window.frames_seen = 0;
    const places = () => [...document.querySelectorAll('main :is(h1, h2, p, li), .masthead a')]
        .map(one => one.getBoundingClientRect())
        .map(({ left, top }) => `${Math.round(left)} ${Math.round(top + scrollY)}`);
    const look = () => {
        window.frames_seen += document.body ? 1 : 0;
        window.was_announced ||= ANNOUNCED;
        if (document.documentElement?.dataset.app !== 'ready') window.before = places();
        else window.after = places();
        requestAnimationFrame(look);
    };
    look();
    window.shifts = [];
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
        new PerformanceObserver(list => window.shifts.push(...list.getEntries()))
            .observe({ type: 'layout-shift', buffered: true });
    new MutationObserver(() => {
        if (document.documentElement?.dataset.app === 'ready') window.ready_at ??= performance.now();
    }).observe(document, { subtree: true, attributeFilter: ['data-app'] });";

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_start_shows_no_notice_and_moves_nothing() -> Outcome {
    let site = Host::at("/")?.compressing().serve()?;
    let browser = Browser::open().await?;
    browser
        .before_pages(&WATCH.replace("ANNOUNCED", IS_ANNOUNCED))
        .await?;
    // Longer than the style sheet waits before it shows the notice without a script.
    if browser.engine() == Engine::Chromium {
        browser.slow_down().await?;
    }
    site.suffer(Trouble::LateWith("_bg.wasm".to_owned()));
    browser.visit(&site.url(&review("en"))).await?;
    browser.wait_until("performance.now() > 2500").await?;
    assert!(browser.is("window.ready_at === undefined").await?);
    site.suffer(Trouble::None);
    browser.wait_until_ready().await?;
    assert!(browser.number("window.frames_seen").await? > 10.0);
    assert!(!browser.is("window.was_announced").await?);
    browser.wait_until("window.after !== undefined").await?;
    let moved = "window.after.filter((place, idx) => place !== window.before[idx])";
    assert_eq!(browser.texts(moved).await?, [""; 0]);
    // Earlier layout shifts come from the text font loading.
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
