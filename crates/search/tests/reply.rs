//! The encoding of replies: the numbers of each field, round trips, and numbers that encode nothing.

use std::ops::Range;

use dataset::{
    Locale, Section,
    id::{CardId, FilmId, PersonId},
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use search::{Excerpt, Reply, ReplyExcerpt, ReplyHit, ReplyHits, SearchTarget, TargetKind};

const KINDS: usize = TargetKind::ALL.len();

fn reply() -> Reply {
    let film = FilmId::new(7);
    let card = ReplyHit {
        target: SearchTarget::Card(film, CardId::new(9)),
        locale: Some(Locale::new(1)),
    };
    let hits = [SearchTarget::Film(film).into(), card];
    Reply::new([1, 20, 0, 3, 4], true, false, hits)
}

#[test]
fn a_reply_is_totals_flags_and_four_numbers_per_hit() {
    let numbers = [1, 20, 0, 3, 4, 1, 0, 0, 7, 0, 0, 3, 7, 9, 2];
    assert_eq!(reply().into_numbers(), numbers);
    assert_eq!(Reply::from_numbers(numbers.to_vec()), Some(reply()));
}

#[test]
fn a_reply_that_was_cut_has_the_hits_that_are_complete() {
    let numbers = reply().into_numbers();
    for len in 0..=numbers.len() {
        let reply = Reply::from_numbers(numbers[..len].to_vec());
        let n_hits = reply.map(|reply| reply.hits().count());
        let expected = match len {
            0..7 => None,
            7..11 => Some(0),
            11..15 => Some(1),
            _ => Some(2),
        };
        assert_eq!(n_hits, expected, "{len}");
    }
}

#[test]
fn a_hit_without_a_target_or_with_an_impossible_id_is_left_out() {
    let none_after = u32::try_from(TargetKind::ALL.len()).expect("there are few");
    let section = u32::try_from(TargetKind::Section.idx()).expect("there are few");
    let n_sections = u32::try_from(Section::ALL.len()).expect("there are few");
    for hit in [
        [none_after, 0, 0, 0],
        [section, 0, n_sections, 0],
        [0, 65_536, 0, 0],
        [2, 0, 65_536, 0],
        [0, 0, 0, 257],
        [u32::MAX; 4],
    ] {
        let hits = ReplyHits::from_numbers([hit, [0, 7, 0, 0]].concat());
        let hits: Vec<_> = hits.iter().collect();
        assert_eq!(hits, [SearchTarget::Film(FilmId::new(7)).into()], "{hit:?}");
    }
}

#[test]
fn an_excerpt_is_its_range_its_cuts_and_its_marks() {
    let excerpt = Excerpt {
        range: 3..40,
        marks: vec![5..9, 12..20],
        cut_before: true,
        cut_after: false,
    };
    let numbers = [3, 40, 1, 0, 5, 9, 12, 20];
    assert_eq!(ReplyExcerpt::from(&excerpt).into_numbers(), numbers);
    assert_eq!(
        decoded(&ReplyExcerpt::from_numbers(numbers.to_vec())),
        excerpt
    );
    let cut = |len: usize| ReplyExcerpt::from_numbers(numbers[..len].to_vec());
    assert_eq!(
        cut(7).marks().count(),
        1,
        "a mark without an end is left out"
    );
    assert_eq!(decoded(&cut(0)), Excerpt::default());
}

fn decoded(reply: &ReplyExcerpt) -> Excerpt {
    Excerpt {
        range: reply.range(),
        marks: reply.marks().collect(),
        cut_before: reply.cut_before(),
        cut_after: reply.cut_after(),
    }
}

fn target() -> impl Strategy<Value = SearchTarget> {
    let film = || any::<u16>().prop_map(|idx| FilmId::new(idx.into()));
    let part = any::<u16>;
    prop_oneof![
        film().prop_map(SearchTarget::Film),
        part().prop_map(|idx| SearchTarget::Person(PersonId::new(idx.into()))),
        (film(), part()).prop_map(|(film, idx)| SearchTarget::Character(film, idx)),
        (film(), part()).prop_map(|(film, idx)| SearchTarget::Card(film, CardId::new(idx.into()))),
        (film(), select(&Section::ALL[..]))
            .prop_map(|(film, section)| SearchTarget::Section(film, section)),
    ]
}

fn hits() -> impl Strategy<Value = Vec<ReplyHit>> {
    let locale = option::of(any::<u8>().prop_map(|idx| Locale::new(idx.into())));
    vec(
        (target(), locale).prop_map(|(target, locale)| ReplyHit { target, locale }),
        0..8,
    )
}

fn any_excerpt() -> impl Strategy<Value = Excerpt> {
    let range = || any::<[u32; 2]>().prop_map(range_of);
    let fields = (range(), vec(range(), 0..6), any::<bool>(), any::<bool>());
    fields.prop_map(|(range, marks, cut_before, cut_after)| Excerpt {
        range,
        marks,
        cut_before,
        cut_after,
    })
}

fn range_of([start, end]: [u32; 2]) -> Range<usize> {
    start as usize..end as usize
}

/// Arbitrary numbers, most of them small, as those of replies are.
fn numbers() -> impl Strategy<Value = Vec<u32>> {
    vec(prop_oneof![9 => 0..6_u32, 1 => any::<u32>()], 0..40)
}

proptest! {
    #[test]
    fn a_reply_is_decoded_as_it_was_encoded(
        totals in any::<[u32; KINDS]>(),
        at_least in any::<bool>(),
        has_phrases in any::<bool>(),
        hits in hits(),
    ) {
        let numbers = Reply::new(totals, at_least, has_phrases, hits.iter().copied()).into_numbers();
        let reply = Reply::from_numbers(numbers).expect("it is a reply");
        prop_assert_eq!(TargetKind::ALL.map(|kind| reply.total(kind)), totals);
        prop_assert_eq!((reply.at_least(), reply.has_phrases()), (at_least, has_phrases));
        prop_assert_eq!(reply.hits().collect::<Vec<_>>(), hits);
    }

    #[test]
    fn an_excerpt_is_decoded_as_it_was_encoded(excerpt in any_excerpt()) {
        let numbers = ReplyExcerpt::from(&excerpt).into_numbers();
        prop_assert_eq!(decoded(&ReplyExcerpt::from_numbers(numbers)), excerpt);
    }

    #[test]
    fn no_numbers_make_decoding_panic(numbers in numbers()) {
        if let Some(reply) = Reply::from_numbers(numbers.clone()) {
            let _ = reply.hits().count();
        }
        let _ = ReplyHits::from_numbers(numbers.clone()).iter().count();
        let _ = decoded(&ReplyExcerpt::from_numbers(numbers));
    }
}
