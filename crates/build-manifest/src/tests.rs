//! Tests of the manifest as JavaScript, and of workers without one.

use super::*;

fn manifest() -> BuildManifest {
    let files = ["a.css", "404.html"].map(|path| (path.to_owned(), FileEntry::of(b"abc")));
    BuildManifest {
        build: "b1".to_owned(),
        precached: files.into(),
        pages: "pages.json".to_owned(),
        fallbacks: vec!["offline/0.html".to_owned()],
        not_found: "404.html".to_owned(),
        forms: ["en/films/[a-z0-9-]+".to_owned()].into(),
    }
}

#[test]
fn a_worker_begins_with_its_manifest_in_one_line() {
    let worker = manifest().before("start();\n").expect("it is JSON");
    let entry = "[3,\"sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\"]";
    assert_eq!(
        worker,
        [
            "const BUILD_MANIFEST={\"build\":\"b1\",\"precached\":{\"404.html\":",
            entry,
            ",\"a.css\":",
            entry,
            "},\"pages\":\"pages.json\",\"fallbacks\":[\"offline/0.html\"],\"notFound\":\"404.html\",",
            "\"forms\":[\"en/films/[a-z0-9-]+\"]};\nstart();\n",
        ]
        .concat()
    );
    let (read, source) = BuildManifest::read(&worker).expect("it was just written");
    assert_eq!((read, source), (manifest(), "start();\n"));
}

#[test]
fn a_worker_without_a_manifest_is_an_error() {
    for worker in ["", "start();\n", "const BUILD_MANIFEST={}"] {
        let read = BuildManifest::read(worker);
        assert!(matches!(read, Err(ManifestError::Missing)), "{worker}");
    }
    let worker = manifest().before("").expect("it is JSON");
    for changed in [
        worker.replace("notFound", "lost"),
        worker.replace("[3,", "[\"3\","),
        worker.replace("\"build\":\"b1\",", ""),
    ] {
        let read = BuildManifest::read(&changed);
        assert!(matches!(read, Err(ManifestError::Invalid(_))), "{changed}");
    }
}
