//! A host page that sends arbitrary messages: they cause no error and no navigation.

use browser::Outcome;

use crate::{Visit, WAYS};

/// Sends 3,000 messages, the same in each run: known names with values of every type that a message may hold.
const SEND: &str = "(() => {
    let seed = 1985;
    const below = (n) => (seed = (seed * 48271) % 2147483647) % n;
    const circle = {};
    circle.self = circle;
    const texts = ['', ' ', 'light', 'diptych:theme', '__proto__', '\"]', '\\\\', '\\u0000', '../../', '#?secret=a',
        'javascript:alert(1)', '<img src=x onerror=alert(1)>', 'x'.repeat(100000), '\\ud800', 'fr-CA', 'score verdict'];
    const values = [...texts, null, undefined, true, 0, -0, NaN, Infinity, 1n, [], [[]], {}, circle, new Date(NaN),
        new Map([['type', 1]]), new Set(['score']), new Error('a'), /a/g, new Uint8Array(9), new Blob(['a']),
        { toString: 1 }, [,,1], new String('score')];
    const any = (list) => list[below(list.length)];
    const types = ['diptych:theme', 'diptych:language', 'diptych:section', 'ready', 'height', 'constructor', ''];
    for (let n = 0; n < 3000; n++) {
        const message = below(5) ? {} : any(values);
        const isOpen = message !== null && typeof message === 'object' && message.constructor === Object;
        if (isOpen && message !== circle) {
            for (const key of ['type', 'message']) if (below(4)) message[key] = below(6) ? any(types) : any(values);
            // An empty section is the whole review, and a word may be WordPress's: neither is hostile.
            for (const key of ['language', 'section', 'secret', 'version', '__proto__']) {
                const value = any(values);
                if (below(2) && !(key === 'section' && value === '')) message[key] = value;
            }
        }
        ask(message);
    }
})()";

#[tokio::test(flavor = "multi_thread")]
async fn no_message_breaks_a_frame_or_leads_it_anywhere() -> Outcome {
    let visit = Visit::open().await?;
    let browser = &visit.browser;
    for way in WAYS {
        visit.show_frame(&visit.frame("en", "score"), way).await?;
        let address = browser.in_frame(0, "location.href").await?;
        browser.evaluate(SEND).await?;
        // Messages arrive in order: this is the last one.
        browser
            .evaluate("ask({ type: 'diptych:theme', theme: 'dark' })")
            .await?;
        let theme = "document.documentElement.dataset.theme";
        for _ in 0..200 {
            if browser.in_frame(0, theme).await? == "dark" {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        assert_eq!(browser.in_frame(0, theme).await?, "dark", "{way}");
        assert_eq!(browser.in_frame(0, "location.href").await?, address);
        assert_eq!(
            browser.in_frame(0, "document.documentElement.lang").await?,
            "en"
        );
        let ready = browser.evaluate("count('ready')").await?;
        assert_eq!(ready, 1, "the frame was loaded once{way}");
        // Messages that are not understood are reported at debug level only.
        let mut errors = visit.faults().await?;
        errors.retain(|line| !line.contains("Diptych: not understood"));
        assert_eq!(errors, [""; 0], "{way}");
    }
    Ok(())
}
