//! The layers: each file depends only on what the code map of ARCHITECTURE.md allows, and none on itself in a circle.

mod circles;
mod program;
mod rules;
mod scripts;
mod source;

use std::{collections::BTreeSet, fs, path::Path};

use self::{
    circles::{Graph, circles},
    program::{Dependency, Program, Target},
    rules::CodeMap,
};
use crate::root;

/// Modules that a layer must not use although it may use others of the same crate.
const FORBIDDEN_MODULES: [(&str, &str); 1] = [("crates/search/", "dataset::pack")];

/// The number of dependencies in the list below. It may only be lowered.
const MOST_KNOWN: usize = 28;

/// Dependencies that close a circle, by the reason for which they are not cut yet. Without them there is none.
const KNOWN_CIRCLES: &[(&str, &[(&str, &str)])] = &[
    (
        "a module of several files, of which those below use private names of the first one",
        &[
            (
                "crates/dataset-compile/src/motifs/land.rs",
                "crates/dataset-compile/src/motifs.rs",
            ),
            (
                "crates/dataset-compile/src/motifs/things.rs",
                "crates/dataset-compile/src/motifs.rs",
            ),
            (
                "crates/dataset-compile/src/motifs/town.rs",
                "crates/dataset-compile/src/motifs.rs",
            ),
            (
                "crates/dataset-compile/src/typography/english.rs",
                "crates/dataset-compile/src/typography.rs",
            ),
            (
                "crates/dataset-compile/src/typography/french.rs",
                "crates/dataset-compile/src/typography.rs",
            ),
            (
                "crates/dataset-json/src/form/film.rs",
                "crates/dataset-json/src/form.rs",
            ),
            (
                "crates/phrases/src/compare/variables.rs",
                "crates/phrases/src/compare.rs",
            ),
            (
                "crates/phrases/src/lower/value.rs",
                "crates/phrases/src/lower.rs",
            ),
            (
                "crates/phrases/src/write/body.rs",
                "crates/phrases/src/write.rs",
            ),
            (
                "crates/search/src/build/collection.rs",
                "crates/search/src/build.rs",
            ),
            (
                "crates/search/src/build/completions.rs",
                "crates/search/src/build.rs",
            ),
            (
                "crates/search/src/build/frequent.rs",
                "crates/search/src/build.rs",
            ),
            (
                "crates/search/src/build/postings.rs",
                "crates/search/src/build.rs",
            ),
            (
                "crates/search/src/build/write.rs",
                "crates/search/src/build.rs",
            ),
            (
                "crates/site/src/metadata/preview_pictures/picture.rs",
                "crates/site/src/metadata/preview_pictures.rs",
            ),
            (
                "crates/site/src/metadata/preview_pictures/sheet.rs",
                "crates/site/src/metadata/preview_pictures.rs",
            ),
            (
                "src/annotations/store/drafts.rs",
                "src/annotations/store.rs",
            ),
            ("src/present/links/reasons.rs", "src/present/links.rs"),
            ("src/search/results/source.rs", "src/search/results.rs"),
            ("src/route/query.rs", "src/route.rs"),
        ],
    ),
    (
        "types of the model that contain each other: a section has passages, a link in a passage names a section",
        &[(
            "crates/dataset/src/model/passage.rs",
            "crates/dataset/src/model/section.rs",
        )],
    ),
    (
        "stems are grouped among the entries of the postings, which are written with the stemmers",
        &[(
            "crates/search/src/build/stems.rs",
            "crates/search/src/build/postings.rs",
        )],
    ),
];

fn project() -> (Program, CodeMap) {
    let folders = fs::read_dir(root().join("crates")).expect("there are crates");
    let names = folders
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut packages: Vec<(String, String)> = names
        .map(|name| (name.replace('-', "_"), format!("crates/{name}/src")))
        .collect();
    packages.push(("diptych".to_owned(), "src".to_owned()));
    packages.push(("xtask".to_owned(), "xtask/src".to_owned()));
    read(&root(), &packages, "ARCHITECTURE.md")
}

