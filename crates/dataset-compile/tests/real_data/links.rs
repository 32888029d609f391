//! The films are chosen for the people they have in common.

use crate::{HUB, shipped::shipped};

/// The people that two films share: in the credits, the cast or the cards of both.
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
