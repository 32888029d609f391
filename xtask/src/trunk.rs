//! Trunk, told to use exactly the tools that were found for it.

use std::{env, ffi::OsString, path::PathBuf, process::Command};

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
        .env(
            "PATH",
            path_with_first(tools.folders(), env::var_os("PATH")),
        )
        .env("TRUNK_TOOLS_WASM_BINDGEN", WASM_BINDGEN.version)
        .env(
            "TRUNK_TOOLS_WASM_OPT",
            format!("version_{}", WASM_OPT.version),
        )
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env("RUST_LIB_BACKTRACE", "0"); // A fault in a text is no reason to show Trunk's stack.
    command
}

/// `path` with `folders` before everything else.
fn path_with_first(folders: Vec<PathBuf>, path: Option<OsString>) -> OsString {
    let old = path.unwrap_or_default();
    let all = folders.into_iter().chain(env::split_paths(&old));
    env::join_paths(all).unwrap_or(old)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_folders_come_before_the_path() {
        let path = path_with_first(vec!["/ours".into()], Some("/usr/bin:/bin".into()));
        assert_eq!(path, "/ours:/usr/bin:/bin");
    }
}
