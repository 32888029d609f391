//! Reading positions: stored only on request.

use browser::{Browser, Host, Outcome, collection::review};

use super::KEPT;

const SCROLL: &str = "document.getElementById('score-1').scrollIntoView()";
const WAY_BACK: &str = "document.querySelector('.continue')?.innerText ?? ''";

#[tokio::test(flavor = "multi_thread")]
async fn a_reading_position_is_saved_on_request_offered_later_and_removed_at_the_end() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    browser.evaluate(SCROLL).await?;
    browser.settle().await?;
    browser.reload().await?;
    assert_eq!(
        browser.number("localStorage.length").await?,
        0.0,
        "nobody asked"
    );
    browser.click_in_view("[popovertarget=settings]").await?;
    browser
        .click_in_view("#settings > label:last-of-type input")
        .await?;
    browser.press(thirtyfour::Key::Escape).await?;
    browser.evaluate("scrollTo(0, 0)").await?;
    browser.evaluate(SCROLL).await?;
    browser.wait_until(&format!("{KEPT}.length === 1")).await?;
    assert_eq!(
        browser.text(WAY_BACK).await?,
        "",
        "nothing is offered while one reads"
    );
    browser.read(&site, "en/about/").await?;
    browser.read(&site, &review("en")).await?;
    assert_eq!(browser.text(WAY_BACK).await?, "Continue at Score");
    assert_eq!(
        browser.number("scrollY").await?,
        0.0,
        "the page does not jump by itself"
    );
    browser.click_in_view(".continue a").await?;
    browser.settle().await?;
    assert!(browser.number("scrollY").await? > 500.0);
    // In the other language, the review has not been read yet.
    browser.read(&site, &review("fr")).await?;
    assert_eq!(browser.text(WAY_BACK).await?, "");
    browser.read(&site, "fr/saved/").await?;
    let places = browser
        .text("document.querySelector('.saved__group').innerText")
        .await?;
    assert!(
        places.contains("Musique") && places.contains("Runaway Train · English"),
        "{places}"
    );
    browser.read(&site, &review("en")).await?;
    browser
        .evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        .await?;
    browser.wait_until(&format!("{KEPT}.length === 0")).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reading_position_can_be_removed_on_the_saved_items_page() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, "en/about/").await?;
    let set = "localStorage['diptych / kept/place-fr-films/heat/'] =
        'v=1&kind=place&at=films/heat/%23score-2&lang=fr&time=2026-01-02T00:00:00Z'";
    browser.evaluate(set).await?;
    browser.read(&site, "en/saved/").await?;
    let href = "document.querySelector('.saved__items a').getAttribute('href')";
    assert_eq!(browser.text(href).await?, "../../fr/films/heat/#score-2");
    browser.click_in_view(".saved__items .button").await?;
    assert_eq!(browser.texts(KEPT).await?, [""; 0]);
    assert_eq!(
        browser.text(super::FOCUS).await?,
        "title",
        "the focus is not lost"
    );
    Ok(())
}
