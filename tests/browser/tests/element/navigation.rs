//! Links, the back button and the search inside an element; and the demonstration page, which has them all.

use browser::{Browser, Host, Outcome};

use crate::{HEAT, Visit, inside};

const ELEMENT: &str = "document.querySelector('film-explorer')";

#[tokio::test(flavor = "multi_thread")]
async fn links_lead_to_the_site_for_those_who_open_them_elsewhere() -> Outcome {
    let visit = Visit::to(HEAT).await?;
    visit.ready(1).await?;
    let root = visit.site.url("");
    let strange = format!(
        "[...{ELEMENT}.shadowRoot.querySelectorAll('a[href]')].map(link => link.getAttribute('href'))
            .filter(href => !href.startsWith('{root}') && !href.startsWith('https://') && href !== '')"
    );
    assert_eq!(visit.browser.texts(&strange).await?, [""; 0]);
    let open = inside("film-explorer", ".element-bar a");
    assert_eq!(
        visit.browser.text(&format!("{open}.href")).await?,
        format!("{root}en/films/heat/")
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn back_navigation_stays_inside_the_element_without_history_entries() -> Outcome {
    let visit = Visit::to(HEAT).await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    let before = browser.number("history.length").await?.to_string();
    let back = inside("film-explorer", "[data-back]");
    assert!(
        browser
            .is(&format!("{back}.getClientRects().length === 0"))
            .await?
    );
    let people = inside("film-explorer", ".masthead__pages li:nth-child(2) a") + ".click()";
    for _ in 0..2 {
        browser.evaluate("heard.length = 0").await?;
        visit.until_heard(&people, "path === 'en/people/'").await?;
        visit
            .until_heard(&format!("{back}.click()"), "path === 'en/films/heat/'")
            .await?;
        assert!(
            browser
                .is(&format!("{back}.getClientRects().length === 0"))
                .await?
        );
    }
    assert!(!browser.is(&format!("{ELEMENT}.back()")).await?);
    assert_eq!(
        browser.number("history.length").await?.to_string(),
        before,
        "the history of the page is its own"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn searching_works_inside() -> Outcome {
    let visit = Visit::to(HEAT).await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    browser
        .evaluate(&(inside("film-explorer", ".masthead__search") + ".click()"))
        .await?;
    browser.press("kagemusha").await?;
    let option = inside("film-explorer", "[role=option]");
    browser.wait_until(&format!("!!{option}")).await?;
    visit
        .until_heard(
            &format!("{option}.click()"),
            "path?.startsWith('en/films/kagemusha/')",
        )
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_page_shows_elements_that_react_to_attributes_and_send_events() -> Outcome {
    let site = Host::at("/films/")?.serve()?;
    let browser = Browser::open().await?;
    browser.visit(&site.url("embed/demo.html")).await?;
    let shown = "[...document.querySelectorAll('film-explorer')].every(one => {
        one.scrollIntoView();
        return one.shadowRoot?.querySelector('#title');
    })";
    browser.wait_until(shown).await?;
    let told = |words: &str| format!("told.innerText.includes('{words}')");
    browser.wait_until(&told("diptych-ready")).await?;
    browser.click("[data-set*=fr]").await?;
    browser.wait_until(&told("diptych-languagechange")).await?;
    browser.click("[data-set*=trivia]").await?;
    browser.wait_until(&told("/trivia/")).await?;
    let ground = |id: &str| {
        let app = inside(id, ".app");
        format!("getComputedStyle({app}).backgroundColor")
    };
    assert_eq!(
        browser.text(&ground("#colored")).await?,
        "rgb(238, 244, 241)"
    );
    assert_eq!(
        browser.text(&ground("#explorer")).await?,
        "rgb(246, 242, 234)"
    );
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}
