//! The running program stops: the text stays, a panel says so, nothing typed is lost.

use anyhow::Result;
use browser::{Browser, Host, Outcome, Site, collection::review};

/// The panel in the language of the page.
const PANEL: &str =
    "document.querySelector(`[data-notice=broken][lang=${document.documentElement.lang}]`)";
const BROKEN: &str = "document.documentElement.dataset.app === 'broken'
    && document.querySelectorAll('[data-notice=broken]:popover-open').length === 1";

/// Makes every insertion into the DOM fail: the program panics at the next one.
const REFUSE: &str = "Node.prototype.insertBefore = Node.prototype.appendChild = () => {
    throw new DOMException('refused', 'NotSupportedError'); }";

/// Makes every call into the program trap once `trapped` names a trap: `unreachable`, as if out of memory,
/// without a panic message; `deep`, a stack overflow, an error of another kind. `finder` makes the search
/// trap. The traps are WebAssembly functions called by the program's own glue, since the error that WebKit
/// reports to a page depends on the script that was running.
const TRAPS: &str = "for (const name of ['instantiateStreaming', 'instantiate']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...all) => {
        const made = await real.apply(WebAssembly, all);
        const { instance, module } = made.instance ? made : { instance: made };
        // (module (func (export \"unreachable\") unreachable) (func $deep (export \"deep\") call $deep))
        const traps = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([
            0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 3, 2, 0, 0,
            7, 22, 2, 11, ...new TextEncoder().encode('unreachable'), 0, 0,
            4, ...new TextEncoder().encode('deep'), 0, 1,
            10, 10, 2, 3, 0, 0, 11, 4, 0, 16, 1, 11]))).exports;
        const exports = {};
        for (const [key, value] of Object.entries(instance.exports)) {
            const trap = () => window.trapped === 'finder'
                ? key === 'find' && traps.unreachable : traps[window.trapped];
            const get = () => typeof value === 'function' && trap() || value;
            Object.defineProperty(exports, key, { get });
        }
        const fake = Object.create(WebAssembly.Instance.prototype, { exports: { value: exports } });
        return made.instance ? { instance: fake, module } : fake;
    };
}";

