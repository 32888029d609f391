//! Round trips of addresses.

use super::*;

fn film() -> FilmId {
    collection()
        .film("runaway-train")
        .expect("the first film is there")
}

fn english(page: Page) -> Route {
    Route::new(collection().default_locale, page)
}

#[test]
fn every_page_in_every_language_is_found_at_its_own_address() {
    for locale in collection().locales() {
        for page in Page::all() {
            let route = Route::new(locale, page);
            assert_eq!(Route::parse(&route.path()), route);
        }
    }
}

#[test]
fn every_kind_of_page_has_one_form_in_each_language() {
    let form = |path| Route::parse(path).form();
    assert_eq!(form(""), "");
    assert_eq!(form("fr/"), "fr");
    assert_eq!(form("en/saved/"), "en/saved");
    assert_eq!(form("en/films/runaway-train/"), "en/films/*");
    assert_eq!(form("fr/films/heat/trivia/"), "fr/films/*/trivia");
    assert_eq!(form("en/people/jon-voight/"), "en/people/*");
    let forms = Page::all().into_iter().map(|page| english(page).form());
    assert_eq!(forms.collect::<std::collections::BTreeSet<_>>().len(), 11);
}

#[test]
fn the_root_has_no_language_of_its_own() {
    assert_eq!(Route::parse("").page, Page::Root);
    assert_eq!(Route::parse("index.html").page, Page::Root);
}

#[test]
fn a_missing_slash_and_an_index_file_make_no_difference() {
    let route = english(Page::Film(film(), FilmView::Facts));
    assert_eq!(Route::parse("en/films/runaway-train/facts"), route);
    assert_eq!(
        Route::parse("en/films/runaway-train/facts/index.html"),
        route
    );
}

#[test]
fn an_unknown_address_is_not_found_in_its_language() {
    let route = Route::parse("fr/films/nope/");
    assert_eq!(route.page, Page::NotFound { depth: 3 });
    assert_eq!(tag(route.locale), "fr");
    assert_eq!(route.root(), "../../../");
    assert!(matches!(
        Route::parse("encore/").page,
        Page::NotFound { .. }
    ));
    assert!(matches!(Route::parse("EN/").page, Page::NotFound { .. }));
}

#[test]
fn an_unknown_page_leads_to_the_list_of_films_in_another_language() {
    let lost = Address::of(Route::parse("fr/films/nope/"));
    let english = lost.in_locale(collection().default_locale);
    assert_eq!(english.path(), "en/");
    assert_eq!(english.href(lost.route), "../../../en/");
}

#[test]
fn links_are_relative_to_the_page_they_stand_on() {
    let review = english(Page::Film(film(), FilmView::Review));
    let trivia = english(Page::Film(film(), FilmView::Trivia));
    let french = review.in_locale(Locale::new(1));
    assert_eq!(review.href(review), "./");
    assert_eq!(trivia.href(review), "trivia/");
    assert_eq!(review.href(trivia), "../");
    assert_eq!(french.href(review), "../../../fr/films/runaway-train/");
    assert_eq!(english(Page::Home).href(Route::parse("x/y/z")), "../../en/");
    assert_eq!(english(Page::Home).href(Route::parse("")), "en/");
}

#[test]
fn links_in_the_single_file_are_full_addresses_in_its_fragment() {
    let review = english(Page::Film(film(), FilmView::Review));
    let address = Address::parse("en/films/runaway-train/", "?with=fr", "#score");
    assert_eq!(address.before_fragment(), "");
    keep_in_fragment(true);
    let links = [
        review.href(english(Page::Home)),
        english(Page::Home).href(Route::parse("x/y/z")),
        address.href(review),
        address.before_fragment(),
    ];
    keep_in_fragment(false);
    let expected = [
        "#/en/films/runaway-train/",
        "#/en/",
        "#/en/films/runaway-train/?with=fr#score",
        "#/en/films/runaway-train/?with=fr",
    ];
    assert_eq!(links, expected);
}

#[track_caller]
fn check_kept(page: Page, query: &str) {
    assert_eq!(Query::parse(query, page).to_string(), query);
}

