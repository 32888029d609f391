//! The collection that is shipped: it has no fault, is complete in every language, linked as planned,
//! written without habits, and light. `cargo test -p dataset --test real_data -- --nocapture` prints
//! the figures.

mod shipped;

use std::{collections::BTreeMap, fmt::Write as _};

use dataset::{
    Film, FilmSummary, Inline, Locale, Passage, id::FilmId, model::Section, model::plain_text,
    pack::Pack,
};
use shipped::{films, shipped, words_in};

/// The film that the others gather around: its texts are longer.
const HUB: &str = "runaway-train";
/// What a further film may add to a reader’s download; the aim is 10 KB.
const MOST_BYTES: usize = 12 * 1024;
/// The same for the longer one.
const MOST_BYTES_OF_HUB: usize = 18 * 1024;
/// In how many films a run of four words may stand before it is a habit.
const MOST_FILMS: usize = 6;

/// Runs of four words that may stand in many films, and why.
const ALLOWED_RUNS: &[(&str, &str)] = &[];

/// The passages of a section in one language.
fn passages(film: &Film, section: Section, locale: Locale) -> Vec<&Passage> {
    let texts = film.sections.iter().filter(|text| text.section == section);
    let rows = texts.flat_map(|text| &text.rows);
    rows.filter_map(|row| row.get(locale)).flatten().collect()
}

#[test]
fn the_counts_of_the_collection() {
    let compiled = shipped();
    let collection = &compiled.collection;
    let n_cards: usize = compiled.films.iter().map(|film| film.cards.len()).sum();
    let n_sources: usize = compiled.films.iter().map(|film| film.sources.len()).sum();
    println!(
        "{} films, {} people, {n_cards} cards, {n_sources} sources",
        collection.films.len(),
        collection.people.len()
    );
    for locale in collection.locales() {
        let words = collection
            .films
            .iter()
            .filter_map(|film| film.words.get(locale));
        println!(
            "{}: {} words of reviews",
            collection.locale_info(locale).tag,
            words.sum::<u32>()
        );
    }
    assert_eq!(collection.films.len(), compiled.films.len());
    assert!(collection.film(HUB).is_some());
}

#[test]
fn every_film_has_all_its_sections_and_cards_in_every_language() {
    let missing = shipped::coverage()
        .iter()
        .filter(|coverage| !coverage.is_complete());
    assert_eq!(
        missing
            .map(|coverage| format!("{coverage:?}"))
            .collect::<Vec<_>>(),
        [""; 0]
    );
    for (summary, film) in films() {
        let sections: Vec<Section> = film.sections.iter().map(|text| text.section).collect();
        assert_eq!(sections, Section::ALL, "{}", summary.slug);
    }
}

#[test]
fn every_section_has_about_as_many_words_as_it_should() {
    let collection = &shipped().collection;
    let mut complaints = String::new();
    for (summary, film) in films() {
        let bounds = if summary.slug == HUB {
            90..=160
        } else {
            60..=130
        };
        for (section, locale) in Section::ALL
            .iter()
            .flat_map(|section| collection.locales().map(move |locale| (*section, locale)))
        {
            let texts = passages(film, section, locale);
            let n_words: usize = texts.iter().map(|passage| words_in(passage)).sum();
            if !bounds.contains(&n_words) {
                let tag = &collection.locale_info(locale).tag;
                let section = section.id();
                writeln!(
                    complaints,
                    "{} {section} {tag}: {n_words} words, not {bounds:?}",
                    summary.slug
                )
                .expect("a string can be written to");
            }
        }
    }
    assert!(complaints.is_empty(), "\n{complaints}");
}

#[test]
fn every_film_has_enough_cards_and_each_names_its_sources() {
    let mut complaints = String::new();
    for (summary, film) in films() {
        let least = if summary.slug == HUB { 14 } else { 8 };
        if film.cards.len() < least {
            let n_cards = film.cards.len();
            writeln!(complaints, "{}: {n_cards} cards, not {least}", summary.slug)
                .expect("a string can be written to");
        }
        for card in film.cards.iter().filter(|card| card.sources.is_empty()) {
            writeln!(complaints, "{}: no source for {}", summary.slug, card.slug)
                .expect("a string can be written to");
        }
    }
    assert!(complaints.is_empty(), "\n{complaints}");
}

