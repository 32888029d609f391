//! Renders, natively, a collection in two languages of opposite directions: every text has the direction of its own
//! language, and two people of the same name are distinguished.

use std::path::Path;

use dataset::{FilmPart, Locale, id::CardId};
use diptych::{
    annotations::saved_items::saved_item,
    app::{App, AppProps},
    components::{ParallelReview, ParallelReviewProps},
    frame::{Embed, EmbedProps},
    library::{collection, library, open_other},
    messages::Messages,
    present::{facets, head, people},
    route::{FacetGroup, FilmView, Page, Parallel, Route},
    search::results::{Hit, SearchBackend, search},
};
use search::{Excerpt, Reply, ReplyExcerpt, ReplyHit, ReplyHits, SearchTarget, TargetKind};
use yew::LocalServerRenderer;

/// Opens the collection for this test; returns its languages: English, Arabic.
fn open() -> [Locale; 2] {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/two-directions");
    let outcome = dataset_compile::read(&folder);
    let faults = fault::render(&outcome.faults, false);
    open_other(outcome.compiled.expect(&faults).pack());
    ["en", "ar"].map(|tag| collection().locale(tag).expect("it is there"))
}

fn film(slug: &str, view: FilmView) -> Page {
    Page::Film(collection().film(slug).expect("it is there"), view)
}

fn html(route: Route) -> String {
    let renderer = LocalServerRenderer::<App>::with_props(AppProps::page(route));
    pollster::block_on(renderer.hydratable(false).render())
}

fn frame(props: EmbedProps) -> String {
    let renderer = LocalServerRenderer::<Embed>::with_props(props).hydratable(false);
    pollster::block_on(renderer.render())
}

fn parallel(locale: Locale, parallel: Parallel) -> String {
    let route = Route::new(locale, film("where-are-you", FilmView::Review));
    let props = ParallelReviewProps {
        route,
        film: collection().film("where-are-you").expect("it is there"),
        parallel,
        only: FilmPart::Whole,
    };
    let renderer = LocalServerRenderer::<ParallelReview>::with_props(props).hydratable(false);
    pollster::block_on(renderer.render())
}

/// Returns the value of an attribute in the text of a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0)
}

/// Fails if a tag of `html` has `lang` without the matching `dir`. SVG has no `dir` attribute.
#[track_caller]
fn check_directions(html: &str, place: &str) {
    let mut n_tags = 0;
    for tag in html
        .split('<')
        .filter_map(|rest| Some(rest.split_once('>')?.0))
    {
        if let Some(lang) = attribute(tag, "lang").filter(|_| !tag.starts_with("text ")) {
            let rtl = matches!(lang, "ar" | "he");
            let dir = if rtl { "rtl" } else { "ltr" };
            assert_eq!(attribute(tag, "dir"), Some(dir), "<{tag}> on {place}");
            n_tags += 1;
        }
    }
    assert!(n_tags > 0, "{place} has texts in another language");
}

#[test]
fn every_element_with_a_language_has_its_direction() {
    for locale in open() {
        for page in Page::all().into_iter().chain([Page::Root]) {
            let route = Route::new(locale, page);
            check_directions(&html(route), &route.path());
        }
        let both = collection().locales().find(|other| *other != locale);
        let with = both.map(Parallel::with).expect("there are two");
        for swapped in [false, true] {
            check_directions(&parallel(locale, Parallel { swapped, ..with }), "both");
        }
    }
    for props in EmbedProps::all() {
        let path = props.address.embed_path().expect("it is a film");
        check_directions(&frame(props), &path);
    }
}

#[test]
fn the_direction_of_a_locale_is_that_of_its_likely_script() {
    let [en, ar] = open();
    assert!(!collection().locale_info(en).rtl);
    assert!(collection().locale_info(ar).rtl);
    assert_eq!(collection().rtl_tags, ["ar", "he"]);
    assert!(!collection().is_rtl("he-Latn"));
}

