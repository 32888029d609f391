//! Bidirectional text with the site's own style sheets: the last character of each text is at its end. The
//! markup is that of the views, see `crates/site/tests/directions.rs`.

use std::fs;

use anyhow::{Context, Result};
use browser::{Browser, Host, Outcome, Site, test_env};

/// Titles from right to left and from left to right, each with a neutral character at its end.
const HEBREW: &str = "ברוך הבא!";
const ARABIC: &str = "أين أنت؟";
const ENGLISH: &str = "Mars Attacks!";

/// The distance from the first to the last letter of the texts in the first match of a selector, in pixels;
/// negative from right to left.
const LETTERS: &str = "(selector => {
    const element = document.querySelector(selector);
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    const edges = (node, at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, right } = range.getBoundingClientRect();
        return (left + right) / 2;
    };
    const last = texts.at(-1);
    return edges(last, last.length - 1) - edges(texts[0], 0);
})";

/// Returns the names of the site's style sheets: for every page, deferred, for frames.
fn sheets() -> Result<Vec<String>> {
    let dist = test_env::dist()?;
    let mut names = Vec::new();
    for start in ["style-", "late-", "embed-"] {
        let entries = fs::read_dir(&dist).context("listing the site")?;
        let found = entries.flatten().find_map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            (name.starts_with(start) && name.ends_with(".css")).then_some(name)
        });
        names.push(found.with_context(|| format!("no sheet {start}"))?);
    }
    Ok(names)
}

/// Opens a page of this direction with the style sheets of these indexes.
async fn open(dir: &str, numbers: &[usize], body: &str) -> Result<(Site, Browser)> {
    let sheets = sheets()?;
    let links: String = numbers
        .iter()
        .map(|number| format!("<link rel=\"stylesheet\" href=\"/{}\">", sheets[*number]))
        .collect();
    let page = format!(
        "<!doctype html><html lang=\"en\" dir=\"{dir}\"><meta charset=\"utf-8\"><title>Both</title>{links}\
         <body><div class=\"app\">{body}</div></body></html>"
    );
    let site = Host::at("/")?
        .with_file("/both/index.html", page.as_bytes())
        .serve()?;
    let browser = Browser::open().await?;
    browser.resize(1280, 900).await?;
    browser.visit(&site.url("both/")).await?;
    Ok((site, browser))
}

/// Returns the distance from the first to the last letter, in pixels; positive if the last one is to the right.
async fn from_first_to_last(browser: &Browser, selector: &str) -> Result<f64> {
    browser.number(&format!("{LETTERS}('{selector}')")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_title_that_ends_in_a_mark_has_it_at_the_right_end_on_pages_of_both_directions() -> Outcome
{
    let titled = |id: &str, lang: &str, dir: &str, title: &str| {
        format!(
            "<h1 id=\"{id}-title\"><span lang=\"{lang}\" dir=\"{dir}\">{title}</span></h1>\
             <ul><li><a id=\"{id}-link\" href=\"/\"><span lang=\"{lang}\" dir=\"{dir}\">{title}</span></a> (1999)</li></ul>\
             <article class=\"trivia-card\"><h3 id=\"{id}-card\" class=\"trivia-card__title\" lang=\"{lang}\" dir=\"{dir}\">{title}</h3></article>\
             <a class=\"hit\" href=\"/\"><span id=\"{id}-hit\" class=\"hit__title\" lang=\"{lang}\" dir=\"{dir}\">{title}</span></a>"
        )
    };
    let body = [
        titled("he", "he", "rtl", HEBREW),
        titled("ar", "ar", "rtl", ARABIC),
        titled("en", "en", "ltr", ENGLISH),
    ]
    .concat();
    for page in ["ltr", "rtl"] {
        let (_site, browser) = open(page, &[0, 1], &body).await?;
        for place in ["title", "link", "card", "hit"] {
            for id in ["he", "ar"] {
                let distance = from_first_to_last(&browser, &format!("#{id}-{place}")).await?;
                assert!(distance < -30.0, "{id} {place} on {page}: {distance}");
            }
            let distance = from_first_to_last(&browser, &format!("#en-{place}")).await?;
            assert!(distance > 30.0, "English {place} on {page}: {distance}");
        }
        // Titles in a list are aligned with the start of the page's direction, for any direction of their own.
        let starts = "[...document.querySelectorAll('.hit__title')].map(title => {
            const { left, right } = title.getBoundingClientRect();
            return document.documentElement.dir === 'rtl' ? innerWidth - right : left;
        })";
        let is_aligned = format!("new Set(({starts}).map(Math.round)).size === 1");
        assert!(browser.is(&is_aligned).await?, "hits on {page}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn names_of_no_known_language_and_words_in_attributes_keep_their_ends() -> Outcome {
    let body = "<p id=\"name\"><a href=\"/\"><span dir=\"auto\">John Doe Jr.</span></a></p>\
        <p id=\"phrase\">\u{2068}Mars Attacks!\u{2069}</p><p id=\"bare\">Mars Attacks!</p>";
    let (_site, browser) = open("rtl", &[0], body).await?;
    assert!(from_first_to_last(&browser, "#name").await? > 30.0);
    // The isolation marks are those of `Messages::isolate`; without them the exclamation mark is at the wrong end.
    let text = "(id => {
        const node = document.getElementById(id).firstChild;
        const at = letter => {
            const range = document.createRange();
            range.setStart(node, node.data.indexOf(letter));
            range.setEnd(node, node.data.indexOf(letter) + 1);
            return range.getBoundingClientRect().left;
        };
        return at('!') - at('M');
    })";
    assert!(browser.number(&format!("{text}('phrase')")).await? > 30.0);
    assert!(browser.number(&format!("{text}('bare')")).await? < 0.0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn both_orders_of_the_columns_have_the_divider_between_them() -> Outcome {
    let side = |dir: &str, words: &str| {
        format!(
            "<div class=\"pair__side\" lang=\"x\" dir=\"{dir}\"><p id=\"{dir}\">{words}</p></div>"
        )
    };
    let (english, hebrew) = (side("ltr", ENGLISH), side("rtl", HEBREW));
    for page in ["ltr", "rtl"] {
        for [first, second] in [[&english, &hebrew], [&hebrew, &english]] {
            let body = format!(
                "<div id=\"review\" class=\"film__review\"><section class=\"section section--parallel\">\
                 <div class=\"section__text\"><div class=\"pair\">{first}{second}</div></div></section></div>"
            );
            let (_site, browser) = open(page, &[0, 1], &body).await?;
            assert!(from_first_to_last(&browser, "#ltr").await? > 30.0);
            assert!(from_first_to_last(&browser, "#rtl").await? < -30.0);
            // The order of the first side, the hinge and the second side follows the direction of the page.
            let places = "(() => {
                const pair = document.querySelector('.pair');
                const { left, width } = pair.getBoundingClientRect();
                const style = getComputedStyle(pair, '::after');
                const border = parseFloat(getComputedStyle(pair).borderLeftWidth);
                const hinge = left + border + parseFloat(style.left);
                const [first, second] = [...pair.children].map(side => side.getBoundingClientRect());
                return document.documentElement.dir === 'rtl'
                    ? second.right < hinge && hinge < first.left
                    : first.right < hinge && hinge < second.left;
            })()";
            assert!(browser.is(places).await?, "{page}: {body}");
            assert!(
                browser
                    .is("getComputedStyle(document.querySelector('.pair'), '::after').position === 'absolute'")
                    .await?
            );
        }
    }
    Ok(())
}
