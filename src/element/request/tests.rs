//! Requests of elements: the address or the unknown attribute that each leads to.

use super::*;

#[track_caller]
fn check_address(query: &str, address: &str) {
    let request = ElementRequest::parse(query);
    assert_eq!(request.unknown, None, "{query}");
    assert_eq!(request.address.path(), address, "{query}");
}

#[track_caller]
fn check_unknown(query: &str, name: &'static str, value: &str) {
    let request = ElementRequest::parse(query);
    assert_eq!(request.unknown, Some((name, value.to_owned())), "{query}");
    assert_eq!(request.address.route.page, Page::NotFound { depth: 0 });
}

#[test]
fn a_film_is_shown_in_the_requested_language() {
    check_address("film=runaway-train&lang=fr", "fr/films/runaway-train/");
    check_address("film=runaway-train&lang=fr-CA", "fr/films/runaway-train/");
}

#[test]
fn without_a_language_the_first_known_one_of_the_preferred_is_used() {
    check_address(
        "film=runaway-train&prefer=de,fr-FR,en",
        "fr/films/runaway-train/",
    );
    check_address("prefer=de", "en/");
    check_address("", "en/");
}

#[test]
fn views_sections_and_cards_are_addresses_of_the_film() {
    let film = "film=runaway-train&lang=en";
    check_address(&format!("{film}&view=review"), "en/films/runaway-train/");
    check_address(
        &format!("{film}&view=trivia"),
        "en/films/runaway-train/trivia/",
    );
    check_address(
        &format!("{film}&view=facts"),
        "en/films/runaway-train/facts/",
    );
    check_address(
        &format!("{film}&view=parallel"),
        "en/films/runaway-train/?with=fr",
    );
    check_address(
        &format!("{film}&with=fr"),
        "en/films/runaway-train/?with=fr",
    );
    check_address(
        &format!("{film}&section=score"),
        "en/films/runaway-train/?only=score",
    );
    check_address(
        &format!("{film}&section=score&with=fr"),
        "en/films/runaway-train/?with=fr&only=score",
    );
    let cards = &library()
        .film(collection().film("runaway-train").unwrap())
        .cards;
    let slug = &cards[0].slug;
    check_address(
        &format!("{film}&card={slug}"),
        &format!("en/films/runaway-train/?only={}", FilmPart::Card(slug).id()),
    );
}

#[test]
fn a_card_goes_before_a_section_if_both_are_there() {
    let slug = &library().film(collection().film("heat").unwrap()).cards[0].slug;
    let film = format!("lang=en&film=heat&card={slug}");
    let address = format!("en/films/heat/?only={}", FilmPart::Card(slug).id());
    check_address(&format!("{film}&section=score"), &address);
    check_address(&format!("section=score&{film}"), &address);
    check_unknown(&format!("{film}&section=popcorn"), "section", "popcorn");
}

#[test]
fn attributes_for_parts_of_a_film_are_unknown_without_a_film() {
    check_unknown("section=score", "section", "score");
    check_unknown("card=snow&start=people/", "card", "snow");
    check_unknown("view=review", "view", "review");
    check_unknown("with=fr&lang=en", "with", "fr");
}

#[test]
fn sections_and_cards_are_unknown_in_views_other_than_the_review() {
    check_unknown("film=heat&view=facts&section=score", "section", "score");
    let slug = &library().film(collection().film("heat").unwrap()).cards[0].slug;
    let query = format!("film=heat&view=trivia&card={slug}");
    check_unknown(&query, "card", slug);
    // `with` applies to the review only.
    check_address(
        "film=heat&lang=en&view=facts&with=fr",
        "en/films/heat/facts/",
    );
}

#[test]
fn any_other_page_is_requested_by_its_address_below_the_language() {
    check_address(
        "lang=fr&start=people/akira-kurosawa/",
        "fr/people/akira-kurosawa/",
    );
    check_address("lang=en&start=%2Fsearch%2F%3Fq%3Dsnow", "en/search/?q=snow");
    check_address("lang=en&film=heat&start=people/", "en/films/heat/");
}

#[test]
fn a_way_back_is_a_whole_address() {
    let request = ElementRequest::parse(
        "generation=7&film=heat&at=fr%2Fpeople%2F%3Fq%3Da%23title&back=reader&theme=dark",
    );
    assert_eq!(request.address.route.path(), "fr/people/");
    assert_eq!(request.address.fragment, "title");
    assert!(request.is_return);
    assert_eq!((request.generation, request.theme), (7, Theme::Dark));
}

#[test]
fn a_page_that_goes_back_is_no_reader_who_returns() {
    let request = ElementRequest::parse("generation=7&film=heat&at=fr%2Fpeople%2F&back=page");
    assert_eq!(request.address.path(), "fr/people/");
    assert!(!request.is_return);
}

#[test]
fn another_language_is_requested_without_leaving_the_page() {
    check_address("at=en%2Fpeople%2F&lang=fr", "fr/people/");
    check_address("at=en%2Fpeople%2F", "en/people/");
    check_address("at=en%2Fpeople%2F&prefer=de,fr,en", "fr/people/");
    check_unknown("at=en%2Fpeople%2F&lang=tlh", "lang", "tlh");
}

#[test]
fn an_unmounted_app_shows_the_lightest_page() {
    assert_eq!(
        ElementRequest::parse("unmount=1&generation=2")
            .address
            .route
            .page,
        Page::Root
    );
}

#[test]
fn an_unknown_value_is_named_by_its_attribute() {
    check_unknown("film=nope", "film", "nope");
    check_unknown("film=heat&lang=tlh", "lang", "tlh");
    check_unknown("film=heat&section=popcorn", "section", "popcorn");
    check_unknown("film=heat&card=<b>", "card", "<b>");
    check_unknown("film=heat&view=upside-down", "view", "upside-down");
    check_unknown("film=heat&with=xx", "with", "xx");
    check_unknown("start=films/nope/", "start", "films/nope/");
}

#[test]
fn an_unknown_value_is_reported_in_the_requested_language() {
    let locale_of = |query| {
        let locale = ElementRequest::parse(query).address.route.locale;
        collection().locale_info(locale).tag.as_str()
    };
    assert_eq!(locale_of("film=nope&lang=fr&prefer=en"), "fr");
    assert_eq!(locale_of("film=heat&lang=tlh&prefer=fr,en"), "fr");
}

#[test]
fn an_unknown_theme_counts_as_not_set() {
    assert_eq!(ElementRequest::parse("theme=plaid").theme, Theme::Auto);
}
