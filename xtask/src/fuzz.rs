//! `cargo xtask fuzz <target>`: runs a target of tests/fuzz under libFuzzer for some minutes, with the project's own
//! toolchain. An input that fails is saved in `tests/fuzz/corpus/`, and the ordinary tests replay it. `--merge` reduces
//! the inputs that earlier runs found to few, and adds these to the corpus.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use anyhow::{Context, Result, bail};
use lexopt::{Arg, ValueExt as _};

use crate::process::{self, cargo, project};

/// Default duration in minutes.
const MINUTES: u64 = 10;
/// Default for the maximal time of an input, in seconds. A loaded machine needs more.
const TIMEOUT: u32 = 5;
/// Bounds of what `--merge` adds to a corpus: files, bytes of a file, bytes of all.
const MOST_FILES: usize = 100;
const MOST_BYTES_EACH: usize = 4_000;
const MOST_BYTES: usize = 150_000;

/// Flags for LLVM's SanitizerCoverage, which libFuzzer reads. None of them is unstable: sanitizers would need a nightly
/// compiler, but the parsers have no `unsafe` code.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Clink-arg=-Wl,-z,nostart-stop-gc";

/// The folders of a target's inputs.
struct Inputs {
    /// Initial inputs, written anew for each run.
    seeds: PathBuf,
    /// Inputs that runs have found.
    found: PathBuf,
    /// Committed inputs.
    corpus: PathBuf,
}

/// Runs a target.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let (mut target, mut minutes, mut timeout, mut merges) = (None, MINUTES, TIMEOUT, false);
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Value(name) if target.is_none() => target = Some(name.string()?),
            Arg::Long("minutes") => minutes = arguments.value()?.parse()?,
            Arg::Long("timeout") => timeout = arguments.value()?.parse()?,
            Arg::Long("merge") => merges = true,
            other => bail!(other.unexpected()),
        }
    }
    let target = target.context("name a target; tests/fuzz/src/lib.rs lists them")?;
    let folder = project().join("target/fuzzing").join(&target);
    let inputs = Inputs {
        seeds: folder.join("seeds"),
        found: folder.join("found"),
        corpus: project().join("tests/fuzz/corpus").join(&target),
    };
    write_seeds(&target, &inputs)?;
    let program = build()?;
    let mut fuzzer = Command::new(program);
    fuzzer
        .current_dir(project())
        .env("DIPTYCH_FUZZ_TARGET", &target)
        .arg(format!("-timeout={timeout}"))
        .arg("-rss_limit_mb=2048")
        .arg(format!("-artifact_prefix={}/", inputs.corpus.display()));
    if env::var_os("RUST_BACKTRACE").is_none() {
        fuzzer.env("RUST_BACKTRACE", "1");
    }
    if merges {
        merge(&mut fuzzer, &inputs)?;
    } else {
        let dictionary = inputs.seeds.with_extension("dict");
        fuzzer
            .arg(format!("-max_total_time={}", minutes * 60))
            .arg("-max_len=20000")
            .arg("-print_final_stats=1")
            .arg(format!("-dict={}", dictionary.display()))
            .args([&inputs.found, &inputs.seeds]);
        process::run(&mut fuzzer, "fuzzing")?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes what a run begins with: test cases of the project, and the corpus.
fn write_seeds(target: &str, inputs: &Inputs) -> Result<()> {
    if inputs.seeds.is_dir() {
        fs::remove_dir_all(&inputs.seeds).context("removing the earlier inputs")?;
    }
    let arguments = "run --quiet --package fuzz --bin seeds --";
    let mut seeds = cargo(arguments.split_whitespace());
    process::run(
        seeds.arg(target).arg(&inputs.seeds),
        "writing the first inputs",
    )?;
    for folder in [&inputs.found, &inputs.corpus] {
        fs::create_dir_all(folder).context("making a folder of inputs")?;
    }
    Ok(())
}

/// Builds the program that runs targets, and returns its path.
fn build() -> Result<PathBuf> {
    let host = process::output_of(Command::new("rustc").arg("-vV")).unwrap_or_default();
    let host = host.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.context("`rustc -vV` does not name the host")?;
    let arguments =
        "build --quiet --profile fuzz --package fuzz --features libfuzzer --bin libfuzzer";
    let mut build = cargo(arguments.split_whitespace());
    // With an explicit target, build scripts and macros are compiled without these flags.
    build.args(["--target", host]).env("RUSTFLAGS", COVERAGE);
    let folder = project().join("target/fuzz-build");
    build.env("CARGO_TARGET_DIR", &folder);
    process::run(&mut build, "building the target")?;
    Ok(folder.join(host).join("fuzz/libfuzzer"))
}

/// Adds to the corpus the fewest inputs that runs found and that reach more code than those a run begins with.
fn merge(fuzzer: &mut Command, inputs: &Inputs) -> Result<()> {
    // libFuzzer adds to the first folder what the others have beyond it.
    let merged = inputs.seeds.with_file_name("merged");
    if merged.is_dir() {
        fs::remove_dir_all(&merged).context("removing an earlier merge")?;
    }
    fs::create_dir_all(&merged).context("making a folder of inputs")?;
    let seeds = files(&inputs.seeds)?;
    for seed in &seeds {
        fs::copy(seed, merged.join(seed.file_name().unwrap_or_default()))
            .context("copying an input")?;
    }
    fuzzer
        .args(["-merge=1", "-use_counters=0"])
        .arg(format!("-max_len={MOST_BYTES_EACH}"))
        .args([&merged, &inputs.found]);
    process::run(fuzzer, "merging inputs")?;
    let mut added: Vec<(u64, PathBuf)> = Vec::new();
    for path in files(&merged)? {
        let is_seed = inputs.seeds.join(path.file_name().unwrap_or_default());
        if !is_seed.is_file() {
            added.push((
                fs::metadata(&path).context("measuring an input")?.len(),
                path,
            ));
        }
    }
    added.sort();
    let (mut n_files, mut n_bytes) = (0, 0);
    for (length, path) in &added {
        n_bytes += usize::try_from(*length)?;
        if n_files == MOST_FILES || n_bytes > MOST_BYTES {
            break;
        }
        let name = path.file_name().unwrap_or_default();
        fs::copy(path, inputs.corpus.join(name)).context("copying an input")?;
        n_files += 1;
    }
    println!("{n_files} of {} inputs are in the corpus", added.len());
    Ok(())
}

/// The files of a folder.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).context("listing a folder of inputs")?;
    let paths: std::io::Result<Vec<PathBuf>> = entries.map(|entry| Ok(entry?.path())).collect();
    let mut paths = paths.context("listing a folder of inputs")?;
    paths.sort();
    Ok(paths)
}
