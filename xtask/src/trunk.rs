//! Trunk, told to use exactly the tools that were found for it.

use std::process::Command;

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
    command
}
