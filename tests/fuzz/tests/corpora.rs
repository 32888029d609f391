//! Runs each target on its inputs, and on some mutated ones, in every ordinary test run.

use fuzz::{TARGETS, Target, seeds};
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
    test_runner::{FileFailurePersistence, RngSeed, TestRunner},
};

/// Number of mutated inputs for each target; `cargo xtask fuzz` tries millions.
const N_CHANGED: u32 = 60;
/// Maximum length in bytes of the inputs to mutate; longer ones are left to the fuzzer, so that this takes seconds.
const LONGEST: usize = 8_000;

/// A mutation of an input.
#[derive(Clone, Debug)]
enum Change {
    Replace(u8),
    Insert(&'static str),
    Repeat(&'static str, usize),
    Delete(usize),
    Double(usize),
    Cut,
}

fn changes(target: &Target) -> impl Strategy<Value = Vec<(Index, Change)>> + use<> {
    let tokens = || select(target.tokens.to_vec());
    let change = prop_oneof![
        any::<u8>().prop_map(Change::Replace),
        tokens().prop_map(Change::Insert),
        (tokens(), 2..200_usize).prop_map(|(token, n)| Change::Repeat(token, n)),
        (1..40_usize).prop_map(Change::Delete),
        (1..400_usize).prop_map(Change::Double),
        Just(Change::Cut),
    ];
    vec((any::<Index>(), change), 1..5)
}

fn change(input: &mut Vec<u8>, at: Index, change: &Change) {
    let at = at.index(input.len() + 1);
    match change {
        Change::Replace(byte) => {
            if let Some(old) = input.get_mut(at) {
                *old = *byte;
            }
        }
        Change::Insert(token) => drop(input.splice(at..at, token.bytes())),
        Change::Repeat(token, n) => drop(input.splice(at..at, token.repeat(*n).into_bytes())),
        Change::Delete(length) => drop(input.drain(at..(at + length).min(input.len()))),
        Change::Double(length) => {
            let part = input[at..(at + length).min(input.len())].to_vec();
            input.splice(at..at, part);
        }
        Change::Cut => input.truncate(at),
    }
}

#[track_caller]
fn check(name: &str) {
    let target = fuzz::target(name).expect("there is such a target");
    for (name, input) in seeds::committed(&target) {
        println!("{name}");
        (target.run)(&input);
    }
    let mut inputs = seeds::all(&target);
    inputs.retain(|input| input.len() <= LONGEST);
    for input in &inputs {
        (target.run)(input);
    }
    let mut runner = TestRunner::new(ProptestConfig {
        cases: N_CHANGED,
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        rng_seed: RngSeed::Fixed(1985), // the same inputs in every run
        ..ProptestConfig::default()
    });
    let strategy = (select(inputs), changes(&target));
    let outcome = runner.run(&strategy, |(mut input, changes)| {
        for (at, one) in &changes {
            change(&mut input, *at, one);
        }
        (target.run)(&input);
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{name}: {error}"));
}

macro_rules! targets {
    ($($name:ident)*) => {
        $(
            #[test]
            fn $name() {
                check(stringify!($name));
            }
        )*

        #[test]
        fn every_target_is_replayed() {
            let replayed = [$(stringify!($name)),*];
            assert_eq!(TARGETS.map(|target| target.name), replayed);
        }
    };
}

targets! { data markdown phrases pack index query address record import }
