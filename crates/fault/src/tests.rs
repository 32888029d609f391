//! Tests of rendered faults.

use super::*;

fn file() -> Rc<SourceFile> {
    SourceFile::new(
        "data/films/jaws/film.toml",
        "year = 1975\nruntime = \"95 min\"\n",
    )
}

#[test]
fn a_fault_is_shown_with_its_location_and_its_hint() {
    let fault = Fault::new(&file(), 22..30, "`95 min` is not a number of minutes")
        .expected("expected whole minutes")
        .help("write `95`");
    let shown = render(&[fault], false);
    for part in [
        "error: `95 min` is not",
        "film.toml:2:11",
        "^^^^^^^^ expected whole minutes",
        "help: write `95`",
    ] {
        assert!(shown.contains(part), "{part:?} is missing in:\n{shown}");
    }
}

#[test]
fn the_column_counts_characters() {
    let file = SourceFile::new("a", "x\nœœ!");
    assert_eq!(Fault::new(&file, 6..7, "m").position(), (2, 3));
}

#[test]
fn a_near_miss_is_suggested_and_a_far_one_is_not() {
    assert_eq!(
        did_you_mean("noirr", ["noir", "war"]).as_deref(),
        Some("did you mean `noir`?")
    );
    assert_eq!(
        did_you_mean("musical", ["noir", "war"]).as_deref(),
        Some("known here: `noir`, `war`")
    );
}

#[test]
fn fixes_are_applied_from_left_to_right_and_overlaps_wait() {
    let file = SourceFile::new("a", "a b c");
    let faults = [
        Fault::new(&file, 4..5, "m").fix(4..5, "C"),
        Fault::new(&file, 0..1, "m").fix(0..3, "A-B"),
        Fault::new(&file, 2..3, "m").fix(2..3, "x"),
    ];
    assert_eq!(apply_fixes(&file, &faults), ("A-B C".to_owned(), 2));
}

#[test]
fn a_very_long_word_is_not_compared() {
    let long = "noir".repeat(250_000);
    assert_eq!(
        did_you_mean(&long, ["noir", "war"]).as_deref(),
        Some("known here: `noir`, `war`")
    );
}

#[test]
fn a_fault_far_down_a_file_is_shown_with_its_own_line() {
    let file = SourceFile::new("a", "x = 1\n".repeat(1000) + "y = 2\nz = 3");
    let shown = render(&[Fault::new(&file, 6000..6001, "m").expected("e")], false);
    assert!(shown.contains("a:1001:1"), "{shown}");
    assert!(shown.contains("1001 | y = 2"), "{shown}");
    assert!(!shown.contains("z = 3"), "{shown}");
}

#[test]
fn a_very_long_line_is_shown_only_around_its_fault() {
    let file = SourceFile::new("a", "x".repeat(50_000) + "!" + &"y".repeat(50_000));
    let fault = Fault::new(&file, 50_000..50_001, "m").expected("expected less");
    let whole = Fault::new(&file, 0..100_001, "n");
    let shown = render(&[fault, whole], false);
    assert!(shown.contains("a:1:50001"), "{shown}");
    assert!(shown.contains("^ expected less"), "{shown}");
    assert!(shown.len() < 10_000, "{} bytes", shown.len());
}