fn read(root: &Path, packages: &[(String, String)], code_map: &str) -> (Program, CodeMap) {
    let text = fs::read_to_string(root.join(code_map)).expect("there is a code map");
    (Program::read(root, packages), CodeMap::parse(&text))
}

/// Returns the graph of files, tests left out: each with those that define a name which it uses.
fn files(program: &Program, dependencies: &[Dependency]) -> Graph {
    let mut graph = Graph::new();
    for dependency in dependencies {
        if let Some(Target::Module(module)) = dependency.targets.last()
            && !dependency.in_test
            && !dependency.is_reexport
            && program.file(module) != dependency.from
        {
            let needed = graph.entry(dependency.from.clone()).or_default();
            needed.insert(program.file(module).to_owned());
        }
    }
    graph
}

#[test]
fn every_layer_depends_only_on_what_the_code_map_allows() {
    let (program, code_map) = project();
    let dependencies = program.dependencies();
    let mut faults = code_map.missing_paths(&root());
    let read = program.files();
    for (file, _) in ["src", "crates", "xtask"]
        .iter()
        .flat_map(|folder| crate::files(folder, "rs"))
    {
        // Tests and build scripts are in no layer; their packages list their dependencies.
        if (file.starts_with("src/") || file.contains("/src/")) && !read.contains(file.as_str()) {
            faults.push(format!("{file} is in no crate"));
        }
    }
    faults.extend(code_map.faults(&program, &dependencies));
    for dependency in &dependencies {
        for (folder, module) in FORBIDDEN_MODULES {
            let is_used = dependency
                .targets
                .iter()
                .any(|target| matches!(target, Target::Module(path) if path.starts_with(module)));
            if is_used && dependency.from.starts_with(folder) {
                faults.push(format!(
                    "{}:{} depends on `{module}`",
                    dependency.from, dependency.line
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_layers_depend_on_each_other_in_a_circle() {
    let (program, code_map) = project();
    let found = circles(&code_map.graph(&program, &program.dependencies()));
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_files_depend_on_each_other_in_a_circle() {
    let (program, _) = project();
    let mut graph = files(&program, &program.dependencies());
    let before: BTreeSet<String> = circles(&graph).into_iter().flatten().collect();
    for (from, to) in KNOWN_CIRCLES.iter().flat_map(|(_, pairs)| *pairs) {
        let is_there = graph
            .get_mut(*from)
            .is_some_and(|needed| needed.remove(*to));
        assert!(
            is_there && before.contains(*from),
            "{from} → {to} is cut: delete it from the list"
        );
    }
    let n_known: usize = KNOWN_CIRCLES.iter().map(|(_, pairs)| pairs.len()).sum();
    assert!(n_known <= MOST_KNOWN, "{n_known} dependencies are listed");
    let found = circles(&graph);
    assert!(found.is_empty(), "{found:#?}");
}

/// The same functions report the faults of the fixture: those that a search for lines with forbidden words misses.
#[test]
fn hidden_dependencies_and_circles_are_reported() {
    let fixture = root().join("tests/layers/fixture");
    let packages = [("fixture".to_owned(), "src".to_owned())];
    let (program, code_map) = read(&fixture, &packages, "code-map.md");
    let dependencies = program.dependencies();
    let mut faults = code_map.faults(&program, &dependencies);
    faults.extend(code_map.missing_paths(&fixture));
    faults.sort();
    assert_eq!(
        faults,
        [
            "src/state.rs:11 depends on `views` through `super::views::TITLE`",
            "src/state.rs:7 depends on `platform` through `crate::platform::title`",
            "src/views.rs:11 depends on `platform` through `browser::title`",
            "src/views.rs:4 depends on `platform` through `crate::platform`",
            "the code map allows {\"search\"} to depend on `state`, which none of them does",
        ]
    );
    let among_layers = circles(&code_map.graph(&program, &dependencies));
    assert_eq!(among_layers, [["state", "views"]]);
    let among_files = circles(&files(&program, &dependencies));
    assert_eq!(
        among_files,
        [
            ["src/search/expand.rs", "src/search/spelled.rs"],
            ["src/state.rs", "src/views.rs"],
        ]
    );
}
