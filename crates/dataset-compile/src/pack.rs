//! The writer of packs: the packed form of a collection, which `dataset::pack` describes and reads.

mod model;
mod plain;
mod writer;

use dataset::{Collection, Film, pack::streams};
use writer::{WritePacked, Writer};

/// Packs a collection and its films, in the order of [`Collection::films`].
pub fn pack(collection: &Collection, films: &[Film]) -> Vec<u8> {
    fn written(part: &impl WritePacked) -> Writer {
        let mut writer = Writer::default();
        part.write(&mut writer);
        writer
    }
    let films = films.iter().map(written);
    join(
        &std::iter::once(written(collection))
            .chain(films)
            .collect::<Vec<_>>(),
    )
}

/// Joins the parts of a pack; the inverse of [`parts`](dataset::pack::parts).
fn join(parts: &[Writer]) -> Vec<u8> {
    let n_streams = parts.iter().map(|part| part.streams.len()).max();
    let n_streams = n_streams.unwrap_or_default();
    let stream = |part: &Writer, idx: usize| part.streams.get(idx).cloned().unwrap_or_default();
    let mut header = Writer::default();
    header.len(n_streams);
    header.len(parts.len() * n_streams);
    for part in parts {
        (0..n_streams).for_each(|idx| header.len(stream(part, idx).len()));
    }
    let mut joined = header.streams.swap_remove(streams::NUMBERS);
    for idx in streams::order(n_streams) {
        parts
            .iter()
            .for_each(|part| joined.extend(stream(part, idx)));
    }
    joined
}

#[cfg(test)]
mod tests;
