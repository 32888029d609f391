//! Trunk, configured to use exactly the tools found for it.

use std::{env, path::PathBuf, process::Command};

use crate::{
    process,
    tools::{BuildTools, WASM_BINDGEN, WASM_OPT},
};

/// Returns `trunk`, in the project's folder, without arguments.
///
/// Tools of exactly these versions are first on its search path, so that it downloads nothing. `TRUNK_OFFLINE` would
/// have the same effect, but also prevents cargo from fetching a new dependency.
pub(crate) fn command(tools: &BuildTools) -> Command {
    let mut command = Command::new(&tools.trunk);
    command
        .current_dir(process::project())
        .env("PATH", process::path_beginning_with(tools.folders()))
        .env("TRUNK_TOOLS_WASM_BINDGEN", WASM_BINDGEN.version)
        .env(
            "TRUNK_TOOLS_WASM_OPT",
            format!("version_{}", WASM_OPT.version),
        )
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env("RUST_LIB_BACKTRACE", "0") // A fault in a text is no reason to print Trunk's backtrace.
        .env(FLAGS, flags_without_local_paths().join(" "));
    command
}

/// Returns the command for a release: the standard library is compiled with the program, for size, and a panic aborts
/// at once, without a message. That saves 17 KB of 202 (brotli). `web/page/failure.js` informs the reader, as after any
/// trap.
///
/// Both need options that are unstable in this toolchain; `rust-toolchain.toml` pins it and installs the sources.
/// `Trunk.toml` hides the variables from the programs of its hooks.
pub(crate) fn release_command(tools: &BuildTools) -> Command {
    let mut flags = flags_without_local_paths();
    flags.extend([
        "-Zunstable-options".to_owned(),
        "-Cpanic=immediate-abort".to_owned(),
    ]);
    let mut command = command(tools);
    command
        .env(FLAGS, flags.join(" "))
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    command
}

/// Environment variable of compiler flags for the wasm target only.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Returns flags that remove the folders of this machine from the program's messages, so that the same sources are
/// compiled to the same bytes on every machine. A path with a space is left out, because the variable for flags cannot
/// express it.
fn flags_without_local_paths() -> Vec<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    let ask = ["--print", "sysroot"];
    let sysroot = process::output_of(
        Command::new("rustc")
            .args(ask)
            .current_dir(process::project()),
    );
    let paths = [
        home.map(|home| (home.join("registry").join("src"), "crates")),
        sysroot.map(|sysroot| (PathBuf::from(sysroot.trim()).join("lib/rustlib/src"), "std")),
        Some((process::project(), ".")),
    ];
    let flag =
        |(path, name): (PathBuf, &str)| format!("--remap-path-prefix={}={name}", path.display());
    let flags = paths.into_iter().flatten().map(flag);
    flags.filter(|flag| !flag.contains(' ')).collect()
}