#[test]
fn the_query_survives_the_round_trip() {
    check_kept(Page::Home, "");
    check_kept(Page::Film(film(), FilmView::Review), "with=fr");
    check_kept(
        Page::Film(film(), FilmView::Review),
        "with=fr&first=fr&hide=fr",
    );
    check_kept(Page::Film(film(), FilmView::Review), "with=fr&only=score");
    check_kept(
        Page::Film(film(), FilmView::Trivia),
        "topic=casting&status=disputed",
    );
    check_kept(
        Page::Home,
        "decade=1980&country=JP&country=US&topic=casting&order=title",
    );
    check_kept(
        Page::Home,
        "person=akira-kurosawa&genre=samurai&language=ja",
    );
    check_kept(Page::Search, "q=caf%C3%A9+%26+%C5%93uvre");
    check_kept(Page::Compare, "films=heat,runaway-train");
    check_kept(Page::Links, "films=,heat");
}

#[test]
fn a_search_is_read_however_it_was_encoded() {
    for query in ["q=l%E2%80%99homme+nu", "q=l’homme%20nu"] {
        assert_eq!(Query::parse(query, Page::Search).search_terms, "l’homme nu");
    }
}

#[test]
fn a_query_is_one_line_of_at_most_200_characters() {
    let search_terms = |query: &str| Query::parse(query, Page::Search).search_terms;
    assert_eq!(search_terms("q=seven%0Asamurai"), "seven samurai");
    assert_eq!(
        search_terms("q=%00seven%0D%0A%09samurai"),
        " seven   samurai"
    );
    assert_eq!(
        search_terms(&format!("q={}", "%F0%9F%8E%AC".repeat(5000))),
        "🎬".repeat(200)
    );
}

#[test]
fn an_annotation_target_has_an_address_that_is_valid_in_every_language() {
    let review = Page::Film(film(), FilmView::Review);
    for (fragment, at, kind) in [
        ("", "films/runaway-train/", "film"),
        ("score", "films/runaway-train/#score", "section"),
        ("card-x", "films/runaway-train/#card-x", "card"),
    ] {
        assert_eq!(annotation_target(review, fragment), at);
        assert_eq!(target_kind(at), kind);
        for locale in collection().locales() {
            assert_eq!(
                target_route(at, locale),
                (Route::new(locale, review), fragment)
            );
        }
    }
    assert_eq!(target_kind("people/akira-kurosawa/"), "person");
    for at in ["", "#", "../", "films/nothing/", "//example.org/"] {
        let (route, _) = target_route(at, collection().default_locale);
        assert!(
            !matches!(route.page, Page::Film(..) | Page::Person(_)),
            "{at}"
        );
    }
}

#[test]
fn a_filter_that_is_named_twice_is_chosen_once() {
    let query = Query::parse("decade=1980&decade=1980&order=title", Page::Home);
    assert_eq!(query.to_string(), "decade=1980&order=title");
}

#[test]
fn unknown_queries_are_passed_over() {
    let query = "with=xx&only=score&utm_source=a&status=maybe&&=&decade=85&country=XX&order=best&films=nope";
    for page in [Page::Home, Page::Compare] {
        assert_eq!(Query::parse(query, page), Query::default());
    }
}

#[test]
fn a_whole_address_is_written_in_the_usual_order() {
    let address = Address::parse("en/films/runaway-train/", "?with=fr", "#score");
    assert_eq!(address.path(), "en/films/runaway-train/?with=fr#score");
}

#[test]
fn a_part_of_a_film_has_an_embeddable_page_whose_links_lead_to_the_site() {
    let address = Address {
        fragment: "score".to_owned(),
        ..Address::of(english(Page::Film(film(), FilmView::Trivia)))
    };
    assert_eq!(
        address.embed_path().as_deref(),
        Some("embed/en/runaway-train/score/")
    );
    assert_eq!(
        english(Page::People).href(address.embed_here()),
        "../../../../en/people/"
    );
    let whole = Address {
        fragment: String::new(),
        ..address.clone()
    };
    assert_eq!(
        address.embed_href(&whole),
        "../../../../embed/en/runaway-train/"
    );
    assert_eq!(
        whole.embed_href(&address),
        "../../../embed/en/runaway-train/score/"
    );
    assert_eq!(Address::of(english(Page::People)).embed_path(), None);
}

#[test]
fn the_query_of_an_unknown_page_is_not_taken_to_another_language() {
    let address = Address::read("fr/nowhere/at-all/?topic=casting&q=a").in_locale(Locale::new(0));
    assert_eq!(address.query, Query::default());
    assert_eq!(Address::read(&address.path()), address);
}
