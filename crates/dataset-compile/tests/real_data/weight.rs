//! The size of the films in a reader's download.

use dataset::{Film, id::FilmId};
use dataset_compile::pack;

use crate::{HUB, shipped::shipped};

/// Maximum size of a film in a reader's download, in bytes (README, Weight and speed).
const MOST_BYTES: usize = 10_000;
/// Maximum size of the longer film, in bytes.
const MOST_BYTES_OF_HUB: usize = 16_000;

/// A film's size is the difference in the size of the collection with and without it.
#[test]
fn every_film_is_light() {
    let together = weight_without(None);
    let collection = &shipped().collection;
    let mut too_heavy = Vec::new();
    for (idx, summary) in collection.films.iter().enumerate() {
        let share = together - weight_without(Some(FilmId::new(idx)));
        println!("{}: {share} bytes with brotli 11", summary.slug);
        let most = if summary.slug == HUB {
            MOST_BYTES_OF_HUB
        } else {
            MOST_BYTES
        };
        if share > most {
            too_heavy.push(format!("{}: {share} bytes, more than {most}", summary.slug));
        }
    }
    let raw = shipped().pack().len();
    println!("{together} bytes together, {raw} before compression");
    assert_eq!(too_heavy, [""; 0]);
}

/// The size of the collection without one of its films.
fn weight_without(left_out: Option<FilmId>) -> usize {
    let compiled = shipped();
    let mut collection = compiled.collection.clone();
    let mut films: Vec<Film> = compiled.films.clone();
    if let Some(film) = left_out {
        collection.films.remove(film.idx());
        films.remove(film.idx());
    }
    brotli_11(&pack(&collection, &films))
}

fn brotli_11(bytes: &[u8]) -> usize {
    let mut compressed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &params)
        .expect("memory can be written to");
    compressed.len()
}
