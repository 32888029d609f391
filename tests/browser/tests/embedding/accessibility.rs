//! axe-core, narrow frames, wider text spacing, target sizes.

use browser::{
    Browser, DARK, Host, LIGHT, Outcome,
    collection::{FILM, LANGUAGES, cards},
    layout,
};

fn pages(language: &str) -> anyhow::Result<[String; 3]> {
    let card = cards()?.remove(0);
    Ok(["".to_owned(), "score/".to_owned(), card + "/"]
        .map(|part| format!("embed/{language}/{FILM}/{part}")))
}

#[tokio::test(flavor = "multi_thread")]
async fn embeddable_pages_have_no_axe_violations() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    for language in LANGUAGES {
        for page in pages(language)? {
            for system in [LIGHT, DARK] {
                for width in [240, 640] {
                    browser.emulate(&[system]).await?;
                    browser.resize(width, 600).await?;
                    browser.visit(&site.url(&page)).await?;
                    let found = browser.audit().await?;
                    assert_eq!(found, [""; 0], "{page} at {width} px, {system:?}");
                    let contrast = browser.audit_rule("color-contrast-enhanced").await?;
                    assert_eq!(contrast, [""; 0], "{page} at {width} px, {system:?}");
                }
            }
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_of_240_px_has_no_sideways_scroll_even_with_wider_spacing() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    let spacing = "(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
            word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
        document.adoptedStyleSheets.push(sheet);
    })()";
    for language in LANGUAGES {
        for page in pages(language)? {
            for width in [240, 280, 320, 1000] {
                browser.resize(width, 400).await?;
                browser.visit(&site.url(&page)).await?;
                assert_eq!(
                    browser.number(layout::SIDEWAYS).await?,
                    0.0,
                    "{page} at {width} px"
                );
                browser.evaluate(spacing).await?;
                assert_eq!(
                    browser.number(layout::SIDEWAYS).await?,
                    0.0,
                    "{page} at {width} px, spaced"
                );
            }
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn controls_of_embeddable_pages_are_large_enough() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.resize(320, 600).await?;
    for page in pages("en")? {
        browser.visit(&site.url(&page)).await?;
        let small = "[...document.querySelectorAll('a, summary, label')]
            .filter(one => one.getClientRects().length && !one.closest('p:not(.frame__journal)'))
            .filter(one => one.getBoundingClientRect().height < 24)
            .map(one => one.outerHTML.slice(0, 100))";
        assert_eq!(browser.texts(small).await?, [""; 0], "{page}");
        let feet = "[...document.querySelectorAll('.frame__foot a')].map(one => one.getBoundingClientRect().height)
            .every(height => height >= 44)";
        assert!(browser.is(feet).await?, "{page}");
    }
    Ok(())
}
