//! Packed values are restored unchanged; corrupt bytes are detected or harmless.

use std::path::Path;

use dataset::{
    id::FilmId,
    pack::{Pack, Packed, Reader, parts},
};
use proptest::prelude::*;

use super::{WritePacked, Writer, join, streams};
use crate::Compiled;

fn compiled() -> Compiled {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/base");
    let outcome = crate::read(&base);
    outcome
        .compiled
        .expect("the base of the tests has no fault")
}

#[track_caller]
fn check_kept<T: Packed + WritePacked + PartialEq + std::fmt::Debug>(values: &[T]) {
    for value in values {
        let mut writer = Writer::default();
        value.write(&mut writer);
        let bytes = join(&[writer]);
        let mut parts = parts(&bytes).expect("it is whole");
        let reader: &mut Reader<'_> = &mut parts[0];
        assert_eq!(&T::read(reader), value);
        assert!(reader.is_sound());
    }
}

#[test]
fn numbers_of_every_size_are_decoded_as_they_were_encoded() {
    check_kept(&[0_u32, 1, 127, 128, 16_383, 16_384, u32::MAX]);
    check_kept(&[0_i32, -1, 1, -64, 64, i32::MIN, i32::MAX]);
    check_kept(&[0_u8, u8::MAX]);
}

#[test]
fn strings_of_every_script_are_decoded_as_they_were_encoded() {
    check_kept(&[
        String::new(),
        "œuvre — « là »".to_owned(),
        "七人の侍".to_owned(),
    ]);
    check_kept(&[None, Some(vec!["a".to_owned(), String::new()])]);
}

#[test]
fn a_number_too_large_for_its_type_is_detected() {
    let mut writer = Writer::default();
    70_000_u32.write(&mut writer);
    let bytes = join(&[writer]);
    let mut parts = parts(&bytes).expect("it is whole");
    u16::read(&mut parts[0]);
    assert!(!parts[0].is_sound());
}

#[test]
fn a_pack_with_more_behind_it_is_refused() {
    let mut bytes = compiled().pack();
    assert!(Pack::open(&bytes).is_ok());
    bytes.push(0);
    assert!(Pack::open(&bytes).is_err());
}

#[test]
fn an_immense_number_of_streams_is_refused_before_room_is_made_for_them() {
    let mut header = Writer::default();
    header.number(u32::MAX);
    header.number(0);
    let bytes = header.streams.swap_remove(streams::NUMBERS);
    assert!(parts(&bytes).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Each change is either detected or leaves a readable collection.
    #[test]
    fn changed_bytes_break_nothing(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        thread_local! {
            static PACKED: Vec<u8> = compiled().pack();
        }
        let mut bytes = PACKED.with(Clone::clone);
        for (index, byte) in changes {
            let idx = index.index(bytes.len());
            bytes[idx] = byte;
        }
        if let Ok(pack) = Pack::open(&bytes) {
            for idx in 0..pack.collection.films.len() {
                drop(pack.film(FilmId::new(idx)));
            }
        }
    }
}
