//! Attributes as input; pages and events as output.

use browser::Outcome;
use dataset::FilmPart;

use crate::{HEAT, Visit, heading, inside};

const ELEMENT: &str = "document.querySelector('film-explorer')";

#[tokio::test(flavor = "multi_thread")]
async fn attributes_and_properties_are_one_and_live() -> Outcome {
    let visit = Visit::to(HEAT).await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    assert_eq!(browser.text(&format!("{ELEMENT}.film")).await?, "heat");
    visit
        .until_heard(
            &format!("{ELEMENT}.film = 'kagemusha'"),
            "type === 'navigate' && path === 'en/films/kagemusha/'",
        )
        .await?;
    assert_eq!(
        browser
            .text(&format!("{ELEMENT}.getAttribute('film')"))
            .await?,
        "kagemusha"
    );
    assert_eq!(browser.text(&heading("film-explorer")).await?, "Kagemusha");
    visit
        .until_heard(
            &format!("{ELEMENT}.setAttribute('view', 'facts')"),
            "path === 'en/films/kagemusha/facts/'",
        )
        .await?;
    visit
        .until_heard(
            &format!("{ELEMENT}.lang = 'fr'"),
            "type === 'languagechange' && lang === 'fr'",
        )
        .await?;
    let language = inside("film-explorer", ".app-root") + ".lang";
    assert_eq!(browser.text(&language).await?, "fr");
    visit
        .until_heard(
            &format!("Object.assign({ELEMENT}, {{ view: 'parallel', film: 'heat' }})"),
            "path === 'fr/films/heat/?with=en'",
        )
        .await?;
    visit
        .until_heard(
            &format!("{ELEMENT}.view = null"),
            "path === 'fr/films/heat/'",
        )
        .await?;
    assert!(
        !browser
            .is(&format!("{ELEMENT}.hasAttribute('view')"))
            .await?
    );
    assert_eq!(browser.console().await?, [""; 0]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_and_a_language_leave_the_reader_where_they_are() -> Outcome {
    let visit = Visit::to(HEAT).await?;
    let browser = &visit.browser;
    visit.ready(1).await?;
    let people = inside("film-explorer", ".masthead__pages li:nth-child(2) a") + ".click()";
    visit.until_heard(&people, "path === 'en/people/'").await?;
    let larger = inside("film-explorer", ".settings__sizes .button:last-child") + ".click()";
    browser.evaluate(&larger).await?;
    browser
        .evaluate(&format!("{ELEMENT}.theme = 'dark'"))
        .await?;
    visit
        .until_heard(&format!("{ELEMENT}.lang = 'fr'"), "path === 'fr/people/'")
        .await?;
    let ground = format!(
        "getComputedStyle({}).backgroundColor",
        inside("film-explorer", ".app")
    );
    assert_eq!(browser.text(&ground).await?, "rgb(23, 21, 18)");
    let size = inside("film-explorer", ".app-root") + ".style.getPropertyValue('--text-size')";
    assert_eq!(
        browser.text(&size).await?,
        "115%",
        "what the reader has set stays"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_section_or_card_is_shown_alone_with_a_link_to_the_whole_review() -> Outcome {
    let card = &browser::collection::card_slugs()?[0];
    let fragment = FilmPart::Card(card).id();
    let content = format!(
        "<film-explorer id=one film=runaway-train section=score lang=fr></film-explorer>
        <film-explorer id=two film=runaway-train card={card} lang=en></film-explorer>
        <film-explorer id=three film=runaway-train section=score with=en lang=fr></film-explorer>"
    );
    let visit = Visit::to(&content).await?;
    let browser = &visit.browser;
    visit.ready(3).await?;
    let sections = |id: &str| {
        format!(
            "[...document.querySelector('{id}').shadowRoot.querySelectorAll('.section .section__heading')].map(one => one.id)"
        )
    };
    assert_eq!(browser.texts(&sections("#one")).await?, ["score"]);
    assert_eq!(browser.texts(&sections("#two")).await?, [""; 0]);
    assert_eq!(browser.texts(&sections("#three")).await?, ["score"]);
    let pairs = inside("#three", ".section--parallel .pair");
    assert!(browser.is(&format!("!!{pairs}")).await?, "both languages");
    let card = inside("#two", &format!("#{fragment}"));
    assert!(
        browser
            .is(&format!("{card}.getClientRects().length > 0"))
            .await?
    );
    visit
        .until_heard(
            &(inside("#one", ".excerpt > .button") + ".click()"),
            "id === 'one' && path === 'fr/films/runaway-train/#score'",
        )
        .await?;
    assert_eq!(browser.texts(&sections("#one")).await?.len(), 13);
    let top = inside("#one", "#score") + ".getBoundingClientRect().top";
    let top = browser.number(&top).await?;
    assert!(
        (0.0..200.0).contains(&top),
        "the section is where the reader goes on: {top}"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn unknown_attribute_values_are_reported_to_the_reader_and_the_host_page() -> Outcome {
    let visit = Visit::to(
        "<film-explorer id=one film=nope lang=fr></film-explorer>
        <film-explorer id=two film=heat section=popcorn lang=en></film-explorer>
        <film-explorer id=three film=heat lang=tlh></film-explorer>",
    )
    .await?;
    let browser = &visit.browser;
    visit.ready(3).await?;
    let errors = "heard.filter(({ type }) => type === 'error')
        .map(({ id, reason, attribute, value }) => [id, reason, attribute, value].join(' ')).sort()";
    assert_eq!(
        browser.texts(errors).await?,
        [
            "one missing film nope",
            "three missing lang tlh",
            "two missing section popcorn"
        ]
    );
    let notice = |id: &str| inside(id, ".app > [role=alert]:not([hidden])") + ".textContent";
    assert!(
        browser
            .text(&notice("#one"))
            .await?
            .contains("Rien dans cette collection")
    );
    assert!(
        browser
            .text(&notice("#two"))
            .await?
            .contains("section=“popcorn”")
    );
    visit
        .until_heard(
            "one.film = 'heat'",
            "id === 'one' && path === 'fr/films/heat/'",
        )
        .await?;
    let gone = inside("#one", ".app > [role=alert]:not([hidden])");
    assert!(browser.is(&format!("{gone} === null")).await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_without_a_language_uses_that_of_the_host_page() -> Outcome {
    let visit =
        Visit::to("<div lang=fr-CH><film-explorer film=heat></film-explorer></div>").await?;
    visit.ready(1).await?;
    assert_eq!(visit.browser.text("heard[0].path").await?, "fr/films/heat/");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_film_it_is_the_whole_explorer_from_any_page() -> Outcome {
    let visit = Visit::to(
        "<film-explorer lang=en></film-explorer>
        <film-explorer lang=fr start='people/akira-kurosawa/'></film-explorer>",
    )
    .await?;
    visit
        .browser
        .wait_until(
            "document.querySelectorAll('film-explorer')[1].scrollIntoView(), heard.length >= 2",
        )
        .await?;
    visit.ready(2).await?;
    let paths = visit
        .browser
        .texts("heard.map(({ path }) => path).sort()")
        .await?;
    assert_eq!(paths, ["en/", "fr/people/akira-kurosawa/"]);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn properties_that_were_set_before_the_script_came_count() -> Outcome {
    let visit = Visit::to(
        "<film-explorer lang=en></film-explorer>
        <script>document.querySelector('film-explorer').film = 'heat'</script>",
    )
    .await?;
    visit.ready(1).await?;
    assert_eq!(
        visit
            .browser
            .text(&format!("{ELEMENT}.getAttribute('film')"))
            .await?,
        "heat"
    );
    assert_eq!(visit.browser.text("heard[0].path").await?, "en/films/heat/");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_that_is_no_longer_asked_for_gives_way_to_that_of_the_page() -> Outcome {
    let visit = Visit::to(&format!("<div lang=fr>{HEAT}</div>")).await?;
    visit.ready(1).await?;
    visit
        .until_heard(
            &format!("{ELEMENT}.removeAttribute('lang')"),
            "type === 'languagechange' && lang === 'fr' && path === 'fr/films/heat/'",
        )
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_is_shown_in_one_language_even_where_two_are_asked_for() -> Outcome {
    let card = &browser::collection::card_slugs()?[0];
    let fragment = FilmPart::Card(card).id();
    let visit = Visit::to(&format!(
        "<film-explorer id=one film=runaway-train card={card} with=fr lang=en></film-explorer>
        <film-explorer id=two film=runaway-train card={card} view=parallel lang=fr></film-explorer>"
    ))
    .await?;
    visit.ready(2).await?;
    for id in ["#one", "#two"] {
        let words = inside(id, &format!("#{fragment}")) + "?.innerText.length ?? 0";
        assert!(visit.browser.number(&words).await? > 50.0, "{id}");
    }
    let whole = inside("#one", ".excerpt > .button") + ".href";
    assert_eq!(
        visit.browser.text(&whole).await?,
        visit
            .site
            .url(&format!("en/films/runaway-train/?with=fr#{fragment}"))
    );
    let address = format!("en/films/runaway-train/?with=fr&only={fragment}");
    visit.browser.read(&visit.site, &address).await?;
    let shown = format!("document.getElementById('{fragment}')?.innerText.length ?? 0");
    assert!(visit.browser.number(&shown).await? > 50.0, "{address}");
    Ok(())
}
