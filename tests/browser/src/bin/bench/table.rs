//! Rows of Markdown tables.

use browser::weight::Weight;

/// Median, extremes and 95th percentile of measurements.
pub(crate) struct Spread {
    median: f64,
    min: f64,
    max: f64,
    /// The 95th percentile.
    p95: f64,
}

impl Spread {
    pub(crate) fn of(mut values: Vec<f64>) -> Self {
        values.sort_by(f64::total_cmp);
        let (min, max) = (values[0], values[values.len() - 1]);
        Self {
            p95: values[values.len() * 95 / 100],
            median: values[values.len() / 2],
            min,
            max,
        }
    }
}

pub(crate) fn row(name: &str, spread: &Spread, unit: &str) {
    let Spread {
        median,
        min,
        max,
        p95,
    } = spread;
    println!("| {name} | {median:.1} {unit} | {min:.1}–{max:.1} | {p95:.1} |");
}

pub(crate) fn weights(name: &str, weight: Weight) {
    let Weight { raw, gzip, brotli } = weight;
    println!(
        "| {name} | {} | {} | {} |",
        grouped(raw),
        grouped(gzip),
        grouped(brotli)
    );
}

/// Formats bytes as KB, 1,000 bytes each.
pub(crate) fn kb(bytes: f64) -> String {
    format!("{:.0} KB", bytes / 1000.0)
}

fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let groups = digits.as_bytes().rchunks(3).rev();
    groups
        .map(String::from_utf8_lossy)
        .collect::<Vec<_>>()
        .join(",")
}
