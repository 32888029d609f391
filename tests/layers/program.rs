//! All modules of the packages, and the module that a path leads to.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use crate::layers::source::{self, Module, Segments};

/// Crates from elsewhere that belong to layers. The others may be used by any package that lists them.
const BROWSER_CRATES: [&str; 7] = [
    "yew",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "gloo_events",
    "gloo_timers",
];

/// Re-exports of re-exports are followed so far.
const LONGEST_CHAIN: usize = 12;

/// Something that a path leads to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Target {
    /// A module: its path, beginning with the name of its crate.
    Module(String),
    /// A crate from elsewhere.
    Crate(String),
}

/// One file needs something of a module or of a crate from elsewhere.
#[derive(Debug)]
pub(crate) struct Dependency {
    pub(crate) from: String,
    pub(crate) line: usize,
    /// The path as it is written.
    pub(crate) path: String,
    /// Modules on the way: that of each re-export, then the one that defines the name.
    pub(crate) targets: Vec<Target>,
    pub(crate) in_test: bool,
    pub(crate) is_reexport: bool,
}

struct Node {
    module: Module,
    /// The file's path, relative to the root of the project.
    file: String,
    parent: Option<String>,
    crate_root: String,
    children: BTreeSet<String>,
}

/// A module's position in the tree of modules and in that of files.
#[derive(Clone, Copy)]
struct ModulePath<'a> {
    crate_root: &'a str,
    name: &'a str,
    parent: Option<&'a str>,
    file: &'a str,
    /// Folder of the files of child modules.
    folder: &'a str,
}

/// The modules of several packages, by their paths.
pub(crate) struct Program {
    nodes: BTreeMap<String, Node>,
}

impl Program {
    /// Reads packages: the names of their crates, and their folders of sources. Panics if a file is missing or no Rust.
    pub(crate) fn read(root: &Path, packages: &[(String, String)]) -> Program {
        let mut program = Program {
            nodes: BTreeMap::new(),
        };
        for (name, folder) in packages {
            let binaries = fs::read_dir(root.join(folder).join("bin"));
            let binaries = binaries.into_iter().flatten().flatten().map(|entry| {
                let file = entry.file_name().to_string_lossy().into_owned();
                (format!("{name} {file}"), format!("{folder}/bin/{file}"))
            });
            let has_library = root.join(folder).join("lib.rs").exists();
            // A second crate, if there is a library beside it.
            let main = format!("{name}{}", if has_library { " main.rs" } else { "" });
            let roots = [
                (name.clone(), format!("{folder}/lib.rs")),
                (main, format!("{folder}/main.rs")),
            ];
            for (name, file) in roots.into_iter().chain(binaries) {
                if root.join(&file).exists() {
                    let module_path = ModulePath {
                        crate_root: &name,
                        name: &name,
                        parent: None,
                        file: &file,
                        folder,
                    };
                    program.load(root, &module_path, false);
                }
            }
        }
        program
    }

    /// Reads a file and those of its child modules.
    fn load(&mut self, root: &Path, module_path: &ModulePath, in_test: bool) {
        let file = module_path.file;
        let text =
            fs::read_to_string(root.join(file)).unwrap_or_else(|why| panic!("{file}: {why}"));
        let module = source::read(&text, in_test).unwrap_or_else(|why| panic!("{file}: {why}"));
        for child in &module.children {
            let beside = file.rsplit_once('/').map_or("", |(folder, _)| folder);
            let folder = format!("{}/{}", module_path.folder, child.name);
            let usual = child.paths.is_empty().then(|| format!("{folder}.rs"));
            let others = child.paths.iter().map(|path| format!("{beside}/{path}"));
            for (number, file) in usual.into_iter().chain(others).enumerate() {
                // Paths lead to the first of several files.
                let number = if number == 0 {
                    String::new()
                } else {
                    format!(" {number}")
                };
                let module_path = ModulePath {
                    crate_root: module_path.crate_root,
                    name: &format!("{}::{}{number}", module_path.name, child.name),
                    parent: Some(module_path.name),
                    file: &file,
                    folder: &folder,
                };
                self.load(root, &module_path, child.in_test);
            }
        }
        self.insert(module_path, module);
    }

    /// Adds a module and its inline modules.
    fn insert(&mut self, module_path: &ModulePath, mut module: Module) {
        let mut children: BTreeSet<String> = module
            .children
            .iter()
            .map(|child| child.name.clone())
            .collect();
        for (child, inner) in std::mem::take(&mut module.inline) {
            let name = format!("{}::{child}", module_path.name);
            children.insert(child);
            let inner_module_path = ModulePath {
                name: &name,
                parent: Some(module_path.name),
                ..*module_path
            };
            self.insert(&inner_module_path, inner);
        }
        self.nodes.insert(
            module_path.name.to_owned(),
            Node {
                module,
                file: module_path.file.to_owned(),
                parent: module_path.parent.map(str::to_owned),
                crate_root: module_path.crate_root.to_owned(),
                children,
            },
        );
    }

    /// Returns the file of a module.
    pub(crate) fn file(&self, module: &str) -> &str {
        &self.nodes[module].file
    }