#[test]
fn a_title_a_fallback_text_and_a_name_stand_in_elements_of_their_own_direction() {
    let [en, ar] = open();
    let page = html(Route::new(en, film("where-are-you", FilmView::Review)));
    assert!(
        page.contains("<span lang=\"ar\" dir=\"rtl\">أين أنت؟</span>"),
        "{page}"
    );
    // The card is written only in Arabic.
    let title = "lang=\"ar\" dir=\"rtl\" class=\"trivia-card__title\">هل تعلم؟</h3>";
    assert!(page.contains(title), "{page}");
    let text = "<p class=\"trivia-card__text\" lang=\"ar\" dir=\"rtl\">كتب";
    assert!(page.contains(text), "{page}");

    let page = html(Route::new(ar, film("welcome", FilmView::Review)));
    assert!(
        page.contains("<span lang=\"en\" dir=\"ltr\">Welcome!</span></h1>"),
        "{page}"
    );
    assert!(
        page.contains("<span lang=\"he\" dir=\"rtl\">ברוך הבא!</span> · "),
        "{page}"
    );
    assert!(
        page.contains("<span lang=\"he-Latn\" dir=\"ltr\">Baruch haba!</span>"),
        "{page}"
    );
    // Its only review is in English, with a title of another film in it.
    assert!(page.contains(
        "data-place=\"\" lang=\"en\" dir=\"ltr\"><p class=\"fallback\" lang=\"ar\" dir=\"rtl\">"
    ));

    // A name that is the same in all languages has no known language.
    let page = html(Route::new(ar, Page::People));
    assert!(
        page.contains("<span dir=\"auto\">John Doe Jr.</span>"),
        "{page}"
    );
    let page = html(Route::new(en, Page::People));
    assert!(page.contains(">John Doe Jr.</a>"), "{page}");
}

#[test]
fn both_columns_have_their_direction_in_both_orders() {
    let [en, ar] = open();
    for (locale, with) in [(en, ar), (ar, en)] {
        for swapped in [false, true] {
            let html = parallel(
                locale,
                Parallel {
                    swapped,
                    ..Parallel::with(with)
                },
            );
            let sides: Vec<&str> = html
                .match_indices("<div class=\"pair__side\" ")
                .map(|(at, start)| &html[at + start.len()..at + start.len() + 19])
                .collect();
            let [english, arabic] = ["lang=\"en\" dir=\"ltr\"", "lang=\"ar\" dir=\"rtl\""];
            let is_english_first = (locale == en) != swapped;
            let expected = if is_english_first {
                [english, arabic]
            } else {
                [arabic, english]
            };
            assert_eq!(sides[..2], expected);
        }
    }
}

#[test]
fn titles_in_plain_text_have_unicode_directional_isolates() {
    let [en, ar] = open();
    let title = |locale, slug| head::page_title(Route::new(locale, film(slug, FilmView::Review)));
    assert_eq!(title(ar, "welcome"), "\u{2068}Welcome!\u{2069} (1999)");
    assert_eq!(title(ar, "where-are-you"), "أين أنت؟ (1985)");
    assert_eq!(title(en, "welcome"), "Welcome! (1999)");
    let page = html(Route::new(ar, film("welcome", FilmView::Review)));
    // The director, after the label; facts, in the order of the page.
    assert!(page.contains("\u{2068}Ada North"), "{page}");
    assert!(page.contains("1999 · إسرائيل · "), "{page}");
}

#[test]
fn two_people_with_the_same_name_are_distinguished() {
    let [en, ar] = open();
    let person = |slug| collection().person(slug).expect("it is there");
    let (director, composer) = (person("ada-north"), person("ada-north-composer"));
    let text = Messages::new(en);
    assert_eq!(people::name(text, director), "Ada North (born 1931)");
    assert_eq!(
        people::name(text, composer),
        "Ada North (Music, Where Are You?)"
    );
    assert_eq!(people::name(text, person("youssef-salem")), "Youssef Salem");
    // Lists, titles, filters, saved items, and the films that name them.
    let list = html(Route::new(en, Page::People));
    for name in ["Ada North (born 1931)", "Ada North (Music, Where Are You?)"] {
        assert!(list.contains(name), "{list}");
    }
    let route = Route::new(en, Page::Person(composer));
    assert_eq!(head::page_title(route), "Ada North (Music, Where Are You?)");
    assert!(html(route).contains("Ada North (Music, Where Are You?)</h1>"));
    let page = html(Route::new(en, film("where-are-you", FilmView::Facts)));
    assert!(
        page.contains("Ada North (Music, Where Are You?)</a>"),
        "{page}"
    );
    let item = saved_item(Route::new(en, Page::Saved), "people/ada-north/");
    assert_eq!(item.route.page, Page::Person(director));
    let arabic = Messages::new(ar);
    assert_ne!(
        people::name(arabic, director),
        people::name(arabic, composer)
    );
}

