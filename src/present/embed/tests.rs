//! The code that the dialog gives, and the frame of oEmbed descriptions.

use super::*;

const ROOT: &str = "https://example.org/films/";

fn address(path: &str) -> Address {
    let (path, fragment) = path.split_once('#').unwrap_or((path, ""));
    Address::parse(path, "", fragment)
}

#[test]
fn a_frame_shows_the_embed_page_of_a_section_under_its_name() {
    let code = code(
        ROOT,
        &address("en/films/heat/#score"),
        Choice::of([0, 0, 0]),
    );
    assert_eq!(
        code,
        "<iframe src=\"https://example.org/films/embed/en/heat/score/\" title=\"Heat (1995): Score · Diptych\" \
         width=\"100%\" height=\"600\" loading=\"lazy\" \
         style=\"border:0;max-width:100%;color-scheme:normal\"></iframe>"
    );
}

#[test]
fn a_forced_theme_and_a_size_stand_in_the_code() {
    let code = code(ROOT, &address("fr/films/heat/"), Choice::of([0, 2, 2]));
    assert!(code.contains("/embed/fr/heat/?theme=dark\""), "{code}");
    assert!(code.contains("width=\"320\" height=\"480\""), "{code}");
}

#[test]
fn an_element_names_its_card_and_keeps_a_link_for_those_without_scripts() {
    let code = code(
        ROOT,
        &address("en/films/heat/#card-take-eleven"),
        Choice::of([1, 1, 1]),
    );
    let start = "<script src=\"https://example.org/films/embed.js\" async></script>\n\
        <film-explorer film=\"heat\" card=\"take-eleven\" lang=\"en\" theme=\"light\" \
        style=\"display:block;max-width:480px\">\
        <a href=\"https://example.org/films/en/films/heat/#card-take-eleven\">Heat (1995): ";
    assert!(code.starts_with(start), "{code}");
    assert!(code.ends_with(" · Diptych</a></film-explorer>"), "{code}");
}

#[test]
fn an_element_of_a_whole_film_names_no_part() {
    let code = code(ROOT, &address("en/films/heat/"), Choice::of([1, 0, 0]));
    assert!(
        code.contains("<film-explorer film=\"heat\" lang=\"en\"><a "),
        "{code}"
    );
}

#[test]
fn what_means_something_in_html_is_escaped() {
    let frame = frame_of_site("https://example.org/?a&b", [600, 400], "A \"b\" <c>");
    assert_eq!(
        frame,
        "<iframe src=\"https://example.org/?a&amp;b\" title=\"A &quot;b&quot; &lt;c&gt;\" width=\"600\" \
         height=\"400\" frameborder=\"0\"></iframe>"
    );
}

#[test]
fn a_choice_that_there_is_not_is_the_first() {
    assert_eq!(Choice::of([0, 9, 9]).width(), "100%");
    assert_eq!(Choice::of([0, 9, 9]).theme(), None);
}
