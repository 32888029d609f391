//! Links between two films.

use browser::{Browser, Host, Outcome};

use crate::{
    check_no_sideways_scroll, check_pairs_without_an_answer, check_the_choice_of_a_pair, open,
};

/// The link targets of the people and films in the diagram, in order.
const DRAWN: &str =
    "[...document.querySelectorAll('.chain a')].map(one => one.getAttribute('href'))";

/// The same for the sentences: film, person, film, without the film that repeats from the sentence before.
const TOLD: &str = "[...document.querySelectorAll('.links__step')].flatMap((step, idx) => {
    const [person, from, to] = [...step.querySelectorAll('a')].map(one => one.getAttribute('href'));
    return idx ? [person, to] : [from, person, to];
})";

#[tokio::test(flavor = "multi_thread")]
async fn two_films_are_chosen_by_keyboard_and_stand_in_the_address() -> Outcome {
    check_the_choice_of_a_pair("links").await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_two_films_there_are_some_to_begin_with() -> Outcome {
    check_pairs_without_an_answer("links", ".chain").await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_drawing_and_the_sentences_say_the_same() -> Outcome {
    let (site, browser) = open("en/links/").await?;
    for (pair, n_people) in [
        ("runaway-train,seven-samurai", 1),
        ("heat,a-fish-called-wanda", 2),
        ("twelve-angry-men,siberiade", 4),
    ] {
        for language in ["en", "fr"] {
            browser
                .read(&site, &format!("{language}/links/?films={pair}"))
                .await?;
            let drawn = browser.texts(DRAWN).await?;
            assert_eq!(drawn, browser.texts(TOLD).await?, "{pair}");
            assert_eq!(drawn.len(), 2 * n_people + 1, "{pair}");
            let sum = browser
                .text("document.querySelector('.film-pair__state').textContent")
                .await?;
            let names = browser
                .texts("[...document.querySelectorAll('.chain__name')].map(one => one.textContent)")
                .await?;
            assert!(
                names.iter().all(|name| sum.contains(name)),
                "{sum} {names:?}"
            );
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_film_and_a_person_of_the_drawing_lead_to_their_pages() -> Outcome {
    let (_site, browser) = open("en/links/?films=runaway-train,seven-samurai").await?;
    browser.click(".chain__name a").await?;
    assert_eq!(
        browser.text("location.pathname").await?,
        "/en/people/akira-kurosawa/"
    );
    browser.back().await?;
    browser.click(".chain__film a").await?;
    assert_eq!(
        browser.text("location.pathname").await?,
        "/en/films/runaway-train/"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_it_says_so_and_lists_who_links_which_films() -> Outcome {
    let site = Host::at("/")?.serve()?;
    let browser = Browser::open().await?;
    browser.switch_scripts_off().await?;
    browser.visit(&site.url("en/links/")).await?;
    let shown = |selector: &str| {
        format!("document.querySelector('{selector}').getClientRects().length > 0")
    };
    assert!(browser.is(&shown(".plain-only")).await?);
    assert!(!browser.is(&shown(".film-pair")).await?);
    assert!(!browser.is(&shown(".film-pair__suggestions")).await?);
    let films = "[...document.querySelectorAll('.linkers__people > li')]
        .map(one => one.querySelectorAll('cite a').length)";
    assert!(
        browser
            .is(&format!("{films}.length > 10 && {films}.every(n => n > 1)"))
            .await?
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_links_page_does_not_scroll_sideways_at_320_px() -> Outcome {
    check_no_sideways_scroll("fr/links/?films=twelve-angry-men,siberiade").await
}
