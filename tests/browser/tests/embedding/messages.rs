//! Messages: requests of the host page, reports of a frame, and senders that a frame ignores.

use std::fs;

use browser::{Host, Outcome, collection::FILM, test_env};

use crate::{Visit, WAYS, iframe};

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_says_what_it_shows() -> Outcome {
    let visit = Visit::open().await?;
    for way in WAYS {
        visit.show_frame(&visit.frame("en", "score"), way).await?;
        let ready = visit.browser.evaluate("last('ready')").await?;
        assert_eq!(ready["film"], "runaway-train");
        assert_eq!(ready["section"], "score");
        assert_eq!(ready["language"], "en");
        assert_eq!(ready["languages"], serde_json::json!(["en", "fr"]));
        assert_eq!(ready["version"], 1);
        assert_eq!(ready["sections"].as_array().map(Vec::len), Some(13));
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_host_page_chooses_theme_language_and_section() -> Outcome {
    let visit = Visit::open().await?;
    for way in WAYS {
        let browser = &visit.browser;
        visit.show_frame(&visit.frame("en", "score"), way).await?;
        browser
            .evaluate("ask({ type: 'diptych:theme', theme: 'dark' })")
            .await?;
        browser.settle().await?;
        let background = "getComputedStyle(document.querySelector('.frame')).backgroundColor";
        assert_eq!(browser.in_frame(0, background).await?, "rgb(23, 21, 18)");
        browser
            .evaluate("ask({ type: 'diptych:theme', theme: 'auto' })")
            .await?;
        browser.settle().await?;
        assert_eq!(browser.in_frame(0, background).await?, "rgb(246, 242, 234)");

        browser
            .evaluate("ask({ type: 'diptych:language', language: 'fr' })")
            .await?;
        browser
            .wait_until("last('ready').language === 'fr'")
            .await?;
        assert_eq!(
            browser.evaluate("last('languagechange').language").await?,
            "fr"
        );
        assert_eq!(browser.evaluate("last('ready').section").await?, "score");

        browser
            .evaluate("ask({ type: 'diptych:section', section: 'verdict' })")
            .await?;
        browser
            .wait_until("last('ready').section === 'verdict'")
            .await?;
        assert_eq!(
            browser.evaluate("last('sectionchange').section").await?,
            "verdict"
        );
        browser
            .evaluate("ask({ type: 'diptych:section', section: '' })")
            .await?;
        browser.wait_until("last('ready').section === ''").await?;

        browser
            .evaluate("ask({ type: 'diptych:section', section: 'dialogue' })")
            .await?;
        browser
            .wait_until("last('sectionchange').section === 'dialogue'")
            .await?;
        let top = "Math.abs(document.getElementById('dialogue').getBoundingClientRect().top) < 40";
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        assert_eq!(
            browser.in_frame(0, top).await?,
            true,
            "the section is at the top{way}"
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_requested_theme_survives_a_change_of_language() -> Outcome {
    let visit = Visit::open().await?;
    let browser = &visit.browser;
    for (address, asked, background) in [
        ("", "dark", "rgb(23, 21, 18)"),
        ("?theme=dark", "auto", "rgb(246, 242, 234)"),
    ] {
        visit
            .show_frame(&(visit.frame("en", "score") + address), WAYS[1])
            .await?;
        browser
            .evaluate(&format!(
                "ask({{ type: 'diptych:theme', theme: '{asked}' }});
                 ask({{ type: 'diptych:language', language: 'fr' }})"
            ))
            .await?;
        browser
            .wait_until("last('ready').language === 'fr'")
            .await?;
        let shown = "getComputedStyle(document.querySelector('.frame')).backgroundColor";
        assert_eq!(browser.in_frame(0, shown).await?, background);
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_sent_before_the_page_has_loaded_are_answered_afterwards() -> Outcome {
    let path = format!("embed/en/{FILM}/score/index.html");
    let page = fs::read_to_string(test_env::dist()?.join(&path))?;
    // The timing of such an early message cannot be controlled, so the page itself dispatches two, directly after its
    // script. They are plain events, since Firefox creates no message event with a window of another origin.
    let asked = "<script>for (const data of [
        { message: 'ready', secret: 'abcdefghij' }, { type: 'diptych:section', section: 'verdict' }])
        dispatchEvent(Object.assign(new Event('message'), { source: parent, data }))</script>";
    let page = page
        .replace("Content-Security-Policy", "x-policy")
        .replacen("</script>", &format!("</script>{asked}"), 1);
    assert!(page.contains(asked));
    let hasty = format!("/a/embed/en/{FILM}/hasty/");
    let ours = Host::at("/a/")?
        .with_file(&format!("{hasty}index.html"), page.as_bytes())
        .serve()?;
    let visit = Visit {
        ours,
        ..Visit::open().await?
    };
    visit
        .show_frame(&format!("{}{hasty}", visit.ours.origin()), "")
        .await?;
    visit
        .browser
        .wait_until("last('ready').section === 'verdict'")
        .await?;
    let height = "said.some(one => one.message === 'height' && one.secret === 'abcdefghij')";
    assert!(visit.browser.is(height).await?);
    // The page was left before its fonts were loaded.
    assert_eq!(visit.faults().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_that_comes_into_view_has_changed_nothing() -> Outcome {
    let visit = Visit::open().await?;
    let browser = &visit.browser;
    for loading in ["eager", "lazy"] {
        let frame = iframe(
            &visit.frame("en", ""),
            &format!("width=\"480\" height=\"400\" loading=\"{loading}\""),
        );
        visit
            .show(&format!("<div style=\"block-size:1100px\"></div>{frame}"))
            .await?;
        // The browser may fetch a lazy frame only once it is visible.
        if loading == "eager" {
            browser.wait_until("Boolean(last('ready'))").await?;
        }
        browser.evaluate("scrollTo(0, 1e6)").await?;
        browser.wait_until("Boolean(last('ready'))").await?;
        browser.settle().await?;
        assert!(browser.is("!last('sectionchange')").await?, "{loading}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_who_changes_the_language_or_scrolls_is_reported() -> Outcome {
    let visit = Visit::open().await?;
    let browser = &visit.browser;
    visit.show_frame(&visit.frame("en", ""), WAYS[1]).await?;
    browser
        .in_frame(
            0,
            "document.getElementById('pacing').scrollIntoView({ behavior: 'instant' })",
        )
        .await?;
    browser
        .wait_until("last('sectionchange')?.section === 'pacing'")
        .await?;
    // Scrolls instantly: the driver would scroll smoothly and click on the way.
    browser
        .in_frame(0, "scrollTo({ top: 1e6, behavior: 'instant' })")
        .await?;
    browser
        .click_in_frame(0, ".frame__foot a[hreflang=fr]")
        .await?;
    browser
        .wait_until("last('ready').language === 'fr'")
        .await?;
    assert_eq!(
        browser.evaluate("last('languagechange').language").await?,
        "fr"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn unknown_messages_change_nothing_and_cause_no_error() -> Outcome {
    let visit = Visit::open().await?;
    let browser = &visit.browser;
    visit.show_frame(&visit.frame("en", "score"), "").await?;
    let html = "document.documentElement.outerHTML";
    let before = browser.in_frame(0, html).await?;
    drop(browser.console().await?);
    browser
        .evaluate(
            "for (const message of [null, 7, 'diptych:theme', [], {}, { type: 'diptych:theme' },
                { type: 'diptych:theme', theme: 'red' }, { type: 'diptych:theme', theme: { toString: 1 } },
                { type: 'diptych:language', language: 'de' }, { type: 'diptych:language', language: ['fr'] },
                { type: 'diptych:language', language: '\"]' }, { type: 'diptych:section', section: 'nowhere' },
                { type: 'diptych:section', section: '../../fr' }, { type: 'diptych:section', section: null },
                { type: 'toString' }, { type: '__proto__' }, { type: ['diptych:theme'], theme: 'dark' },
                { message: 'ready', secret: '<script>' }, { message: 'ready' }, { message: 'height', value: 9 }])
                ask(message)",
        )
        .await?;
    browser.settle().await?;
    assert_eq!(browser.in_frame(0, html).await?, before);
    let complaints = browser.console().await?;
    assert!(
        complaints
            .iter()
            .all(|line| line.starts_with("DEBUG") || line.starts_with("Debug")),
        "{complaints:?}"
    );
    assert!(
        complaints.len() <= 9,
        "one for each of ours at most: {complaints:?}"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_from_any_window_but_the_host_page_is_ignored() -> Outcome {
    let visit = Visit::open().await?;
    let browser = &visit.browser;
    // A second frame, even of the same site, that posts to the first.
    let forger = visit.theirs.page(
        "forger",
        "<script>addEventListener('message', ({ data }) => {
            parent.frames[0].postMessage(data, '*');
            parent.postMessage({ type: 'forged' }, '*');
        })</script>",
        "",
    );
    let frames = [
        iframe(&visit.frame("en", "score"), "width=\"400\" height=\"400\""),
        iframe(&forger, "width=\"100\" height=\"100\""),
    ];
    visit.show(&frames.concat()).await?;
    browser.wait_until("Boolean(last('ready'))").await?;
    let html = "document.documentElement.outerHTML";
    let before = browser.in_frame(0, html).await?;
    let said = browser.number("said.length").await?;
    browser
        .evaluate(
            "ask({ type: 'diptych:theme', theme: 'dark' }, 1);
             ask({ type: 'diptych:language', language: 'fr' }, 1);
             ask({ message: 'ready', secret: 'abcdefghij' }, 1)",
        )
        .await?;
    browser
        .wait_until(&format!(
            "said.filter(one => one.type === 'forged').length === 3 && said.length >= {said}"
        ))
        .await?;
    browser.settle().await?;
    assert_eq!(browser.in_frame(0, html).await?, before);
    assert_eq!(
        browser.number("said.length").await?,
        said + 3.0,
        "nobody was answered"
    );
    // The same message from the host page has an effect.
    browser
        .evaluate("ask({ type: 'diptych:theme', theme: 'dark' })")
        .await?;
    browser.settle().await?;
    assert_ne!(browser.in_frame(0, html).await?, before);
    Ok(())
}
