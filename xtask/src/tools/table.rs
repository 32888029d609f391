//! The tools by name: version, purpose, source. To update one, change its version here.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::process;

/// A tool that can be installed for the current user only.
pub(crate) struct Tool {
    pub(super) name: &'static str,
    pub(crate) version: &'static str,
    /// Name of the program.
    pub(super) program: &'static str,
    /// Further required programs in the same folder.
    pub(super) beside: &'static [&'static str],
    pub(super) why: &'static str,
    /// Duration of the installation on a small machine.
    pub(super) takes: &'static str,
    pub(super) source: Source,
}

/// The registry that a tool is installed from.
pub(crate) enum Source {
    /// A package of cargo's registry, compiled locally.
    Cargo { package: &'static str },
    /// A package of npm's registry.
    Npm { package: &'static str },
    /// A package of npm's registry with a program for this system, which runs without Node.js.
    NpmProgram { package: &'static str },
}

pub(super) const TRUNK: Tool = Tool {
    name: "trunk",
    version: "0.22.1",
    program: "trunk",
    beside: &[],
    why: "puts page, wasm, styles and fonts together and serves them",
    takes: "about 5 minutes",
    source: Source::Cargo { package: "trunk" },
};

pub(crate) const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    version: "0.2.129",
    program: "wasm-bindgen",
    beside: &["wasm-bindgen-test-runner"],
    why: "writes the script between browser and wasm, in the version of the library",
    takes: "about 3 minutes",
    source: Source::Cargo {
        package: "wasm-bindgen-cli",
    },
};

pub(crate) const WASM_OPT: Tool = Tool {
    name: "binaryen",
    version: "132",
    program: "wasm-opt",
    beside: &[],
    why: "its wasm-opt makes the released wasm small",
    takes: "a few seconds",
    source: Source::Npm {
        package: "binaryen",
    },
};

pub(super) const ESBUILD: Tool = Tool {
    name: "esbuild",
    version: "0.28.2",
    program: "esbuild",
    beside: &[],
    why: "joins the modules of each script of the site into one file and minifies it",
    takes: "a few seconds, 10 MB",
    source: Source::NpmProgram {
        package: ESBUILD_PACKAGE,
    },
};

const ESBUILD_PACKAGE: &str = match (cfg!(target_os = "macos"), cfg!(target_arch = "aarch64")) {
    (false, false) => "@esbuild/linux-x64",
    (false, true) => "@esbuild/linux-arm64",
    (true, false) => "@esbuild/darwin-x64",
    (true, true) => "@esbuild/darwin-arm64",
};

pub(super) const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    version: "0.37.1",
    program: "geckodriver",
    beside: &[],
    why: "drives Firefox in the browser tests",
    takes: "about a minute",
    source: Source::Cargo {
        package: "geckodriver",
    },
};

pub(super) const AXE: Tool = Tool {
    name: "axe-core",
    version: "4.14.1",
    program: "axe.min.js",
    beside: &[],
    why: "looks for barriers in every page during the tests",
    takes: "a few seconds",
    source: Source::Npm {
        package: "axe-core",
    },
};

pub(super) const HTML_VALIDATE: Tool = Tool {
    name: "html-validate",
    version: "9.7.1", // the newest that supports the Node.js of Debian 12
    program: "html-validate",
    beside: &[],
    why: "reads every page as the standard has HTML during the tests",
    takes: "a few seconds",
    source: Source::Npm {
        package: "html-validate",
    },
};

impl Tool {
    /// Returns the path of the tool's file inside its folder.
    pub(super) fn file(&self) -> PathBuf {
        match self.source {
            Source::Cargo { .. } => Path::new("bin").join(self.program),
            Source::Npm { package } if self.is_script() => {
                Path::new("node_modules").join(package).join(self.program)
            }
            Source::Npm { .. } => Path::new("node_modules/.bin").join(self.program),
            Source::NpmProgram { package } => Path::new("node_modules")
                .join(package)
                .join("bin")
                .join(self.program),
        }
    }

    /// Returns the output of `file --version`, or the first line of a script; `None` if there is none.
    pub(super) fn asked_version(&self, file: &Path) -> Option<String> {
        if self.is_script() {
            let script = fs::read_to_string(file).ok()?;
            return script.lines().next().map(str::to_owned);
        }
        process::output_of(Command::new(file).arg("--version"))
    }

    /// True if the tool is a JavaScript file, which is read instead of run.
    fn is_script(&self) -> bool {
        self.program.ends_with(".js")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn esbuild_is_of_the_version_that_builds_the_pages_of_other_sites() {
        let hosts = fs::read_to_string(process::project().join("tests/hosts/package.json"));
        let listed = format!("\"esbuild\": \"{}\"", ESBUILD.version);
        assert!(hosts.unwrap().contains(&listed), "{listed} is missing");
    }

    #[test]
    fn wasm_bindgen_is_of_the_version_that_the_page_is_linked_with() {
        let lock = fs::read_to_string(process::project().join("Cargo.lock")).unwrap();
        let locked = format!(
            "name = \"wasm-bindgen\"\nversion = \"{}\"\n",
            WASM_BINDGEN.version
        );
        assert!(
            lock.contains(&locked),
            "Cargo.lock has another wasm-bindgen than {locked}"
        );
    }
}
