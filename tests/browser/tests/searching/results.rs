//! The page of results.

use browser::{Browser, Host, Outcome};
use thirtyfour::Key;

const NOTICE: &str = "document.querySelector('.results__notice').textContent";
const TITLES: &str =
    "[...document.querySelectorAll('.results .hit__title')].map(hit => hit.textContent)";

#[tokio::test(flavor = "multi_thread")]
async fn the_query_is_in_the_address_and_survives_a_reload_and_the_toggle() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/search/?q=tarkovsky").await?;
    browser
        .wait_until(&format!("{NOTICE}.endsWith('results')"))
        .await?;
    assert_eq!(browser.texts(TITLES).await?[0], "Andrei Tarkovsky");
    browser.reload().await?;
    browser
        .wait_until(&format!("{NOTICE}.endsWith('results')"))
        .await?;
    browser.click("nav a[hreflang=fr]").await?;
    assert_eq!(
        browser.text("location.pathname + location.search").await?,
        "/fr/search/?q=tarkovsky"
    );
    browser
        .wait_until(&format!("{NOTICE}.endsWith('résultats')"))
        .await?;
    assert_eq!(browser.texts(TITLES).await?[0], "Andreï Tarkovski");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn typing_changes_the_address_without_filling_the_history() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/about/").await?;
    browser.press("/").await?;
    browser.press("heat").await?;
    browser.press(Key::Enter).await?;
    browser.click(".results .search__field").await?;
    browser.press(" editing").await?;
    assert_eq!(browser.text("location.search").await?, "?q=heat+editing");
    assert_eq!(
        browser.text("document.activeElement.value").await?,
        "heat editing"
    );
    browser
        .wait_until(&format!("{TITLES}[0] === 'Editing'"))
        .await?;
    browser.back().await?;
    assert_eq!(browser.text("location.pathname").await?, "/en/about/");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_result_is_followed_and_back_returns_to_it() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/search/?q=snow").await?;
    browser
        .wait_until("document.querySelectorAll('.hit').length > 3")
        .await?;
    let href = browser
        .text("document.querySelectorAll('.hit')[3].getAttribute('href')")
        .await?;
    browser
        .evaluate("document.querySelectorAll('.hit')[3].focus()")
        .await?;
    browser.press(Key::Enter).await?;
    browser
        .wait_until("!location.pathname.endsWith('/search/')")
        .await?;
    browser.back().await?;
    browser
        .wait_until("document.querySelectorAll('.hit').length > 3")
        .await?;
    assert_eq!(
        browser
            .text("document.activeElement.getAttribute('href')")
            .await?,
        href
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_shown_when_asked_for() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/search/?q=the").await?;
    browser
        .wait_until(&format!("{NOTICE}.endsWith('results')"))
        .await?;
    let before = browser.texts(TITLES).await?.len();
    browser.click(".results button").await?;
    let after = browser.texts(TITLES).await?.len();
    assert!(after > before, "{before}, then {after}");
    assert_eq!(browser.text("document.activeElement.id").await?, "found");
    assert!(
        browser
            .is("document.querySelector('.results button') === null")
            .await?
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_without_results_says_so_and_offers_advice() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/search/?q=zzzzqqqq").await?;
    browser
        .wait_until(&format!("{NOTICE} === 'Nothing found'"))
        .await?;
    assert!(
        browser
            .is("document.querySelector('.results__nothing').innerText.includes('fewer words')")
            .await?
    );
    assert_eq!(browser.texts(TITLES).await?.len(), 0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_query_is_never_taken_for_markup() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser
        .read(&site, "en/search/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
        .await?;
    browser.wait_until(&format!("{NOTICE}.length > 0")).await?;
    assert_eq!(
        browser
            .text("document.querySelector('.results .search__field').value")
            .await?,
        "<img src=x onerror=alert(1)>"
    );
    assert!(
        browser
            .is("document.querySelector('main img') === null")
            .await?
    );
    Ok(())
}
