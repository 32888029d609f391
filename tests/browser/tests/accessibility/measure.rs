//! Lines of text: their length, the line breaks of French text, and the glyphs of the font.

use anyhow::Result;
use browser::{
    Browser, Host, Outcome,
    collection::{LANGUAGES, review},
};

/// The characters that the bundled font must have, besides the letters of both languages.
const GLYPHS: &str = "\u{202f}œŒæÆÿ«»’–—ÉèàùçîôâêëïüñŸ";

/// The characters of a text with their positions: `[character, left, line]` for each, the line as its vertical center.
const LINES: &str = "(block => {
    const range = document.createRange();
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const signs = [];
    while (walker.nextNode()) {
        const node = walker.currentNode;
        for (let idx = 0; idx < node.length; idx++) {
            range.setStart(node, idx);
            range.setEnd(node, idx + 1);
            const rects = range.getClientRects();
            const rect = rects[rects.length - 1];
            if (rect) signs.push([node.data[idx], rect.left, (rect.top + rect.bottom) / 2]);
        }
    }
    return signs;
})";

async fn check_breaks(query: &str) -> Result<()> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &(review("fr") + query)).await?;
    let blocks = "[...document.querySelectorAll('#review p, #review h3, .film-header p')]
        .filter(block => !block.closest('[lang]:not([lang|=fr])') || block.closest('[lang]').lang === 'fr')";
    let lone = format!(
        "{blocks}.flatMap(block => {{
            const signs = {LINES}(block).filter(([sign]) => !/\\s/.test(sign));
            return signs.filter(([sign, left, middle], idx) => idx && ';:!?»'.includes(sign)
                && middle > signs[idx - 1][2] + 6 && left < signs[idx - 1][1])
                .map(([sign]) => sign + ' in ' + block.textContent.slice(0, 50));
        }})"
    );
    let n_signs =
        format!("{blocks}.map(block => block.textContent).join('').match(/[;:!?»]/g).length");
    assert!(
        browser.number(&n_signs).await? > 50.0,
        "there is something to look at"
    );
    for width in (200..=800).step_by(50) {
        browser.resize(width, 800).await?;
        browser.settle().await?;
        let lone = browser.texts(&lone).await?;
        assert_eq!(lone, [""; 0], "signs at the start of a line at {width} px");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn no_french_line_starts_with_a_sign_that_belongs_to_the_line_before() -> Outcome {
    check_breaks("").await
}

#[tokio::test(flavor = "multi_thread")]
async fn no_french_line_starts_with_such_a_sign_in_the_parallel_view() -> Outcome {
    check_breaks("?with=en").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_of_the_review_has_45_to_75_characters() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.resize(1440, 900).await?;
    for language in LANGUAGES {
        browser.read(&site, &review(language)).await?;
        browser
            .evaluate("document.fonts.ready.then(() => true)")
            .await?;
        let lengths = format!(
            "[...document.querySelectorAll('.section__text p')].flatMap(block => {{
                const lines = [];
                let last = null;
                for (const [, left, middle] of {LINES}(block)) {{
                    if (!last || left < last[0] && middle > last[1] + 6) lines.push(0);
                    lines[lines.length - 1]++;
                    last = [left, middle];
                }}
                return lines.slice(0, -1);
            }})"
        );
        let mean = format!("(all => all.reduce((a, b) => a + b) / all.length)({lengths})");
        let mean = browser.number(&mean).await?;
        assert!(
            (45.0..=75.0).contains(&mean),
            "{mean} characters a line in {language}"
        );
        let off =
            format!("(all => all.filter(n => n < 40 || n > 85).length / all.length)({lengths})");
        let off = browser.number(&off).await?;
        assert!(
            off < 0.03,
            "{off} of the lines in {language} are far from the measure"
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bundled_font_has_every_letter_and_sign_of_both_languages() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "fr/about/").await?;
    for face in ["20px", "italic 20px"] {
        let loaded =
            format!("document.fonts.load('{face} Newsreader', '{GLYPHS}').then(all => all.length)");
        assert!(browser.number(&loaded).await? >= 1.0, "{face} is bundled");
        let checked = format!("document.fonts.check('{face} Newsreader', '{GLYPHS}')");
        assert!(browser.is(&checked).await?, "{face} is loaded");
        // A missing glyph is as wide as in the fallback font.
        let missing = format!(
            "(() => {{
                const pen = document.createElement('canvas').getContext('2d');
                const width = (family, sign) => {{
                    pen.font = '{face} ' + family;
                    return pen.measureText(sign).width;
                }};
                return [...'{GLYPHS}'].filter(sign =>
                    width('Newsreader, monospace', sign) !== width('Newsreader, serif', sign)
                    || width('Newsreader, monospace', sign) === width('monospace', sign));
            }})()"
        );
        assert_eq!(
            browser.texts(&missing).await?,
            [""; 0],
            "signs that {face} lacks"
        );
    }
    Ok(())
}
