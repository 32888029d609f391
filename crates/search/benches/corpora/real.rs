//! The collection of this repository.

use std::path::Path;

use dataset_compile::read;
use search::build::documents;

use super::BenchCorpus;

pub(crate) fn bench_corpus() -> BenchCorpus {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let compiled = read(&data).compiled.expect("the collection has no fault");
    let locales = compiled.collection.locales.iter();
    BenchCorpus {
        tags: locales.map(|locale| locale.tag.clone()).collect(),
        documents: documents(&compiled.collection, &compiled.films),
    }
}
