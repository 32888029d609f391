//! The height that a frame requests: that of its text, and stable after resizing.

use browser::Outcome;

use crate::{Visit, WAYS, iframe};

const HEIGHT_OF_WORDS: &str =
    "Math.ceil(document.querySelector('.frame').getBoundingClientRect().height)";

/// The host page sets the requested height, within the limits of WordPress.
const OBEYS: &str = "<script>addEventListener('message', ({ data }) => {
    if (data.type !== 'diptych:height') return;
    document.querySelector('iframe').height = Math.min(1000, Math.max(200, data.height));
});</script>";

#[tokio::test(flavor = "multi_thread")]
async fn the_reported_height_is_that_of_the_content_in_a_frame_of_any_height() -> Outcome {
    let visit = Visit::open().await?;
    for way in WAYS {
        for height in [200, 600, 1000] {
            let frame = iframe(
                &visit.frame("en", "score"),
                &format!("width=\"400\" height=\"{height}\"{way}"),
            );
            visit.show(&frame).await?;
            visit.browser.wait_until("Boolean(last('height'))").await?;
            visit.browser.settle().await?;
            let words = visit.browser.in_frame(0, HEIGHT_OF_WORDS).await?;
            let asked = visit.browser.number("last('height').height").await?;
            assert_eq!(words.as_f64(), Some(asked), "in {height} px{way}");
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn after_two_hundred_resizes_it_comes_to_rest() -> Outcome {
    let visit = Visit::open().await?;
    for way in WAYS {
        let frame = iframe(
            &visit.frame("fr", "score"),
            &format!("width=\"480\" height=\"300\"{way}"),
        );
        visit.show_with(OBEYS, &frame).await?;
        visit.browser.wait_until("Boolean(last('height'))").await?;
        let resizing = "(async () => {
            const frame = document.querySelector('iframe');
            for (let step = 0; step < 200; step += 1) {
                frame.width = 240 + (step * 37) % 560;
                await new Promise(done => requestAnimationFrame(done));
            }
            frame.width = 333;
            await new Promise(done => setTimeout(done, 600));
            const before = said.length;
            await new Promise(done => setTimeout(done, 800));
            return said.length - before;
        })()";
        assert_eq!(
            visit.browser.number(resizing).await?,
            0.0,
            "it still speaks{way}"
        );
        let words = visit.browser.in_frame(0, HEIGHT_OF_WORDS).await?;
        let asked = visit.browser.number("last('height').height").await?;
        assert_eq!(
            words.as_f64(),
            Some(asked),
            "the last that it said is true{way}"
        );
        let said = visit.browser.number("count('height')").await?;
        assert!(said <= 900.0, "{said} messages for 200 resizes{way}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_opened_table_of_contents_increases_the_reported_height() -> Outcome {
    let visit = Visit::open().await?;
    visit.show_frame(&visit.frame("en", ""), WAYS[1]).await?;
    visit.browser.wait_until("Boolean(last('height'))").await?;
    let before = visit.browser.number("last('height').height").await?;
    visit
        .browser
        .click_in_frame(0, ".frame__contents summary")
        .await?;
    visit
        .browser
        .wait_until(&format!("last('height').height > {before}"))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_low_frame_scrolls_within_itself() -> Outcome {
    let visit = Visit::open().await?;
    for height in [200, 1000] {
        let frame = iframe(
            &visit.frame("en", ""),
            &format!("width=\"320\" height=\"{height}\"{}", WAYS[1]),
        );
        visit.show(&frame).await?;
        visit.browser.wait_until("Boolean(last('ready'))").await?;
        let reached = "(scrollTo({ top: 1e6, behavior: 'instant' }),
            document.querySelector('.frame__foot').getBoundingClientRect().bottom <= innerHeight + 1)";
        assert_eq!(
            visit.browser.in_frame(0, reached).await?,
            true,
            "the foot at {height} px"
        );
    }
    Ok(())
}
