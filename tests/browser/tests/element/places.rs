//! Scroll position and focus: links on a page that is not found, a sticky header of the host page,
//! positions that survive changes of content.

use browser::{Browser, Outcome};

use crate::{HEAT, Visit, heading, inside};

const ELEMENT: &str = "document.querySelector('film-explorer')";
/// Disables scroll anchoring, as in browsers without it (Safari).
const NO_ANCHOR: &str = "<style>* { overflow-anchor: none }</style>";
const TOP: &str = "document.querySelector('film-explorer').getBoundingClientRect().top";

/// Returns an expression for the link to the people in the masthead of the element.
fn people() -> String {
    inside("film-explorer", ".masthead__pages li:nth-child(2) a")
}

/// Clicks a language and returns by how many pixels the paragraph with this id moved in the window.
async fn moved_by_toggle(visit: &Visit, id: &str, lang: &str) -> anyhow::Result<f64> {
    let browser = &visit.browser;
    let top = inside("film-explorer", &format!("#{id}")) + ".getBoundingClientRect().top";
    let before = browser.number(&top).await?;
    browser.evaluate("heard.length = 0").await?;
    let link = inside("film-explorer", &format!("nav a[hreflang={lang}]"));
    let heard = format!("type === 'languagechange' && lang === '{lang}'");
    visit
        .until_heard(&format!("{link}.click()"), &heard)
        .await?;
    Ok(browser.number(&top).await? - before)
}

