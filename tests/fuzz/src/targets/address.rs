//! Addresses: any path, query and fragment is parsed, and a serialized address parses to the same one. The input is
//! also parsed as an element's attributes, as the target of an annotation and as preferences.

use diptych::{
    element::request::ElementRequest,
    library::collection,
    preferences::state::Preferences,
    route::{Address, Page, target_kind, target_route},
};

use crate::Target;

pub(crate) const TARGET: Target = Target {
    name: "address",
    run,
    seeds,
    tokens: &[
        "/",
        "../",
        "//",
        "?",
        "&",
        "=",
        "#",
        "%",
        "%2",
        "%00",
        "+",
        "en/",
        "fr/",
        "films/",
        "people/",
        "with=fr&",
        "first=fr&",
        "hide=en&",
        "q=a&",
        "topic=casting&",
        "decade=1980&",
        "country=JP&",
        "films=heat,ran&",
        "only=score&",
        "index.html",
        "film=heat&",
        "start=",
        "at=",
        "\u{0}",
        "é",
        ",",
    ],
    rows: &["k{n}=a&", "f{n},"],
    around: ("en/?", ""),
};

fn seeds() -> Vec<Vec<u8>> {
    let seeds = [
        "en/films/runaway-train/?with=fr&first=fr&hide=fr#score-2",
        "fr/films/runaway-train/trivia/?topic=casting&status=disputed#card-x",
        "en/?decade=1980&country=JP&person=akira-kurosawa&genre=samurai&language=ja&order=title",
        "en/search/?q=caf%C3%A9+%26+%C5%93uvre",
        "fr/compare/?films=heat,runaway-train",
        "en/films/runaway-train/facts/index.html",
        "fr/saved/",
        "en/links/?films=,heat",
        "turn=7&asked=1&film=heat&lang=fr-CA&section=score&view=parallel&with=fr&theme=dark&prefer=de,fr",
        "turn=1&at=fr%2Fpeople%2F%3Fq%3Da%23title&back=reader&start=people/akira-kurosawa/",
        "theme=dark&size=130&shortcuts=off&spoilers=on&places=on&language=fr",
    ];
    seeds.map(|seed| seed.as_bytes().to_vec()).to_vec()
}

fn run(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    check_round_trip(&Address::read(&input));
    let request = ElementRequest::parse(&input);
    check_round_trip(&request.address);
    if let Some((attribute, value)) = &request.unknown {
        assert!(!value.is_empty(), "{attribute}");
        assert!(matches!(request.address.route.page, Page::NotFound { .. }));
    }
    let default = collection().default_locale;
    let (route, _) = target_route(&input, default);
    route.path();
    assert!(matches!(
        target_kind(&input),
        "film" | "section" | "card" | "person"
    ));
    let preferences = Preferences::parse(&input);
    assert_eq!(Preferences::parse(&preferences.stored()), preferences);
}

fn check_round_trip(address: &Address) {
    // The path of an unknown page is not serialized: it becomes that of the root, which has no language.
    if !matches!(address.route.page, Page::NotFound { .. } | Page::Root) {
        assert_eq!(
            &Address::read(&address.path()),
            address,
            "{}",
            address.path()
        );
    }
    for locale in collection().locales() {
        let other = address.in_locale(locale);
        assert_eq!(other.route.locale, locale);
        other.href(address.route);
    }
    address.route.root();
    address.embed_path();
}
