//! Benchmarks of searches on the real collection and on far larger ones: 1,000 and 36,000 generated films, and
//! the corpus named by `DIPTYCH_CORPUS`, if it is set.

mod corpora;

use std::{env, hint::black_box, time::Duration};

use corpora::{BenchCorpus, corpus, measure, real, synthetic};
use criterion::{Criterion, criterion_group, criterion_main};
use dataset::Locale;
use search::{Index, Limits};

/// Builds the index, prints its size and build time, and measures every class of queries.
fn bench_corpus(criterion: &mut Criterion, name: &str, corpus: &BenchCorpus) {
    let bytes = measure::build(name, corpus);
    let index = Index::open(&bytes).expect("the index was just built");
    let mut group = criterion.benchmark_group(name);
    group
        .sample_size(20)
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(800));
    group.bench_function("open", |bencher| {
        bencher.iter(|| Index::open(black_box(&bytes)).is_ok())
    });
    for class in corpus.queries() {
        measure::class(name, &index, &class);
        let mut queries = class.queries.iter().cycle();
        group.bench_function(class.name, |bencher| {
            bencher.iter(|| {
                let query = queries.next().map_or("", |query| query.text.as_str());
                index.find(black_box(query), Locale::new(0), Limits::each(5))
            });
        });
    }
    group.finish();
}

fn searches(criterion: &mut Criterion) {
    let real = real::bench_corpus();
    bench_corpus(criterion, "16 films", &real);
    for (name, n_films) in [("1,000 films", 1_000), ("36,000 films", 36_000)] {
        bench_corpus(criterion, name, &synthetic::bench_corpus(&real, n_films));
    }
    if let Some(path) = env::var_os("DIPTYCH_CORPUS") {
        bench_corpus(criterion, "corpus", &corpus::bench_corpus(path.as_ref()));
    }
}

criterion_group!(benches, searches);
criterion_main!(benches);
