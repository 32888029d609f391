//! Runs other programs in the project's folder; errors name the task.

use std::{
    env,
    ffi::OsString,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

/// Returns the folder of the project.
pub(crate) fn project() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask
        .parent()
        .expect("xtask lies inside the project")
        .to_owned()
}

/// Returns a command for the cargo that runs this program, in the project's folder.
pub(crate) fn cargo<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(project());
    command
}

/// Runs `command` to its end; `doing` is the context of its errors.
pub(crate) fn run(command: &mut Command, doing: &str) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("{doing}: {}", cannot_start(command)))?;
    if !status.success() {
        bail!("{doing}: `{}` ended with {status}", line(command));
    }
    Ok(())
}

/// Like [`run`], but also passes each line of standard output to `each_line` after printing it.
pub(crate) fn run_reading(
    command: &mut Command,
    doing: &str,
    mut each_line: impl FnMut(&str),
) -> Result<()> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("{doing}: {}", cannot_start(command)))?;
    let output = child
        .stdout
        .take()
        .expect("standard output was asked to be piped");
    for bytes in BufReader::new(output).split(b'\n') {
        let bytes = bytes.with_context(|| format!("{doing}: reading what it prints"))?;
        let line = String::from_utf8_lossy(&bytes);
        println!("{line}");
        each_line(&line);
    }
    let status = child
        .wait()
        .with_context(|| format!("{doing}: waiting for its end"))?;
    if !status.success() {
        bail!("{doing}: `{}` ended with {status}", line(command));
    }
    Ok(())
}

/// Returns the standard output of `command`; `None` if it cannot be run or fails.
pub(crate) fn output_of(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Returns the search path of programs (`PATH`), with `folders` first.
pub(crate) fn path_beginning_with(folders: Vec<PathBuf>) -> OsString {
    joined(folders, env::var_os("PATH").unwrap_or_default())
}

fn joined(folders: Vec<PathBuf>, path: OsString) -> OsString {
    let all = folders.into_iter().chain(env::split_paths(&path));
    env::join_paths(all).unwrap_or(path)
}

fn cannot_start(command: &Command) -> String {
    format!(
        "`{}` cannot be started",
        command.get_program().to_string_lossy()
    )
}

/// Returns the command for display: the program's name without its folder.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_name()
        .unwrap_or_default();
    let words: Vec<_> = [program]
        .into_iter()
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_named_with_what_it_was_for() {
        let error = run(Command::new("false").arg("--quiet"), "trying").unwrap_err();
        let shown = format!("{error:#}");
        assert!(
            shown.starts_with("trying: `false --quiet` ended with"),
            "{shown}"
        );
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error = run(&mut Command::new("no-such-program-here"), "trying").unwrap_err();
        let shown = format!("{error:#}");
        assert!(
            shown.starts_with("trying: `no-such-program-here` cannot be started"),
            "{shown}"
        );
    }

    #[test]
    fn our_folders_come_before_the_path() {
        assert_eq!(
            joined(vec!["/ours".into()], "/usr/bin:/bin".into()),
            "/ours:/usr/bin:/bin"
        );
    }

    #[test]
    fn every_line_is_handed_on() {
        let mut lines = Vec::new();
        run_reading(&mut cargo(["--version"]), "asking", |line| {
            lines.push(line.to_owned())
        })
        .unwrap();
        assert_eq!(lines.len(), 1);
        assert!(lines[0].starts_with("cargo 1."), "{lines:?}");
    }
}
