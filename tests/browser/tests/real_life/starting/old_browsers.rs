//! The oldest supported browsers (docs/browsers.md): newer features are removed, and the site works.

use browser::{Browser, Host, OtherOrigin, Outcome, collection::review};

/// Deletes functions and events that are newer than May 2024, and some slightly older ones.
const TAKEN_AWAY: &str = "
    for (const [of, names] of [
        [Promise, ['withResolvers', 'try']],
        [Array, ['fromAsync']],
        [Object, ['groupBy']],
        [Map, ['groupBy']],
        [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
        [String.prototype, ['isWellFormed', 'toWellFormed']],
        [URL, ['parse', 'canParse']],
        [CSS, ['registerProperty']],
        [RegExp, ['escape']],
        [Element.prototype, ['setHTML', 'checkVisibility', 'moveBefore']],
        [globalThis, ['requestIdleCallback', 'navigation', 'scheduler', 'Iterator',
            'onscrollend', 'CloseWatcher', 'cookieStore']],
        [Document.prototype, ['startViewTransition', 'onscrollend']],
    ]) for (const name of names) delete of?.[name];
    globalThis.left = [Promise.withResolvers, Array.fromAsync, globalThis.requestIdleCallback].filter(Boolean).length;
";

#[tokio::test(flavor = "multi_thread")]
async fn a_page_works_without_what_came_later() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.before_pages(TAKEN_AWAY).await?;
    browser.read(&site, &review("en")).await?;
    assert_eq!(browser.number("window.left").await?, 0.0);
    browser.press("l").await?;
    assert_eq!(browser.text("document.documentElement.lang").await?, "fr");
    browser.press("/").await?;
    browser.press("kurosawa").await?;
    browser
        .wait_until("document.querySelectorAll('dialog[open] [role=option]').length > 0")
        .await?;
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_tells_its_height_and_takes_messages_without_what_came_later() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let theirs = OtherOrigin::serve()?;
    let browser = Browser::open().await?;
    browser.before_pages(TAKEN_AWAY).await?;
    let head = "<script>window.said = []; addEventListener('message', ({ data }) => said.push(data))</script>";
    let frame = site.url(&format!("embed/{}", review("en").replace("films/", "")));
    let body =
        format!("<iframe src=\"{frame}\" title=\"A film\" width=\"480\" height=\"400\"></iframe>");
    browser.visit(&theirs.page("page", head, &body)).await?;
    browser
        .wait_until("said.some(({ type, height }) => type === 'diptych:height' && height > 1000)")
        .await?;
    assert_eq!(browser.in_frame(0, "window.left").await?, 0);
    browser
        .evaluate("frames[0].postMessage({ type: 'diptych:section', section: 'score' }, '*')")
        .await?;
    browser
        .wait_until("said.some(({ type, section }) => type === 'diptych:sectionchange' && section === 'score')")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_works_without_what_came_later() -> Outcome {
    let site = Host::at("/")?.open_to_all().serve()?;
    let theirs = OtherOrigin::serve()?;
    let browser = Browser::open().await?;
    browser.before_pages(TAKEN_AWAY).await?;
    let body = format!(
        "<script src=\"{}\"></script><film-explorer film=\"runaway-train\"><a href=\"/\">The film</a></film-explorer>",
        site.url("embed.js")
    );
    browser.visit(&theirs.page("page", "", &body)).await?;
    let title =
        "document.querySelector('film-explorer').shadowRoot.querySelector('h1')?.textContent";
    browser
        .wait_until(&format!("({title})?.includes('Runaway Train') === true"))
        .await
}
