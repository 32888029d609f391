//! Links at the end of a film's page and on a person's page.

use browser::Outcome;

use crate::{check_no_sideways_scroll, open};

#[tokio::test(flavor = "multi_thread")]
async fn next_and_previous_go_through_all_films_by_year_and_back() -> Outcome {
    let (_site, browser) = open("en/films/seven-samurai/").await?;
    let mut paths = vec![browser.text("location.pathname").await?];
    let next = ".neighbors__next a";
    while browser
        .is(&format!("document.querySelector('{next}') !== null"))
        .await?
    {
        browser.click(next).await?;
        paths.push(browser.text("location.pathname").await?);
        assert!(paths.len() < 100, "{paths:?}");
    }
    let films = "fetch('/data/collection.json').then(all => all.json()).then(all => Object.keys(all.films).length)";
    assert_eq!(
        browser.number(films).await?,
        paths.len() as f64,
        "{paths:?}"
    );
    browser.click(".neighbors__previous a").await?;
    assert_eq!(
        browser.text("location.pathname").await?,
        paths[paths.len() - 2]
    );
    assert!(
        browser
            .is("document.activeElement.id === 'title' && scrollY === 0")
            .await?
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_related_film_leads_to_itself_its_reason_its_link_and_its_comparison() -> Outcome {
    let (_site, browser) = open("en/films/runaway-train/").await?;
    let links = browser
        .texts(
            "[...document.querySelectorAll('.related__films > li')].map(one =>
            [...one.querySelectorAll('a')].map(a => a.getAttribute('href')).join(' '))",
        )
        .await?;
    assert_eq!(links.len(), 4);
    let first = "../seven-samurai/ ../../people/akira-kurosawa/ \
        ../../links/?films=runaway-train,seven-samurai ../../compare/?films=runaway-train,seven-samurai";
    assert_eq!(links[0], first);
    browser.click(".related__ways a").await?;
    let sum = browser
        .text("document.querySelector('.film-pair__state').textContent")
        .await?;
    assert_eq!(sum, "One person links them: Akira Kurosawa.");
    let select = "document.getElementById('film-2').selectedOptions[0].textContent.trim()";
    assert_eq!(browser.text(select).await?, "Seven Samurai (1954)");
    browser.click(".links__answer > .button").await?;
    assert_eq!(browser.text("location.pathname").await?, "/en/compare/");
    assert_eq!(browser.text(select).await?, "Seven Samurai (1954)");
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_leads_to_those_they_worked_with_the_rest_behind_a_button() -> Outcome {
    let (_site, browser) = open("en/people/akira-kurosawa/").await?;
    let shown = "[...document.querySelectorAll('.collaborators__people > li')]
        .filter(one => one.checkVisibility()).length";
    assert_eq!(browser.number(shown).await?, 12.0);
    browser.click(".collaborators summary").await?;
    assert!(browser.number(shown).await? > 12.0);
    browser.click(".collaborators__people a").await?;
    assert_eq!(
        browser.text("location.pathname").await?,
        "/en/people/asakazu-nakai/"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_home_page_leads_to_both_ways() -> Outcome {
    let (_site, browser) = open("fr/").await?;
    for page in ["links", "compare"] {
        browser.click(&format!(".ways a[href='{page}/']")).await?;
        assert_eq!(
            browser.text("location.pathname").await?,
            format!("/fr/{page}/")
        );
        browser.back().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn related_films_and_collaborators_do_not_scroll_sideways_at_320_px() -> Outcome {
    check_no_sideways_scroll("fr/films/runaway-train/facts/").await?;
    check_no_sideways_scroll("fr/people/akira-kurosawa/").await
}
