//! Trunk, told to use exactly the tools that were found for it.

use std::{env, path::PathBuf, process::Command};

use crate::{
    process,
    tools::{BuildTools, WASM_BINDGEN, WASM_OPT},
};

/// `trunk`, in the project's folder, ready for its own arguments.
///
/// Tools of exactly these versions stand first on its path, so that it downloads nothing.
/// `TRUNK_OFFLINE` would say the same, but also keeps cargo from fetching a new dependency.
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
        .env("RUST_LIB_BACKTRACE", "0"); // A fault in a text is no reason to show Trunk's stack.
    if let Some(flags) = without_local_paths() {
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
    command
}

/// Flags that keep the folders of this machine out of the program's messages, so that the same sources
/// make the same bytes wherever they are built. `None` where a path has a space, which the variable for
/// flags cannot express.
fn without_local_paths() -> Option<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")))?;
    let registry = home.join("registry").join("src");
    let paths = [
        (registry.display().to_string(), "crates"),
        (process::project().display().to_string(), "."),
    ];
    let flags = paths.map(|(path, name)| format!("--remap-path-prefix={path}={name}"));
    let spaced = flags.iter().any(|flag| flag.contains(' '));
    (!spaced).then(|| flags.join(" "))
}
