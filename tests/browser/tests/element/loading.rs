//! Loading of an element: its time, its files, and the fallback if it fails.

use browser::{Host, Outcome};

use crate::{HEAT, Visit, heading, page};

/// Returns the number of requests for files whose name contains `part`.
fn asked(visit: &Visit, part: &str) -> usize {
    let requests = visit.site.requests();
    requests.iter().filter(|path| path.contains(part)).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_far_from_the_window_loads_nothing_but_the_script() -> Outcome {
    let visit = Visit::to(&format!("<div style='height:6000px'></div>{HEAT}")).await?;
    let browser = &visit.browser;
    browser
        .wait_until("!!customElements.get('film-explorer')")
        .await?;
    browser.settle().await?;
    assert_eq!(visit.site.requests(), ["/films/embed.js"]);
    let link = "document.querySelector('film-explorer a').getClientRects().length > 0";
    assert!(browser.is(link).await?, "until then its link is shown");
    browser.evaluate("scrollTo(0, 5000)").await?;
    visit.ready(1).await?;
    assert_eq!(browser.text(&heading("film-explorer")).await?, "Heat");
    assert!(!browser.is(link).await?, "then the app is");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn many_elements_share_one_program() -> Outcome {
    let more = "<film-explorer film=kagemusha lang=fr></film-explorer>
        <film-explorer film=heat section=score></film-explorer>";
    let visit = Visit::to(&format!("{HEAT}{HEAT}{more}")).await?;
    visit.browser.evaluate("scrollTo(0, 1e6)").await?;
    let scroll = "document.querySelectorAll('film-explorer').forEach(one => one.scrollIntoView())";
    visit
        .browser
        .wait_until(&format!("{scroll}, heard.length >= 4"))
        .await?;
    visit.ready(4).await?;
    for part in ["embed.js", "_bg", ".css"] {
        assert_eq!(
            asked(&visit, part),
            1,
            "{part}: {:?}",
            visit.site.requests()
        );
    }
    assert_eq!(asked(&visit, "finder"), 0, "nobody searches");
    assert_eq!(visit.browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_script_works_as_a_module_too_and_imported_by_another() -> Outcome {
    for tag in [
        "<script type=module src='SCRIPT'></script>",
        "<script type=module>import 'SCRIPT';</script>",
    ] {
        let site = Host::at("/a/b/")?.open_to_all().serve()?;
        let script = format!("<script src='{}' async></script>", site.url("embed.js"));
        let html =
            page(&site, HEAT).replace(&script, &tag.replace("SCRIPT", &site.url("embed.js")));
        let visit = Visit::open(site, Host::of(&html)).await?;
        visit.ready(1).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_fallback_link_stays_and_an_error_event_is_sent_if_a_file_cannot_be_loaded() -> Outcome
{
    let spoiled = |end: &str| Ok::<_, anyhow::Error>(Host::at("/")?.open_to_all().spoiling(end));
    let glue = browser::weight::files("diptych-", ".js")?[0].clone();
    let glue = glue
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let style = browser::weight::files("element-", ".css")?[0].clone();
    let style = style
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    for (host, what) in [
        (
            Host::at("/")?.open_to_all().without("_bg.wasm"),
            "no program",
        ),
        (
            Host::at("/")?.open_to_all().without(&style),
            "no style sheet",
        ),
        (Host::at("/")?.open_to_all().without(&glue), "no glue"),
        (spoiled("_bg.wasm")?, "another program"),
        (spoiled(&glue)?, "another glue"),
        (spoiled(&style)?, "another style sheet"),
        (Host::at("/")?, "a host that others may not read"),
    ] {
        let visit = Visit::of(host, HEAT).await?;
        visit
            .until_heard("", "type === 'error' && reason === 'unavailable'")
            .await?;
        let link = "document.querySelector('film-explorer a').getClientRects().length > 0";
        assert!(visit.browser.is(link).await?, "{what}");
        let left = "document.head.querySelectorAll('link[rel=modulepreload]').length";
        assert!(visit.browser.number(left).await? < 1.0, "{what}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn if_the_program_stops_every_element_shows_its_link_again() -> Outcome {
    let visit = Visit::to(&format!("{HEAT}{HEAT}")).await?;
    visit.ready(2).await?;
    let people = crate::inside("film-explorer", ".masthead__pages li:nth-child(2) a");
    let break_it = format!(
        "{people}.click(), Node.prototype.insertBefore = () => {{ throw new Error('broken on purpose') }}"
    );
    visit
        .until_heard(&break_it, "type === 'error' && reason === 'broken'")
        .await?;
    let links = "[...document.querySelectorAll('film-explorer a')].every(link => link.getClientRects().length > 0)";
    visit.browser.wait_until(links).await?;
    let told = "heard.filter(({ type }) => type === 'error').length";
    assert_eq!(visit.browser.number(told).await?.to_string(), "2");
    let state = "document.documentElement.dataset.app === undefined";
    assert!(visit.browser.is(state).await?, "the page is not touched");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_there_is_the_link() -> Outcome {
    let site = Host::at("/")?.open_to_all().serve()?;
    let html = page(&site, HEAT);
    let browser = browser::Browser::open().await?;
    browser.switch_scripts_off().await?;
    let host = Host::of(&html).serve()?;
    browser.visit(&host.url("")).await?;
    let link = "document.querySelector('film-explorer a').getClientRects().length > 0";
    assert!(browser.is(link).await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_script_an_older_one_and_a_taken_name_warn_and_do_no_more() -> Outcome {
    let older = "<script>customElements.define('film-explorer',
        class extends HTMLElement { static version = 'older' })</script>";
    let taken =
        "<script>customElements.define('film-explorer', class extends HTMLElement {})</script>";
    for (before, warning) in [
        ("<script src='SCRIPT'></script>", "loaded twice"),
        (older, "another version of embed.js (older) came first"),
        (taken, "another element has this name"),
    ] {
        let site = Host::at("/")?.open_to_all().serve()?;
        let before = before.replace("SCRIPT", &site.url("embed.js"));
        let html = page(&site, &format!("{before}{HEAT}"));
        let visit = Visit::open(site, Host::of(&html)).await?;
        visit.browser.settle().await?;
        let console = visit.browser.console().await?;
        assert_eq!(console.len(), 1, "{console:?}");
        assert!(
            console[0].starts_with("WARNING") && console[0].contains(warning),
            "{console:?}"
        );
    }
    Ok(())
}

/// Returns the Content Security Policy of the site's own pages, with `origin` added as a source of files.
fn strict_policy(origin: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' {origin} 'wasm-unsafe-eval'; style-src 'self'; \
        img-src 'self' data:; font-src {origin}; connect-src {origin}; base-uri 'none'; \
        form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_works_under_a_strict_policy_of_the_page() -> Outcome {
    let site = Host::at("/")?.open_to_all().serve()?;
    let html = page(&site, HEAT);
    // The policy of the page forbids inline scripts, so its own script is in a file.
    let (start, rest) = html.split_once("<script>").unwrap_or_default();
    let (own, end) = rest.split_once("</script>").unwrap_or_default();
    let host = Host::of(&format!("{start}<script src='own.js'></script>{end}"))
        .with_file("/own.js", own.as_bytes())
        .with_header("Content-Security-Policy", &strict_policy(&site.origin()));
    let visit = Visit::open(site, host).await?;
    visit.ready(1).await?;
    visit
        .until_heard(
            &format!(
                "{}.click()",
                crate::inside("film-explorer", "nav a[hreflang=fr]")
            ),
            "type === 'languagechange'",
        )
        .await?;
    let ground = format!(
        "getComputedStyle({}).backgroundColor",
        crate::inside("film-explorer", ".app")
    );
    assert_eq!(
        visit.browser.text(&ground).await?,
        "rgb(246, 242, 234)",
        "its style sheet applies"
    );
    assert!(
        visit
            .browser
            .is("document.fonts.load('1em \"Diptych Newsreader\"').then(all => all.length > 0)")
            .await?
    );
    assert_eq!(visit.browser.console().await?, [""; 0]);
    Ok(())
}
