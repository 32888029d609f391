//! `cargo xtask fuzz <target>`: runs a target of tests/fuzz under libFuzzer for some minutes, with the project's own
//! toolchain. An input that fails is saved in `tests/fuzz/corpus/`, and the ordinary tests replay it.

use std::{env, fs, process::ExitCode};

use anyhow::{Context, Result, bail};
use lexopt::{Arg, ValueExt as _};

use crate::process::{self, cargo, project};

/// Default duration in minutes.
const MINUTES: u64 = 10;
/// Maximal time for an input, in seconds.
const TIMEOUT: u32 = 5;

/// Flags for LLVM's SanitizerCoverage, which libFuzzer reads. None of them is unstable: sanitizers would need a nightly
/// compiler, but the parsers have no `unsafe` code.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Clink-arg=-Wl,-z,nostart-stop-gc";

pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let (mut target, mut minutes) = (None, MINUTES);
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Value(name) if target.is_none() => target = Some(name.string()?),
            Arg::Long("minutes") => minutes = arguments.value()?.parse()?,
            other => bail!(other.unexpected()),
        }
    }
    let target = target.context("name a target; tests/fuzz/src/lib.rs lists them")?;
    let host = process::output_of(std::process::Command::new("rustc").arg("-vV"));
    let host = host.unwrap_or_default();
    let host = host.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.context("`rustc -vV` does not name the host")?;

    let inputs = project().join("target/fuzz").join(&target);
    let mut seeds = cargo([
        "run",
        "--quiet",
        "--package",
        "fuzz",
        "--bin",
        "seeds",
        "--",
    ]);
    process::run(seeds.arg(&target).arg(&inputs), "writing the first inputs")?;
    let arguments =
        "build --quiet --profile fuzz --package fuzz --features libfuzzer --bin libfuzzer";
    let mut build = cargo(arguments.split_whitespace());
    // With an explicit target, build scripts and macros are compiled without these flags.
    build.args(["--target", host]).env("RUSTFLAGS", COVERAGE);
    build.env("CARGO_TARGET_DIR", project().join("target/fuzz-build"));
    process::run(&mut build, "building the target")?;

    let program = project()
        .join("target/fuzz-build")
        .join(host)
        .join("fuzz/libfuzzer");
    let found = project().join("tests/fuzz/corpus").join(&target);
    fs::create_dir_all(&found).context("making the folder of inputs")?;
    let mut fuzzer = std::process::Command::new(program);
    fuzzer
        .current_dir(project())
        .env("DIPTYCH_FUZZ_TARGET", &target)
        .arg(format!("-max_total_time={}", minutes * 60))
        .arg(format!("-timeout={TIMEOUT}"))
        .arg("-rss_limit_mb=2048")
        .arg("-max_len=20000")
        .arg("-print_final_stats=1")
        .arg(format!("-dict={}", inputs.with_extension("dict").display()))
        .arg(format!("-artifact_prefix={}/", found.display()))
        .arg(&inputs);
    if env::var_os("RUST_BACKTRACE").is_none() {
        fuzzer.env("RUST_BACKTRACE", "1");
    }
    process::run(&mut fuzzer, "fuzzing")?;
    Ok(ExitCode::SUCCESS)
}
