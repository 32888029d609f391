//! What the films weigh in a reader's download.

use dataset::FilmSummary;

use crate::{HUB, shipped::films};

/// What a further film may weigh in a reader’s download; the aim is 10 KB.
const MOST_BYTES: usize = 12 * 1024;
/// The same for the longer one.
const MOST_BYTES_OF_HUB: usize = 18 * 1024;
/// A film’s weight is its share of all films together: they are a dictionary for one another.
#[test]
fn every_film_is_light() {
    let packed: Vec<Vec<u8>> = films()
        .map(|(_, film)| postcard::to_stdvec(film).expect("plain data always serializes"))
        .collect();
    let together = brotli_11(&packed.concat());
    let alone: Vec<usize> = packed.iter().map(|film| brotli_11(film)).collect();
    let sum: usize = alone.iter().sum();
    let mut too_heavy = Vec::new();
    for ((FilmSummary { slug, .. }, _), (raw, alone)) in films().zip(packed.iter().zip(alone)) {
        let share = alone * together / sum;
        println!(
            "{slug}: {} bytes; with brotli 11 {alone} alone, {share} beside the others",
            raw.len()
        );
        let most = if slug == HUB {
            MOST_BYTES_OF_HUB
        } else {
            MOST_BYTES
        };
        if share > most {
            too_heavy.push(format!("{slug}: {share} bytes, more than {most}"));
        }
    }
    println!(
        "{together} bytes together, {} per film",
        together / packed.len()
    );
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
