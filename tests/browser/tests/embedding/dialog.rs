//! "Embed this": the code that the dialog gives, how it is copied, and how it looks.

use anyhow::Result;
use browser::{
    Browser, DARK, Host, LIGHT, Outcome, Site,
    collection::{LANGUAGES, cards, review},
};
use thirtyfour::Key;

const CODE: &str = "document.querySelector('#embed textarea').value";
const SAID: &str = "document.querySelector('#embed [role=status]').innerText.trim()";
const PREVIEW: &str = "document.querySelector('.embed__preview').shadowRoot?.querySelector('.frame')?.innerText ?? ''";
/// Keeps what is copied, or refuses to.
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

async fn choose(browser: &Browser, list: usize, option: usize) -> Result<()> {
    let script = format!(
        "(() => {{
            const list = document.querySelectorAll('#embed select')[{list}];
            list.selectedIndex = {option};
            list.dispatchEvent(new Event('change', {{ bubbles: true }}));
        }})()"
    );
    browser.evaluate(&script).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_film_a_section_and_a_card_have_their_code_and_it_works_elsewhere() -> Outcome {
    let card = cards()?.remove(0);
    for language in LANGUAGES {
        let (site, browser) = open(&review(language)).await?;
        for (part, button) in [
            ("", ".film-header .tool[value=embed]".to_owned()),
            ("score/", "#score + .keeping .tool[value=embed]".to_owned()),
            (&*format!("{card}/"), format!("#{card} .tool[value=embed]")),
        ] {
            browser
                .evaluate(&format!("document.querySelector('{button}').focus()"))
                .await?;
            browser.press(Key::Enter).await?;
            let code = browser.text(CODE).await?;
            let url = site.url(&format!("embed/{language}/runaway-train/{part}"));
            assert!(code.contains(&format!("<iframe src=\"{url}\"")), "{code}");
            browser
                .wait_until(&format!("{PREVIEW}.length > 200"))
                .await?;
            assert_eq!(
                browser
                    .text("document.querySelector('.embed__alone').href")
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
            // The code, as it is, in a page of somebody else.
            let theirs = browser::Neighbor::serve()?;
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
    browser.click(".film-header .tool[value=embed]").await?;
    browser
        .wait_until(&format!("{PREVIEW}.length > 200"))
        .await?;
    choose(&browser, 1, 2).await?;
    choose(&browser, 2, 2).await?;
    let code = browser.text(CODE).await?;
    assert!(
        code.contains("width=\"320\"") && code.contains("?theme=dark\""),
        "{code}"
    );
    let looks = "(frame => frame && getComputedStyle(frame).backgroundColor + frame.clientWidth)(
        document.querySelector('.embed__preview').shadowRoot.querySelector('.frame'))";
    browser
        .wait_until(&format!("/^rgb\\(23, 21, 18\\)3[01]\\d$/.test({looks})"))
        .await?;
    choose(&browser, 0, 1).await?;
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
    assert_eq!(browser.console().await?, [""; 0], "the policy holds");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_is_copied_or_left_selected() -> Outcome {
    let (_site, browser) = open(&review("fr")).await?;
    browser.click(".film-header .tool[value=embed]").await?;
    browser.click("#embed form .button").await?;
    browser
        .wait_until(&format!("{SAID} === 'Le code est copié.'"))
        .await?;
    assert_eq!(browser.text("copied").await?, browser.text(CODE).await?);
    choose(&browser, 1, 1).await?;
    assert_eq!(browser.text(SAID).await?, "", "that was about other code");
    browser.evaluate("window.refuses = true").await?;
    browser.click("#embed form .button").await?;
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
        browser.click(".film-header .tool[value=embed]").await?;
        browser
            .wait_until(&format!("{PREVIEW}.length > 200"))
            .await?;
        let beyond = "document.getElementById('embed').scrollWidth - document.getElementById('embed').clientWidth";
        assert_eq!(browser.number(beyond).await?, 0.0);
        assert_eq!(browser.audit().await?, [""; 0], "{system:?}");
        browser.press(Key::Escape).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_page_for_frames_the_code_is_there_and_no_preview() -> Outcome {
    let site = Host::at("/")?.without("/embed/en/runaway-train/").serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    browser.click(".film-header .tool[value=embed]").await?;
    browser
        .wait_until("document.querySelector('.embed__preview').hidden")
        .await?;
    assert!(browser.text(CODE).await?.starts_with("<iframe "));
    Ok(())
}
