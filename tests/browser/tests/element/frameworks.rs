//! Elements that React and Vue create, update and remove.

use std::fs;

use anyhow::{Context, Result};
use browser::{Host, Outcome, test_env};

use crate::{Visit, heading};

async fn check_page(script: &str, title: &str) -> Result<()> {
    let file = test_env::path(test_env::HOSTS)?.join("built").join(script);
    let content = fs::read(&file).with_context(|| format!("reading {}", file.display()))?;
    for first in ["theirs", "ours"] {
        let site = Host::at("/")?.open_to_all().serve()?;
        let ours = format!("<script src='{}'></script>", site.url("embed.js"));
        let theirs = format!("<script src='{script}'></script>");
        let scripts = if first == "ours" {
            [ours, theirs].concat()
        } else {
            [theirs, ours].concat()
        };
        let page = format!(
            "<!doctype html><html lang=en><title>{title}</title><link rel=icon href='data:,'><div id=app></div>{scripts}"
        );
        let host = Host::of(&page).with_file(&format!("/{script}"), &content);
        let visit = Visit::open(site, host).await?;
        let browser = &visit.browser;
        let heard = |line: &str| format!("heard.innerText.includes('{line}')");
        browser
            .wait_until(&heard("diptych-ready en/films/heat/"))
            .await?;
        assert_eq!(browser.text(&heading("film-explorer")).await?, "Heat");
        assert_eq!(
            browser
                .text("document.querySelector('h1').textContent")
                .await?,
            title
        );
        browser.click("#other").await?;
        browser
            .wait_until(&heard("diptych-navigate en/films/seven-samurai/"))
            .await?;
        assert_eq!(
            browser.text(&heading("film-explorer")).await?,
            "Seven Samurai"
        );
        browser.click("#toggle").await?;
        assert!(
            browser
                .is("document.querySelector('film-explorer') === null")
                .await?
        );
        browser.click("#toggle").await?;
        browser
            .wait_until(&heard("diptych-ready en/films/seven-samurai/"))
            .await?;
        assert_eq!(browser.console().await?, [""; 0], "{first} first");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_element_works_in_a_react_page() -> Outcome {
    check_page("react.js", "A page of React").await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_element_works_in_a_vue_page() -> Outcome {
    check_page("vue.js", "A page of Vue").await
}