async fn focused(browser: &Browser) -> anyhow::Result<String> {
    browser
        .text("document.activeElement.shadowRoot?.activeElement?.id ?? document.activeElement.id")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_language_links_of_an_unknown_film_lead_to_the_list_of_films() -> Outcome {
    let visit = Visit::to("<film-explorer film=nope lang=fr></film-explorer>").await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    let english = inside("film-explorer", "nav a[hreflang=en]");
    visit
        .until_heard(&format!("{english}.click()"), "path === 'en/'")
        .await?;
    let language = inside("film-explorer", ".app-root") + ".lang";
    assert_eq!(browser.text(&language).await?, "en");
    let french = inside("film-explorer", "nav a[hreflang=fr]");
    assert_eq!(
        browser.text(&format!("{french}.href")).await?,
        visit.site.url("fr/")
    );
    let films = inside("film-explorer", "a[href$='/en/films/heat/']");
    assert!(browser.is(&format!("!!{films}")).await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_page_that_calls_back_keeps_its_focus_and_scroll_position() -> Outcome {
    let visit = Visit::to(&format!(
        "<button id=own>Own</button>{HEAT}<div style='height:3000px'></div>"
    ))
    .await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    visit
        .until_heard(&(people() + ".click()"), "path === 'en/people/'")
        .await?;
    browser
        .evaluate(&format!(
            "heard.length = 0, document.activeElement.blur(), scrollTo(0, {TOP} + scrollY + 100)"
        ))
        .await?;
    browser.settle().await?;
    visit
        .until_heard(&format!("{ELEMENT}.back()"), "path === 'en/films/heat/'")
        .await?;
    let top = browser.number(TOP).await?;
    assert!((top + 100.0).abs() < 1.0, "the page was scrolled to {top}");
    assert_eq!(focused(browser).await?, "", "nothing has the focus");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_who_goes_back_sees_the_beginning_and_has_the_focus_there() -> Outcome {
    let visit = Visit::to(&format!("{HEAT}<div style='height:3000px'></div>")).await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    visit
        .until_heard(&(people() + ".click()"), "path === 'en/people/'")
        .await?;
    let back = inside("film-explorer", "[data-back]");
    browser
        .evaluate(&format!(
            "heard.length = 0, {back}.focus(), scrollTo(0, {TOP} + scrollY + 20)"
        ))
        .await?;
    browser.settle().await?;
    visit
        .until_heard(&format!("{back}.click()"), "path === 'en/films/heat/'")
        .await?;
    let top = browser.number(TOP).await?;
    assert!(top.abs() < 1.0, "the beginning stands at {top}");
    assert_eq!(focused(browser).await?, "title");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_followed_link_shows_its_page_below_the_sticky_header_of_the_host_page() -> Outcome {
    let visit = Visit::to(&format!(
        "<style>
            html {{ font-size: 16px }}
            header {{ position: sticky; top: 0; height: 4rem; z-index: 1; background: white }}
            film-explorer {{ --diptych-masthead: 4rem }}
        </style>
        <header>Theirs</header><div style='height:400px'></div>{HEAT}<div style='height:3000px'></div>"
    ))
    .await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    // Deep in the review, and with only a part of the first line below the header.
    for (above, path) in [(-3000, "en/people/"), (40, "en/")] {
        let link = inside("film-explorer", &format!("a[href$='/{path}']"));
        browser
            .evaluate(&format!(
                "heard.length = 0, scrollTo(0, {TOP} + scrollY - {above})"
            ))
            .await?;
        visit
            .until_heard(&format!("{link}.click()"), &format!("path === '{path}'"))
            .await?;
        let top = browser.number(TOP).await?;
        assert!((top - 64.0).abs() < 1.0, "{path} begins at {top}");
    }
    // Content that is in view does not move.
    browser
        .evaluate(&format!(
            "heard.length = 0, scrollTo(0, {TOP} + scrollY - 90)"
        ))
        .await?;
    visit
        .until_heard(&(people() + ".click()"), "path === 'en/people/'")
        .await?;
    let top = browser.number(TOP).await?;
    assert!((top - 90.0).abs() < 1.0, "moved to {top}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reading_position_is_kept_in_every_kind_of_scroll_container() -> Outcome {
    let shell = "<style>body { margin: 0 } .scrolls { height: 80vh; overflow: auto; scroll-behavior: smooth }</style>
        <div style='height:10vh'>Theirs</div>";
    let filler = "<div style='height:300px'></div>";
    let around = [
        format!("{NO_ANCHOR}{filler}{HEAT}{filler}"),
        format!("{NO_ANCHOR}{shell}<main class=scrolls>{filler}{HEAT}{filler}</main>{filler}"),
        // A shadow root of the host page that scrolls its slotted content.
        format!(
            "<div id=shell>{filler}{HEAT}{filler}</div><script>
                shell.attachShadow({{ mode: 'open' }}).innerHTML =
                    '<style>div {{ height: 90vh; overflow: auto; overflow-anchor: none }}</style><div><slot></slot></div>';
            </script>"
        ),
    ];
    for content in around {
        let visit = Visit::to(&content).await?;
        visit.ready(1).await?;
        let place = inside("film-explorer", "#cinematography-2");
        visit
            .browser
            .evaluate(&format!(
                "{place}.scrollIntoView({{ behavior: 'instant' }});0"
            ))
            .await?;
        visit.browser.settle().await?;
        let scrolled = visit.browser.number("scrollY").await?;
        for lang in ["fr", "en"] {
            let moved = moved_by_toggle(&visit, "cinematography-2", lang).await?;
            assert!(moved.abs() <= 2.0, "moved by {moved} in {lang}: {content}");
        }
        let moved = visit.browser.number("scrollY").await? - scrolled;
        assert!(moved.abs() <= 2.0, "the page by {moved}: {content}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_change_does_not_scroll_if_the_beginning_is_in_view() -> Outcome {
    let filler = "<div style='height:300px'></div>";
    let visit = Visit::to(&format!("{NO_ANCHOR}{filler}{HEAT}{filler}")).await?;
    visit.browser.resize(400, 800).await?;
    visit.ready(1).await?;
    visit.browser.evaluate("scrollTo(0, 200)").await?;
    visit.browser.settle().await?;
    let before = visit.browser.number(TOP).await?;
    moved_by_toggle(&visit, "title", "fr").await?;
    let after = visit.browser.number(TOP).await?;
    assert!((after - before).abs() < 1.0, "from {before} to {after}");
    assert_eq!(visit.browser.text(&heading("film-explorer")).await?, "Heat");
    Ok(())
}
