//! `cargo xtask`: every task of this project. One file per command; this one dispatches.

mod arguments;
mod bench;
mod build;
mod check;
mod fuzz;
mod languages;
mod new_film;
mod process;
mod serve;
mod setup;
mod single_file;
mod styles;
mod terminal;
mod test;
mod tools;
mod trunk;

use std::{env, ffi::OsString, process::ExitCode};

use anyhow::{Result, bail};

/// A command of `cargo xtask`.
struct Command {
    name: &'static str,
    /// Usage of its arguments.
    arguments: &'static str,
    about: &'static str,
    run: fn(lexopt::Parser) -> Result<ExitCode>,
}

#[rustfmt::skip]
const COMMANDS: &[Command] = &[
    Command { name: "serve", arguments: "[--port N] [--open]", about: "build, serve at http://127.0.0.1:8080/, rebuild on every change", run: serve::run },
    Command { name: "build", arguments: "[--site ADDRESS] [--single-file]", about: "release build into dist/, ready for any static host; also as one file", run: build::run },
    Command { name: "check", arguments: "[--fix] [--data DIR]", about: "every problem in the texts, with its place and a hint", run: check::run },
    Command { name: "new-film", arguments: "<slug>", about: "the files of a new film, to be filled in", run: new_film::run },
    Command { name: "test", arguments: "[--quick] [--engine NAME]", about: "everything that must hold before a change is shared; or what needs no browser; or one engine", run: test::run },
    Command { name: "bench", arguments: "", about: "weight and speed of the release build in a browser", run: bench::run },
    Command { name: "fuzz", arguments: "<target> [--minutes N] [--timeout seconds] [--merge]", about: "hostile inputs for a parser, for ten minutes; the targets are in tests/fuzz", run: fuzz::run },
    Command { name: "setup", arguments: "", about: "install the tools that are missing (the others do it too)", run: setup::run },
    Command { name: "styles", arguments: "", about: "join the stylesheets into target/site/main.css", run: styles::run },
];

fn main() -> ExitCode {
    match dispatch(env::args_os().skip(1).collect()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{} {error:#}", terminal::red("error:"));
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: Vec<OsString>) -> Result<ExitCode> {
    let mut arguments = arguments.into_iter();
    let Some(name) = arguments.next() else {
        return Ok(print_help());
    };
    let rest: Vec<OsString> = arguments.collect();
    let wants_help = |argument: &OsString| argument == "--help" || argument == "-h";
    if wants_help(&name) || name == "help" {
        return Ok(print_help());
    }
    let name = name.to_string_lossy();
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        bail!(unknown(&name));
    };
    if rest.iter().any(wants_help) {
        println!(
            "cargo xtask {} {}\n\n  {}",
            command.name, command.arguments, command.about
        );
        return Ok(ExitCode::SUCCESS);
    }
    (command.run)(lexopt::Parser::from_args(rest))
}

fn print_help() -> ExitCode {
    println!("cargo xtask <command>\n");
    for command in COMMANDS {
        println!(
            "  {:<28} {}",
            format!("{} {}", command.name, command.arguments),
            command.about
        );
    }
    ExitCode::SUCCESS
}

fn unknown(name: &str) -> String {
    match fault::did_you_mean(name, COMMANDS.iter().map(|command| command.name)) {
        Some(hint) => format!("unknown command `{name}`: {hint}"),
        None => format!("unknown command `{name}`: `cargo xtask --help` lists them"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_command_is_answered_with_the_nearest_one() {
        assert_eq!(
            unknown("tset"),
            "unknown command `tset`: did you mean `test`?"
        );
        let error = dispatch(vec!["sevre".into()]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "unknown command `sevre`: did you mean `serve`?"
        );
    }

    #[test]
    fn an_argument_too_many_is_refused() {
        let error = dispatch(vec!["styles".into(), "--quick".into()]).unwrap_err();
        assert_eq!(error.to_string(), "invalid option '--quick'");
    }

    #[test]
    fn every_command_is_named_once() {
        let mut names: Vec<_> = COMMANDS.iter().map(|command| command.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), COMMANDS.len());
    }
}
