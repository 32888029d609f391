//! Relations between films: links between two, comparison, related films.

mod compare;
mod links;
mod related;

use anyhow::Result;
use browser::{Browser, Host, Outcome, Site, layout};

/// Opens a page of a site at the root of a host.
async fn open(path: &str) -> Result<(Site, Browser)> {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.read(&site, path).await?;
    Ok((site, browser))
}

/// The films selected in the two fields, as listed there; empty if none is selected.
const CHOSEN: &str = "[...document.querySelectorAll('select')].map(one =>
    one.selectedIndex ? one.selectedOptions[0].textContent.trim() : '')";

/// Returns the query of the URL, decoded.
async fn query(browser: &Browser) -> Result<String> {
    browser.text("decodeURIComponent(location.search)").await
}

/// Checks the selection of a pair, which both pages of pairs share.
async fn check_the_choice_of_a_pair(page: &str) -> Outcome {
    let (_site, browser) = open(&format!("en/{page}/")).await?;
    assert_eq!(browser.texts(CHOSEN).await?, ["", ""]);
    for (id, letters) in [("film-1", "Heat"), ("film-2", "Point")] {
        browser
            .evaluate(&format!("document.getElementById('{id}').focus()"))
            .await?;
        browser.press(letters).await?;
        let focused = browser.text("document.activeElement.id").await?;
        assert_eq!(focused, id, "the focus stays in the field");
    }
    let chosen = ["Heat (1995)", "Point Blank (1967)"];
    assert_eq!(browser.texts(CHOSEN).await?, chosen);
    assert_eq!(query(&browser).await?, "?films=heat,point-blank");
    browser.reload().await?;
    assert_eq!(browser.texts(CHOSEN).await?, chosen, "after a reload");

    browser.click("nav a[hreflang=fr]").await?;
    assert_eq!(query(&browser).await?, "?films=heat,point-blank");
    let french = browser.texts(CHOSEN).await?;
    assert!(
        french[1].starts_with("Le Point de non-retour"),
        "{french:?}"
    );
    browser.click("nav a[hreflang=en]").await?;

    browser.click(".film-pair a.button").await?;
    assert_eq!(query(&browser).await?, "?films=point-blank,heat");
    assert_eq!(browser.texts(CHOSEN).await?, [chosen[1], chosen[0]]);
    browser.back().await?;
    assert_eq!(browser.texts(CHOSEN).await?, chosen, "after Back");

    browser.click(".film-pair button").await?;
    let surprise = browser.texts(CHOSEN).await?;
    assert!(surprise.iter().all(|film| !film.is_empty()), "{surprise:?}");
    assert_ne!(surprise[0], surprise[1]);
    assert_ne!(query(&browser).await?, "?films=heat,point-blank");

    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

/// Checks the page without a valid pair: an explanation and suggestions replace the result.
async fn check_pairs_without_an_answer(page: &str, answer: &str) -> Outcome {
    let (site, browser) = open(&format!("en/{page}/")).await?;
    let n_answers = format!("document.querySelectorAll('{answer}').length");
    for pair in [
        "",
        "?films=heat",
        "?films=heat,heat",
        "?films=heat,nothing",
        "?films=,heat",
    ] {
        browser.read(&site, &format!("en/{page}/{pair}")).await?;
        assert_eq!(browser.number(&n_answers).await?, 0.0, "{pair}");
        let says = browser
            .text("document.querySelector('.film-pair__state').textContent")
            .await?;
        assert_eq!(
            says.contains("same film"),
            pair == "?films=heat,heat",
            "{says}"
        );
    }
    let first = ".film-pair__pairs a";
    let names = browser
        .texts(&format!(
            "[...document.querySelectorAll('{first} cite')].map(one => one.textContent)"
        ))
        .await?;
    browser.click(first).await?;
    assert!(
        browser
            .is("document.activeElement !== document.body")
            .await?,
        "the focus is not lost with the suggestion that had it"
    );
    assert_eq!(
        browser.number(&n_answers).await?,
        1.0,
        "a suggestion leads to an answer"
    );
    for (chosen, name) in browser.texts(CHOSEN).await?.iter().zip(names) {
        assert!(chosen.starts_with(&name), "{chosen}");
    }
    Ok(())
}

async fn check_no_sideways_scroll(path: &str) -> Outcome {
    let (_site, browser) = open(path).await?;
    browser.resize(320, 800).await?;
    browser.settle().await?;
    assert!(browser.number(layout::SIDEWAYS).await? <= 0.0, "{path}");
    Ok(())
}
