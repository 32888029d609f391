//! An external corpus: a gzipped JSON array of films, each with `title`, `year`, `cast`, `genres` and `extract`.

use std::{collections::BTreeSet, fs::File, path::Path};

use dataset::{
    Locale, Section,
    id::{FilmId, PersonId},
};
use flate2::read::GzDecoder;
use search::{
    SearchTarget,
    build::{Content, Document, Field},
};
use serde_json::Value;

use super::BenchCorpus;

/// Maximum number of people: their ids have 16 bits.
const MOST_PEOPLE: usize = 65_535;

pub(crate) fn bench_corpus(path: &Path) -> BenchCorpus {
    let file = File::open(path).expect("DIPTYCH_CORPUS names a file that can be read");
    let films: Vec<Value> =
        serde_json::from_reader(GzDecoder::new(file)).expect("the corpus is gzipped JSON");
    let mut documents = Vec::new();
    let mut people = BTreeSet::new();
    for (idx, film) in films.iter().enumerate() {
        people.extend(texts(&film["cast"]));
        push_film(FilmId::new(idx), film, &mut documents);
    }
    let people = people.into_iter().take(MOST_PEOPLE).enumerate();
    documents.extend(people.map(|(idx, name)| Document {
        target: SearchTarget::Person(PersonId::new(idx)),
        locale: None,
        contents: vec![content(Field::Name, name)],
    }));
    BenchCorpus {
        tags: vec!["en".to_owned()],
        documents,
    }
}

fn push_film(id: FilmId, film: &Value, documents: &mut Vec<Document>) {
    let mut contents = vec![content(Field::Name, text(&film["title"]))];
    contents.push(content(Field::Facts, film["year"].to_string()));
    contents.extend(
        texts(&film["cast"])
            .into_iter()
            .map(|name| content(Field::People, name)),
    );
    contents.extend(
        texts(&film["genres"])
            .into_iter()
            .map(|genre| content(Field::Facts, genre)),
    );
    documents.push(Document {
        target: SearchTarget::Film(id),
        locale: None,
        contents,
    });
    let extract = text(&film["extract"]);
    if !extract.is_empty() {
        documents.push(Document {
            target: SearchTarget::Section(id, Section::Synopsis),
            locale: Some(Locale::new(0)),
            contents: vec![content(Field::Text, extract)],
        });
    }
}

fn content(field: Field, text: String) -> Content {
    let locale = matches!(field, Field::Name | Field::Text).then(|| Locale::new(0));
    Content {
        field,
        locale,
        text,
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(text).collect()
}
