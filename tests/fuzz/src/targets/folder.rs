//! The data compiler on whole folders: the files in the input replace those of a small collection.

use std::{collections::BTreeMap, sync::LazyLock};

use dataset::{id::FilmId, pack::Pack};
use dataset_compile::Compiled;
use diffy::Patch;

use super::check_faults;
use crate::{Target, files, seeds};

pub(crate) const TARGET: Target = Target {
    name: "data",
    run,
    seeds,
    tokens: &[
        "[",
        "]",
        "[[",
        "{",
        "}",
        "=",
        "\"",
        "\"\"\"",
        "'",
        "#",
        "\n",
        "\r\n",
        ",",
        ".",
        "0",
        "a = 1\n",
        "[a]\n",
        "[[a]]\n",
        "[[cards]]\n",
        "a.",
        "\\",
        "<",
        "&",
        "oe",
        "[x](",
        "1971-01-01",
        "=== a/b\n",
        "=== films/x/film.toml\n",
        "\u{0}",
        "é",
    ],
    rows: &[
        "[[cards]]\nid = \"c{n}\"\n",
        "=== people.toml\np{n} = { name = \"A\", sort = \"A\" }\n",
        "=== f{n}\na\n",
        "=== films/f{n}/film.toml\n\n",
        "a{n} = 1\n",
        "[a{n}]\n",
    ],
    around: ("=== films/quiet-harbor/trivia.toml\n", "\n"),
};

/// A small collection without faults, which the input changes.
static BASE: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let folder = seeds::project("crates/dataset-compile/tests/base");
    files::split(&files::joined(&folder), "")
});

/// The cases of the compiler’s tests, with their patches applied to the base.
fn seeds() -> Vec<Vec<u8>> {
    let cases = seeds::folders("crates/dataset-compile/tests/cases").into_iter();
    cases
        .map(|case| files::join(files::contents(&case).map(patched)))
        .collect()
}

/// A patch `<path>.patch` becomes the file `<path>` that it describes; another file stays as it is.
fn patched((path, content): (String, Vec<u8>)) -> (String, Vec<u8>) {
    let Some(name) = path.strip_suffix(".patch") else {
        return (path, content);
    };
    let patch = Patch::from_bytes(&content).expect("a patch of a case is well-formed");
    let base = patch.original().expect("a patch of a case names its file");
    let base = &BASE[String::from_utf8_lossy(base).as_ref()];
    let text = diffy::apply_bytes(base, &patch).expect("a patch of a case can be applied");
    (name.to_owned(), text)
}

fn run(input: &[u8]) {
    compile(files::split(input, "collection.toml"));
}

/// Compiles `BASE` with the files `changed`, and checks the guarantees for any folder. `None` if there are faults.
pub(super) fn compile(changed: BTreeMap<String, Vec<u8>>) -> Option<Compiled> {
    let mut folder = BASE.clone();
    folder.extend(changed);
    let outcome = dataset_compile::read_files("data", folder);
    check_faults(&outcome.faults);
    let Some(compiled) = outcome.compiled else {
        assert!(
            !outcome.faults.is_empty(),
            "nothing compiled and no fault told"
        );
        return None;
    };
    assert!(outcome.faults.is_empty());
    let bytes = compiled.pack();
    let pack = Pack::open(&bytes).expect("a pack can be opened");
    assert_eq!(pack.collection, compiled.collection);
    for (idx, film) in compiled.films.iter().enumerate() {
        assert_eq!(pack.film(FilmId::new(idx)).as_ref(), Ok(film));
    }
    serde_json::to_string(&dataset_json::collection(&compiled)).expect("the collection is JSON");
    Some(compiled)
}
