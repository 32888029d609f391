//! A minimal stand-in for the app's side of the generated code, and checks of the resulting texts. Compiled by
//! `../generated.rs` with rustc, together with the generated code.
#![deny(warnings)]

mod text {
    //! Languages 0 English, 1 French, 2 Polish.

    #[derive(Clone, Copy)]
    pub(crate) struct Messages(pub(crate) usize);

    /// A number in hundredths.
    #[derive(Clone, Copy, PartialEq)]
    pub(crate) struct Number(pub(crate) u32);

    impl From<u32> for Number {
        fn from(n: u32) -> Self {
            Self(n * 100)
        }
    }

    impl From<usize> for Number {
        fn from(n: usize) -> Self {
            Self(n as u32 * 100)
        }
    }

    impl Number {
        fn is(self, n: u32) -> bool {
            self.0 == n * 100
        }
    }

    #[allow(dead_code)]
    pub(crate) enum Plural {
        Zero,
        One,
        Two,
        Few,
        Many,
        Other,
    }

    impl Messages {
        fn locale_idx(self) -> usize {
            self.0
        }

        fn plural(self, n: Number) -> Plural {
            let whole = n.0 / 100;
            match self.0 {
                0 if n.is(1) => Plural::One,
                1 if n.0 < 200 => Plural::One,
                2 if n.is(1) => Plural::One,
                2 if n.is(whole) && (2..5).contains(&(whole % 10)) => Plural::Few,
                2 if n.is(whole) => Plural::Many,
                _ => Plural::Other,
            }
        }

        fn isolate(self, out: &mut String, word: &str) {
            out.push_str(word);
        }

        fn number(self, n: Number) -> String {
            let (group, point) = if self.0 == 0 { (",", '.') } else { ("\u{202f}", ',') };
            let whole = n.0 / 100;
            let mut out = match whole / 1000 {
                0 => whole.to_string(),
                thousands => format!("{thousands}{group}{:03}", whole % 1000),
            };
            if !n.is(whole) {
                out = format!("{out}{point}{:02}", n.0 % 100).trim_end_matches('0').to_owned();
            }
            out
        }
    }

    include!(env!("GENERATED"));
}

use text::{Messages, Number};

const EN: Messages = Messages(0);
const FR: Messages = Messages(1);
const PL: Messages = Messages(2);

#[track_caller]
fn check(found: impl AsRef<str>, expected: &str) {
    assert_eq!(found.as_ref(), expected);
}

fn main() {
    numbers();
    words();
    texts();
    references();
    around();
}

fn around() {
    check(EN.kept(), "Kept");
    check(PL.kept(), "Zachowane");
    check(FR.kept_mark(), "✓");
}

fn numbers() {
    for (n, en, fr) in [
        (Number(0), "no films", "0 film"),
        (Number(100), "1 film", "1 film"),
        (Number(150), "1.5 films", "1,5 film"),
        (Number(200), "2 films", "2 films"),
        (Number(123_400), "1,234 films", "1\u{202f}234 films"),
    ] {
        check(EN.films_count(n), en);
        check(FR.films_count(n), fr);
    }
    check(PL.films_count(3_u32), "3 filmy");
    check(PL.films_count(5_usize), "5 filmów");
    check(PL.films_count(Number(150)), "1,5 filmu");
    // The first match is taken, at any position of the default.
    check(EN.order(1_u32), "category");
    check(EN.order(7_u32), "seven");
    check(EN.order(8_u32), "other");
    check(FR.order(1_u32), "un");
    check(PL.order(1_u32), "x1");
    // A number only because of NUMBER, and in one language alone.
    check(EN.votes(1000_u32), "1,000 votes");
    check(FR.votes(1000_u32), "Votes\u{a0}: 1\u{202f}000");
    // Ignored on purpose.
    check(EN.ignored("5"), "5 here");
    check(FR.ignored("5"), "ici");
    check(EN.nobody_reads("x"), "same");
}

fn words() {
    check(EN.card_status("confirmed"), "Confirmed");
    check(EN.card_status("disputed"), "“Disputed”");
    check(EN.card_status("nonsense"), "Unverified");
    check(FR.card_status("confirmed"), "Confirmé");
    check(EN.nested("person", "Akira", 1_u32), "Akira made one film.");
    check(EN.nested("person", "Akira", 3_u32), "Akira made 3 films.");
    check(EN.nested("place", "Alaska", 3_u32), "Filmed in Alaska.");
    check(FR.nested("person", "Akira", 0_u32), "Akira\u{a0}: aucun film.");
    check(FR.nested("person", "Akira", 1_u32), "Akira\u{a0}: 1 film.");
    check(FR.nested("x", "Alaska", 1_u32), "Tourné en Alaska.");
    // The parameters are in the order of the default language.
    check(EN.swapped("a", "b"), "a, b");
    check(FR.swapped("a", "b"), "b ; a");
}

fn texts() {
    check(EN.close(), "Close");
    check(FR.close(), "Fermer");
    check(EN.special(), r#"He said "no\way" {braces} `ticks` 'x' # // */"#);
    check(FR.special(), "«\u{202f}Quoi\u{202f}?\u{202f}»\u{a0}: œ 🎬 \\ \"");
    check(EN.lines(), "First line\nsecond line\n  indented\n\nlast");
    check(FR.lines(), "Une ligne");
    check(EN.spaces("x"), "  [x]  ");
    check(EN.r#type(), "Type");
    check(EN.r#match("a"), "Match a");
    check(EN.keyword("a", "b"), "a b");
    check(EN.film_link(), "Film");
    check(EN.film_word(), "Film");
    check(FR.film_link_label("x"), "Le film x");
    check(EN.first_only(1_u32, "x"), "x");
    check(EN.first_only(2_u32, "x"), "");
    check(FR.one_only(0_u32, "x"), "x");
    check(EN.one_only(0_u32, "x"), "");
    check(EN.seldom(0_u32, "x"), "");
    check(EN.seldom(3_u32, "x"), "x");
    check(EN.eight("a", "b", "c", "d", "e", "f", "g", "h"), "abcdefgh");
    check(EN.film_end(), "The End");
    check(EN.maybe(0_u32), "");
    check(EN.maybe(2_u32), "!");
    check(EN.same("Jaws", "1975"), "Jaws (1975)");
    check(PL.same("Jaws", "1975"), "Jaws (1975)");
    check(EN.crlf(), "one\ntwo");
}

fn references() {
    check(EN.about(), "About Diptych, Diptych’s films");
    check(FR.about(), "À propos du Diptyque");
    check(EN.refers("x"), "Close: Match x");
    check(EN.gender(), "it");
    check(FR.gender(), "elle");
    check(FR.gendered("x"), "une x");
}