/// Whom two films share: in the credits, the cast or the cards of both.
const LINKS: &[(&str, &str, &[&str])] = &[
    ("seven-samurai", HUB, &["akira-kurosawa", "hideo-oguni"]),
    (
        "seven-samurai",
        "dersu-uzala",
        &["akira-kurosawa", "asakazu-nakai"],
    ),
    (
        "seven-samurai",
        "kagemusha",
        &["akira-kurosawa", "asakazu-nakai"],
    ),
    ("twelve-angry-men", HUB, &["henry-fonda"]),
    (
        "twelve-angry-men",
        "once-upon-a-time-in-the-west",
        &["henry-fonda"],
    ),
    ("twelve-angry-men", "the-godfather", &["rudy-bond"]),
    (
        "andrei-rublev",
        HUB,
        &["andrei-konchalovsky", "andrei-tarkovsky"],
    ),
    (
        "andrei-rublev",
        "siberiade",
        &["andrei-konchalovsky", "mikhail-kononov"],
    ),
    ("point-blank", HUB, &["lee-marvin"]),
    (
        "point-blank",
        "deliverance",
        &["john-boorman", "lee-marvin"],
    ),
    ("point-blank", "excalibur", &["john-boorman"]),
    (
        "once-upon-a-time-in-the-west",
        HUB,
        &["henry-fonda", "tonino-delli-colli"],
    ),
    (
        "once-upon-a-time-in-the-west",
        "deliverance",
        &["henry-fonda"],
    ),
    (
        "the-godfather",
        HUB,
        &["francis-ford-coppola", "robert-duvall"],
    ),
    ("the-godfather", "kagemusha", &["francis-ford-coppola"]),
    ("the-godfather", "heat", &["al-pacino"]),
    (
        "deliverance",
        HUB,
        &["jon-voight", "lee-marvin", "henry-fonda"],
    ),
    ("deliverance", "heat", &["jon-voight"]),
    ("deliverance", "excalibur", &["john-boorman"]),
    ("dersu-uzala", HUB, &["akira-kurosawa"]),
    ("dersu-uzala", "siberiade", &["maksim-munzuk"]),
    (
        "dersu-uzala",
        "kagemusha",
        &["akira-kurosawa", "asakazu-nakai"],
    ),
    ("straight-time", HUB, &["edward-bunker"]),
    (
        "straight-time",
        "reservoir-dogs",
        &["edward-bunker", "ulu-grosbard"],
    ),
    ("straight-time", "heat", &["michael-mann", "edward-bunker"]),
    ("siberiade", HUB, &["andrei-konchalovsky"]),
    (
        "kagemusha",
        HUB,
        &["akira-kurosawa", "francis-ford-coppola"],
    ),
    ("excalibur", HUB, &["trevor-jones"]),
    ("a-fish-called-wanda", HUB, &["alan-hume"]),
    ("reservoir-dogs", HUB, &["edward-bunker"]),
    ("reservoir-dogs", "heat", &["ron-bartlett"]),
    ("heat", HUB, &["jon-voight", "danny-trejo", "edward-bunker"]),
];

#[test]
fn the_films_are_linked_by_the_people_they_share() {
    let collection = &shipped().collection;
    let mut missing = Vec::new();
    for (first, second, people) in LINKS {
        for slug in *people {
            let person = collection
                .person(slug)
                .map(|person| &collection.people[person.idx()]);
            for film in [first, second] {
                let id = collection.film(film);
                let stands = person.zip(id).is_some_and(|(person, id)| {
                    let credits = person.credits.iter().map(|(film, _)| *film);
                    let parts = person.parts.iter().map(|(film, _)| *film);
                    let cards = person.cards.iter().map(|(film, _)| *film);
                    credits.chain(parts).chain(cards).any(|film| film == id)
                });
                if !stands {
                    missing.push(format!("{slug} is not in {film} ({first} – {second})"));
                }
            }
        }
    }
    assert_eq!(missing, [""; 0]);
}