    /// Returns all files, sorted.
    pub(crate) fn files(&self) -> BTreeSet<&str> {
        self.nodes.values().map(|node| node.file.as_str()).collect()
    }

    /// Resolves every path of every module. Paths to the standard library and to local names lead nowhere.
    pub(crate) fn dependencies(&self) -> Vec<Dependency> {
        let mut found = Vec::new();
        for (name, node) in &self.nodes {
            for mention in &node.module.mentions {
                // A single name is that of an item, or of a local variable with the name of a module or a crate.
                let is_item = match mention.segments.as_slice() {
                    [name] => {
                        node.module.items.contains(name) || node.module.aliases.contains_key(name)
                    }
                    _ => true,
                };
                let is_needed = is_item || mention.is_import;
                let mut targets = Vec::new();
                if !is_needed || !self.resolve(name, &mention.segments, None, &mut targets, 0) {
                    continue;
                }
                found.push(Dependency {
                    from: node.file.clone(),
                    line: mention.line,
                    path: mention.segments.join("::"),
                    targets,
                    in_test: mention.in_test,
                    is_reexport: mention.is_reexport,
                });
            }
        }
        found
    }

    /// Follows a path from a module and adds the modules on its way to `targets`. `except` is the name that a `use`
    /// declaration defines, which must not lead back to itself. Returns `false` if the first segment is unknown.
    fn resolve(
        &self,
        from: &str,
        segments: &[String],
        except: Option<&str>,
        targets: &mut Vec<Target>,
        depth: usize,
    ) -> bool {
        let (Some((first, mut rest)), true) = (segments.split_first(), depth < LONGEST_CHAIN)
        else {
            return false;
        };
        let node = &self.nodes[from];
        let mut module = match first.as_str() {
            "crate" => node.crate_root.clone(),
            "self" => from.to_owned(),
            "super" => match &node.parent {
                Some(parent) => parent.clone(),
                None => return false,
            },
            "" => return self.resolve_crate(rest, targets, depth),
            name if except != Some(name) && self.has_name(from, name, depth) => {
                return self.walk(from, segments, targets, depth);
            }
            _ => return self.resolve_crate(segments, targets, depth),
        };
        while let Some((name, after)) = rest.split_first()
            && name == "super"
        {
            let Some(parent) = &self.nodes[&module].parent else {
                return false;
            };
            module = parent.clone();
            rest = after;
        }
        self.walk(&module, rest, targets, depth)
    }

    fn resolve_crate(&self, segments: &[String], targets: &mut Vec<Target>, depth: usize) -> bool {
        let Some((name, rest)) = segments.split_first() else {
            return false;
        };
        if self.nodes.contains_key(name) {
            return self.walk(name, rest, targets, depth);
        }
        let is_known = BROWSER_CRATES.contains(&name.as_str());
        if is_known {
            targets.push(Target::Crate(name.clone()));
        }
        is_known
    }

    /// Follows names down from a module.
    fn walk(
        &self,
        from: &str,
        segments: &[String],
        targets: &mut Vec<Target>,
        depth: usize,
    ) -> bool {
        let mut module = from.to_owned();
        let mut rest = segments;
        while let Some((name, after)) = rest.split_first() {
            let node = &self.nodes[&module];
            if node.children.contains(name) {
                module = format!("{module}::{name}");
                rest = after;
                continue;
            }
            if !node.module.items.contains(name) {
                targets.push(Target::Module(module.clone()));
                if let Some(path) = node.module.aliases.get(name) {
                    let path: Segments = path.iter().chain(after).cloned().collect();
                    return self.resolve(&module, &path, Some(name), targets, depth + 1);
                }
                if let Some(glob) = self.glob_with(&module, name, depth) {
                    return self.walk(&glob, rest, targets, depth + 1);
                }
                return true;
            }
            break;
        }
        targets.push(Target::Module(module));
        true
    }

    /// Tells if a name is defined in a module or imported into it.
    fn has_name(&self, module: &str, name: &str, depth: usize) -> bool {
        let node = &self.nodes[module];
        node.children.contains(name)
            || node.module.items.contains(name)
            || node.module.aliases.contains_key(name)
            || self.glob_with(module, name, depth).is_some()
    }

    /// Returns the module whose names a glob brings in, if this name is one of them.
    fn glob_with(&self, module: &str, name: &str, depth: usize) -> Option<String> {
        if depth >= LONGEST_CHAIN {
            return None;
        }
        let globs = self.nodes[module].module.globs.iter();
        let mut modules = globs.filter_map(|path| {
            // Only paths of modules: a glob of an enum brings in variants.
            let mut targets = Vec::new();
            let first = path.first()?;
            if !matches!(first.as_str(), "crate" | "self" | "super")
                && !self.nodes[module].children.contains(first)
                && !self.nodes.contains_key(first)
            {
                return None;
            }
            let is_found = self.resolve(module, path, Some(name), &mut targets, depth + 1);
            match targets.pop() {
                Some(Target::Module(target)) if is_found && target != module => Some(target),
                _ => None,
            }
        });
        modules.find(|target| self.has_name(target, name, depth + 1))
    }
}
