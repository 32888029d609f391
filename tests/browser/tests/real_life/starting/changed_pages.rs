//! Hosts that modify pages: the program renders them again, and runs.

use anyhow::Result;
use browser::{Browser, Host, Outcome, collection::review};

use super::{page, rewriting};

/// Checks that on modified pages the app runs, the console is empty, and the language links work.
async fn check_runs(change: impl Fn(&str) -> String) -> Result<()> {
    let written = page(&review("en"))?;
    assert_ne!(change(&written), written, "something is changed");
    let site = rewriting(Host::at("/")?, change)?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, &review("en")).await?;
    assert_eq!(browser.console().await?, [""; 0]);
    for selector in ["main", "h1", ".masthead", "#app"] {
        let n_found = format!("document.querySelectorAll('{selector}').length");
        assert_eq!(browser.number(&n_found).await?, 1.0, "{selector}");
    }
    browser.press("l").await?;
    assert_eq!(browser.text("document.documentElement.lang").await?, "fr");
    let heading = "document.querySelector('#score').innerText";
    assert!(browser.text(heading).await?.contains("Musique"));
    let state = "document.documentElement.dataset.app";
    assert_eq!(browser.text(state).await?, "ready");
    assert_eq!(browser.console().await?, [""; 0], "after the toggle");
    Ok(())
}

/// Replaces every comment of the page.
fn with_comments_as(page: &str, replacement: impl Fn(&str) -> String) -> String {
    let mut parts = page.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |page, part| {
        let (comment, rest) = part.split_once("-->").unwrap_or((part, ""));
        [page.as_str(), &replacement(comment), rest].concat()
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_without_its_comments_is_rendered_anew() -> Outcome {
    check_runs(|page| with_comments_as(page, |_| String::new())).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_comments_were_tidied_is_rendered_anew() -> Outcome {
    check_runs(|page| with_comments_as(page, |comment| format!("<!-- {comment} -->"))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_without_one_comment_is_rendered_anew() -> Outcome {
    check_runs(|page| {
        let (before, after) = page.rsplit_once("<!--").unwrap_or_default();
        [before, after.split_once("-->").unwrap_or_default().1].concat()
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_with_comments_of_the_host_is_rendered_anew() -> Outcome {
    check_runs(|page| page.replace("<h1", "<!-- cached at noon --><h1")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_with_comments_of_the_host_around_the_app_runs() -> Outcome {
    check_runs(|page| {
        page.replace("<body>", "<body><!-- cached -->")
            .replace("</body>", "<!-- 12 ms --></body>")
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_with_less_space_and_without_quotes_and_optional_tags_runs() -> Outcome {
    check_runs(|page| {
        let words: Vec<&str> = page.split_ascii_whitespace().collect();
        let page = words.join(" ");
        ["class", "type", "lang"]
            .iter()
            .fold(page, |page, name| without_quotes(&page, name))
            .replace("</li>", "")
            .replace("</body>", "")
            .replace("</html>", "")
            .replace("> <", "><")
    })
    .await
}

/// Removes the quotes of an attribute where its value needs none.
fn without_quotes(page: &str, name: &str) -> String {
    let opening = format!(" {name}=\"");
    let mut parts = page.split(opening.as_str());
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |page, part| {
        let (value, rest) = part.split_once('"').unwrap_or_default();
        let is_plain = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let quote = if is_plain && rest.starts_with('>') {
            ""
        } else {
            "\""
        };
        format!("{page} {name}={quote}{value}{quote}{rest}")
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_with_elements_in_capitals_runs() -> Outcome {
    check_runs(|page| {
        ["p", "div", "section", "main", "h1", "h2"]
            .iter()
            .fold(page.to_owned(), |page, name| {
                let capitals = name.to_ascii_uppercase();
                page.replace(&format!("<{name} "), &format!("<{capitals} "))
                    .replace(&format!("<{name}>"), &format!("<{capitals}>"))
                    .replace(&format!("</{name}>"), &format!("</{capitals}>"))
            })
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_with_elements_of_the_host_is_rendered_anew() -> Outcome {
    check_runs(|page| page.replacen("</p>", "</p><div class=\"ad\">Advertisement</div>", 3)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_with_words_of_the_host_between_elements_runs() -> Outcome {
    check_runs(|page| page.replacen("<section", " From our partners <section", 2)).await
}
