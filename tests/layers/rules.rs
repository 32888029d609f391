//! The layers of the code map in ARCHITECTURE.md, and the dependencies that break it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use super::{
    circles::Graph,
    program::{Dependency, Program, Target},
};

/// A row of the code map.
struct Layer {
    /// Files, and folders with a slash at their end, relative to the root.
    paths: Vec<String>,
    allowed: Allowed,
}

enum Allowed {
    Everything,
    /// Names of layers and of crates from elsewhere; `the app` stands for every layer in `src`.
    These(BTreeSet<String>),
}

/// The rows of a code map.
pub(crate) struct CodeMap {
    layers: Vec<Layer>,
}

impl CodeMap {
    /// Parses the table below the heading "Code map": its first and its last column.
    pub(crate) fn parse(text: &str) -> CodeMap {
        let table = text.split("## Code map").nth(1).unwrap_or_default();
        let table = table.split("\n## ").next().unwrap_or_default();
        let rows = table.lines().filter(|line| line.starts_with("| `"));
        CodeMap {
            layers: rows.map(layer).collect(),
        }
    }

    /// Returns the paths of the table that do not exist.
    pub(crate) fn missing_paths(&self, root: &Path) -> Vec<String> {
        let paths = self.layers.iter().flat_map(|layer| &layer.paths);
        paths
            .filter(|path| !root.join(path).exists())
            .map(|path| format!("the code map lists `{path}`, which does not exist"))
            .collect()
    }

    /// Returns the row that a file belongs to, and its name there. The longest path of the table decides.
    fn layer_of(&self, file: &str) -> Option<(&Layer, &str)> {
        let rows = self.layers.iter();
        let paths = rows.flat_map(|layer| layer.paths.iter().map(move |path| (layer, path)));
        let containing = paths.filter(|(_, path)| {
            // A module with its child modules, or a folder.
            let module = path.trim_end_matches(".rs").trim_end_matches('/');
            let rest = file.strip_prefix(module);
            rest.is_some_and(|rest| rest.starts_with('/') || rest == ".rs")
        });
        let (layer, path) = containing.max_by_key(|(_, path)| path.len())?;
        Some((layer, layer.name_of(path)))
    }

    /// Returns the name that the code map has for a module or a crate from elsewhere.
    fn name_of(&self, program: &Program, target: &Target) -> String {
        match target {
            Target::Crate(name) if name.starts_with("gloo_") => "gloo".to_owned(),
            Target::Crate(name) if name.starts_with("wasm_bindgen") => "wasm-bindgen".to_owned(),
            Target::Crate(name) => name.replace('_', "-"),
            Target::Module(module) => self.name_of_file(program.file(module)).to_owned(),
        }
    }

    fn name_of_file<'a>(&'a self, file: &'a str) -> &'a str {
        self.layer_of(file).map_or(file, |(_, name)| name)
    }

    /// Returns every dependency that the code map does not list, every one that it lists in vain, and every file that
    /// is in no layer. A re-export counts as part of the layer that re-exports.
    pub(crate) fn faults(&self, program: &Program, dependencies: &[Dependency]) -> Vec<String> {
        let files = program.files();
        let mut faults: Vec<String> = files
            .iter()
            .filter(|file| self.layer_of(file).is_none())
            .map(|file| format!("{file} is in no layer of the code map"))
            .collect();
        let mut used: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for dependency in dependencies {
            let Some((layer, from)) = self.layer_of(&dependency.from) else {
                continue;
            };
            // Names within the layer on the way are its own imports, which are checked where they stand.
            let names = dependency
                .targets
                .iter()
                .map(|target| self.name_of(program, target));
            let Some((name, target)) = names
                .zip(&dependency.targets)
                .find(|(name, _)| name != from)
            else {
                continue;
            };
            let is_app = matches!(target, Target::Module(module) if program.file(module).starts_with("src/"));
            let is_allowed = match &layer.allowed {
                Allowed::Everything => true,
                Allowed::These(names) => {
                    names.contains(&name) || is_app && names.contains("the app")
                }
            };
            if !is_allowed {
                faults.push(format!(
                    "{}:{} depends on `{name}` through `{}`",
                    dependency.from, dependency.line, dependency.path
                ));
            }
            let used = used.entry(from.to_owned()).or_default();
            used.insert(name);
            if is_app {
                used.insert("the app".to_owned());
            }
        }
        for layer in &self.layers {
            let Allowed::These(allowed) = &layer.allowed else {
                continue;
            };
            let names: BTreeSet<&str> = files
                .iter()
                .filter_map(|file| self.layer_of(file))
                .filter(|(found, _)| std::ptr::eq(*found, layer))
                .map(|(_, name)| name)
                .collect();
            for allowed in allowed {
                let is_used =
                    |name: &&str| used.get(*name).is_some_and(|used| used.contains(allowed));
                if !names.is_empty() && !names.iter().any(is_used) {
                    faults.push(format!(
                        "the code map allows {names:?} to depend on `{allowed}`, which none of them does"
                    ));
                }
            }
        }
        faults
    }

    /// Returns the graph of layers, tests left out.
    pub(crate) fn graph(&self, program: &Program, dependencies: &[Dependency]) -> Graph {
        let mut graph = Graph::new();
        for dependency in dependencies.iter().filter(|dependency| !dependency.in_test) {
            let from = self.name_of_file(&dependency.from).to_owned();
            for target in &dependency.targets {
                let to = self.name_of(program, target);
                if to != from {
                    graph.entry(from.clone()).or_default().insert(to);
                }
            }
        }
        graph
    }
}

impl Layer {
    /// Returns the name of one of the layer's paths: that of the crate, of the module, or of the room and its module,
    /// as in `search/hook`. Modules of one room in one row are one layer, which the first of them names.
    fn name_of<'a>(&'a self, path: &'a str) -> &'a str {
        let first = &self.paths[0];
        let room = |path: &'a str| {
            path.strip_prefix("src/")?
                .split_once('/')
                .map(|(room, _)| room)
        };
        let path = if room(path).is_some() && room(path) == room(first) {
            first
        } else {
            path
        };
        let module = path.trim_end_matches('/').trim_end_matches(".rs");
        let module = module.strip_prefix("src/").unwrap_or(module);
        module.strip_prefix("crates/").unwrap_or(module)
    }
}

fn layer(row: &str) -> Layer {
    let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
    let paths = cells[0].split('`').skip(1).step_by(2).map(str::to_owned);
    let cell = cells.last().copied().unwrap_or_default();
    let allowed = match cell {
        "everything" => Allowed::Everything,
        _ => Allowed::These(
            cell.split(',')
                .map(|name| name.split('(').next().unwrap_or_default().trim())
                .filter(|name| !matches!(*name, "" | "–"))
                .map(str::to_owned)
                .collect(),
        ),
    };
    Layer {
        paths: paths.collect(),
        allowed,
    }
}
