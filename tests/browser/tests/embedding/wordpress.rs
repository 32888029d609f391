//! Frames in WordPress, from an oEmbed description: sandboxed, identified by a secret, 200 to 1,000 px
//! high, links followed by the host page. The script reimplements the one of WordPress.

use browser::Outcome;

use crate::{Visit, iframe};

const SECRET: &str = "a1B2c3D4e5";

/// Reimplements the message handling of the script of WordPress.
const SCRIPT: &str = "<script>
    window.followed = [];
    addEventListener('message', ({ source, data }) => {
        if (!data?.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
        for (const frame of document.querySelectorAll(`iframe[data-secret='${data.secret}']`)) {
            if (frame.contentWindow !== source) continue;
            if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
            const host = new URL(frame.src).host;
            if (data.message === 'link' && document.activeElement === frame && new URL(data.value).host === host) {
                followed.push(data.value);
            }
        }
    });
</script>";

/// Sends `ready` to the frames once the host page is loaded, which may be before or after a frame is.
const GREETS: &str = "for (const frame of document.querySelectorAll('iframe[data-secret]'))
    frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');";

fn shut_in(url: &str, height: u32) -> String {
    iframe(
        &format!("{url}#?secret={SECRET}"),
        &format!(
            "width=\"600\" height=\"{height}\" frameborder=\"0\" data-secret=\"{SECRET}\" \
             class=\"wp-embedded-content\" sandbox=\"allow-scripts\" security=\"restricted\""
        ),
    )
}

const HEIGHT: &str = "Number(document.querySelector('iframe').height)";

#[tokio::test(flavor = "multi_thread")]
async fn a_section_gets_the_height_of_its_words_and_a_review_the_most_there_is() -> Outcome {
    let visit = Visit::open().await?;
    let browser = &visit.browser;
    visit
        .show_with(SCRIPT, &shut_in(&visit.frame("en", "effects"), 333))
        .await?;
    browser
        .wait_until("said.some(one => one.message === 'height')")
        .await?;
    browser.settle().await?;
    let words = "Math.ceil(document.querySelector('.frame').getBoundingClientRect().height)";
    let words = browser
        .in_frame(0, words)
        .await?
        .as_f64()
        .unwrap_or_default();
    assert_eq!(browser.number(HEIGHT).await?, words.clamp(200.0, 1000.0));
    visit
        .show_with(SCRIPT, &shut_in(&visit.frame("en", ""), 333))
        .await?;
    browser.wait_until(&format!("{HEIGHT} === 1000")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_greeting_is_answered_with_the_height_and_the_secret() -> Outcome {
    let visit = Visit::open().await?;
    let browser = &visit.browser;
    visit
        .show_with(SCRIPT, &shut_in(&visit.frame("fr", "score"), 300))
        .await?;
    browser.wait_until("Boolean(last('ready'))").await?;
    browser.evaluate("said.length = 0").await?;
    browser.evaluate(GREETS).await?;
    let answer = format!("said.find(one => one.message === 'height' && one.secret === '{SECRET}')");
    browser
        .wait_until(&format!("({answer})?.value > 200"))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_added_after_the_page_has_loaded_is_used() -> Outcome {
    let visit = Visit::open().await?;
    let browser = &visit.browser;
    visit
        .show_frame(&visit.frame("en", "score"), " sandbox=\"allow-scripts\"")
        .await?;
    assert!(
        !browser.is("said.some(one => 'message' in one)").await?,
        "there was nobody to answer"
    );
    browser
        .evaluate("document.querySelector('iframe').src += '#?secret=zyxwvuts12'")
        .await?;
    browser
        .wait_until("said.some(one => one.message === 'height' && one.secret === 'zyxwvuts12')")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_followed_by_the_host_page_and_the_secret_survives_a_language_change() -> Outcome
{
    let visit = Visit::open().await?;
    let browser = &visit.browser;
    // This section is short, so that its footer is in view.
    visit
        .show_with(SCRIPT, &shut_in(&visit.frame("en", "dialogue"), 900))
        .await?;
    browser
        .wait_until("said.some(one => one.message === 'height')")
        .await?;
    browser
        .click_in_frame(0, ".frame__foot a[hreflang=fr]")
        .await?;
    browser
        .wait_until("last('ready').language === 'fr'")
        .await?;
    browser.evaluate("said.length = 0").await?;
    browser.evaluate(GREETS).await?;
    browser
        .wait_until("said.some(one => one.message === 'height')")
        .await?;
    browser.click_in_frame(0, ".frame__read").await?;
    browser.wait_until("followed.length === 1").await?;
    assert_eq!(
        browser.text("followed[0]").await?,
        visit.ours.url("fr/films/runaway-train/#dialogue")
    );
    assert_eq!(browser.n_tabs().await?, 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_of_a_frame_without_a_sandbox_opens_in_a_new_tab() -> Outcome {
    let visit = Visit::open().await?;
    visit.show_frame(&visit.frame("en", "score"), "").await?;
    visit.browser.click_in_frame(0, ".frame__read").await?;
    for _ in 0..100 {
        if visit.browser.n_tabs().await? == 2 {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    anyhow::bail!("no window was opened")
}