/// How many films each run of four words stands in, the most frequent first.
fn runs(locale: Locale) -> Vec<(usize, String)> {
    let mut films_with: BTreeMap<String, usize> = BTreeMap::new();
    for (_, film) in films() {
        let reviews = Section::ALL
            .iter()
            .flat_map(|section| passages(film, *section, locale));
        let cards = film
            .cards
            .iter()
            .filter_map(|card| Some(&card.text.get(locale)?.text));
        let mut runs: Vec<String> = reviews
            .chain(cards)
            .flat_map(|passage| runs_in(passage))
            .collect();
        runs.sort();
        runs.dedup();
        for run in runs {
            *films_with.entry(run).or_default() += 1;
        }
    }
    let mut runs: Vec<(usize, String)> = films_with
        .into_iter()
        .map(|(run, n_films)| (n_films, run))
        .collect();
    runs.sort_by(|a, b| b.cmp(a));
    runs
}

fn runs_in(passage: &[Inline]) -> Vec<String> {
    let text = plain_text(passage).to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphanumeric() && !"’-".contains(letter));
    let words: Vec<&str> = words
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect();
    words.windows(4).map(|run| run.join(" ")).collect()
}

#[test]
fn no_run_of_words_has_become_a_habit() {
    let collection = &shipped().collection;
    let mut habits = Vec::new();
    for locale in collection.locales() {
        let runs = runs(locale);
        println!(
            "{}: {:?}",
            collection.locale_info(locale).tag,
            &runs[..runs.len().min(12)]
        );
        habits.extend(runs.into_iter().filter(|(n_films, run)| {
            *n_films > MOST_FILMS && !ALLOWED_RUNS.iter().any(|(allowed, _)| allowed == run)
        }));
    }
    assert_eq!(habits, []);
}

#[test]
fn a_pack_gives_back_what_was_packed() {
    let compiled = shipped();
    let bytes = compiled.pack();
    let pack = Pack::open(&bytes).expect("what was packed can be opened");
    assert_eq!(pack.collection, compiled.collection);
    for (idx, film) in compiled.films.iter().enumerate() {
        assert_eq!(pack.film(FilmId::new(idx)).as_ref(), Ok(film));
    }
    assert!(pack.film(FilmId::new(compiled.films.len())).is_err());
}

#[test]
fn a_pack_that_was_cut_is_refused() {
    let bytes = shipped().pack();
    assert!(Pack::open(&bytes[..bytes.len() / 2]).is_err());
    assert!(Pack::open(&[]).is_err());
}

/// A film’s weight is what it adds: the texts of the others are a dictionary for its own.
#[test]
fn every_film_is_light() {
    let packed: Vec<Vec<u8>> = films()
        .map(|(_, film)| postcard::to_stdvec(film).expect("plain data always serializes"))
        .collect();
    let whole = brotli_11(&packed.concat());
    let pack = brotli_11(&shipped().pack());
    println!(
        "the pack: {pack} bytes with brotli 11, {} of them its head",
        pack - whole
    );
    let mut too_heavy = Vec::new();
    for (idx, (FilmSummary { slug, .. }, _)) in films().enumerate() {
        let others: Vec<u8> = [&packed[..idx], &packed[idx + 1..]].concat().concat();
        let added = whole - brotli_11(&others);
        let (raw, alone) = (packed[idx].len(), brotli_11(&packed[idx]));
        println!("{slug}: {raw} bytes, {alone} alone with brotli 11, adds {added}");
        let most = if slug == HUB {
            MOST_BYTES_OF_HUB
        } else {
            MOST_BYTES
        };
        if added > most {
            too_heavy.push(format!("{slug} adds {added} bytes, more than {most}"));
        }
    }
    println!("{} bytes per film", whole / packed.len());
    assert_eq!(too_heavy, [""; 0]);
}

fn brotli_11(bytes: &[u8]) -> usize {
    let mut compressed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &params)
        .expect("memory can be written to");
    compressed.len()
}
