//! Prints the time of each target for 1 MB of each of its tokens and rows, repeated; the slowest first. More than a
//! second is a fault: `cargo run --profile fuzz -p fuzz --bin repeats [target [bytes]]`.

use std::{env, panic, time::Instant};

const SIZE: usize = 1_000_000;

#[expect(clippy::disallowed_methods, reason = "this program measures")]
fn now() -> Instant {
    Instant::now()
}

fn main() {
    let wanted = env::args().nth(1);
    let size = env::args().nth(2).and_then(|size| size.parse().ok());
    let size = size.unwrap_or(SIZE);
    for target in fuzz::TARGETS {
        if wanted.as_ref().is_some_and(|name| name != target.name) {
            continue;
        }
        let mut rows: Vec<(f64, String)> = Vec::new();
        for token in target.tokens.iter().chain(target.rows) {
            let input = target.repeated(token, size);
            let start = now();
            let outcome = panic::catch_unwind(|| (target.run)(&input));
            let seconds = start.elapsed().as_secs_f64();
            let outcome = if outcome.is_ok() { "" } else { " panics" };
            let row = format!(
                "| {} | {token:?} | {:.0} ms |{outcome}",
                target.name,
                seconds * 1000.0
            );
            eprintln!("{row}");
            rows.push((seconds, row));
        }
        rows.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (_, row) in rows.iter().take(5) {
            println!("{row}");
        }
    }
}
