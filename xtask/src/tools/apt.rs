//! Packages of Debian and Ubuntu: installed if possible, otherwise named.

use std::process::Command;

use anyhow::Result;

use crate::{process, terminal};

/// True if the current user may install packages with apt-get.
pub(super) fn is_allowed() -> bool {
    let is_root =
        process::output_of(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    is_root && which::which("apt-get").is_ok()
}

/// Installs `packages`.
pub(super) fn install(packages: &[&str], why: &str, takes: &str) -> Result<()> {
    terminal::note(&format!(
        "installing {} with apt-get: {why}; {takes}",
        packages.join(", ")
    ));
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    process::run(
        apt().args(["-q", "update"]),
        "reading the lists of packages",
    )?;
    process::run(
        apt()
            .args(["-q", "install", "-y", "--no-install-recommends"])
            .args(packages),
        "installing packages",
    )
}

/// Returns the instructions for installing `packages` manually.
pub(super) fn advice(packages: &[&str]) -> String {
    format!(
        "on Debian or Ubuntu `sudo apt-get install {}`",
        packages.join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_advice_is_a_command_that_can_be_typed() {
        assert_eq!(
            advice(&["chromium", "chromium-driver"]),
            "on Debian or Ubuntu `sudo apt-get install chromium chromium-driver`"
        );
    }
}
