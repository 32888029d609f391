//! "Embed this": the code that the dialog offers, its copying and its preview.

use anyhow::Result;
use browser::{
    Browser, DARK, Engine, Host, LIGHT, Outcome, Site,
    collection::{LANGUAGES, cards, review},
    weight::files,
};
use thirtyfour::Key;

const CODE: &str = "document.querySelector('#embed textarea').value";
const SAID: &str = "document.querySelector('#embed [role=status]').innerText.trim()";
const PREVIEW: &str = "(document.querySelector('.embed__look')?.shadowRoot?.querySelector('.frame')?.innerText ?? '')";
const COPY: &str = "#embed .embed__code .button";
/// Replaces the clipboard: stores the copied text, or rejects if `refuses` is set.
const CLIPBOARD: &str =
    "Object.defineProperty(navigator.clipboard, 'writeText', { value: async text => {
    if (window.refuses) throw new DOMException('no', 'NotAllowedError');
    window.copied = text;
} })";

async fn open(path: &str) -> Result<(Site, Browser)> {
    let site = Host::at("/a/b/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, path).await?;
    browser.evaluate(CLIPBOARD).await?;
    Ok((site, browser))
}

async fn choose(browser: &Browser, what: &str, option: &str) -> Result<()> {
    let button = format!("#embed [name=embed-{what}][value={option}]");
    browser
        .evaluate(&format!("document.querySelector('{button}').click()"))
        .await
        .map(drop)
}

/// Opens the dialog of the whole film and waits for its preview.
async fn open_dialog(browser: &Browser) -> Result<()> {
    browser.click(".film-header .tool[data-embed]").await?;
    browser.wait_until(&format!("{PREVIEW}.length > 200")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_film_a_section_and_a_card_have_their_code_and_it_works_elsewhere() -> Outcome {
    let card = cards()?.remove(0);
    for language in LANGUAGES {
        let (site, browser) = open(&review(language)).await?;
        for (part, button) in [
            ("", ".film-header .tool[data-embed]".to_owned()),
            (
                "score/",
                "#score + .annotations .tool[data-embed]".to_owned(),
            ),
            (&*format!("{card}/"), format!("#{card} .tool[data-embed]")),
        ] {
            browser
                .evaluate(&format!("document.querySelector('{button}').focus()"))
                .await?;
            browser.press(Key::Enter).await?;
            browser
                .wait_until(&format!("{PREVIEW}.length > 200"))
                .await?;
            let code = browser.text(CODE).await?;
            let url = site.url(&format!("embed/{language}/runaway-train/{part}"));
            assert!(code.contains(&format!("<iframe src=\"{url}\"")), "{code}");
            assert_eq!(
                browser
                    .text("document.querySelector('.embed__preview a').href")
                    .await?,
                url
            );
            assert_eq!(browser.audit().await?, [""; 0], "the dialog in {language}");
            browser.press(Key::Escape).await?;
            assert!(
                browser
                    .is(&format!("document.activeElement.matches('{button}')"))
                    .await?
            );
            // The unchanged code on a host page of another origin.
            let theirs = browser::OtherOrigin::serve()?;
            let page = theirs.page(
                "pasted",
                "<script>addEventListener('message', ({ data }) => {
                    if (data.type === 'diptych:ready') window.ready = data.film;
                })</script>",
                &code,
            );
            browser.visit(&page).await?;
            browser
                .wait_until("window.ready === 'runaway-train'")
                .await?;
            browser.read(&site, &review(language)).await?;
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn size_theme_and_kind_change_the_code_and_the_preview() -> Outcome {
    let (site, browser) = open(&review("en")).await?;
    open_dialog(&browser).await?;
    choose(&browser, "size", "narrow").await?;
    choose(&browser, "theme", "dark").await?;
    let code = browser.text(CODE).await?;
    assert!(
        code.contains("width=\"320\"") && code.contains("?theme=dark\""),
        "{code}"
    );
    let looks = "(frame => frame && getComputedStyle(frame).backgroundColor + frame.clientWidth)(
        document.querySelector('.embed__look').shadowRoot.querySelector('.frame'))";
    browser
        .wait_until(&format!("/^rgb\\(23, 21, 18\\)3[01]\\d$/.test({looks})"))
        .await?;
    choose(&browser, "kind", "element").await?;
    let code = browser.text(CODE).await?;
    assert!(
        code.starts_with(&format!(
            "<script src=\"{}\" async></script>",
            site.url("embed.js")
        )),
        "{code}"
    );
    assert!(
        code.contains("<film-explorer film=\"runaway-train\" lang=\"en\" theme=\"dark\""),
        "{code}"
    );
    assert!(
        code.contains(&format!("<a href=\"{}\">", site.url(&review("en")))),
        "{code}"
    );
    // The preview is the element itself, run by the program of the page.
    browser
        .wait_until(
            "document.querySelector('.embed__look').shadowRoot.querySelector('film-explorer')?.shadowRoot
                ?.querySelector('h1')?.textContent.includes('Runaway Train') === true",
        )
        .await?;
    assert_eq!(browser.console().await?, [""; 0], "the policy holds");
    // The script has the hashed name of this build, and integrity: a tab may be older than the site.
    let asked = site.requests();
    let script = files("embed-", ".js")?;
    let script = script
        .iter()
        .find(|file| !file.to_string_lossy().contains("dialog"));
    let script = script.and_then(|file| file.file_name()).unwrap_or_default();
    assert!(
        asked
            .iter()
            .any(|path| path.ends_with(&*script.to_string_lossy())),
        "{asked:?}"
    );
    assert!(
        !asked.iter().any(|path| path.ends_with("/embed.js")),
        "{asked:?}"
    );
    // The preview is an app of its own: the links and the shortcuts of the page keep working.
    browser.press(Key::Escape).await?;
    browser.press("l").await?;
    browser
        .wait_until("document.documentElement.lang === 'fr'")
        .await?;
    assert!(
        browser
            .is("document.querySelector('.masthead a').getAttribute('href').startsWith('../')")
            .await?
    );
    browser.click(".film-header .tool[data-embed]").await?;
    browser
        .wait_until(&format!("{PREVIEW}.includes('Lire')"))
        .await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_is_copied_or_left_selected() -> Outcome {
    let (_site, browser) = open(&review("fr")).await?;
    open_dialog(&browser).await?;
    browser.click(COPY).await?;
    browser
        .wait_until(&format!("{SAID} === 'Le code est copié.'"))
        .await?;
    assert_eq!(browser.text("copied").await?, browser.text(CODE).await?);
    choose(&browser, "size", "medium").await?;
    assert_eq!(browser.text(SAID).await?, "", "that was about other code");
    browser.evaluate("window.refuses = true").await?;
    browser.click(COPY).await?;
    browser
        .wait_until(&format!("{SAID}.includes('sélectionné')"))
        .await?;
    let selected = "(field => field.value.slice(field.selectionStart, field.selectionEnd))(document.activeElement)";
    assert_eq!(browser.text(selected).await?, browser.text(CODE).await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_dialog_fits_and_is_accessible_at_320_px_in_both_themes() -> Outcome {
    let (_site, browser) = open(&review("fr")).await?;
    browser.resize(320, 640).await?;
    for system in [LIGHT, DARK] {
        browser.emulate(&[system]).await?;
        open_dialog(&browser).await?;
        let beyond = "document.getElementById('embed').scrollWidth - document.getElementById('embed').clientWidth";
        assert_eq!(browser.number(beyond).await?, 0.0);
        let below = "document.getElementById('embed').scrollHeight
            - document.querySelector('.embed__content').clientHeight";
        assert_eq!(
            browser.number(below).await?,
            0.0,
            "what is shown in the preview stays in it"
        );
        assert_eq!(browser.audit().await?, [""; 0], "{system:?}");
        browser.press(Key::Escape).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_alone_reach_everything_and_going_back_closes_it() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    browser
        .evaluate("document.querySelector('.film-header .tool[data-embed]').focus()")
        .await?;
    browser.press(Key::Enter).await?;
    browser
        .wait_until(&format!("{PREVIEW}.length > 200"))
        .await?;
    let focused = "document.activeElement.value || document.activeElement.innerText || document.activeElement.className";
    let mut reached = vec![browser.text(focused).await?];
    for _ in 0..7 {
        browser.press(Key::Tab).await?;
        reached.push(browser.text(focused).await?);
    }
    assert_eq!(reached[..3], ["frame", "wide", "auto"]);
    assert!(reached[3].starts_with("<iframe "), "{reached:?}");
    assert_eq!(
        reached[4..],
        ["Copy", "Close", "Open it by itself", "embed__look"]
    );
    // An arrow key selects.
    browser
        .evaluate("document.querySelector('#embed [value=wide]').focus()")
        .await?;
    browser.press(Key::Down).await?;
    assert!(browser.text(CODE).await?.contains("width=\"480\""));
    browser.evaluate("history.pushState(null, '')").await?;
    browser.back().await?;
    browser
        .wait_until("document.getElementById('embed') === null")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unreachable_embeddable_page_is_reported_and_the_dialog_can_be_closed() -> Outcome {
    let site = Host::at("/")?.without("/embed/en/runaway-train/").serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    browser.click(".film-header .tool[data-embed]").await?;
    browser
        .wait_until(&format!("{SAID}.includes('cannot be reached')"))
        .await?;
    browser.press(Key::Escape).await?;
    browser
        .wait_until("document.getElementById('embed') === null")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_script_of_the_element_its_code_is_there_and_no_preview() -> Outcome {
    let spoiled = files("embed-", ".js")?;
    let spoiled = spoiled
        .iter()
        .find(|file| !file.to_string_lossy().contains("dialog"));
    let spoiled = spoiled
        .and_then(|file| file.file_name())
        .unwrap_or_default();
    let site = Host::at("/")?
        .spoiling(&spoiled.to_string_lossy())
        .serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    open_dialog(&browser).await?;
    choose(&browser, "kind", "element").await?;
    browser
        .wait_until(&format!("{SAID}.includes('cannot be reached')"))
        .await?;
    assert!(browser.text(CODE).await?.contains("<film-explorer "));
    choose(&browser, "kind", "frame").await?;
    browser
        .wait_until(&format!("{PREVIEW}.length > 200 && {SAID} === ''"))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_embeddable_page_opens_if_the_dialog_script_is_missing_or_damaged() -> Outcome {
    let script = files("embed-dialog-", ".js")?.remove(0);
    let script = script.file_name().unwrap_or_default().to_string_lossy();
    for site in [
        Host::at("/")?.without(&script).serve()?,
        Host::at("/")?.spoiling(&script).serve()?,
    ] {
        let browser = Browser::open().await?;
        browser.read(&site, &review("en")).await?;
        browser.follow(".film-header .tool[data-embed]").await?;
        // WebKit refuses a window after a failed fetch: the page for frames replaces the page.
        let (n_windows, path) = match browser.engine() {
            Engine::WebKit => (1, "/embed/en/runaway-train/"),
            Engine::Chromium | Engine::Firefox => (2, "/en/films/runaway-train/"),
        };
        for _ in 0..100 {
            if browser.n_tabs().await? == n_windows
                && browser.text("location.pathname").await? == path
            {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert_eq!(browser.n_tabs().await?, n_windows);
        assert_eq!(browser.text("location.pathname").await?, path);
    }
    Ok(())
}

/// Every attribute value in the code is escaped, for any film title.
#[tokio::test(flavor = "multi_thread")]
async fn the_embed_code_is_valid_html_for_any_film_title() -> Outcome {
    let (site, browser) = open(&review("en")).await?;
    let script = files("embed-dialog-", ".js")?.remove(0);
    let script = site.url(&script.file_name().unwrap_or_default().to_string_lossy());
    let codes = format!(
        "import('{script}').then(({{ frameCode, elementCode }}) => {{
            const part = {{ url: 'https://example.org/a/', root: 'https://example.org/\"/', href: 'https://example.org/?a&b',
                lang: 'en', film: 'heat', fragment: 'card-take-eleven', title: 'A \"b\" <c> & d' }};
            const chosen = {{ size: 'medium', theme: 'light' }};
            return [frameCode(part, chosen), elementCode(part, chosen)];
        }})"
    );
    assert_eq!(
        browser.texts(&codes).await?,
        [
            "<iframe src=\"https://example.org/a/?theme=light\" title=\"A &quot;b&quot; &lt;c&gt; &amp; d\" \
             width=\"480\" height=\"600\" loading=\"lazy\" \
             style=\"border:0;max-width:100%;color-scheme:light\"></iframe>",
            "<script src=\"https://example.org/&quot;/embed.js\" async></script>\n\
             <film-explorer film=\"heat\" card=\"take-eleven\" lang=\"en\" theme=\"light\" \
             style=\"display:block;max-width:480px\"><a href=\"https://example.org/?a&amp;b\">\
             A &quot;b&quot; &lt;c&gt; &amp; d</a></film-explorer>",
        ]
    );
    Ok(())
}