async fn open(path: &str) -> Result<(Site, Browser)> {
    let site = Host::at("/a/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, path).await?;
    Ok((site, browser))
}

/// Makes the program panic on the current page.
async fn break_by_search(browser: &Browser) -> Result<()> {
    browser.press("/").await?;
    browser.evaluate(REFUSE).await?;
    browser.press("train").await?;
    browser.wait_until(BROKEN).await
}

async fn check_text_is_there(browser: &Browser) -> Result<()> {
    let empty = "[...document.querySelectorAll('[data-place]')]
        .filter(place => place.innerText.trim().length < 40).map(place => place.id)";
    assert_eq!(browser.texts(empty).await?, [""; 0], "places without text");
    let places = "document.querySelectorAll('.section [data-place]').length";
    assert!(browser.number(places).await? > 30.0, "the review is there");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_shows_a_panel_in_the_language_of_the_moment_and_leaves_the_text() -> Outcome {
    let (_site, browser) = open(&review("en")).await?;
    browser.click("nav a[hreflang=fr]").await?;
    browser.evaluate("scrollTo(0, 3000)").await?;
    browser.settle().await?;
    let top = "document.querySelector('#score-1').getBoundingClientRect().top";
    let before = browser.number(top).await?;
    break_by_search(&browser).await?;
    browser.settle().await?;
    let words = browser.text(&format!("{PANEL}.innerText")).await?;
    assert!(words.contains("Un incident s’est produit"), "{words}");
    let moved = browser.number(top).await? - before;
    assert!(moved.abs() < 2.0, "the text moved by {moved} pixels");
    check_text_is_there(&browser).await?;
    let details = browser
        .text(&format!("{PANEL}.querySelector('pre').textContent"))
        .await?;
    // A release build has no panic message: the message of the trap depends on the engine.
    assert!(details.to_lowercase().contains("unreachable"), "{details}");
    assert!(details.contains(&review("fr")), "{details}");
    let told = browser.console().await?.join("\n");
    assert!(told.to_lowercase().contains("unreachable"), "{told}");
    assert!(
        browser
            .is("!document.querySelector('dialog[open]')")
            .await?,
        "no dialog stands before the text"
    );
    browser.evaluate("scrollTo(0, 0)").await?;
    assert_eq!(browser.number("scrollY").await?, 0.0, "it can be read on");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_panic_links_keys_and_the_panel_are_the_browsers() -> Outcome {
    let (_site, browser) = open(&review("en")).await?;
    break_by_search(&browser).await?;
    browser.press("l").await?;
    browser.press("?").await?;
    assert!(
        browser
            .is("!document.querySelector('dialog[open]')")
            .await?
    );
    assert_eq!(
        browser.text("location.pathname").await?,
        format!("/a/{}", review("en"))
    );
    browser
        .click("[data-notice=broken]:popover-open button")
        .await?;
    assert!(
        browser
            .is(&format!("!{PANEL}.matches(':popover-open')"))
            .await?,
        "it can be closed"
    );
    browser.evaluate("window.old = true").await?;
    browser.follow(".tabs a[href='trivia/']").await?;
    browser
        .wait_until("location.pathname.endsWith('/trivia/') && !window.old")
        .await?;
    browser.wait_until_ready().await?;
    browser.press("l").await?;
    assert_eq!(
        browser.text("document.documentElement.lang").await?,
        "fr",
        "it lives again"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reload_after_a_panic_restores_the_scroll_position() -> Outcome {
    let (_site, browser) = open(&review("en")).await?;
    break_by_search(&browser).await?;
    browser.evaluate("scrollTo(0, 2500)").await?;
    browser.settle().await?;
    browser.evaluate("window.old = true").await?;
    browser
        .follow("[data-notice=broken]:popover-open a")
        .await?;
    browser.wait_until("!window.old").await?;
    browser.wait_until_ready().await?;
    assert_eq!(browser.number("scrollY").await?, 2500.0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_on_the_way_to_another_page_becomes_a_plain_step_there() -> Outcome {
    let (_site, browser) = open(&review("en")).await?;
    browser.evaluate(REFUSE).await?;
    browser.evaluate("window.old = true").await?;
    browser.follow(".tabs a[href='facts/']").await?;
    browser.wait_until("!window.old").await?;
    browser.wait_until_ready().await?;
    assert!(browser.is("location.pathname.endsWith('/facts/')").await?);
    assert!(
        browser
            .is("document.querySelector('.facts') !== null")
            .await?
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_a_panic_took_away_is_put_back() -> Outcome {
    let (_site, browser) = open(&review("en")).await?;
    browser.evaluate("scrollTo(0, 2000)").await?;
    browser.settle().await?;
    browser.evaluate(REFUSE).await?;
    // The same page in two columns: the old content is removed before the new is inserted.
    browser.press("p").await?;
    browser.wait_until(BROKEN).await?;
    browser
        .wait_until("document.querySelectorAll('main .section [data-place]').length > 30")
        .await?;
    check_text_is_there(&browser).await?;
    assert_eq!(
        browser
            .number("document.querySelectorAll('main').length")
            .await?,
        1.0
    );
    assert!(browser.is(BROKEN).await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn text_typed_by_the_reader_survives_a_panic() -> Outcome {
    let (_site, browser) = open(&review("en")).await?;
    // In an open dialog, in the text, and in the footer.
    browser
        .evaluate(
            "(() => {
                const note = (where, value) => {
                    const field = document.createElement('textarea');
                    field.value = value;
                    document.querySelector(where).append(field);
                };
                document.getElementById('keys').showModal();
                note('#keys', 'a note in a dialog');
                note('#score-1', 'a note in the text');
                note('.footer', 'a note at the foot');
            })()",
        )
        .await?;
    browser.evaluate(REFUSE).await?;
    // The search renders a list behind the dialog.
    let search = "(field => { field.value = 'train';
        field.dispatchEvent(new InputEvent('input', { bubbles: true })); })(
        document.querySelector('.search__field'))";
    browser.evaluate(search).await?;
    browser.wait_until(BROKEN).await?;
    let seen =
        "[...document.querySelectorAll('textarea')].filter(one => one.getClientRects().length)
        .map(one => one.value).filter(value => value.startsWith('a note')).sort()";
    let notes = [
        "a note at the foot",
        "a note in a dialog",
        "a note in the text",
    ];
    assert_eq!(browser.texts(seen).await?, notes);
    assert!(
        browser
            .is("!document.querySelector('dialog:modal')")
            .await?,
        "nothing is locked"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn text_typed_outside_of_a_restored_text_is_moved_to_the_panel() -> Outcome {
    let (_site, browser) = open(&review("en")).await?;
    browser
        .evaluate(
            "(() => { const field = document.createElement('textarea'); field.value = 'a note';
                document.querySelector('.footer').append(field); })()",
        )
        .await?;
    browser.evaluate(REFUSE).await?;
    browser.press("p").await?;
    browser.wait_until(BROKEN).await?;
    let note = format!("{PANEL}.querySelector('textarea')?.value === 'a note'");
    browser.wait_until(&note).await?;
    check_text_is_there(&browser).await
}

async fn check_trapped(how: &str) -> Result<()> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.before_pages(TRAPS).await?;
    browser.read(&site, &review("fr")).await?;
    browser
        .evaluate(&format!("window.trapped = '{how}'"))
        .await?;
    browser.press("l").await?;
    browser.wait_until(BROKEN).await?;
    let words = browser.text(&format!("{PANEL}.innerText")).await?;
    assert!(words.contains("Un incident s’est produit"), "{words}");
    check_text_is_there(&browser).await?;
    browser.follow("nav a[hreflang=en]").await?;
    browser
        .wait_until(&format!("location.pathname === '/{}'", review("en")))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_traps_without_a_panic_message_is_detected() -> Outcome {
    check_trapped("unreachable").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_whose_stack_overflows_is_noticed() -> Outcome {
    check_trapped("deep").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_panics_as_it_comes_to_life_leaves_the_page_as_it_was_written() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    // Hydration removes nodes, which fails here.
    let refuse = "Node.prototype.removeChild = () => {
        throw new DOMException('refused', 'NotSupportedError'); };";
    browser.before_pages(refuse).await?;
    browser.visit(&site.url(&review("fr"))).await?;
    browser.wait_until(BROKEN).await?;
    let words = browser.text(&format!("{PANEL}.innerText")).await?;
    assert!(words.contains("Un incident s’est produit"), "{words}");
    browser
        .wait_until("document.querySelectorAll('main .section [data-place]').length > 30")
        .await?;
    check_text_is_there(&browser).await?;
    browser.follow("nav a[hreflang=en]").await?;
    browser
        .wait_until(&format!("location.pathname === '/{}'", review("en")))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_that_traps_is_reported_and_the_page_still_works() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.before_pages(TRAPS).await?;
    browser.read(&site, &review("en")).await?;
    browser.evaluate("window.trapped = 'finder'").await?;
    browser.press("/").await?;
    browser.press("train").await?;
    let notice = "document.querySelector('.search [role=status]').innerText";
    browser
        .wait_until(&format!("{notice}.includes('could not be loaded')"))
        .await?;
    browser.click(".search form .button").await?;
    browser.press("l").await?;
    assert_eq!(
        browser.text("document.documentElement.lang").await?,
        "fr",
        "the page lives on"
    );
    assert_eq!(
        browser.text("document.documentElement.dataset.app").await?,
        "ready"
    );
    Ok(())
}
