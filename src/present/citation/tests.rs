//! Citations of pages of the collection, and of titles with special characters.

use super::*;
use crate::route::FilmView;

const TODAY: PartialDate = PartialDate {
    year: 2026,
    month: Some(11),
    day: Some(1),
};

fn cited(tag: &str, view: FilmView, fragment: &str) -> [String; STYLES] {
    let locale = collection()
        .locale(tag)
        .expect("it is a language of the site");
    let film = collection().film("runaway-train").expect("it is there");
    let route = Route::new(locale, Page::Film(film, view));
    let address = ["https://example.org/a/", &route.path()].concat();
    citations(route, fragment, &address, TODAY)
}

#[test]
fn a_section_is_cited_in_english() {
    let [plain, bibtex, wikipedia] = cited("en", FilmView::Review, "score");
    let url = "https://example.org/a/en/films/runaway-train/#score";
    assert_eq!(
        plain,
        format!(
            "“Runaway Train (1985): Score”, Diptych (English), {url} (accessed 1 November 2026)."
        )
    );
    assert_eq!(
        bibtex,
        format!(
            "@misc{{en-films-runaway-train-score,\n  title = {{{{Runaway Train (1985): Score}}}},\n  \
             howpublished = {{Diptych}},\n  language = {{English}},\n  url = {{{url}}},\n  \
             urldate = {{2026-11-01}}\n}}"
        )
    );
    assert_eq!(
        wikipedia,
        format!(
            "{{{{Cite web |url={url} |title=Runaway Train (1985): Score |website=Diptych \
             |language=en |access-date=2026-11-01}}}}"
        )
    );
}

#[test]
fn a_section_is_cited_in_french() {
    let [plain, bibtex, wikipedia] = cited("fr", FilmView::Review, "score");
    let url = "https://example.org/a/fr/films/runaway-train/#score";
    assert_eq!(
        plain,
        format!(
            "«\u{202f}Runaway Train (1985)\u{a0}: Musique\u{202f}», Diptych (Français), {url} \
             (consulté le 1er novembre 2026)."
        )
    );
    assert!(
        bibtex.starts_with("@misc{fr-films-runaway-train-score,\n"),
        "{bibtex}"
    );
    assert!(bibtex.contains("language = {Français}"), "{bibtex}");
    assert_eq!(
        wikipedia,
        format!(
            "{{{{Lien web |url={url} |titre=Runaway Train (1985)\u{a0}: Musique |site=Diptych \
             |langue=fr |consulté le=2026-11-01}}}}"
        )
    );
}

#[test]
fn a_whole_page_and_a_card_are_cited_by_their_own_titles_and_addresses() {
    let [plain, bibtex, _] = cited("en", FilmView::Review, "");
    assert!(plain.contains("“Runaway Train (1985)”"), "{plain}");
    assert!(plain.contains("/runaway-train/ (accessed"), "{plain}");
    assert!(
        bibtex.starts_with("@misc{en-films-runaway-train,"),
        "{bibtex}"
    );

    let film = collection().film("runaway-train").expect("it is there");
    let card = &library().film(film).cards[0];
    let locale = collection().locale("en").expect("it is there");
    let fragment = card.part().id();
    let [plain, bibtex, _] = cited("en", FilmView::Trivia, &fragment);
    assert!(
        plain.contains(&card.text.resolve(locale).value.title),
        "{plain}"
    );
    assert!(plain.contains(&format!("/trivia/#{fragment} (")), "{plain}");
    assert!(
        bibtex.starts_with(&format!("@misc{{en-films-runaway-train-trivia-{fragment},")),
        "{bibtex}"
    );
}

#[test]
fn an_unknown_part_is_cited_as_the_page() {
    let [plain, ..] = cited("en", FilmView::Review, "card-nothing");
    assert!(plain.starts_with("“Runaway Train (1985)”"), "{plain}");
}

#[test]
fn special_characters_of_each_citation_format_are_escaped() {
    assert_eq!(
        escaped("Fish & {Chips} 100% #1_$ ~^\\", LATEX),
        "Fish \\& \\textbraceleft{}Chips\\textbraceright{} 100\\% \\#1\\_\\$ \
         \\textasciitilde{}\\textasciicircum{}\\textbackslash{}"
    );
    assert_eq!(
        escaped("a|b}} [c] ''d'' <e> ~~~~ é", WIKITEXT),
        "a&#124;b&#125;&#125; &#91;c&#93; &#39;&#39;d&#39;&#39; &lt;e&gt; \
         &#126;&#126;&#126;&#126; é"
    );
    assert_eq!(
        escaped("https://e.org/a|b/#c", PERCENT),
        "https://e.org/a%7Cb/#c"
    );
}

/// Returns the value of a field of a `BibTeX` entry, which is on one line.
fn field<'a>(bibtex: &'a str, name: &str) -> &'a str {
    let start = format!("  {name} = {{");
    let line = bibtex.lines().find_map(|line| line.strip_prefix(&start));
    let line = line.expect("it has the field");
    line.trim_end_matches(',')
        .strip_suffix('}')
        .expect("it ends")
}

#[test]
fn spaces_that_do_not_break_are_those_of_latex() {
    let [_, bibtex, wikipedia] = cited("fr", FilmView::Review, "score");
    assert_eq!(
        field(&bibtex, "title"),
        "{Runaway Train (1985)~: Musique}",
        "{bibtex}"
    );
    assert!(!bibtex.contains(['\u{a0}', '\u{202f}']), "{bibtex}");
    assert!(wikipedia.contains("Runaway Train (1985)\u{a0}: Musique"));
    assert_eq!(
        escaped(
            "«\u{202f}Qui\u{202f}? — 100\u{2009}%, rendez\u{2011}vous\u{202f}»",
            LATEX
        ),
        "«\\,Qui\\,? — 100\\,\\%, rendez\\mbox{-}vous\\,»"
    );
}

#[test]
fn braces_of_an_entry_are_balanced_whatever_the_title_has() {
    for title in ["{", "}}", "a}{b", "\\", "100% {Wolf} \\} #1"] {
        let escaped = escaped(title, LATEX);
        let mut depth = 0;
        for letter in escaped.chars() {
            depth += match letter {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            assert!(depth >= 0, "{title}: {escaped}");
        }
        assert_eq!(depth, 0, "{title}: {escaped}");
    }
}

#[test]
fn a_typed_fragment_ends_neither_the_key_nor_a_field_of_a_citation() {
    let [_, bibtex, wikipedia] = cited("en", FilmView::Review, "a,b}|c=d{{e");
    let (key, _) = bibtex.split_once(",\n").expect("there is a key");
    assert_eq!(key, "@misc{en-films-runaway-train-a-b--c-d--e");
    let url = "https://example.org/a/en/films/runaway-train/#a,b%7D%7Cc=d%7B%7Be";
    assert_eq!(field(&bibtex, "url"), url);
    assert!(wikipedia.contains(&format!("|url={url} |")), "{wikipedia}");
}

#[test]
fn directional_isolates_are_removed_from_machine_readable_citations() {
    let title = "\u{2068}ברוך הבא!\u{2069} (1999)";
    assert_eq!(escaped(title, LATEX), "ברוך הבא! (1999)");
    assert_eq!(escaped(title, WIKITEXT), "ברוך הבא! (1999)");
}
