//! Runs the target that `DIPTYCH_FUZZ_TARGET` names under libFuzzer.
#![no_main]
#![allow(unsafe_code, reason = "libFuzzer calls an exported C function")]

use std::sync::LazyLock;

use fuzz::Target;
use libfuzzer_sys::fuzz_target;

static TARGET: LazyLock<Target> = LazyLock::new(|| {
    let name = std::env::var("DIPTYCH_FUZZ_TARGET").unwrap_or_default();
    fuzz::target(&name).expect("DIPTYCH_FUZZ_TARGET names a target")
});

fuzz_target!(|input: &[u8]| (TARGET.run)(input));