#[test]
fn filters_stand_in_the_order_of_their_names_in_each_language() {
    let [en, ar] = open();
    let names = |locale, group| -> Vec<String> {
        let text = Messages::new(locale);
        let facets = facets::of(text, group).into_iter();
        facets.map(|facet| facets::name(text, facet).0).collect()
    };
    assert_eq!(names(en, FacetGroup::Country), ["Egypt", "Israel"]);
    assert_eq!(names(ar, FacetGroup::Country), ["إسرائيل", "مصر"]);
    assert_eq!(names(en, FacetGroup::Language), ["Arabic", "Hebrew"]);
    let titles = |locale: Locale| -> Vec<&str> {
        let films = &collection().orders.title[locale.idx()];
        let slug = |film| library().summary(film).slug.as_str();
        films.iter().map(|film| slug(*film)).collect()
    };
    assert_eq!(titles(en), ["welcome", "where-are-you"]);
    assert_eq!(titles(ar), ["where-are-you", "welcome"]);
}

/// A fake search that finds one given hit.
struct Finds(ReplyHit);

impl SearchBackend for Finds {
    fn find(&self, _query: &str, _locale: Locale, _limit: u32) -> Option<Reply> {
        let totals = [1; TargetKind::ALL.len()];
        Some(Reply::new(totals, false, false, [self.0]))
    }

    fn nearest(&self, _query: &str, _locale: Locale) -> ReplyHits {
        ReplyHits::default()
    }

    fn has_phrases(&self, _text: &str) -> bool {
        true
    }

    fn show(&self, text: &str, _width: u32) -> ReplyExcerpt {
        ReplyExcerpt::from(&Excerpt {
            range: 0..text.len(),
            ..Excerpt::default()
        })
    }
}

fn hit(locale: Locale, hit: impl Into<ReplyHit>) -> Hit {
    let route = Route::new(locale, Page::Home);
    let found = search(route, "q", 0, &Finds(hit.into()));
    found
        .expect("it did not break")
        .groups
        .remove(0)
        .hits
        .remove(0)
}

#[test]
fn a_hit_has_the_direction_of_its_language_and_a_name_that_of_its_letters() {
    let [en, ar] = open();
    let film = |slug| collection().film(slug).expect("it is there");
    let person = |slug| collection().person(slug).expect("it is there");

    let title = hit(ar, SearchTarget::Film(film("welcome"))).title;
    assert_eq!((title.lang, title.dir), (Some("en"), Some("ltr")));
    let title = hit(ar, SearchTarget::Film(film("where-are-you"))).title;
    assert_eq!((title.lang, title.dir), (None, None));
    let card = ReplyHit {
        target: SearchTarget::Card(film("where-are-you"), CardId::new(0)),
        locale: Some(ar),
    };
    let card = hit(en, card);
    assert_eq!((card.title.lang, card.title.dir), (Some("ar"), Some("rtl")));
    let excerpt = card.excerpt.expect("the words of a card are shown");
    assert_eq!((excerpt.lang, excerpt.dir), (Some("ar"), Some("rtl")));
    let name = hit(ar, SearchTarget::Person(person("john-doe-jr"))).title;
    assert_eq!((name.lang, name.dir), (None, Some("auto")));
    let name = hit(en, SearchTarget::Person(person("ada-north"))).title;
    assert_eq!(name.pieces[0].0, "Ada North (born 1931)");
    assert_eq!((name.lang, name.dir), (None, None));
}
