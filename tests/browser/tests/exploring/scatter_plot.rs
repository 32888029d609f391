//! The scatter plot of years and running times.

use std::collections::BTreeSet;

use browser::{Outcome, collection::LANGUAGES};
use thirtyfour::Key;

use crate::{LISTED, catalog::Catalog, choose, open};

/// The titles of the points that are not filtered out.
const FULL: &str = "[...document.querySelectorAll('.scatter__film:not(.is-out) title')].map(one => one.textContent)";
/// The texts of the table rows.
const ROWS: &str = "[...document.querySelectorAll('.scatter tbody tr')]
    .map(row => [...row.children].map(cell => cell.textContent).join(' · '))";

#[tokio::test(flavor = "multi_thread")]
async fn the_points_and_the_table_say_the_same_whatever_is_filtered() -> Outcome {
    let (site, browser) = open("en/").await?;
    let n_all = Catalog::open()?.films().len();
    for language in LANGUAGES {
        for query in [
            "",
            "?country=JP",
            "?genre=western&country=JP",
            "?decade=1970&order=title",
        ] {
            browser.read(&site, &format!("{language}/{query}")).await?;
            let listed = browser.texts(LISTED).await?;
            let points: BTreeSet<String> = browser.texts(FULL).await?.into_iter().collect();
            let rows = browser.texts(ROWS).await?;
            assert_eq!(points, rows.iter().cloned().collect(), "{language}/{query}");
            assert_eq!(rows.len(), listed.len());
            let n_points = browser
                .number("document.querySelectorAll('.scatter__film').length")
                .await?;
            assert_eq!(n_points as usize, n_all, "the others are there, hollow");
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_later_film_stands_further_and_a_longer_one_higher() -> Outcome {
    let (_site, browser) = open("en/").await?;
    let catalog = Catalog::open()?;
    let mut places = Vec::new();
    for film in catalog.films() {
        let rect = format!(
            "document.querySelector('.scatter [data-film={film}] circle').getBoundingClientRect()"
        );
        let x = browser.number(&format!("{rect}.left")).await?;
        let y = browser.number(&format!("{rect}.top")).await?;
        places.push((
            catalog.number(film, "year"),
            catalog.number(film, "runtime"),
            x,
            y,
        ));
    }
    for (year, runtime, x, y) in &places {
        for (later, longer, right, above) in &places {
            assert!(year >= later || x < right, "{year} left of {later}");
            assert!(runtime >= longer || y > above, "{runtime} below {longer}");
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_filters_leave_their_films_full() -> Outcome {
    let (_site, browser) = open("en/").await?;
    choose(&browser, "Japan").await?;
    let full = "[...document.querySelectorAll('.scatter__film:not(.is-out)')].map(one => one.dataset.film).sort()";
    let mut listed = browser.texts(LISTED).await?;
    listed.sort();
    assert_eq!(browser.texts(full).await?, listed);
    let looks =
        "(point => getComputedStyle(document.querySelector(point + ' .scatter__point')).fill)";
    assert!(
        browser
            .is(&format!(
                "{looks}('.scatter__film.is-out') !== {looks}('.scatter__film:not(.is-out)')"
            ))
            .await?
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_point_leads_to_its_film_by_pointer_and_by_key_without_a_reload() -> Outcome {
    let (site, browser) = open("fr/").await?;
    browser.evaluate("window.marker = 'still here'").await?;
    browser
        .click(".scatter [data-film=siberiade] .scatter__point")
        .await?;
    assert_eq!(
        browser.text("location.pathname").await?,
        "/fr/films/siberiade/"
    );
    assert_eq!(
        browser.text("window.marker ?? 'reloaded'").await?,
        "still here"
    );
    browser.read(&site, "fr/").await?;
    browser
        .evaluate("document.querySelector('.scatter__film').focus()")
        .await?;
    browser.press(Key::Tab).await?;
    let focused = browser.text("document.activeElement.dataset.film").await?;
    assert_eq!(focused, "twelve-angry-men", "the second oldest film");
    browser.press(Key::Enter).await?;
    assert_eq!(
        browser.text("location.pathname").await?,
        "/fr/films/twelve-angry-men/"
    );
    Ok(())
}
