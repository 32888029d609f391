//! Errors of the host page and files that fail to load, as an element handles them.

use std::{collections::BTreeSet, path::Path, time::Duration};

use anyhow::{Context, Result};
use browser::{Host, Outcome, Trouble, Unsupported, test_env};

use crate::{HEAT, Visit, heading, inside, page};

/// The number of error events of elements.
const ERRORS: &str = "heard.filter(({ type }) => type === 'error').length";

#[tokio::test(flavor = "multi_thread")]
async fn an_error_in_a_listener_of_the_page_is_its_own() -> Outcome {
    let visit = Visit::to(&format!(
        "<p id=own>Own</p><script>
            var thrown = new Set();
            for (const type of ['diptych-ready', 'diptych-navigate', 'diptych-languagechange', 'focusin'])
                addEventListener(type, ({{ target }}) => {{
                    if (target.localName === 'film-explorer') throw new RangeError(type);
                }});
            addEventListener('error', ({{ error }}) => thrown.add(error.message));
        </script>{HEAT}"
    ))
    .await?;
    visit.ready(1).await?;
    // A window that was never clicked may lack the focus, and then dispatches no focus events.
    visit.browser.click("#own").await?;
    let people = inside("film-explorer", ".masthead__pages li:nth-child(2) a") + ".click()";
    visit.until_heard(&people, "path === 'en/people/'").await?;
    let french = inside("film-explorer", "nav a[hreflang=fr]") + ".click()";
    visit.until_heard(&french, "path === 'fr/people/'").await?;
    let all = [
        "diptych-languagechange",
        "diptych-navigate",
        "diptych-ready",
        "focusin",
    ];
    let thrown = visit.browser.texts("[...thrown].sort()").await?;
    assert_eq!(thrown, all);
    assert!(visit.browser.number(ERRORS).await? < 1.0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_traps_without_a_panic_message_counts_as_broken() -> Outcome {
    let visit = Visit::to(&format!(
        "<script>
            const {{ instantiateStreaming }} = WebAssembly;
            WebAssembly.instantiateStreaming = async (...given) => {{
                const made = await instantiateStreaming.apply(WebAssembly, given);
                globalThis.program = made.instance.exports;
                return made;
            }};
        </script>{HEAT}"
    ))
    .await?;
    visit.ready(1).await?;
    // The address and the length of a string outside the WebAssembly memory.
    let trap = "setTimeout(() => program.update(0, 0xfff00000, 1000))";
    visit
        .until_heard(trap, "type === 'error' && reason === 'broken'")
        .await
}

/// Returns the names of the files that every element needs.
fn files() -> Result<[String; 3]> {
    let name = |start, end| {
        let files = browser::weight::files(start, end)?;
        let name = files[0].file_name().context("a file without a name")?;
        Ok::<_, anyhow::Error>(name.to_string_lossy().into_owned())
    };
    Ok([
        name("diptych-", ".js")?,
        name("diptych-", "_bg.wasm")?,
        name("element-", ".css")?,
    ])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_download_is_retried_when_the_element_comes_near_the_viewport_again() -> Outcome {
    for file in files()? {
        let site = Host::at("/")?.open_to_all().serve()?;
        site.suffer(Trouble::BreaksOff(file.clone(), 10));
        let html = page(&site, &[HEAT, "<div style='height:6000px'></div>"].concat());
        let visit = Visit::open(site, Host::of(&html)).await?;
        visit
            .until_heard("", "type === 'error' && reason === 'unavailable'")
            .await?;
        let before = visit.site.requests().len();
        tokio::time::sleep(Duration::from_millis(500)).await;
        assert_eq!(visit.site.requests().len(), before, "{file}: not at once");
        // The host fails a second time.
        for n_errors in [1, 2] {
            let errors = format!("{ERRORS} === {n_errors}");
            visit.browser.wait_until(&errors).await?;
            visit.browser.evaluate("scrollTo(0, 5000)").await?;
            visit.browser.settle().await?;
            if n_errors == 2 {
                visit.site.suffer(Trouble::None);
            }
            visit.browser.evaluate("scrollTo(0, 0)").await?;
        }
        visit.ready(1).await?;
        let shown = visit.browser.text(&heading("film-explorer")).await?;
        assert_eq!(shown, "Heat", "{file}");
        assert!(visit.browser.number(ERRORS).await? < 3.0, "{file}");
        // Each attempt has another URL: a browser may cache the failure of a module.
        let requests = visit.browser.requests().await?;
        let of_file = requests.iter().filter(|url| url.contains(&file));
        let addresses: BTreeSet<_> = of_file.collect();
        assert_eq!(addresses.len(), 3, "{addresses:?}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_a_host_did_not_have_are_asked_for_again() -> Outcome {
    let far = format!("<div style='height:6000px'></div>{HEAT}");
    let visit = Visit::to(&far).await?;
    let browser = &visit.browser;
    browser
        .wait_until("!!customElements.get('film-explorer')")
        .await?;
    visit.site.deploy(Path::new("nowhere"));
    visit
        .until_heard(
            "scrollTo(0, 6000)",
            "type === 'error' && reason === 'unavailable'",
        )
        .await?;
    visit.site.deploy(&test_env::dist()?);
    browser.evaluate("scrollTo(0, 0)").await?;
    browser.settle().await?;
    browser.evaluate("scrollTo(0, 6000)").await?;
    visit.ready(1).await
}

#[tokio::test(flavor = "multi_thread")]
async fn elements_near_the_window_try_again_when_the_reader_is_online_again() -> Outcome {
    browser::require!(Unsupported::OfflineNetwork);
    let far = format!("<div style='height:6000px'></div>{HEAT}{HEAT}");
    let visit = Visit::to(&far).await?;
    let browser = &visit.browser;
    browser
        .wait_until("!!customElements.get('film-explorer')")
        .await?;
    browser.go_offline(true).await?;
    browser.evaluate("scrollTo(0, 6000)").await?;
    browser.wait_until(&format!("{ERRORS} === 2")).await?;
    let own = |line: &String| line.contains("film-explorer>:");
    let told = browser.console().await?.into_iter().filter(own).count();
    assert_eq!(told, 1, "what they share is told once");
    browser.go_offline(false).await?;
    visit.ready(2).await?;
    let two = format!("{ERRORS} === 2");
    assert!(browser.is(&two).await?);
    Ok(())
}
