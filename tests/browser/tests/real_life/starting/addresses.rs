//! URLs with a user name and a password: the app runs on the requested page.

use browser::{Browser, Host, Outcome, collection::review};

#[tokio::test(flavor = "multi_thread")]
async fn an_address_with_a_name_and_a_password_leads_to_its_page_and_on() -> Outcome {
    let site = Host::at("/a/")?.serve()?;
    let browser = Browser::open().await?;
    let path = review("en");
    let url = site.url(&path).replace("http://", "http://ida:secret@");
    browser.visit(&url).await?;
    browser.wait_until_ready().await?;
    let title = browser
        .text("document.querySelector('h1').innerText")
        .await?;
    assert!(title.contains("Runaway Train"), "{title}");
    assert_eq!(
        browser.text("location.pathname").await?,
        format!("/a/{path}")
    );
    // Each navigation updates the URL and can be undone with Back.
    browser.press("l").await?;
    let french = format!("/a/{}", review("fr"));
    assert_eq!(browser.text("location.pathname").await?, french);
    assert_eq!(browser.text("document.documentElement.lang").await?, "fr");
    browser.press("j").await?;
    let fragment = browser.text("location.hash").await?;
    assert!(fragment.len() > 1, "the next section has an address");
    browser.click(".masthead nav a").await?;
    browser
        .wait_until("document.querySelector('.film-list') !== null")
        .await?;
    assert_eq!(browser.text("location.pathname").await?, "/a/fr/");
    browser.back().await?;
    browser
        .wait_until(&format!("location.pathname === '{french}'"))
        .await?;
    browser.press("/").await?;
    browser.press("kurosawa").await?;
    browser
        .wait_until("document.querySelectorAll('dialog[open] [role=option]').length > 0")
        .await?;
    assert!(!browser.is("location.href.includes('secret')").await?);
    let root = browser
        .text("document.documentElement.dataset.root")
        .await?;
    assert_eq!(
        root,
        site.url(""),
        "what is copied from here has no password"
    );
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}
