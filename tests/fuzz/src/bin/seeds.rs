//! Writes the seed inputs of a target into a folder for libFuzzer, and its tokens into a dictionary beside it:
//! `seeds <target> <folder>`.

use std::{env, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [name, folder] = arguments.as_slice() else {
        eprintln!("usage: seeds <target> <folder>");
        return ExitCode::FAILURE;
    };
    let Some(target) = fuzz::target(name) else {
        let known: Vec<&str> = fuzz::TARGETS.iter().map(|target| target.name).collect();
        eprintln!(
            "there is no target `{name}`; known are {}",
            known.join(", ")
        );
        return ExitCode::FAILURE;
    };
    let folder = Path::new(folder);
    fs::create_dir_all(folder).expect("the folder can be made");
    for (number, input) in fuzz::seeds::all(&target).into_iter().enumerate() {
        fs::write(folder.join(format!("seed-{number:03}")), input)
            .expect("an input can be written");
    }
    let tokens = target.tokens.iter().map(|token| {
        let bytes = token.bytes().map(|byte| format!("\\x{byte:02x}"));
        format!("\"{}\"\n", bytes.collect::<String>())
    });
    let dictionary = tokens.collect::<String>();
    fs::write(folder.with_extension("dict"), dictionary).expect("the dictionary can be written");
    ExitCode::SUCCESS
}
